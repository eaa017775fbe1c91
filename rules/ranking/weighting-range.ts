// How far a weighting may be varied when one asks how firm the places are, as data. The order gives no weights of its own
// (W1), so every range is somebody's choice and is told beside what follows from it.

import { type Edition, getById, type ScoreId } from '../editions/edition.ts';
import { weightedIndicators } from '../editions/weighting.ts';
import { compare, type Exact, findDecimal, ZERO } from '../kernel/exact.ts';

/** Multiples of the round's weight, plain decimals of at most four digits behind the point; low is reached, high nearly. */
export type Bounds = { readonly low: string; readonly high: string };

/**
 * around: each weight by itself between its bounds, all values equally likely; `every` holds where an indicator has none of
 * its own. any: all weightings of the score equally likely that sum to 1, whatever the round says (a point of the simplex).
 */
export type WeightingRange =
  | { readonly kind: 'around'; readonly every: Bounds; readonly bounds?: Readonly<Record<string, Bounds>> }
  | { readonly kind: 'any' };

export type RangeFault = {
  readonly code: 'not-a-multiple' | 'low-above-high' | 'unknown-indicator';
  /** `every` or an indicator. */
  readonly at: string;
  readonly found: string;
};

const MULTIPLE = /^\d{1,3}(?:\.\d{1,4})?$/;

function faultsOf(at: string, { low, high }: Bounds): RangeFault[] {
  const wrong = [low, high].filter((text) => !MULTIPLE.test(text));
  if (wrong.length > 0) return wrong.map((found) => ({ code: 'not-a-multiple', at, found }));
  const isTurned = compare(findDecimal(low) ?? ZERO, findDecimal(high) ?? ZERO) > 0;
  return isTurned ? [{ code: 'low-above-high', at, found: `${low} > ${high}` }] : [];
}

/** Everything that is wrong with a range; empty where it can be drawn from. */
export function findRangeFaults(edition: Edition, range: WeightingRange): RangeFault[] {
  if (range.kind === 'any') return [];
  const known = weightedIndicators(edition);
  return [
    ...faultsOf('every', range.every),
    ...Object.entries(range.bounds ?? {}).flatMap(([id, bounds]): RangeFault[] =>
      known.includes(id) ? faultsOf(id, bounds) : [{ code: 'unknown-indicator', at: id, found: id }],
    ),
  ];
}

/** Ten thousand times a bound: a whole number. */
export function tenThousandfold(bound: string): number {
  const { top, over }: Exact = findDecimal(bound) ?? ZERO;
  return Number((top * 10_000n) / over);
}

/** The bounds of each weighted indicator of a score. */
export function boundsOf(edition: Edition, score: ScoreId, range: Extract<WeightingRange, { kind: 'around' }>) {
  return getById(edition.scores, score).weighted.map((indicator) => ({
    indicator,
    bounds: range.bounds?.[indicator] ?? range.every,
  }));
}
