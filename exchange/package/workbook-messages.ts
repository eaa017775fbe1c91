// What the process that reads foreign workbooks is asked and answers: one line of JSON each. It knows nothing of the law;
// it is asked for sheets and gives their cells as texts.

/** f: the value of a formula, which is never taken; e: an error value; b: a boolean. */
export type CellMark = 'f' | 'e' | 'b';

/** Number of the row in its sheet, texts by column, marks by column where a text alone would not tell. */
export type RawRow = readonly [
  number: number,
  texts: readonly string[],
  marks?: Readonly<Partial<Record<number, CellMark>>>,
];

export type RawSheet = {
  readonly name: string;
  /** Rows 1 and 2, as far as they hold anything. */
  readonly heads: readonly RawRow[];
};

/** Asks for the rows of a sheet, by its place among the sheets. */
export type Question = { readonly sheet: number };

export type Answer =
  | { readonly is: 'sheets'; readonly sheets: readonly RawSheet[] }
  | { readonly is: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly is: 'end' }
  | { readonly is: 'refused'; readonly code: string; readonly values: Readonly<Record<string, string | number>> };
