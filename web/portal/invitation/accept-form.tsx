// Opening an account by invitation: name and language, a password, the second factor. A renewal asks for the last two only.

import { type FormEvent, useState } from 'react';
import { AcceptInvitation, type Me } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { thisDevice } from '#web/kit/describe-device.ts';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { NewPasswordField } from '#web/kit/new-password-field.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { LANGUAGES, type Language } from '#wording/languages.ts';
import styles from './invitation.module.css';
import type { Invitation } from './invited-to.tsx';
import { SecondFactor } from './second-factor.tsx';

const FIELDS = {
  '/body/name': 'invited-name',
  '/body/password': 'invited-password',
  '/body/code': 'invited-code',
} as const;
const NAME = FIELDS['/body/name'];
const PASSWORD = FIELDS['/body/password'];
const CODE = FIELDS['/body/code'];
/** A renewal keeps the name that the account has, whatever is sent. */
const NAME_KEPT = '–';

type AcceptProps = {
  readonly token: string;
  readonly invitation: Invitation;
  /** Somebody else who is signed in here. */
  readonly other: Me | undefined;
  readonly onCodes: (codes: readonly string[]) => void;
};

export function AcceptForm({ token, invitation, other, onCodes }: AcceptProps) {
  const say = useSay();
  const act = useAct(AcceptInvitation);
  const isNew = invitation.kind === 'new';
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<Language>(say.language);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const fault = (field: string) => faultOf(act.error, FIELDS, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { token, name: isNew ? name.trim() : NAME_KEPT, language, password, code, device: thisDevice() };
    act.mutate({ body }, { onSuccess: ({ answer }) => onCodes(answer.recoveryCodes) });
  };
  return (
    <form onSubmit={submit}>
      <UnsavedGuard when={!act.isSuccess && (name !== '' || password !== '')} />
      <div className={styles.form}>
        {other && <Notice tone="note" title={say('accounts:accept-as-another', { name: other.name })} />}
        <FormFaults fault={act.error} fields={FIELDS} />
      </div>
      {isNew && (
        <Section title={say('accounts:person')}>
          <TextField
            id={NAME}
            label={say('accounts:name')}
            hint={say('accounts:name-hint')}
            fault={fault(NAME)}
            input={{
              value: name,
              required: true,
              autoComplete: 'name',
              onChange: (event) => setName(event.target.value),
            }}
          />
          <SelectField
            label={say('accounts:language')}
            hint={say('accounts:language-hint')}
            choices={LANGUAGES.map((value) => ({ value, label: say(`web:frame.language.${value}`) }))}
            value={language}
            onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? language)}
          />
        </Section>
      )}
      <Section title={say('accounts:password')}>
        <NewPasswordField id={PASSWORD} value={password} onChange={setPassword} fault={fault(PASSWORD)} />
      </Section>
      <Section title={say('accounts:second-factor')}>
        <SecondFactor
          secret={invitation.secret}
          address={invitation.address}
          id={CODE}
          code={code}
          onCode={setCode}
          fault={fault(CODE)}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:accepting') : undefined}>
            {say(isNew ? 'accounts:accept' : 'accounts:renew')}
          </Button>
        </ButtonRow>
      </Section>
    </form>
  );
}
