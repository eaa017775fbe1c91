// A short table to be read: a caption, headings, rows. It scrolls sideways by itself where it is wider than the page. Lists that
// are searched and sorted are data-table.

import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

type PlainTableProps = {
  /** What the table is, for whoever does not see it. */
  readonly label: string;
  readonly caption: ReactNode;
  /** None: a table that has only its caption to say. */
  readonly headings: readonly string[];
  /** Columns of numbers, by place; their cells carry `data-align="right"` as well. */
  readonly right?: readonly number[];
  /** Rows that come and go while somebody types are told. */
  readonly live?: boolean;
  /** `tr` elements; the first cell is `th scope="row"`. `data-new` stands out, `data-gone` steps back. */
  readonly children: ReactNode;
};

export function PlainTable({ label, caption, headings, right = [], live = false, children }: PlainTableProps) {
  return (
    <section
      className={styles.box}
      aria-live={live ? 'polite' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      aria-label={label}
    >
      <table className={styles.table}>
        <caption>{caption}</caption>
        {headings.length > 0 && (
          <thead>
            <tr>
              {headings.map((heading, at) => (
                <th key={heading} scope="col" data-align={right.includes(at) ? 'right' : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
