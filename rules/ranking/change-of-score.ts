// Why a score is another than in an earlier year, split exactly: what the readings did, what the weights did, and what the
// organisation itself reported, component by component and through the divisor. The parts add up to the difference.

import { getById, type ScoreId } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import type { Weighting } from '../editions/weighting.ts';
import { add, divide, type Exact, multiply, ONE, subtract, sum, ZERO } from '../kernel/exact.ts';
import { type Contribution, contributionsOf } from '../scoring/contribution.ts';
import type { NoValue, OrganisationResult, Outcome } from '../scoring/result.ts';

export type ScoredYear = {
  readonly result: OrganisationResult;
  readonly resolved: Resolved;
  readonly weighting: Weighting;
};
export type EarlierYear = ScoredYear & {
  /** The earlier year's own tally under the edition and readings of the later; the same result where they are the same. */
  readonly rescored: OrganisationResult;
};

/** The road from the earlier to the later year, in this order; everything in points of the score. */
export type ChangeParts = {
  readonly byReadings: Exact;
  readonly byWeight: Exact;
  /** More or fewer positions or learners, at the points of the earlier year. */
  readonly byDivisor: Exact;
  /** More or fewer points of each component, at the divisor of the later year; components without change are left out. */
  readonly byComponents: ReadonlyMap<string, Exact>;
};
export type IndicatorChange = {
  readonly indicator: string;
  readonly difference: Exact;
  /** Undefined where the road has a gap: the indicator had no value in the earlier year and weighed nothing then. */
  readonly parts: ChangeParts | undefined;
};
export type ScoreChange =
  | { readonly difference: Exact; readonly indicators: readonly IndicatorChange[] }
  /** At least one of the two years has no value; each says why. */
  | { readonly difference: null; readonly earlier: Outcome; readonly later: Outcome };

const valueIn = (points: OrganisationResult['components'], id: string): Exact | null => points.get(id)?.value ?? null;

type DataChange = Pick<ChangeParts, 'byDivisor' | 'byComponents'>;

/** From the earlier data to the later under the later readings, for one unit of weight. */
function splitData(
  indicator: string,
  before: OrganisationResult,
  { result, resolved }: ScoredYear,
): DataChange | undefined {
  const { by, added } = getById(resolved.edition.indicators, indicator);
  const divided = resolved.dividedOf(indicator);
  const [from, to] = [before[by], result[by]];
  if (!from?.top || !to?.top) return undefined;
  const byComponents = new Map<string, Exact>();
  let earlierPoints = ZERO;
  for (const id of [...divided, ...added]) {
    const [earlier, later] = [valueIn(before.components, id), valueIn(result.components, id)];
    if (earlier === null || later === null) return undefined;
    const difference = subtract(later, earlier);
    if (divided.includes(id)) earlierPoints = add(earlierPoints, earlier);
    if (difference.top !== 0n) byComponents.set(id, divided.includes(id) ? divide(difference, to) : difference);
  }
  return { byDivisor: subtract(divide(earlierPoints, to), divide(earlierPoints, from)), byComponents };
}

type Road = { readonly [step in 'start' | 'read' | 'weighed' | 'end']: Contribution };

function partsOf(road: Road, earlier: EarlierYear, later: ScoredYear): ChangeParts | undefined {
  const [start, read, weighed] = [road.start.value, road.read.value, road.weighed.value];
  if (start === null || read === null || weighed === null) return undefined;
  const steps = { byReadings: subtract(read, start), byWeight: subtract(weighed, read) };
  const weight = road.end.weight ?? ONE;
  if (weight.top === 0n) return { ...steps, byDivisor: ZERO, byComponents: new Map() };
  const data = splitData(road.end.indicator, earlier.rescored, later);
  if (!data) return undefined;
  const byComponents = new Map([...data.byComponents].map(([id, value]) => [id, multiply(value, weight)]));
  return { ...steps, byDivisor: multiply(data.byDivisor, weight), byComponents };
}

const NONE: NoValue = { value: null, reason: 'not-evaluated-here', paragraph: 'E-5', lacking: [] };

/** The change of a score of one organisation between two years. */
export function changeOfScore(score: ScoreId, earlier: EarlierYear, later: ScoredYear): ScoreChange {
  const [before, after] = [earlier.result.scores.get(score) ?? NONE, later.result.scores.get(score) ?? NONE];
  if (before.value === null || after.value === null) return { difference: null, earlier: before, later: after };
  const start = contributionsOf(earlier.resolved, score, earlier.result, earlier.weighting);
  const end = contributionsOf(later.resolved, score, later.result, later.weighting);
  // Under an edition that weighs other indicators the earlier weights have no value for them: they brought nothing.
  const values = { ...Object.fromEntries(end.map(({ indicator }) => [indicator, '0'])), ...earlier.weighting.values };
  const read = contributionsOf(later.resolved, score, earlier.rescored, { ...earlier.weighting, values });
  const weighed = contributionsOf(later.resolved, score, earlier.rescored, later.weighting);
  const ids = [...new Set([...start, ...end].map(({ indicator }) => indicator))];
  const indicators = ids.map((indicator): IndicatorChange => {
    const find = (those: readonly Contribution[]): Contribution =>
      those.find((one) => one.indicator === indicator) ?? { indicator, weight: ZERO, value: ZERO };
    const road: Road = { start: find(start), read: find(read), weighed: find(weighed), end: find(end) };
    const difference = subtract(road.end.value ?? ZERO, road.start.value ?? ZERO);
    return { indicator, difference, parts: partsOf(road, earlier, later) };
  });
  return { difference: subtract(after.value, before.value), indicators };
}

/** The sum of the parts of an indicator's change: its difference. */
export const sumOfParts = ({ byReadings, byWeight, byDivisor, byComponents }: ChangeParts): Exact =>
  sum([byReadings, byWeight, byDivisor, ...byComponents.values()]);
