import type { RuleBook } from '../rule-book.ts';

export type Row = { readonly organisation: number } & Readonly<Record<string, string | number | boolean>>;
/** `<organisation> <component>` → points in the smallest part of a point that an item can bring. */
export type Sums = Map<string, bigint>;

/** No points of one item have more decimals: rates are tenths, and money counts in tiyn over 500,000 tenge. */
export const DECIMALS = 10;

/** Evaluates the items of one table: no rival has to look at the rules of other tables. */
export type Rival = {
  readonly evaluate: (row: Row) => void | Promise<void>;
  readonly sums: () => Sums;
};
export type MakeRival = (book: RuleBook) => Rival;

/** Takes the points of an item as binary floating point and sums them exactly: once rounded, those of one item are exact. */
export class PointSums {
  readonly sums: Sums = new Map();

  add(row: Row, component: string, points: number): void {
    const key = `${row.organisation} ${component}`;
    this.sums.set(key, (this.sums.get(key) ?? 0n) + BigInt(points.toFixed(DECIMALS).replace('.', '')));
  }
}
