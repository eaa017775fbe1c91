// From the points of components to indicators and to Sa, Sb, Sc (E-5). Both roads to the points, the kernel over cells and
// the tracer over items, go on from here.

import { getById, type Indicator, type Score, type ScoreId } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import { getWeight, type Weighting } from '../editions/weighting.ts';
import type { Organisation } from '../evidence/facts.ts';
import { add, divide, type Exact, isZero, multiply, ZERO } from '../kernel/exact.ts';
import { type Outcome, valued, withoutValue } from './result.ts';

export type Divisors = {
  readonly positions: Exact | undefined;
  readonly learners: Exact | undefined;
};

function findFaultOfDivisor(indicator: Indicator, divisors: Divisors, paragraph: string): Outcome | undefined {
  const divisor = divisors[indicator.by];
  if (divisor === undefined) return withoutValue(`${indicator.by}-not-reported`, paragraph);
  return isZero(divisor) ? withoutValue(`${indicator.by}-zero`, paragraph) : undefined;
}

function scoreIndicator(
  indicator: Indicator,
  resolved: Resolved,
  divisors: Divisors,
  points: ReadonlyMap<string, Outcome>,
): Outcome {
  const divisor = divisors[indicator.by];
  const fault = findFaultOfDivisor(indicator, divisors, getById(resolved.edition.divisors, indicator.by).paragraph);
  if (fault || divisor === undefined) return fault ?? withoutValue('positions-not-reported', indicator.paragraph);
  const lacking: string[] = [];
  const sumOf = (components: readonly string[]) =>
    components.reduce((sum, id) => {
      const outcome = points.get(id);
      if (!outcome || outcome.value === null) lacking.push(id);
      return outcome && outcome.value !== null ? add(sum, outcome.value) : sum;
    }, ZERO);
  const divided = sumOf(resolved.dividedOf(indicator.id));
  const added = sumOf(indicator.added);
  if (lacking.length > 0) return withoutValue('component-without-value', indicator.paragraph, lacking);
  const quotient = divide(divided, divisor);
  return valued(indicator.added.length > 0 ? add(quotient, added) : quotient);
}

/** The values of all indicators in the order of the edition. */
export function scoreIndicators(
  resolved: Resolved,
  divisors: Divisors,
  points: ReadonlyMap<string, Outcome>,
): Map<string, Outcome> {
  return new Map(
    resolved.edition.indicators.map((indicator) => [
      indicator.id,
      scoreIndicator(indicator, resolved, divisors, points),
    ]),
  );
}

/** The category in whose list the score of the organisation is ranked; undefined where it is not evaluated (E-8, E-9). */
export function findRankedCategory(score: Score, organisation: Organisation): string | undefined {
  return score.ranked.find(
    (ranked) =>
      ranked.category === organisation.category &&
      (ranked.where !== 'university_hospital' || organisation.universityHospital),
  )?.category;
}

function scoreOf(
  score: Score,
  organisation: Organisation,
  indicators: ReadonlyMap<string, Outcome>,
  weighting: Weighting,
): Outcome {
  if (!findRankedCategory(score, organisation)) return withoutValue('not-evaluated-here', score.paragraph);
  const lacking: string[] = [];
  let total = ZERO;
  const take = (id: string, weight: Exact | undefined) => {
    if (weight && isZero(weight)) return;
    const outcome = indicators.get(id);
    if (!outcome || outcome.value === null) lacking.push(id);
    else total = add(total, weight ? multiply(outcome.value, weight) : outcome.value);
  };
  for (const id of score.weighted) take(id, getWeight(weighting, id));
  for (const id of score.plain) take(id, undefined);
  return lacking.length > 0 ? withoutValue('indicator-without-value', score.paragraph, lacking) : valued(total);
}

/** Sa, Sb and Sc. An indicator without value leaves its score without value, unless its weight is 0. */
export function scoreTotals(
  resolved: Resolved,
  organisation: Organisation,
  indicators: ReadonlyMap<string, Outcome>,
  weighting: Weighting,
): Map<ScoreId, Outcome> {
  return new Map(
    resolved.edition.scores.map((score) => [score.id, scoreOf(score, organisation, indicators, weighting)]),
  );
}
