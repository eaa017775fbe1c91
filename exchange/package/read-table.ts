// One table of a package, from bytes or sheet rows to facts. Faults of the file's form (an open quote, a row with a field
// too many) become findings beside those of its content.

import type { Fact } from '#rules/evidence/facts.ts';
import { type Cells, type Reading, type RowReader, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import type { TableName } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { REASONS_COLUMN, type SheetFault, type TableFile } from './package-source.ts';
import { type FormFault, readRecords } from './read-records.ts';

export type TableReading = Reading & {
  /** Takes each fact, with its cells while they last. */
  readonly take: (fact: Fact, cells: Cells, places: ReadonlyMap<string, number>) => void;
  readonly advance: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
  /** Rows that may still be read. */
  readonly mayRead: () => boolean;
};

function tableFinding(
  table: TableName,
  code: string,
  values: Finding['values'],
  extra: Partial<Finding> = {},
): Finding {
  return { code, weight: 'refused', table, row: 0, column: '', reference: 'RP', values, ...extra };
}

type Open = { readonly read: RowReader; readonly places: ReadonlyMap<string, number> };

/** Holds the heading against the table; undefined where the table is refused for it. */
function openHeading(table: TableName, names: readonly string[], reading: TableReading): Open | undefined {
  const heading = readHeading(
    table,
    names.map((name) => name.trim()),
  );
  for (const column of heading.missing)
    reading.report(tableFinding(table, 'column-missing', { column }, { column, row: 1 }));
  for (const column of heading.repeated) {
    reading.report(tableFinding(table, 'column-repeated', { column }, { column, row: 1 }));
  }
  const ignored = heading.ignored.filter((name) => name !== '' && name !== REASONS_COLUMN);
  if (ignored.length > 0) {
    reading.report(
      tableFinding(table, 'columns-ignored', { columns: ignored.slice(0, 20).join(', ') }, { weight: 'note', row: 1 }),
    );
  }
  if (heading.missing.length > 0 || heading.repeated.length > 0) return undefined;
  return { read: rowReader(table, heading, reading), places: heading.places };
}

function takeRow(open: Open, cells: Cells, reading: TableReading): boolean {
  if (!reading.mayRead()) return false;
  const fact = open.read(cells);
  if (fact) reading.take(fact, cells, open.places);
  return true;
}

/** Reads a table to its end, to its refusal or to the limit of rows. */
export async function readTable(file: TableFile, reading: TableReading): Promise<void> {
  let open: Open | undefined;
  let names: readonly string[] = [];
  const finding = (code: string, values: Finding['values'], extra?: Partial<Finding>) =>
    reading.report(tableFinding(file.table, code, values, extra));
  const listener = {
    heading: (found: readonly string[]) => {
      names = found;
      open = openHeading(file.table, found, reading);
      return open !== undefined;
    },
    record: (cells: Cells, faults: readonly SheetFault[]) => {
      for (const { code, values, place } of faults)
        finding(code, values, { row: cells.number, column: names[place] ?? '' });
      return open !== undefined && (faults.length > 0 || takeRow(open, cells, reading));
    },
    fault: ({ code, row, found, wanted }: FormFault) => finding(`csv-${code}`, { found, wanted }, { row }),
    delimiter: (named: string) => finding('delimiter', { delimiter: named }, { weight: 'note', row: 1 }),
  };
  const end = await readRecords(file, listener, reading);
  if (end === 'full') finding('too-many-rows', {});
  if (end === 'empty') finding('table-empty', {});
}
