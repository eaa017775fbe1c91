// A status that is older than the register, entered by the competent authority with the act that gave it (S-10).

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EnterEarlierStatus, STATUS_DOCUMENTS } from '#contract/status-register.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { OrganisationChoice } from '#web/kit/organisation-choice.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './enter-page.module.css';

const NOTHING = { organisation: '', kind: 'government-decision', number: '', on: '', issuer: '', from: '' };
type Typed = typeof NOTHING;

/** Undefined as long as something is missing. */
function readTyped({ organisation, kind: typedKind, number, on: typedOn, issuer, from: typedFrom }: Typed) {
  const [on, from] = [findTypedDate(typedOn), findTypedDate(typedFrom)];
  const kind = STATUS_DOCUMENTS.find((one) => one === typedKind);
  if (organisation === '' || !kind || !on || !from || number.trim() === '' || issuer.trim().length < 2)
    return undefined;
  return { organisation, from, document: { kind, number: number.trim(), on, issuer: issuer.trim() } };
}

function Fields({ typed, onTyped }: { readonly typed: Typed; readonly onTyped: (typed: Typed) => void }) {
  const say = useSay();
  const put = (name: keyof Typed) => (value: string) => onTyped({ ...typed, [name]: value });
  const day = (name: 'on' | 'from', label: string) => (
    <DateField label={label} value={typed[name]} day={findTypedDate(typed[name])} onChange={put(name)} />
  );
  return (
    <>
      <OrganisationChoice
        label={say('register:organisation')}
        all={say('register:enter-choose')}
        value={typed.organisation}
        onChange={put('organisation')}
      />
      <SelectField
        label={say('register:document')}
        choices={STATUS_DOCUMENTS.map((value) => ({ value, label: say(`register:document-kind.${value}`) }))}
        value={typed.kind}
        onChange={put('kind')}
      />
      <TextField
        label={say('register:document-number')}
        width={20}
        input={{ maxLength: 60, value: typed.number, onChange: (event) => put('number')(event.target.value) }}
      />
      {day('on', say('register:document-on'))}
      <TextField
        label={say('register:issuer')}
        input={{ maxLength: 300, value: typed.issuer, onChange: (event) => put('issuer')(event.target.value) }}
      />
      {day('from', say('register:held-from'))}
    </>
  );
}

export function EnterStatusPage() {
  const say = useSay();
  const may = useMay();
  const queries = useQueryClient();
  const act = useAct(EnterEarlierStatus);
  const [typed, setTyped] = useState(NOTHING);
  const title = say('register:enter');
  const body = readTyped(typed);
  const enter = () => {
    if (!body) return;
    act.mutate(
      { body },
      {
        onSuccess: () => {
          setTyped(NOTHING);
          void queries.invalidateQueries({ queryKey: ['status-register'] });
        },
      },
    );
  };
  if (!may('status-register.enter')) return <ForbiddenPage />;
  return (
    <>
      <PageTitle title={title} />
      <UnsavedGuard when={JSON.stringify(typed) !== JSON.stringify(NOTHING)} />
      <Refusal fault={act.error} />
      {act.isSuccess && (
        <Notice tone="counted" title={say('register:enter-done')} live>
          <a href={inLanguage('/status', say.language)}>{say('register:title')}</a>
        </Notice>
      )}
      <ActPage
        title={title}
        what={<p>{say('register:enter-what')}</p>}
        ground={{ text: say('register:enter-ground'), paragraph: wordReference(say, 'S-10') }}
        irreversible={say('register:enter-irreversible')}
        sign={
          <div className={styles.form}>
            <Fields typed={typed} onTyped={setTyped} />
            <ButtonRow>
              <Button
                kind="primary"
                onClick={enter}
                busy={act.isPending ? say('web:confirm.working') : undefined}
                barredBecause={body ? undefined : say('register:enter-incomplete')}
              >
                {title}
              </Button>
              <LinkButton href={inLanguage('/status', say.language)}>{say('register:title')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}
