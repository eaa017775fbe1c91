// One item more or less in a tally, without tallying again.

import type { OrganisationTally, TalliedCell } from './tally.ts';

/** Where an item falls, and what it brings there (place-item.ts). */
export type MeasuredItem = { readonly cell: number; readonly measures: readonly number[] };

function change(cell: TalliedCell, { measures }: MeasuredItem, times: bigint): TalliedCell {
  return {
    cell: cell.cell,
    items: cell.items + times,
    sums: cell.sums.map((sum, slot) => sum + times * BigInt(measures[slot] ?? 0)),
  };
}

/** The tally without an item that it holds. Throws a RangeError where the cell holds none. */
export function takeItem(tally: OrganisationTally, item: MeasuredItem): OrganisationTally {
  if (!tally.cells.some(({ cell }) => cell === item.cell)) throw new RangeError(`nothing stands in cell ${item.cell}`);
  const cells = tally.cells
    .map((cell) => (cell.cell === item.cell ? change(cell, item, -1n) : cell))
    .filter(({ items }) => items > 0n);
  return { ...tally, cells };
}

/** The tally with an item so many times more. */
export function putItem(tally: OrganisationTally, item: MeasuredItem, times: number): OrganisationTally {
  const held = tally.cells.find(({ cell }) => cell === item.cell);
  const empty: TalliedCell = { cell: item.cell, items: 0n, sums: item.measures.map(() => 0n) };
  const others = tally.cells.filter((cell) => cell !== held);
  const cells = [...others, change(held ?? empty, item, BigInt(times))];
  return { ...tally, cells: cells.sort((one, other) => one.cell - other.cell) };
}
