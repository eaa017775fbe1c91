// Files under each other, each with what tells that it is the one: its size, the beginning of its hash.

import type { ReactNode } from 'react';
import styles from './file-lines.module.css';

const KILO = 1000;
const SHOWN_OF_HASH = 12;

type FileLine = {
  readonly id: string;
  readonly href: string;
  /** Under which it is saved; without one its address says. */
  readonly saveAs?: string;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
  readonly more?: ReactNode;
};

type FileLinesProps = {
  readonly of: readonly FileLine[];
  /** `size` in kilobytes, at least one. */
  readonly about: (told: { readonly size: number; readonly hash: string }) => string;
};

export function FileLines({ of, about }: FileLinesProps) {
  return (
    <ul className={styles.files}>
      {of.map(({ id, href, saveAs, name, size, hash, more }) => (
        <li key={id}>
          <a href={href} download={saveAs ?? true}>
            {name}
          </a>{' '}
          <span className={styles.about}>
            {about({ size: Math.max(1, Math.round(size / KILO)), hash: hash.slice(0, SHOWN_OF_HASH) })}
          </span>{' '}
          {more}
        </li>
      ))}
    </ul>
  );
}
