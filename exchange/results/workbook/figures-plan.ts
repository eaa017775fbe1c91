// The sheet of figures while it is laid out: sections under each other, each row known by a key, so that formulas can name
// its cells. Sections come in the order in which one refers to another.

import { columnLetters } from '#exchange/package/workbook-values.ts';
import { inSheet } from '#exchange/package/write-workbook-book.ts';
import type { Value } from './sheet-plan.ts';

export type Section = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly rows: (readonly Value[])[];
};

export class FiguresPlan {
  readonly name: string;
  readonly sections: Section[] = [];
  readonly #rows = new Map<string, number>();
  #next = 3;

  constructor(name: string) {
    this.name = name;
  }

  /** Begins a section; its rows are added next. */
  begin(title: string, headings: readonly string[]): void {
    this.sections.push({ title, headings, headingRow: this.#next + 1, rows: [] });
    this.#next += 2;
  }

  /** Adds a row to the last section; it can then be named by its key. */
  add(key: string, values: readonly Value[]): void {
    this.sections.at(-1)?.rows.push(values);
    this.#rows.set(key, this.#next);
    this.#next += 1;
  }

  /** Ends a section with an empty row. */
  end(): void {
    this.#next += 1;
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  /** A cell of a row, by the place of its column. */
  cell(key: string, column: number): string {
    const row = this.#rows.get(key);
    if (row === undefined) throw new RangeError(`no figure ${key}`);
    return inSheet(this.name, `$${columnLetters(column)}$${row}`);
  }

  /** The cells of a column of a section, by the number of the section. */
  range(section: number, column: number): string {
    const found = this.sections[section];
    if (!found) throw new RangeError(`no section ${section}`);
    const letter = columnLetters(column);
    const first = found.headingRow + 1;
    return inSheet(this.name, `$${letter}$${first}:$${letter}$${first + Math.max(1, found.rows.length) - 1}`);
  }
}
