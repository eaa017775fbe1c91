// The second factor and its recovery codes: how many are left, and new ones, for which a code is asked.

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Me, RenewRecoveryCodes } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { RecoveryCodes } from '#web/kit/recovery-codes.tsx';
import { ME } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './accounts.module.css';

const FIELDS = { '/body/code': 'own-code' } as const;
const CODE = FIELDS['/body/code'];

function RenewForm({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const say = useSay();
  const act = useAct(RenewRecoveryCodes);
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ body: { code } }, { onSuccess: ({ answer }) => onCodes(answer.recoveryCodes) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormFaults fault={act.error} fields={FIELDS} />
      <p>{say('accounts:codes-renew-about')}</p>
      <CodeField id={CODE} value={code} onChange={setCode} fault={faultOf(act.error, FIELDS, CODE)} />
      <ButtonRow>
        <Button type="submit" busy={act.isPending ? say('accounts:saving') : undefined}>
          {say('accounts:codes-renew')}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function RecoveryForm({ me }: { readonly me: Me }) {
  const say = useSay();
  const queries = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();
  const onCodes = (made: readonly string[]) => {
    setCodes(made);
    queries.invalidateQueries({ queryKey: ME });
  };
  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        email={me.email}
        onward={(kept) => (
          <ButtonRow>
            <Button
              kind="primary"
              barredBecause={kept ? undefined : say('accounts:codes-first')}
              onClick={() => setCodes(undefined)}
            >
              {say('accounts:codes-done')}
            </Button>
          </ButtonRow>
        )}
      />
    );
  const factor = say(me.secondFactor ? 'accounts:second-factor-on' : 'accounts:second-factor-none');
  return (
    <>
      <Facts
        of={[
          { name: say('accounts:second-factor'), value: factor },
          ...(me.secondFactor
            ? [
                {
                  name: say('accounts:codes-left'),
                  value: say('accounts:codes-count', { count: me.recoveryCodesLeft }),
                },
              ]
            : []),
        ]}
      />
      {me.secondFactor && <RenewForm onCodes={onCodes} />}
    </>
  );
}
