// What each indicator brings to a score under a weighting: the terms of its sum (E-5).

import { getById, type ScoreId } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import { getWeight, type Weighting } from '../editions/weighting.ts';
import { type Exact, isZero, multiply, ONE, ZERO } from '../kernel/exact.ts';
import type { OrganisationResult } from './result.ts';

export type Contribution = {
  readonly indicator: string;
  /** Undefined where the score takes the indicator as it is. */
  readonly weight: Exact | undefined;
  /** Weight × value; null where the indicator has none. What weighs 0 brings 0, value or not. */
  readonly value: Exact | null;
};

/** The indicators of a score in the order of the edition. */
export function contributionsOf(
  { edition }: Pick<Resolved, 'edition'>,
  score: ScoreId,
  result: OrganisationResult,
  weighting: Weighting,
): Contribution[] {
  const { weighted, plain } = getById(edition.scores, score);
  const worth = (indicator: string, weight: Exact): Exact | null => {
    if (isZero(weight)) return ZERO;
    const value = result.indicators.get(indicator)?.value ?? null;
    return value && multiply(value, weight);
  };
  return [
    ...weighted.map((indicator) => {
      const weight = getWeight(weighting, indicator);
      return { indicator, weight, value: worth(indicator, weight) };
    }),
    ...plain.map((indicator) => ({ indicator, weight: undefined, value: worth(indicator, ONE) })),
  ];
}
