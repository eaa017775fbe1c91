// A tally out of the rows that the statements of tally-sql.ts give, so that what a database has counted is scored by the
// same kernel.

import type { Organisation } from '../evidence/facts.ts';
import type { Exact } from '../kernel/exact.ts';
import { classesText, type DimensionName, type Layout } from './cells.ts';
import type { OrganisationTally, TalliedCell, Tally } from './tally.ts';

export type SqlCell = {
  readonly organisation: string;
  readonly block: string;
  readonly classes: Readonly<Partial<Record<DimensionName, string>>>;
  readonly items: string;
  readonly sums: readonly string[];
};

export type SqlOrganisation = {
  readonly organisation: Organisation;
  readonly positions: Exact | undefined;
  readonly headcount: bigint;
  readonly learners: Exact | undefined;
};

/** Throws a RangeError for a cell that the layout does not have: the statements belong to another edition. */
export function tallyFromRows(
  layout: Layout,
  reportingYear: number,
  organisations: readonly SqlOrganisation[],
  rows: Iterable<SqlCell>,
): Tally {
  const numbers = new Map(
    layout.cells.map(({ block, classes }, number) => [`${block.key}|${classesText(classes)}`, number]),
  );
  const held = new Map<string, TalliedCell[]>(organisations.map(({ organisation }) => [organisation.bin, []]));
  for (const row of rows) {
    const cell = numbers.get(`${row.block}|${classesText(row.classes)}`);
    if (cell === undefined) throw new RangeError(`no cell ${row.block} ${classesText(row.classes)}`);
    held.get(row.organisation)?.push({ cell, items: BigInt(row.items), sums: row.sums.map(BigInt) });
  }
  return {
    layout,
    reportingYear,
    organisations: organisations.map((one): OrganisationTally => {
      const cells = held.get(one.organisation.bin) ?? [];
      return { ...one, cells: cells.sort((a, b) => a.cell - b.cell) };
    }),
  };
}
