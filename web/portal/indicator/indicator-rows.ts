// The organisations of a category by one indicator, the highest first; who has no value stands last, by name.

import type { Published, PublishedResult } from '#contract/publication.ts';
import type { Category } from '#rules/evidence/tables.ts';
import { add, compare, divide, fraction, getDecimal, toFixed } from '#rules/kernel/exact.ts';
import { sortKey } from '#wording/compare-text.ts';
import type { Language } from '#wording/languages.ts';

export type IndicatorRow = {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  /** As published, ten digits. */
  readonly value: string | null;
  /** Why there is no value. */
  readonly none: string;
};

export function indicatorRows(
  { organisations }: Pick<Published, 'organisations'>,
  indicator: string,
  category: Category,
  language: Language,
  noneOf: (one: PublishedResult) => string,
): readonly IndicatorRow[] {
  const rows = organisations
    .filter((one) => one.category === category)
    .map((one): IndicatorRow => {
      const value = one.indicators[indicator] ?? null;
      const none = value === null ? noneOf(one) : '';
      return { id: one.bin, name: one.names[language], region: one.region, value, none };
    });
  const byName = (one: IndicatorRow, other: IndicatorRow) =>
    sortKey(one.name, language) < sortKey(other.name, language) ? -1 : 1;
  return rows.sort((one, other) => {
    if (one.value === null || other.value === null) {
      if (one.value === other.value) return byName(one, other);
      return one.value === null ? 1 : -1;
    }
    return compare(getDecimal(other.value), getDecimal(one.value)) || byName(one, other);
  });
}

const DIGITS = 10;

/** The value in the middle; between two, half of their sum. Null of none. */
export function medianOf(values: readonly string[]): string | null {
  const sorted = values.map(getDecimal).sort(compare);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (!upper) return null;
  if (sorted.length % 2 === 1 || !lower) return toFixed(upper, DIGITS);
  return toFixed(divide(add(upper, lower), fraction(2n)), DIGITS);
}
