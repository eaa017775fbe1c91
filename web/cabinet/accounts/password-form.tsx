// A new password for who knows the old one. Every other session ends with it.

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ChangePassword } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { NewPasswordField } from '#web/kit/new-password-field.tsx';
import { csrf, useAct } from '#web/kit/use-api.ts';
import styles from './accounts.module.css';
import { SESSIONS } from './sessions.tsx';

const FIELDS = { '/body/current': 'own-password', '/body/next': 'own-password-new' } as const;
const CURRENT = FIELDS['/body/current'];
const NEXT = FIELDS['/body/next'];

export function PasswordForm() {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(ChangePassword);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      setCurrent('');
      setNext('');
      // The session is a new one, and its acts carry another token.
      csrf.forget();
      return queries.invalidateQueries({ queryKey: SESSIONS });
    };
    act.mutate({ body: { current, next } }, { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormFaults fault={act.error} fields={FIELDS} />
      {act.isSuccess && <Notice tone="counted" title={say('accounts:password-changed')} live />}
      <TextField
        id={CURRENT}
        label={say('accounts:password-current')}
        fault={faultOf(act.error, FIELDS, CURRENT)}
        input={{
          type: 'password',
          value: current,
          required: true,
          autoComplete: 'current-password',
          onChange: (event) => setCurrent(event.target.value),
        }}
      />
      <NewPasswordField id={NEXT} value={next} onChange={setNext} fault={faultOf(act.error, FIELDS, NEXT)} />
      <p>{say('accounts:password-ends')}</p>
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:saving') : undefined}>
          {say('accounts:password-change')}
        </Button>
      </ButtonRow>
    </form>
  );
}
