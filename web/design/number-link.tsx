// A computed number on a page. It opens into how it was computed; its address can be sent to someone else.

import type { ReactNode } from 'react';
import { Figures } from './figures.tsx';
import styles from './number.module.css';
import { Unseen } from './text.tsx';
import { useSay } from './words.tsx';

type NumberLinkProps = {
  /** A plain decimal, rounded as it is published; null where there is no value. */
  readonly value: string | null;
  /** Why there is no value, in words. */
  readonly whenNone?: string;
  /** What the number is, for who hears the page: `Indicator 2`. */
  readonly name: string;
  /** The same page with the number opened. */
  readonly href: string;
};

export function NumberLink({ value, whenNone, name, href }: NumberLinkProps): ReactNode {
  const say = useSay();
  return (
    <a className={styles.link} href={href} data-none={value === null || undefined}>
      <Unseen>{name}: </Unseen>
      {value === null ? whenNone : <Figures value={value} />}
      <Unseen> {say('web:number.open')}</Unseen>
    </a>
  );
}
