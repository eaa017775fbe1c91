// A new password, typed once: who wants to be sure looks at it.

import { useState } from 'react';
import { PASSWORD_LENGTH } from '#contract/account-parts.ts';
import { Check } from '#web/design/choice-list.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';

type PasswordProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: FieldFault | undefined;
};

export function NewPasswordField({ id, value, onChange, fault }: PasswordProps) {
  const say = useSay();
  const [seen, setSeen] = useState(false);
  return (
    <>
      <TextField
        id={id}
        label={say('accounts:password-new')}
        hint={say('accounts:password-rule', { least: PASSWORD_LENGTH.least })}
        fault={fault}
        input={{
          type: seen ? 'text' : 'password',
          value,
          required: true,
          autoComplete: 'new-password',
          spellCheck: false,
          autoCapitalize: 'none',
          onChange: (event) => onChange(event.target.value),
        }}
      />
      <Check label={say('accounts:password-show')} checked={seen} onChange={setSeen} />
    </>
  );
}
