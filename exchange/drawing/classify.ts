// Values into classes of a map: few enough to be told apart by eye, each with about as many regions as the next, equal values
// never in two classes.

import { compare, getDecimal } from '#rules/kernel/exact.ts';

/** Plain decimals; both ends belong to the class. */
export type MapClass = { readonly from: string; readonly to: string };

export const MOST_CLASSES = 5;

/** The classes from the lowest; none without values. */
export function classify(values: readonly string[], most = MOST_CLASSES): readonly MapClass[] {
  const sorted = [...values].sort((a, b) => compare(getDecimal(a), getDecimal(b)));
  const distinct = sorted.filter((value, at) => at === 0 || compareText(value, sorted[at - 1] ?? value) !== 0);
  const count = Math.min(most, distinct.length);
  const classes: MapClass[] = [];
  let at = 0;
  for (let number = 1; number <= count && at < distinct.length; number++) {
    const last = lastOf(distinct, sorted, at, number, count);
    classes.push({ from: distinct[at] ?? '', to: distinct[last] ?? '' });
    at = last + 1;
  }
  return classes;
}

const compareText = (a: string, b: string) => compare(getDecimal(a), getDecimal(b));

/** Which distinct value ends the class: the one that reaches its share of all values and leaves one for each class after it. */
function lastOf(
  distinct: readonly string[],
  sorted: readonly string[],
  first: number,
  number: number,
  count: number,
): number {
  if (number === count) return distinct.length - 1;
  const share = (sorted.length * number) / count;
  const latest = distinct.length - 1 - (count - number);
  let last = first;
  const below = (at: number) => sorted.filter((value) => compareText(value, distinct[at] ?? value) <= 0).length;
  while (last < latest && below(last) < share) last++;
  return last;
}

/** The number of the class of a value, 0 the lowest; -1 where it is in none. */
export function classOf(value: string, classes: readonly MapClass[]): number {
  return classes.findIndex(({ from, to }) => compareText(value, from) >= 0 && compareText(value, to) <= 0);
}
