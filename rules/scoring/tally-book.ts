// The counting itself: how many items, and which sums, stand in each cell of each organisation. Sums are whole numbers in
// doubles, moved into big integers before they could pass 2^53, so they are exact whatever their size.

import { type Layout, MEASURES, type TalliedTable } from './cells.ts';
import { CODES, type Places } from './codes.ts';

/** 2^52: two numbers up to here add up exactly in a double. */
const EXACT_LIMIT = 4_503_599_627_370_496;

/** A run of items of one table as columns of small codes: what a database, a file or a benchmark can hand over at once. */
export type Columns = {
  readonly rows: number;
  /** The organisation's number in the book. */
  readonly organisation: Uint16Array | Uint32Array;
  /** The place of the block in Places.blocks. */
  readonly block: Uint8Array;
  /** A column of codes for each of Places.dimensions. */
  readonly codes: readonly Uint8Array[];
  /** A column for each measure of the table, whole numbers of at most 2^52. */
  readonly measures: readonly Float64Array[];
};

export class TallyBook {
  readonly layout: Layout;
  readonly organisations: number;
  readonly #items: Float64Array;
  /** A table's measures take the slots from 0; tables never share a cell. */
  readonly #sums: readonly Float64Array[];
  readonly #carried = new Map<number, bigint>();

  constructor(layout: Layout, organisations: number) {
    this.layout = layout;
    this.organisations = organisations;
    const size = organisations * layout.cells.length;
    const widest = Object.values(MEASURES).reduce((most, names) => (names.length > most ? names.length : most), 0);
    this.#items = new Float64Array(size);
    this.#sums = Array.from({ length: widest }, () => new Float64Array(size));
  }

  /** Adds one item to a cell, with the table's measures in their order. */
  add(organisation: number, cell: number, measures: readonly number[]): void {
    const at = organisation * this.layout.cells.length + cell;
    this.#items[at] = (this.#items[at] ?? 0) + 1;
    for (let slot = 0; slot < measures.length; slot++) this.#sum(slot, at, measures[slot] ?? 0);
  }

  /** Adds a run of items. Codes that lead nowhere are left out, as `add` is never called for them. */
  addColumns(columns: Columns, places: Places): void {
    const cells = this.#cellsOf(columns, places);
    if (columns.measures.length === 0) return;
    columns.measures.forEach((values, slot) => {
      for (let row = 0; row < columns.rows; row++) {
        const at = cells[row] ?? -1;
        if (at >= 0) this.#sum(slot, at, values[row] ?? 0);
      }
    });
  }

  #cellsOf(columns: Columns, places: Places): Int32Array {
    const { rows, organisation, block, codes } = columns;
    const items = this.#items;
    const width = this.layout.cells.length;
    const cells = new Int32Array(columns.measures.length > 0 ? rows : 0);
    const keep = cells.length > 0;
    const deaf = new Int32Array(places.blocks.length * CODES);
    const silent = codes[0] ?? block;
    const [p0, p1, p2] = [foldBases(places), places.places[1] ?? deaf, places.places[2] ?? deaf];
    const [c0, c1, c2] = [silent, codes[1] ?? silent, codes[2] ?? silent];
    for (let row = 0; row < rows; row++) {
      const at = (block[row] as number) << 8;
      const cell =
        (p0[at | (c0[row] as number)] as number) +
        (p1[at | (c1[row] as number)] as number) +
        (p2[at | (c2[row] as number)] as number);
      const place = cell < 0 ? -1 : (organisation[row] as number) * width + cell;
      if (cell >= 0) items[place] = (items[place] as number) + 1;
      if (keep) cells[row] = place;
    }
    return cells;
  }

  #sum(slot: number, at: number, value: number): void {
    const sums = this.#sums[slot];
    if (!sums) throw new RangeError(`no table has a measure ${slot}`);
    const total = (sums[at] ?? 0) + value;
    if (total < EXACT_LIMIT) {
      sums[at] = total;
      return;
    }
    const key = at * this.#sums.length + slot;
    this.#carried.set(key, (this.#carried.get(key) ?? 0n) + BigInt(total));
    sums[at] = 0;
  }

  items(organisation: number, cell: number): number {
    return this.#items[organisation * this.layout.cells.length + cell] ?? 0;
  }

  /** The sum of a measure of the cell's table. */
  sum(organisation: number, cell: number, slot: number): bigint {
    const at = organisation * this.layout.cells.length + cell;
    return BigInt(this.#sums[slot]?.[at] ?? 0) + (this.#carried.get(at * this.#sums.length + slot) ?? 0n);
  }
}

/** The places of the first dimension with the block's first cell added, so that the loop adds one number less. */
function foldBases(places: Places): Int32Array {
  const folded = new Int32Array(places.blocks.length * CODES);
  const first = places.places[0];
  for (let at = 0; at < folded.length; at++) {
    folded[at] = (places.bases[at >> 8] ?? 0) + (first?.[at] ?? 0);
  }
  return folded;
}

/** The measures that a table sums, in the order of their slots. */
export function measuresOf(table: TalliedTable): readonly string[] {
  return MEASURES[table];
}
