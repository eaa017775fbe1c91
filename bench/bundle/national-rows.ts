// The rows of an invented national round, table after table, as they go into a bundle; the same at each run.

import { chanceOf } from '#cli/example/chance.ts';
import type { TableRow } from '#exchange/package/write-tables.ts';
import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import { rowMakers } from '../package/package-rows.ts';
import { makeBins, rowsOf } from '../package/write-package.ts';

const SEED = 'shyraq-national-1';

const asTexts = (row: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)]));

export function* nationalRows(items: number, organisations: number): Generator<TableRow> {
  const bins = makeBins(organisations);
  for (const table of TABLE_NAMES) {
    const chance = chanceOf(SEED, table);
    const rows = rowsOf(table, items, organisations);
    let organisation = -1;
    let first = 0;
    for (let row = 0; row < rows; row++) {
      const owner = Math.floor((row * bins.length) / rows);
      if (owner !== organisation) first = row;
      organisation = owner;
      yield {
        table,
        row: asTexts(rowMakers[table]({ chance, bin: bins[owner] ?? '', organisation, number: row - first })),
      };
    }
  }
}
