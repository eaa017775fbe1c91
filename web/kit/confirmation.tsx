// An act confirmed by the second factor: the field for its code, or the word that none is asked.

import { type ReactNode, useState } from 'react';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { CodeField } from './code-field.tsx';

type Confirmation = {
  readonly code: string;
  /** Why the act cannot be done yet. */
  readonly barredBecause: string | undefined;
  readonly field: ReactNode;
};

/** `withoutCode`: whoever acts is a person of the example, who has no second factor. */
export function useConfirmation(withoutCode: boolean): Confirmation {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const code = typed.trim();
  return {
    code,
    barredBecause: !withoutCode && code === '' ? say('accounts:code-first') : undefined,
    field: withoutCode ? (
      <Aside>{say('accounts:without-code')}</Aside>
    ) : (
      <CodeField value={typed} onChange={setTyped} />
    ),
  };
}
