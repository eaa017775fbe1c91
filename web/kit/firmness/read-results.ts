// Results as the rules give them, out of figures as they are published: what a ranking and its firmness need, and no more. The
// figures have ten digits behind the point (R1): two scores that differ only behind them come out as tied.

import type { Resolved } from '#rules/editions/resolve-edition.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Category } from '#rules/evidence/tables.ts';
import { findDecimal } from '#rules/kernel/exact.ts';
import { type OrganisationResult, type Outcome, valued, withoutValue } from '#rules/scoring/result.ts';
import { scoreTotals } from '#rules/scoring/score-indicators.ts';

type Published = {
  readonly bin: string;
  readonly category: Category;
  readonly universityHospital: boolean;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly positions: string;
  readonly headcount: number;
  readonly learners: string;
  /** Plain decimals; null where there is no value. */
  readonly components: Readonly<Record<string, string | null>>;
  readonly indicators: Readonly<Record<string, string | null>>;
};

function outcomeOf(text: string | null): Outcome {
  const value = text === null ? undefined : findDecimal(text);
  return value ? valued(value) : withoutValue('component-without-value', 'E-5');
}

const outcomes = (figures: Published['indicators']): Map<string, Outcome> =>
  new Map(Object.entries(figures).map(([id, text]) => [id, outcomeOf(text)]));

/** The scores follow from the indicators under the weighting. */
export function readResult(published: Published, resolved: Resolved, weighting: Weighting): OrganisationResult {
  const { bin, names, category, universityHospital, positions, learners } = published;
  const organisation = {
    ...({ table: 'organisations', row: 0, region: '', founder: '' } as const),
    ...{ bin, names, category, universityHospital },
  };
  const indicators = outcomes(published.indicators);
  return {
    organisation,
    positions: findDecimal(positions),
    headcount: BigInt(published.headcount),
    learners: findDecimal(learners),
    components: outcomes(published.components),
    indicators,
    scores: scoreTotals(resolved, organisation, indicators, weighting),
  };
}
