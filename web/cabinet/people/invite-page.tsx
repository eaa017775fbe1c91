// Inviting a person: the address, the language of the letter, the roles.

import { type FormEvent, useRef, useState } from 'react';
import { InvitePerson } from '#contract/accounts-administration.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { LANGUAGES, type Language } from '#wording/languages.ts';
import { ConflictReason } from './conflict-reason.tsx';
import styles from './people.module.css';
import { useFetchAnew } from './people-queries.ts';
import { hasConflict, type RoleDraft, readDraft } from './role-draft.ts';
import { RoleFields, useOwnOrganisations } from './role-fields.tsx';

const FIELDS = { '/body/email': 'invite-email', '/body/conflict': 'invite-conflict' } as const;
const EMAIL = FIELDS['/body/email'];
const CONFLICT = FIELDS['/body/conflict'];
const MOST_ROLES = 10;

type RolesProps = {
  readonly drafts: readonly RoleDraft[];
  readonly onChange: (drafts: readonly RoleDraft[]) => void;
  readonly makeDraft: () => RoleDraft;
  readonly tried: boolean;
};

function Roles({ drafts, onChange, makeDraft, tried }: RolesProps) {
  const say = useSay();
  const own = useOwnOrganisations();
  return (
    <>
      {drafts.map((draft, index) => (
        <fieldset key={draft.id} className={styles.roleFields}>
          <legend>{say('accounts:role-number', { number: index + 1 })}</legend>
          <RoleFields
            draft={draft}
            tried={tried}
            onChange={(next) => onChange(drafts.map((one) => (one.id === draft.id ? next : one)))}
          />
          {drafts.length > 1 && (
            <Button small kind="quiet" onClick={() => onChange(drafts.filter(({ id }) => id !== draft.id))}>
              {say('accounts:role-remove')}
            </Button>
          )}
        </fieldset>
      ))}
      {own === undefined && drafts.length < MOST_ROLES && (
        <ButtonRow>
          <Button small onClick={() => onChange([...drafts, makeDraft()])}>
            {say('accounts:role-add')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

function InviteForm() {
  const say = useSay();
  const act = useAct(InvitePerson);
  const fetchAnew = useFetchAnew();
  const own = useOwnOrganisations();
  const made = useRef(0);
  const makeDraft = (): RoleDraft => {
    made.current += 1;
    const role = own === undefined ? undefined : 'officer';
    return { id: made.current, role, organisation: own?.[0] ?? '', until: '' };
  };
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(say.language);
  const [drafts, setDrafts] = useState<readonly RoleDraft[]>(() => [makeDraft()]);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const against = hasConflict(drafts);
  const asks = against || (act.error !== null && why === '' && faultOf(act.error, FIELDS, CONFLICT) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const roles = drafts.map(readDraft).filter((role) => role !== undefined);
    if (roles.length < drafts.length) return;
    const conflict = asks && why.trim() !== '' ? why : null;
    act.mutate({ body: { email, language, roles, renews: false, conflict } }, { onSuccess: fetchAnew });
  };
  const another = () => {
    act.reset();
    setEmail('');
    setWhy('');
    setTried(false);
    setDrafts([makeDraft()]);
  };
  if (act.data) {
    const until = formatMoment(act.data.answer.expiresAt, say.language);
    return (
      <div className={styles.form}>
        <Notice tone="counted" title={say('accounts:letter-sent', { email: email.trim() })} live>
          <p>{say('accounts:letter-valid', { until })}</p>
        </Notice>
        <ButtonRow>
          <Button onClick={another}>{say('accounts:invite-another')}</Button>
        </ButtonRow>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <UnsavedGuard when={email !== ''} />
      <FormFaults fault={act.error} fields={FIELDS} />
      <TextField
        id={EMAIL}
        label={say('accounts:email')}
        fault={faultOf(act.error, FIELDS, EMAIL)}
        input={{
          type: 'email',
          value: email,
          required: true,
          autoComplete: 'off',
          onChange: (event) => setEmail(event.target.value),
        }}
      />
      <SelectField
        label={say('accounts:letter-language')}
        choices={LANGUAGES.map((value) => ({ value, label: say(`web:frame.language.${value}`) }))}
        value={language}
        onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? language)}
      />
      <Roles drafts={drafts} onChange={setDrafts} makeDraft={makeDraft} tried={tried} />
      {asks && (
        <ConflictReason id={CONFLICT} value={why} onChange={setWhy} fault={faultOf(act.error, FIELDS, CONFLICT)} />
      )}
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:sending') : undefined}>
          {say('accounts:invite-send')}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function InvitePage() {
  const say = useSay();
  const own = useOwnOrganisations();
  const title = say('accounts:invite-title');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say('accounts:people'), href: inLanguage('/cabinet/people', say.language) }]}
        here={title}
      />
      <Heading level={1}>{title}</Heading>
      <Lead>{say(own === undefined ? 'accounts:invite-lead' : 'accounts:invite-lead-own')}</Lead>
      <InviteForm />
    </>
  );
}
