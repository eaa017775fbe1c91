// Where an item stands in the list from which it was opened, and what comes before and after it.

import { useMemo } from 'react';
import type { QueueLine } from '#contract/verification.ts';
import type { Column } from '#web/design/data-table/column.ts';
import type { TableView } from '#web/design/data-table/table-view.ts';

export type Walk = {
  /** From 1; 0 where the list does not hold the item. */
  readonly at: number;
  readonly count: number;
  readonly previous: QueueLine | undefined;
  readonly next: QueueLine | undefined;
};

/** The item itself stays in the list when its decision takes it out of the filter. */
export function findWalk(
  lines: readonly QueueLine[],
  columns: readonly Column<QueueLine>[],
  { filters, search }: TableView,
  row: string,
): Walk {
  const chosen = columns.flatMap((column) => {
    const values = filters[column.id];
    return values ? [(line: QueueLine) => values.includes(column.filterBy?.(line) ?? column.read(line) ?? '')] : [];
  });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (line: QueueLine) =>
    chosen.every((one) => one(line)) &&
    (words.length === 0 ||
      words.every((word) => columns.some((column) => (column.read(line) ?? '').toLowerCase().includes(word))));
  const list = lines.filter((line) => line.row === row || fits(line));
  const at = list.findIndex((line) => line.row === row);
  return { at: at + 1, count: list.length, previous: list[at - 1], next: at < 0 ? list[0] : list[at + 1] };
}

export function useWalk(
  lines: readonly QueueLine[] | undefined,
  columns: readonly Column<QueueLine>[],
  view: TableView,
  row: string,
): Walk {
  return useMemo(() => findWalk(lines ?? [], columns, view, row), [lines, columns, view, row]);
}
