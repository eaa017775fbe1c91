// Something the reader must know beside the matter of the page: a rule at its side, a sign, a title, what follows from it.

import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { StatusMark, type Tone } from './status-mark.tsx';

type NoticeProps = {
  readonly tone: Tone;
  readonly title: string;
  /** Said at once to a reader of the screen: for what has just happened, not for what stands on the page. */
  readonly live?: boolean;
  readonly children?: ReactNode;
};

export function Notice({ tone, title, live, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'status' : undefined}>
      <p className={styles.title}>
        <StatusMark meaning={tone}>{title}</StatusMark>
      </p>
      {children}
    </div>
  );
}
