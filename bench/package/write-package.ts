// Writes a package of any size, the same at each run: the seed is fixed, the rows stand by organisation, as a working
// body exports them.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { chanceOf } from '#cli/example/chance.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import { checkDigitOf } from '#rules/kernel/bin.ts';
import { ITEMS_OF_100, ROWS_OF_ORGANISATION, rowMakers } from './package-rows.ts';

const ROWS_AT_ONCE = 4096;
const SEED = 'shyraq-package-1';

export type Written = { readonly folder: string; readonly items: number; readonly bytes: number };

/** Valid BINs, each another: the twelfth digit checks the others, and a few serials have none. */
export function makeBins(count: number): string[] {
  const bins: string[] = [];
  for (let serial = 1; bins.length < count; serial++) {
    const eleven = `050140${String(serial).padStart(5, '0')}`;
    const check = checkDigitOf([...eleven].map(Number));
    if (check !== undefined) bins.push(`${eleven}${check}`);
  }
  return bins;
}

export function rowsOf(table: TableName, items: number, organisations: number): number {
  if (table === 'organisations' || table === 'staff' || table === 'learners') {
    return ROWS_OF_ORGANISATION[table] * organisations;
  }
  return Math.round((items * ITEMS_OF_100[table]) / 100);
}

async function writeTable(path: string, table: TableName, rows: number, bins: readonly string[]): Promise<void> {
  const chance = chanceOf(SEED, table);
  const columns = TABLES[table].columns.map((column) => column.name);
  const file = createWriteStream(path);
  file.write(`${columns.join(',')}\n`);
  let organisation = -1;
  let first = 0;
  let waiting: Readonly<Record<string, string | number>>[] = [];
  for (let row = 0; row < rows; row++) {
    const owner = Math.floor((row * bins.length) / rows);
    if (owner !== organisation) first = row;
    organisation = owner;
    waiting.push(rowMakers[table]({ chance, bin: bins[owner] ?? '', organisation, number: row - first }));
    if (waiting.length < ROWS_AT_ONCE && row < rows - 1) continue;
    if (!file.write(stringify(waiting, { columns }))) await once(file, 'drain');
    waiting = [];
  }
  file.end();
  await once(file, 'finish');
}

/** Writes the eleven tables into the folder, which is emptied first. */
export async function writePackage(folder: string, items: number, organisations: number): Promise<Written> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const bins = makeBins(organisations);
  let bytes = 0;
  for (const table of TABLE_NAMES) {
    const path = join(folder, `${table}.csv`);
    await writeTable(path, table, rowsOf(table, items, organisations), bins);
    bytes += (await stat(path)).size;
  }
  return { folder, items, bytes };
}
