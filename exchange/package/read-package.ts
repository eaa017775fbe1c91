// A whole package, table by table in the order of the law, organisations first: facts go to the caller one by one, faults
// as findings. Memory is bounded by the number of items, never by the size of the files.

import type { Edition } from '#rules/editions/edition.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import type { Cells } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { NEEDED_TABLES, TABLE_NAMES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { checkDescriptor } from './descriptor.ts';
import { LIMITS, type PackageSource, UnreadablePackage } from './package-source.ts';
import { readTable } from './read-table.ts';

export type PackageReading = {
  readonly edition: Edition;
  readonly reportingYear: number;
  readonly take: (fact: Fact, cells: Cells, places: ReadonlyMap<string, number>) => void;
  readonly report: (finding: Finding) => void;
  /** Bytes read so far and in all, for a sign of progress. */
  readonly progress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
};

const note = (code: string, table: string, values: Finding['values']): Finding => ({
  code,
  weight: 'note',
  table,
  row: 0,
  column: '',
  reference: 'RP',
  values,
});

/** Reads a package. Throws UnreadablePackage where there is no table of organisations to read it by. */
export async function readPackage(source: PackageSource, reading: PackageReading): Promise<Register> {
  for (const table of NEEDED_TABLES) {
    if (!source.tables.some((file) => file.table === table)) throw new UnreadablePackage('table-missing', { table });
  }
  const register = new Register();
  const all = source.tables.reduce((sum, file) => sum + (file.size ?? 0), 0);
  let done = 0;
  let rows = 0;
  const tableReading = {
    edition: reading.edition,
    reportingYear: reading.reportingYear,
    register,
    take: reading.take,
    report: reading.report,
    signal: reading.signal,
    advance: (bytes: number) => {
      done += bytes;
      reading.progress?.(done, all);
    },
    mayRead: () => {
      rows += 1;
      return rows <= LIMITS.rows;
    },
  };
  for (const finding of checkDescriptor(source)) reading.report(finding);
  for (const name of TABLE_NAMES) {
    const file = source.tables.find((one) => one.table === name);
    if (!file) reading.report(note('table-absent', name, {}));
    else await readTable(file, tableReading);
    if (NEEDED_TABLES.includes(name) && register.organisations.size === 0) {
      throw new UnreadablePackage('no-organisation', { table: name });
    }
  }
  for (const name of source.others) reading.report(note('file-ignored', 'package', { file: name }));
  return register;
}
