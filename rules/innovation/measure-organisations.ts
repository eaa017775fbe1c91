// Answer 7: each organisation of the group by the same measures as the group, so that they can be held against each other.

import { type CountedRows, rowsOf, type Span } from './counted-rows.ts';
import type { Growth, Share } from './growth.ts';
import { type Coverage, measureCoverage } from './measure-coverage.ts';
import { type Funnel, measureFunnel } from './measure-funnel.ts';
import {
  type Activity,
  type Introduced,
  measureActivity,
  measureIntroductions,
  measureSources,
  type Sourced,
} from './measure-introductions.ts';
import { measureTransfers, type Transferred } from './measure-transfers.ts';

export type OrganisationMeasures = {
  readonly introductions: readonly number[];
  readonly total: number;
  readonly growth: Growth;
  readonly educational: Share;
  readonly ownResearch: Share;
  readonly programmes: number;
  readonly acts: number;
  readonly protective: number;
  readonly transfers: readonly number[];
  readonly transferred: number;
  readonly areasReached: number;
  readonly unique: Share;
  /** Tenge. */
  readonly income: string;
};

/** What the measures of any rows come to, of a group or of one organisation of it, put beside each other. */
export function summarise(rows: CountedRows, span: Span, measured: Measured): OrganisationMeasures {
  const { introduced, sourced, activity, transferred, coverage, funnel } = measured;
  return {
    introductions: introduced.all.counts,
    total: introduced.all.total,
    growth: introduced.all.growth,
    educational: sourced.educational,
    ownResearch: sourced.ownResearch,
    programmes: rows.programmes.filter(({ first, last }) => first <= span.to && last >= span.from).length,
    acts: activity.acts.total,
    protective: activity.protective.total,
    transfers: transferred.byYear,
    transferred: transferred.total,
    areasReached: transferred.reached.length,
    unique: coverage.share,
    income: funnel.income,
  };
}

export type Measured = {
  readonly introduced: Introduced;
  readonly sourced: Sourced;
  readonly activity: Activity;
  readonly transferred: Transferred;
  readonly coverage: Coverage;
  readonly funnel: Funnel;
};

export const measureAll = (rows: CountedRows, span: Span): Measured => ({
  introduced: measureIntroductions(rows, span),
  sourced: measureSources(rows, span),
  activity: measureActivity(rows, span),
  transferred: measureTransfers(rows, span),
  coverage: measureCoverage(rows, span),
  funnel: measureFunnel(rows, span),
});

/** Every organisation that has anything in the register of the group, in the order of their identifiers. */
export function measureEach(rows: CountedRows, span: Span) {
  const { introductions, transfers, programmes, protective } = rows;
  const known = new Set([...introductions, ...transfers, ...programmes, ...protective].map((one) => one.organisation));
  return [...known].sort().map((organisation) => {
    const own = rowsOf(rows, organisation);
    return { organisation, measures: summarise(own, span, measureAll(own, span)) };
  });
}
