// A filled template, or any workbook whose sheets carry the columns of the reporting package, as a package. The file is
// read in a process of its own; here its cells become the rows of tables. The value of a formula is never taken: such a
// cell is a fault of its row.

import { type Column, TABLES, type TableName } from '#rules/evidence/tables.ts';
import {
  type PackageSource,
  type SheetFault,
  type SheetRow,
  type TableFile,
  UnreadablePackage,
} from './package-source.ts';
import type { CellMark, RawRow, RawSheet } from './workbook-messages.ts';
import { type Caps, WorkbookProcess } from './workbook-process.ts';
import { findTableSheet, isOwnSheet, type TableSheet } from './workbook-sheets.ts';
import { columnLetters } from './workbook-values.ts';
import { findYearMark } from './write-workbook-mark.ts';

class SheetReader {
  readonly #path: string;
  readonly #caps: Caps | undefined;
  #process: WorkbookProcess;
  #busy = false;

  constructor(path: string, caps: Caps | undefined) {
    this.#path = path;
    this.#caps = caps;
    this.#process = new WorkbookProcess(path, caps);
  }

  /** What the process says first, each time that it is started. */
  async sheets(): Promise<readonly RawSheet[]> {
    const answer = await this.#process.next();
    if (answer.is !== 'sheets') throw new UnreadablePackage('workbook-reader-ended', { end: answer.is });
    return answer.sheets;
  }

  /** Rows of a sheet from its first. A reading that was broken off before its end makes the process start anew. */
  async *rows(sheet: number): AsyncGenerator<readonly RawRow[]> {
    if (this.#busy) {
      this.end();
      this.#process = new WorkbookProcess(this.#path, this.#caps);
      await this.sheets();
    }
    this.#busy = true;
    this.#process.ask({ sheet });
    for (;;) {
      const answer = await this.#process.next();
      if (answer.is === 'end') break;
      if (answer.is === 'rows') yield answer.rows;
    }
    this.#busy = false;
  }

  end(): void {
    this.#process.end();
  }
}

type Reading = { readonly sheet: string; readonly columns: readonly (Column | undefined)[] };

/** `yes` and `no` where the table asks for them or for anything but words; a word that Excel took for a truth stays. */
function booleanText(text: string, { kind }: Column): string {
  if (kind.is === 'text' || kind.is === 'id') return text;
  return text === 'TRUE' ? 'yes' : 'no';
}

const codes: Readonly<Partial<Record<CellMark, SheetFault['code']>>> = { f: 'cell-formula', e: 'cell-error' };

function toRow([number, texts, marks]: RawRow, { sheet, columns }: Reading): SheetRow {
  if (!marks) return { number, values: texts };
  const values = [...texts];
  const faults: SheetFault[] = [];
  for (const [key, mark] of Object.entries(marks)) {
    const place = Number(key);
    const column = columns[place];
    if (!column || !mark) continue;
    const code = codes[mark];
    if (code) faults.push({ place, code, values: { sheet, cell: `${columnLetters(place)}${number}` } });
    else values[place] = booleanText(values[place] ?? '', column);
  }
  return faults.length > 0 ? { number, values, faults } : { number, values };
}

function headingOf([number, texts, marks]: RawRow): SheetRow {
  return { number, values: texts.map((text, place) => (marks?.[place] ? '' : text.trim())) };
}

async function* readSheet(reader: SheetReader, found: TableSheet): AsyncGenerator<readonly SheetRow[]> {
  const heading = headingOf(found.heading);
  const columns = TABLES[found.table].columns;
  const reading = {
    sheet: found.name,
    columns: heading.values.map((name) => columns.find((column) => column.name === name)),
  };
  yield [heading];
  for await (const rows of reader.rows(found.place)) {
    yield rows.filter(([number]) => number > heading.number).map((row) => toRow(row, reading));
  }
}

function tablesOf(reader: SheetReader, sheets: readonly TableSheet[]): TableFile[] {
  const met = new Map<TableName, string>();
  return sheets.map((found) => {
    const earlier = met.get(found.table);
    if (earlier !== undefined) {
      throw new UnreadablePackage('workbook-table-twice', { table: found.table, sheets: `${earlier}, ${found.name}` });
    }
    met.set(found.table, found.name);
    return {
      table: found.table,
      name: found.name,
      size: undefined,
      form: 'rows',
      open: () => readSheet(reader, found),
    };
  });
}

/**
 * Opens a package that is a workbook (RP): machine names of the columns in row 2 under localised headings, or in row 1.
 * Throws UnreadablePackage for a workbook that is damaged, encrypted, beyond the limits or without any table.
 */
export async function openWorkbook(path: string, caps?: Caps): Promise<PackageSource> {
  const reader = new SheetReader(path, caps);
  try {
    const sheets = await reader.sheets();
    const found = sheets.map((sheet, place) => findTableSheet(sheet, place));
    const tables = tablesOf(
      reader,
      found.filter((one) => one !== undefined),
    );
    if (tables.length === 0) throw new UnreadablePackage('workbook-without-tables');
    const reportingYear = findYearMark(sheets);
    return {
      tables,
      descriptor: undefined,
      ...(reportingYear === undefined ? {} : { reportingYear }),
      others: sheets.filter((sheet, place) => !found[place] && !isOwnSheet(sheet.name)).map((sheet) => sheet.name),
      evidence: new Set(),
      close: async () => reader.end(),
    };
  } catch (error) {
    reader.end();
    throw error;
  }
}
