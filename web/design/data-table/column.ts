// A column of a table, as data: what it reads from a row, how it is headed, sorted and shown.

import type { ReactNode } from 'react';
import { compare, type Exact, getDecimal } from '#rules/kernel/exact.ts';
import { sortKey } from '#wording/compare-text.ts';
import type { Language } from '#wording/texts.ts';

export type Column<Row> = {
  readonly id: string;
  readonly heading: string;
  /** In the heading, never beside each number. */
  readonly unit?: string;
  /** number: a plain decimal as text (`12345.67`), shown by the language, sorted exactly. */
  readonly kind: 'text' | 'number';
  /** What the column holds, also in an export. Null where there is no value. */
  readonly read: (row: Row) => string | null;
  /** What the cell shows, where that is more than the text. */
  readonly show?: (row: Row) => ReactNode;
  /** Why there is no value, in words: never 0, never a dash. */
  readonly whenNone?: (row: Row) => string;
  /** The choices of a filter. A column without them has no filter. */
  readonly filter?: readonly { readonly value: string; readonly label: string }[];
  /** What the filter compares, where it is not what the column reads. */
  readonly filterBy?: (row: Row) => string;
  /** Hidden until the reader asks for it. */
  readonly spare?: boolean;
  /** In rem; text columns share what is left. */
  readonly width?: number;
};

export type SortValue = string | Exact | undefined;

/** What a row is sorted by in a column; undefined (no value) stands last either way. */
export function sortValue<Row>(column: Column<Row>, row: Row, language: Language): SortValue {
  const read = column.read(row);
  if (read === null) return undefined;
  return column.kind === 'number' ? getDecimal(read) : sortKey(read, language);
}

export function compareSortValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'object' && typeof b === 'object') return compare(a, b);
  if (a === b) return 0;
  return String(a) < String(b) ? -1 : 1;
}
