// Rows of a table out of pieces of text, with csv-parse, in memory bounded by a batch of lines. A row that is damaged (a
// quote nobody closed, fields that do not fit the heading) is named by its line and given up alone: reading goes on at
// the next line.

import { CsvError, parse } from 'csv-parse/sync';
import { splitLines } from './split-lines.ts';

export type Row = { readonly fields: readonly string[]; readonly line: number };
export type RowDamage = { readonly line: number; readonly found: number; readonly wanted: number };
export type RowListener = {
  /** The first row that is not blank. */
  readonly heading: (row: Row) => void;
  readonly row: (row: Row) => void;
  readonly damaged: (damage: RowDamage) => void;
};
export type RowSplitter = { readonly push: (text: string) => void; readonly end: () => void };

/** Characters that are read at once, and that an unclosed row may wait for its quote. */
const BATCH = 65_536;
const LONGEST_ROW = 2_000_000;
/** Lines that are read at once behind a damaged row, where reading soon starts again; doubled as long as all is well. */
const FEWEST_LINES = 8;
const MOST_LINES = 65_536;

type Parsed = { readonly fields: string[]; readonly start: number; readonly end: number };

/** Rows of whole lines with the places of their lines; `open` is where a row begins whose quote is never closed. */
function parseLines(lines: readonly string[], delimiter: string, quoted: boolean): { rows: Parsed[]; open?: number } {
  const rows: Parsed[] = [];
  let end = 0;
  const onRecord = (fields: string[], context: { lines: number }) => {
    let start = end;
    while (lines[start] === '') start += 1;
    end = Math.max(context.lines, start + 1);
    rows.push({ fields, start, end });
    return null;
  };
  try {
    parse(`${lines.join('\n')}\n`, {
      delimiter,
      quote: quoted ? '"' : false,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: onRecord,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    while (lines[end] === '') end += 1;
    return { rows, open: end };
  }
  return { rows };
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

/** A row over several lines whose quotes do not pair, or whose field begins with a quote that is not doubled. */
function isStitched(row: Parsed, lines: readonly string[]): boolean {
  if (row.end - row.start < 2) return false;
  const raw = lines.slice(row.start, row.end).join('\n');
  if (countOf(raw, '"') % 2 === 1) return true;
  return row.fields.some((field) => field.startsWith('"') && field.includes('\n')) && !raw.includes('"""');
}

class Rows implements RowSplitter {
  readonly #listener: RowListener;
  readonly #delimiter: string;
  readonly #quoted: boolean;
  readonly #splitter = splitLines((line, number) => this.#take(line, number));
  #lines: string[] = [];
  #first = 1;
  #chars = 0;
  #enough = BATCH;
  #window = MOST_LINES;
  #wanted = 0;

  constructor(listener: RowListener, delimiter: string, quoted: boolean) {
    this.#listener = listener;
    this.#delimiter = delimiter;
    this.#quoted = quoted;
  }

  push(text: string): void {
    this.#splitter.push(text);
  }

  end(): void {
    this.#splitter.end();
    this.#read(true);
  }

  #take(line: string, number: number): void {
    if (this.#lines.length === 0) this.#first = number;
    this.#lines.push(line);
    this.#chars += line.length + 1;
    if (this.#chars >= this.#enough) this.#read(false);
  }

  #read(last: boolean): void {
    let at = 0;
    while (at < this.#lines.length) {
      const lines = this.#lines.slice(at, at + this.#window);
      const { rows, open } = parseLines(lines, this.#delimiter, this.#quoted);
      const again = this.#acceptAll(rows, lines, at);
      if (again !== undefined) {
        at = again;
        this.#window = FEWEST_LINES;
        continue;
      }
      at += open ?? lines.length;
      this.#window = Math.min(this.#window * 2, MOST_LINES);
      if (open === undefined) continue;
      if (at - open + lines.length < this.#lines.length)
        this.#window = Math.max(this.#window, (lines.length - open) * 2);
      else if (!last && this.#chars < LONGEST_ROW) break;
      else this.#giveUp(at++);
    }
    this.#keepFrom(at);
  }

  /** A row whose quote is never closed: its first line is lost, the next ones are read by themselves. */
  #giveUp(place: number): void {
    this.#listener.damaged({ line: this.#first + place, found: 0, wanted: this.#wanted });
    this.#window = FEWEST_LINES;
  }

  /** Hands the rows on; returns the line at which reading should start again after a row that swallowed others. */
  #acceptAll(rows: readonly Parsed[], lines: readonly string[], offset: number): number | undefined {
    for (const row of rows) {
      const fits = this.#accept(row, this.#first + offset + row.start, lines);
      if (!fits && row.end - row.start > 1) return offset + row.start + 1;
    }
    return undefined;
  }

  #accept(row: Parsed, line: number, lines: readonly string[]): boolean {
    const { fields } = row;
    while (fields.length > Math.max(this.#wanted, 1) && fields.at(-1)?.trim() === '') fields.pop();
    if (this.#wanted === 0) {
      if (fields.every((field) => field.trim() === '')) return true;
      this.#wanted = fields.length;
      this.#listener.heading({ fields, line });
      return true;
    }
    if (fields.length !== this.#wanted || isStitched(row, lines)) {
      this.#listener.damaged({ line, found: fields.length, wanted: this.#wanted });
      return false;
    }
    this.#listener.row({ fields, line });
    return true;
  }

  #keepFrom(place: number): void {
    this.#first += place;
    this.#lines = this.#lines.slice(place);
    this.#chars = this.#lines.reduce((total, line) => total + line.length + 1, 0);
    this.#enough = Math.max(BATCH, this.#chars * 2);
  }
}

/** `quoted`: whether quotes wrap fields (CSV) or are letters like others (the tables of Web of Science). */
export function splitRows(listener: RowListener, delimiter: string, quoted: boolean): RowSplitter {
  return new Rows(listener, delimiter, quoted);
}
