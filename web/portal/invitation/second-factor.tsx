// The second factor for the app: as a square code, as text for who types it, and the first code as proof that it works.

import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Facts, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './invitation.module.css';
import { SquareCode } from './square-code.tsx';

type FactorProps = {
  readonly secret: string;
  readonly address: string;
  readonly id: string;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly fault: FieldFault | undefined;
};

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

export function SecondFactor({ secret, address, id, code, onCode, fault }: FactorProps) {
  const say = useSay();
  return (
    <>
      <Prose>
        <p>{say('accounts:factor-about')}</p>
      </Prose>
      <div className={styles.factor}>
        <SquareCode text={address} label={say('accounts:factor-square')} />
        <div className={styles.form}>
          <Facts
            of={[{ name: say('accounts:factor-key'), value: <code className={styles.secret}>{inFours(secret)}</code> }]}
          />
          <p>
            <a href={address}>{say('accounts:factor-open')}</a>
          </p>
        </div>
      </div>
      <TextField
        id={id}
        label={say('accounts:factor-code')}
        hint={say('accounts:factor-code-hint')}
        width={12}
        fault={fault}
        input={{
          value: code,
          required: true,
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          onChange: (event) => onCode(event.target.value),
        }}
      />
    </>
  );
}
