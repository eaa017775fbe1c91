// What a sheet is made of: columns, rows of texts, what was found wrong in them. A cell is named by its row and column, never
// by its place, so that a row that comes or goes meanwhile moves nobody's hand.

export type SheetChoice = { readonly value: string; readonly label: string };

export type SheetColumn = {
  readonly name: string;
  readonly label: string;
  /** number and date say how a cell is aligned and typed on a phone; the text stays what was typed. several: values with `;`. */
  readonly kind: 'text' | 'number' | 'date' | 'choice' | 'several';
  readonly choices?: readonly SheetChoice[];
  readonly hint?: string;
  readonly optional?: boolean;
  /** Shown, copied, never changed here. */
  readonly readOnly?: boolean;
  /** Hidden until the reader asks for it. */
  readonly spare?: boolean;
  /** In rem. */
  readonly width?: number;
};

export type Fields = Readonly<Record<string, string>>;
export type SheetRow = { readonly id: string; readonly fields: Fields };

/** refused: the row does not enter. not-counted: it brings nothing. note: the reader decides. */
export type SheetFinding = {
  /** Empty where the whole row is meant. */
  readonly column: string;
  readonly weight: 'refused' | 'not-counted' | 'note';
  readonly words: string;
  readonly paragraph?: string;
};

export type Place = { readonly row: string; readonly column: string };

/** The rows and columns that are seen, and what new rows are made of. */
export type Grid = {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  readonly indexOf: (row: string) => number;
  /** After which row of all, seen or not, new rows at the end stand; null where there is none. */
  readonly last: string | null;
  readonly newRow: () => SheetRow;
};

/** Ends included. */
export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type At = { readonly row: number; readonly column: number };

export const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/**
 * Finds a row among ten thousand. `hints` live longer than the rows: the few cells that are asked for at every drawing are
 * found where they were, without counting all rows again.
 */
export function indexRows(rows: readonly SheetRow[], hints = new Map<string, number>()): (row: string) => number {
  let places: Map<string, number> | undefined;
  return (row) => {
    const hint = hints.get(row);
    if (hint !== undefined && rows[hint]?.id === row) return hint;
    places ??= new Map(rows.map(({ id }, index) => [id, index]));
    const index = places.get(row) ?? -1;
    if (index >= 0) hints.set(row, index);
    return index;
  };
}

export const textAt = (grid: Grid, at: At): string =>
  grid.rows[at.row]?.fields[grid.columns[at.column]?.name ?? ''] ?? '';

/** Where a cell is seen now; the first cell where its row or column is gone. */
export function whereIs(grid: Grid, place: Place | undefined): At {
  if (!place) return { row: 0, column: 0 };
  return {
    row: Math.max(0, grid.indexOf(place.row)),
    column: Math.max(
      0,
      grid.columns.findIndex(({ name }) => name === place.column),
    ),
  };
}

/** The cell that is seen there; undefined in a sheet without rows. */
export function placeAt(grid: Grid, at: At): Place | undefined {
  const row = grid.rows[within(at.row, grid.rows.length)];
  const column = grid.columns[within(at.column, grid.columns.length)];
  return row && column && { row: row.id, column: column.name };
}

export function blockOf(one: At, other: At): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}
