// The records of one table's file, whatever its form: bytes of CSV or rows of a sheet. What a record means is for others.

import { type CsvRecord, CsvScanner } from '#exchange/csv/csv-scanner.ts';
import type { Cells } from '#rules/evidence/read-row.ts';
import type { SheetFault, SheetRow, TableFile } from './package-source.ts';
import { decodeToUtf8, findDelimiter } from './text-form.ts';

/** A fault of the file's form: an open quote, a row with a field too many. */
export type FormFault = {
  readonly code: string;
  readonly row: number;
  readonly found: number;
  readonly wanted: number;
};

export type RecordListener = {
  /** Names of the columns as they stand in the heading; false: nothing of the table is wanted. */
  readonly heading: (names: readonly string[]) => boolean;
  /** Cells last until the next record. False: no more of them. `faults`: cells that a row must not be taken with. */
  readonly record: (cells: Cells, faults: readonly SheetFault[]) => boolean;
  readonly fault: (fault: FormFault) => void;
  /** What stands between the fields, where it is no comma. */
  readonly delimiter: (named: string) => void;
};

export type RecordReading = {
  readonly advance: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
};

/** How a table ended. `empty`: not even a heading; `full`: the listener wanted no more. */
export type RecordsEnd = 'whole' | 'empty' | 'full';

const NO_FAULTS: readonly SheetFault[] = [];

type Platform = { process?: { getBuiltinModule?: (name: string) => { isUtf8: (bytes: Uint8Array) => boolean } } };
/** Node knows bytes that are no UTF-8 several times faster than we do; a browser leaves it to the scanner. */
const fastIsUtf8 = (globalThis as unknown as Platform).process?.getBuiltinModule?.('node:buffer').isUtf8;

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

type CsvFile = TableFile & { readonly form: 'csv' };

async function readCsv(file: CsvFile, listener: RecordListener, reading: RecordReading): Promise<RecordsEnd> {
  let headed = false;
  let full = false;
  const scanned = {
    heading: (record: CsvRecord) => {
      headed = true;
      const names = Array.from({ length: record.length }, (_, place) => record.text(place));
      return listener.heading(names) ? record.length : undefined;
    },
    record: (record: CsvRecord) => {
      if (!full) full = !listener.record(record, NO_FAULTS);
    },
    fault: (fault: FormFault) => listener.fault(fault),
  };
  let scanner: CsvScanner | undefined;
  let head = new Uint8Array(0);
  const begin = () => {
    const { delimiter, named } = findDelimiter(head);
    if (delimiter !== ',') listener.delimiter(named);
    scanner = new CsvScanner(scanned, delimiter, fastIsUtf8);
    scanner.push(head);
  };
  for await (const chunk of decodeToUtf8(file.open())) {
    reading.signal?.throwIfAborted();
    reading.advance(chunk.length);
    if (scanner) scanner.push(chunk);
    else {
      head = join(head, chunk);
      if (head.length > 4096) begin();
    }
    if (full || scanner?.stopped) break;
  }
  if (!scanner) begin();
  if (full) return 'full';
  scanner?.end();
  return headed ? 'whole' : 'empty';
}

function cellsOf(row: SheetRow): Cells {
  const textAt = (place: number) => row.values[place] ?? '';
  return { number: row.number, isEmpty: (place) => textAt(place) === '', text: textAt };
}

const takeRow = (row: SheetRow, { record }: RecordListener): boolean =>
  !row.values.some((value) => value !== '') || record(cellsOf(row), row.faults ?? NO_FAULTS);

type SheetFile = TableFile & { readonly form: 'rows' };

async function readSheet(file: SheetFile, listener: RecordListener, reading: RecordReading): Promise<RecordsEnd> {
  let headed = false;
  for await (const rows of file.open()) {
    reading.signal?.throwIfAborted();
    for (const row of rows) {
      if (!headed) {
        headed = true;
        if (!listener.heading(row.values)) return 'whole';
      } else if (!takeRow(row, listener)) return 'full';
    }
  }
  return headed ? 'whole' : 'empty';
}

/** Reads a file to its end or as far as the listener wants. Throws UnreadablePackage, or the signal's reason. */
export async function readRecords(
  file: TableFile,
  listener: RecordListener,
  reading: RecordReading,
): Promise<RecordsEnd> {
  return file.form === 'csv' ? readCsv(file, listener, reading) : readSheet(file, listener, reading);
}
