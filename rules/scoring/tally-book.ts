// The counting itself: how many items, and which sums, stand in each cell of each organisation. Sums are whole numbers in
// doubles, moved into big integers before they could pass 2^53, so they are exact whatever their size.

import { type Layout, MEASURES } from './cells.ts';
import { CODES, type Places } from './codes.ts';

/** 2^52: two numbers up to here add up exactly in a double. */
const EXACT_LIMIT = 4_503_599_627_370_496;
/** Rows of a run of columns that are taken together. */
const AT_ONCE = 1 << 13;

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

type LookUp = readonly [Int32Array, Int32Array, Int32Array];

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
    for (let slot = 0; slot < measures.length; slot++) {
      const sums = this.#sumsOf(slot);
      const total = (sums[at] ?? 0) + (measures[slot] ?? 0);
      if (total < EXACT_LIMIT) sums[at] = total;
      else this.#carry(slot, at, total);
    }
  }

  /** Adds a run of items. Codes that lead nowhere are left out, as `add` is never called for them. */
  addColumns(columns: Columns, places: Places): void {
    const deaf = new Int32Array(places.blocks.length * CODES);
    const lookUp: LookUp = [foldBases(places), places.places[1] ?? deaf, places.places[2] ?? deaf];
    const cells = new Int32Array(AT_ONCE);
    // A piece at a time, so that its cells are still at hand when its measures are summed.
    for (let from = 0; from < columns.rows; from += AT_ONCE) {
      const to = from + AT_ONCE < columns.rows ? from + AT_ONCE : columns.rows;
      this.#count(columns, lookUp, from, to, cells);
      columns.measures.forEach((values, slot) => {
        this.#sumColumn(slot, values.subarray(from, to), cells);
      });
    }
  }

  /** Counts the items of some rows, and says where each of them fell: -1 for one that fell nowhere. */
  #count({ organisation, block, codes }: Columns, lookUp: LookUp, from: number, to: number, cells: Int32Array): void {
    const items = this.#items;
    const width = this.layout.cells.length;
    const silent = codes[0] ?? block;
    const [p0, p1, p2] = lookUp;
    const [c0, c1, c2] = [silent, codes[1] ?? silent, codes[2] ?? silent];
    for (let row = from; row < to; row++) {
      const at = (block[row] as number) << 8;
      const cell =
        (p0[at | (c0[row] as number)] as number) +
        (p1[at | (c1[row] as number)] as number) +
        (p2[at | (c2[row] as number)] as number);
      const place = cell < 0 ? -1 : (organisation[row] as number) * width + cell;
      if (cell >= 0) items[place] = (items[place] as number) + 1;
      cells[row - from] = place;
    }
  }

  #sumColumn(slot: number, values: Float64Array, cells: Int32Array): void {
    const sums = this.#sumsOf(slot);
    for (let row = 0; row < values.length; row++) {
      const at = cells[row] as number;
      if (at < 0) continue;
      const total = (sums[at] as number) + (values[row] as number);
      if (total < EXACT_LIMIT) sums[at] = total;
      else this.#carry(slot, at, total);
    }
  }

  #sumsOf(slot: number): Float64Array {
    const sums = this.#sums[slot];
    if (!sums) throw new RangeError(`no table has a measure ${slot}`);
    return sums;
  }

  /** Moves a sum that has grown large out of the doubles. */
  #carry(slot: number, at: number, total: number): void {
    const key = at * this.#sums.length + slot;
    this.#carried.set(key, (this.#carried.get(key) ?? 0n) + BigInt(total));
    this.#sumsOf(slot)[at] = 0;
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
