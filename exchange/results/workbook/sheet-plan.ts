// Where everything of the results workbook stands, known before anything is written, so that formulas of one sheet can
// name the cells of another. A formula carries the value that it has now: programs that only show a file, and Excel before
// it is allowed to reckon, show that.

import { columnLetters } from '#exchange/package/workbook-values.ts';
import { inSheet } from '#exchange/package/write-workbook-book.ts';

export type Formula = { readonly formula: string; readonly result: string | number };
export type Value = string | number | null | Formula;

/** fact: what was reported; input: what may be changed to see what follows; factor, points, helper: reckoned. */
export type Look = 'fact' | 'input' | 'factor' | 'points' | 'helper' | 'figure' | 'words';

/** One row while it is filled: cells of the columns before, by key. */
export type Line<Item> = {
  readonly item: Item;
  /** The cell of a column in this row, as a formula names it. */
  readonly at: (key: string) => string;
  /** What an earlier column of this row holds or comes to. */
  readonly got: (key: string) => string | number;
};

export type ColumnPlan<Item> = {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly look: Look;
  readonly format?: string;
  readonly value: (line: Line<Item>) => Value;
};

export const formula = (text: string, result: string | number): Formula => ({ formula: text, result });

/** A text within a formula. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export function resultOf(value: Value): string | number {
  if (value === null) return '';
  return typeof value === 'object' ? value.result : value;
}

export class SheetPlan<Item> {
  readonly name: string;
  readonly columns: readonly ColumnPlan<Item>[];
  readonly items: readonly Item[];
  /** The first row with an item: headings stand above. */
  readonly firstRow: number;
  readonly #letters: ReadonlyMap<string, string>;

  constructor(name: string, columns: readonly ColumnPlan<Item>[], items: readonly Item[], firstRow = 2) {
    this.name = name;
    this.columns = columns;
    this.items = items;
    this.firstRow = firstRow;
    this.#letters = new Map(columns.map(({ key }, place) => [key, columnLetters(place)]));
  }

  letter(key: string): string {
    const letter = this.#letters.get(key);
    if (letter === undefined) throw new RangeError(`${this.name} has no column ${key}`);
    return letter;
  }

  /** The cell of an item as another sheet names it. */
  cell(key: string, place: number): string {
    return inSheet(this.name, `$${this.letter(key)}$${this.firstRow + place}`);
  }

  /** All cells of a column; one empty row where there is no item, so that the formulas stay whole. */
  range(key: string): string {
    const last = this.firstRow + Math.max(1, this.items.length) - 1;
    return inSheet(this.name, `$${this.letter(key)}$${this.firstRow}:$${this.letter(key)}$${last}`);
  }

  /** The values of a row, column by column. */
  line(item: Item, place: number): Value[] {
    const row = this.firstRow + place;
    const done = new Map<string, string | number>();
    const line: Line<Item> = {
      item,
      at: (key) => `$${this.letter(key)}${row}`,
      got: (key) => {
        const value = done.get(key);
        if (value === undefined) throw new RangeError(`${this.name}: ${key} is not known yet`);
        return value;
      },
    };
    return this.columns.map((column) => {
      const value = column.value(line);
      done.set(column.key, resultOf(value));
      return value;
    });
  }
}
