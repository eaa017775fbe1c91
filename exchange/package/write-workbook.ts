// A filled workbook in the form of the template: what a package of CSV files says, for people who read it in Excel.

import { TABLE_NAMES, type TableName } from '#rules/evidence/tables.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { ReturnedRow } from './write-tables.ts';
import { Unwritable } from './write-whole.ts';
import { writeBook } from './write-workbook-book.ts';
import { writeGuide } from './write-workbook-guide.ts';
import { listRanges, writeLists } from './write-workbook-lists.ts';
import { writeTableSheet } from './write-workbook-tables.ts';

/** Rows beyond these are for the package of CSV files: few programs open such a workbook. */
const MOST_ROWS = 250_000;

type RowsOf = Map<TableName, ReturnedRow[]>;

export type WorkbookWriting = {
  /** For which reporting year it is given out: a reader of the file can tell (findYearMark). */
  readonly year?: number;
  /** Whether each table has a column of reasons at its end. */
  readonly reasons?: boolean;
  readonly signal?: AbortSignal | undefined;
};

async function gather(
  rows: Iterable<ReturnedRow> | AsyncIterable<ReturnedRow>,
  signal: AbortSignal | undefined,
): Promise<RowsOf> {
  const gathered: RowsOf = new Map(TABLE_NAMES.map((table) => [table, []]));
  let count = 0;
  for await (const row of rows) {
    signal?.throwIfAborted();
    count += 1;
    if (count > MOST_ROWS) throw new Unwritable('too-many-items', { most: MOST_ROWS });
    gathered.get(row.table)?.push(row);
  }
  return gathered;
}

/**
 * Writes rows as a workbook (RP) that can be read, filled in further and evaluated like the package itself. Replaces an
 * older file; whole or not at all. Throws Unwritable for more rows or a longer text than a spreadsheet should hold.
 */
export async function writeWorkbook(
  path: string,
  rows: Iterable<ReturnedRow> | AsyncIterable<ReturnedRow>,
  language: Language,
  { year, reasons = false, signal }: WorkbookWriting = {},
): Promise<void> {
  const gathered = await gather(rows, signal);
  const say = speak(language);
  const lists = listRanges(say);
  await writeBook(path, async (book) => {
    writeGuide(book, say, year);
    for (const table of TABLE_NAMES) {
      signal?.throwIfAborted();
      writeTableSheet(book, { table, rows: gathered.get(table) ?? [], reasons }, lists, say);
    }
    writeLists(book, say);
  });
}
