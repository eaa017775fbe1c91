// A table to be read on any screen: where there is room a table, on a phone each row by itself, its cells under one another. Tables
// that are long or compared column by column scroll sideways instead: plain-table, data-table.

import type { CSSProperties, ReactNode } from 'react';
import styles from './reading-table.module.css';

type ReadingTableProps = {
  readonly caption: ReactNode;
  readonly headings: readonly string[];
  /** Rows that come and go while somebody types are told. */
  readonly live?: boolean;
  /** Dense figures in small letters. */
  readonly dense?: boolean;
  /** A class under which the page lays out the cells of a row on a phone; without it each cell bears its heading. */
  readonly laidOut?: string | undefined;
  /** `tr` elements; the cell that names the row is `th scope="row"`. */
  readonly children: ReactNode;
};

/** `--heading-2: "Outcome:"`, for the second cell of each row. */
const headingsAsStyle = (headings: readonly string[]): CSSProperties =>
  Object.fromEntries(headings.map((heading, at) => [`--heading-${at + 1}`, JSON.stringify(`${heading}: `)]));

export function ReadingTable({ caption, headings, live = false, dense = false, laidOut, children }: ReadingTableProps) {
  const labelled = laidOut === undefined;
  return (
    <table
      className={`${styles.table} ${laidOut ?? styles.labelled}`}
      data-dense={dense || undefined}
      aria-live={live ? 'polite' : undefined}
      style={labelled ? headingsAsStyle(headings) : undefined}
    >
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
