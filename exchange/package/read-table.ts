// One table of a package, from bytes or sheet rows to facts. Faults of the file's form (an open quote, a row with a field
// too many) become findings beside those of its content.

import { isUtf8 } from 'node:buffer';
import { type CsvRecord, CsvScanner } from '#exchange/csv/csv-scanner.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import { type Cells, type Reading, type RowReader, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import type { TableName } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { SheetRow, TableFile } from './package-source.ts';
import { decodeToUtf8, findDelimiter } from './text-form.ts';

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
  const ignored = heading.ignored.filter((name) => name !== '');
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

async function readCsv(file: TableFile & { form: 'csv' }, reading: TableReading): Promise<void> {
  let open: Open | undefined;
  let full = false;
  const listener = {
    heading: (record: CsvRecord) => {
      const names = Array.from({ length: record.length }, (_, place) => record.text(place));
      open = openHeading(file.table, names, reading);
      return open ? record.length : undefined;
    },
    record: (record: CsvRecord) => {
      if (open && !full) full = !takeRow(open, record, reading);
    },
    fault: (fault: { code: string; row: number; found: number; wanted: number }) =>
      reading.report(
        tableFinding(file.table, `csv-${fault.code}`, { found: fault.found, wanted: fault.wanted }, { row: fault.row }),
      ),
  };
  let scanner: CsvScanner | undefined;
  let head = new Uint8Array(0);
  const begin = () => {
    const { delimiter, named } = findDelimiter(head);
    if (delimiter !== ',')
      reading.report(tableFinding(file.table, 'delimiter', { delimiter: named }, { weight: 'note', row: 1 }));
    scanner = new CsvScanner(listener, delimiter, isUtf8);
    scanner.push(head);
  };
  for await (const chunk of decodeToUtf8(file.open())) {
    reading.signal?.throwIfAborted();
    reading.advance(chunk.length);
    if (scanner) scanner.push(chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length > 4096) begin();
    }
    if (full || scanner?.stopped) break;
  }
  if (!scanner) begin();
  if (!full) scanner?.end();
  if (full) reading.report(tableFinding(file.table, 'too-many-rows', {}));
  if (!open && !scanner?.stopped) reading.report(tableFinding(file.table, 'table-empty', {}));
}

function cellsOf(row: SheetRow): Cells {
  const textAt = (place: number) => row.values[place] ?? '';
  return { number: row.number, isEmpty: (place) => textAt(place) === '', text: textAt };
}

async function readRows(file: TableFile & { form: 'rows' }, reading: TableReading): Promise<void> {
  let open: Open | undefined;
  let headed = false;
  for await (const rows of file.open()) {
    reading.signal?.throwIfAborted();
    for (const row of rows) {
      if (!headed) {
        headed = true;
        open = openHeading(file.table, row.values, reading);
        if (!open) return;
      } else if (open && row.values.some((value) => value !== '') && !takeRow(open, cellsOf(row), reading)) {
        reading.report(tableFinding(file.table, 'too-many-rows', {}));
        return;
      }
    }
  }
  if (!headed) reading.report(tableFinding(file.table, 'table-empty', {}));
}

/** Reads a table to its end, to its refusal or to the limit of rows. */
export async function readTable(file: TableFile, reading: TableReading): Promise<void> {
  if (file.form === 'csv') await readCsv(file, reading);
  else await readRows(file, reading);
}
