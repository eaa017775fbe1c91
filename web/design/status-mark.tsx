// The four meanings: each a colour, a sign and a word. The word is given, because what is counted, refused, awaited or late
// differs from screen to screen; the sign and the colour never do.

import type { ReactNode } from 'react';
import { Sign } from './signs.tsx';
import styles from './status-mark.module.css';

export type Meaning = 'counted' | 'refused' | 'waiting' | 'late';
/** note: nothing is decided by it. */
export type Tone = Meaning | 'note';

export function StatusMark({ meaning, children }: { readonly meaning: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={meaning}>
      <Sign name={meaning} />
      <span>{children}</span>
    </span>
  );
}
