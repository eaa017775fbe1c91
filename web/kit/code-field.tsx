// The code of the second factor: six digits of the app or one of the recovery codes.

import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';

type CodeFieldProps = {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly fault?: FieldFault | undefined;
  /** Where the code is all that is asked. */
  readonly focused?: boolean;
};

export function CodeField({ id, value, onChange, fault, focused = false }: CodeFieldProps) {
  const say = useSay();
  return (
    <TextField
      {...(id === undefined ? {} : { id })}
      label={say('accounts:code')}
      hint={say('accounts:code-hint')}
      width={20}
      fault={fault}
      input={{
        value,
        required: true,
        autoFocus: focused,
        autoComplete: 'one-time-code',
        autoCapitalize: 'none',
        spellCheck: false,
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
}
