// Behind which row a new one stands, among those that the server has or gets in the same piece: rows are counted once for a piece
// that brings new ones, and not at all for others.

type Row = { readonly id: string };

export class Neighbours {
  readonly #order: () => readonly Row[];
  readonly #isThere: (id: string) => boolean;
  #rows: readonly Row[] = [];
  #places: ReadonlyMap<string, number> | undefined;

  constructor(order: () => readonly Row[], isThere: (id: string) => boolean) {
    this.#order = order;
    this.#isThere = isThere;
  }

  /** Null: it stands before all of them. Undefined: it is not among the rows, and its place is the end. */
  before(id: string): string | null | undefined {
    if (!this.#places) {
      this.#rows = this.#order();
      this.#places = new Map(this.#rows.map((row, at) => [row.id, at]));
    }
    const at = this.#places.get(id);
    if (at === undefined) return undefined;
    for (let above = at - 1; above >= 0; above -= 1) {
      const row = this.#rows[above];
      if (row && this.#isThere(row.id)) return row.id;
    }
    return null;
  }
}
