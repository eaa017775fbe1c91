// The speaker of the page. Components ask it for the few words of their own (close, sort, page 2 of 9); everything else is
// given to them.

import { createContext, type ReactNode, useContext } from 'react';
import type { Say } from '#wording/speak.ts';

const Speaker = createContext<Say | undefined>(undefined);

export function WordsProvider({ say, children }: { readonly say: Say; readonly children: ReactNode }) {
  return <Speaker value={say}>{children}</Speaker>;
}

/** Says a key of the wording in the language of the page. Throws outside of a WordsProvider. */
export function useSay(): Say {
  const say = useContext(Speaker);
  if (!say) throw new Error('no speaker: the page is not inside a WordsProvider');
  return say;
}
