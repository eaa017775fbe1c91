// What a year comes to in each region: of all its organisations, or of one list.

import type { Published, PublishedResult } from '#contract/publication.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import type { Category } from '#rules/evidence/tables.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { divide, fraction, getDecimal, sum, toFixed } from '#rules/kernel/exact.ts';

/** organisations: how many were evaluated; positions: of operational staff; the categories: mean Sa of theirs. */
export const MEASURES = ['organisations', 'positions', ...CATEGORIES] as const;
export type Measure = (typeof MEASURES)[number];

export type RegionRow = { readonly code: string; readonly value: string | null };

const DIGITS = 10;

function meanOf(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  return toFixed(divide(sum(values.map(getDecimal)), fraction(BigInt(values.length))), DIGITS);
}

function measure(mine: readonly PublishedResult[], by: Measure): string | null {
  if (mine.length === 0) return null;
  if (by === 'organisations') return String(mine.length);
  if (by === 'positions') return toFixed(sum(mine.map(({ positions }) => getDecimal(positions))), DIGITS);
  const category: Category = by;
  return meanOf(mine.flatMap((one) => (one.category === category ? (one.sa ?? []) : [])));
}

/** Every region of the classifier; null where nothing of the kind is there. */
export function regionRows({ organisations }: Pick<Published, 'organisations'>, by: Measure): readonly RegionRow[] {
  return REGIONS.map((code) => ({
    code,
    value: measure(
      organisations.filter(({ region }) => region === code),
      by,
    ),
  }));
}
