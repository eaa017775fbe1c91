// By how much each part of a score moved, the largest move first; parts that did not move are left out.

import { compare, getDecimal, isZero, subtract, toFixed, ZERO } from '#rules/kernel/exact.ts';

type Parts = Readonly<Record<string, string>> | null;
/** `difference` is a plain decimal of ten digits, negative where the part fell. */
export type Difference = { readonly indicator: string; readonly difference: string };

const DIGITS = 10;

/** None where one of the years has no score. An indicator that is in one year only counts as 0 in the other. */
export function differencesOf(before: Parts, after: Parts): readonly Difference[] {
  if (before === null || after === null) return [];
  const ids = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const moved = ids.flatMap((indicator) => {
    const by = subtract(getDecimal(after[indicator] ?? '0'), getDecimal(before[indicator] ?? '0'));
    return isZero(by) ? [] : [{ indicator, by }];
  });
  const size = (by: (typeof moved)[number]['by']) => (compare(by, ZERO) < 0 ? subtract(ZERO, by) : by);
  moved.sort((one, other) => compare(size(other.by), size(one.by)));
  return moved.map(({ indicator, by }) => ({ indicator, difference: toFixed(by, DIGITS) }));
}
