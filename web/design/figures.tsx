// A number as it stands on a page: the gap between thousands a little wider than the typeface makes it, and still one number
// for who copies it.

import type { ReactNode } from 'react';
import { formatNumber } from '#wording/format-number.ts';
import styles from './figures.module.css';
import { useSay } from './words.tsx';

const GAP = '\u202f';

/** `value` is a plain decimal. */
export function Figures({ value }: { readonly value: string }): ReactNode {
  const { language } = useSay();
  const [first, ...rest] = formatNumber(value, language).split(GAP);
  return (
    <span className={styles.figures}>
      {first}
      {rest.map((group, index) => {
        const place = rest.length - index;
        return (
          <span key={place}>
            <span className={styles.gap}>{GAP}</span>
            {group}
          </span>
        );
      })}
    </span>
  );
}
