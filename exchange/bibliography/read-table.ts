// What all tables have in common: the delimiter found by the heading, columns by name, damaged rows named, and a table
// whose rows mostly do not fit refused as a whole rather than half believed.

import { type BibliographyFinding, BibliographyRefusal, type Source, type TextReader } from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { type Row, type RowDamage, type RowSplitter, splitRows } from './split-rows.ts';

/** A cell by the name of its column, trimmed; empty, too, where the table has no such column. */
export type Cell = (column: string) => string;

/** Where a row stands. */
export type RowPlace = Omit<Source, 'format'>;

export type TableForm<T extends object> = {
  readonly delimiters: readonly string[];
  readonly quoted: boolean;
  /** Columns by which the heading is known; all must be there. */
  readonly signs: readonly string[];
  /** The record, or the code of the finding that says what is wrong with the row. */
  readonly toRecord: (cell: Cell, place: RowPlace) => T | { readonly damage: FindingCode };
  /** Sees the names of all columns before the first row. */
  readonly heading?: (columns: readonly string[]) => void;
};

export type TableSink<T> = {
  readonly record: (record: T) => void;
  readonly finding: (finding: BibliographyFinding) => void;
};

export const columnKey = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

const stripQuotes = (text: string) => text.replace(/^"(.*)"$/s, '$1');

/** The delimiter at which the heading falls into the columns looked for; undefined where none does. */
export function findDelimiter(
  heading: string,
  form: { readonly delimiters: readonly string[]; readonly signs: readonly string[] },
): string | undefined {
  return form.delimiters.find((delimiter) => {
    const columns = new Set(heading.split(delimiter).map((name) => columnKey(stripQuotes(name.trim()))));
    return form.signs.every((sign) => columns.has(columnKey(sign)));
  });
}

const LONGEST_HEADING = 65_536;
/** Damaged rows after which a table with hardly a good one is given up at once. */
const HOPELESS = 1_000;
const HOPELESS_SHARE = 4;

class TableReader<T extends object> implements TextReader {
  readonly #form: TableForm<T>;
  readonly #file: string;
  readonly #sink: TableSink<T>;
  readonly #columns = new Map<string, number>();
  #rows: RowSplitter | undefined;
  #waiting = '';
  #records = 0;
  #damaged = 0;
  #exploded = 0;
  #delimiter = '';

  constructor(form: TableForm<T>, file: string, sink: TableSink<T>) {
    this.#form = form;
    this.#file = file;
    this.#sink = sink;
  }

  push(text: string): void {
    if (this.#rows) {
      this.#rows.push(text);
      return;
    }
    this.#waiting += text;
    if (this.#waiting.length > LONGEST_HEADING || /[\r\n]/.test(this.#waiting.trimStart())) this.#start();
  }

  end(): void {
    if (!this.#rows) this.#start();
    this.#rows?.end();
    if (this.#damaged > this.#records - this.#damaged) this.#refuse();
  }

  #refuse(): never {
    const values = { rows: this.#records, damaged: this.#damaged };
    const isExploded = this.#exploded * 2 > this.#damaged;
    throw new BibliographyRefusal(isExploded ? 'commas-became-tabs' : 'rows-do-not-fit', values);
  }

  #start(): void {
    const heading = /\S[^\r\n]*/.exec(this.#waiting)?.[0] ?? '';
    const delimiter = findDelimiter(heading, this.#form);
    if (delimiter === undefined)
      throw new BibliographyRefusal('columns-missing', { columns: this.#form.signs.join(', ') });
    this.#delimiter = delimiter;
    this.#rows = splitRows(
      {
        heading: (row) => this.#heading(row),
        row: (row) => this.#row(row),
        damaged: (damage) => this.#damage(damage),
      },
      delimiter,
      this.#form.quoted,
    );
    const text = this.#waiting;
    this.#waiting = '';
    this.#rows.push(text);
  }

  #heading(row: Row): void {
    for (const [place, name] of row.fields.entries()) {
      const key = columnKey(stripQuotes(name.trim()));
      if (!this.#columns.has(key)) this.#columns.set(key, place);
    }
    this.#form.heading?.([...this.#columns.keys()]);
  }

  #row(row: Row): void {
    this.#records += 1;
    // Every comma of a CSV was turned into a tab, also those inside of quotes: lists of names no longer come apart.
    if (this.#delimiter === '\t' && row.fields.some((field) => field.includes('\t'))) {
      this.#exploded += 1;
      this.#refuseRow('tab-in-cell', row.line);
      return;
    }
    const cell: Cell = (column) => {
      const place = this.#columns.get(columnKey(column));
      return place === undefined ? '' : (row.fields[place] ?? '').trim();
    };
    const record = this.#form.toRecord(cell, { file: this.#file, record: this.#records, line: row.line });
    if ('damage' in record) this.#refuseRow(record.damage, row.line);
    else this.#sink.record(record);
  }

  #damage(damage: RowDamage): void {
    this.#records += 1;
    this.#refuseRow('row-does-not-fit', damage.line, { found: damage.found, wanted: damage.wanted });
  }

  #refuseRow(code: FindingCode, line: number, values: BibliographyFinding['values'] = {}): void {
    this.#damaged += 1;
    this.#sink.finding({ code, weight: 'refused', file: this.#file, record: this.#records, line, values });
    const good = this.#records - this.#damaged;
    if (this.#damaged >= HOPELESS && this.#damaged > good * HOPELESS_SHARE) this.#refuse();
  }
}

/**
 * Opens a reader of a table. Throws a BibliographyRefusal where the heading lacks the columns (`columns-missing`), and at
 * the end where more rows are damaged than whole (`rows-do-not-fit`, `commas-became-tabs`): what was handed on is then not to be believed.
 */
export function readTable<T extends object>(form: TableForm<T>, file: string, sink: TableSink<T>): TextReader {
  return new TableReader(form, file, sink);
}
