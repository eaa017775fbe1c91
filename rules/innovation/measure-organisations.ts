// Answer 7: each organisation of the group by the same measures as the group, so that they can be held against each other.

import { type CountedRows, rowsOf, type Span } from './counted-rows.ts';
import type { Growth, Share } from './growth.ts';
import { measureCoverage } from './measure-coverage.ts';
import { measureFunnel } from './measure-funnel.ts';
import { measureActivity, measureIntroductions, measureSources } from './measure-introductions.ts';
import { measureTransfers } from './measure-transfers.ts';

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

/** Of any rows: those of a group, or of one organisation of it. */
export function measureOrganisation(rows: CountedRows, span: Span): OrganisationMeasures {
  const { all } = measureIntroductions(rows, span);
  const { educational, ownResearch } = measureSources(rows, span);
  const { acts, protective } = measureActivity(rows, span);
  const { byYear, total, reached } = measureTransfers(rows, span);
  return {
    introductions: all.counts,
    total: all.total,
    growth: all.growth,
    educational,
    ownResearch,
    programmes: rows.programmes.filter(({ first, last }) => first <= span.to && last >= span.from).length,
    acts: acts.total,
    protective: protective.total,
    transfers: byYear,
    transferred: total,
    areasReached: reached.length,
    unique: measureCoverage(rows, span).share,
    income: measureFunnel(rows, span).income,
  };
}

/** Every organisation that has anything in the register of the group, in the order of their identifiers. */
export function measureEach(rows: CountedRows, span: Span) {
  const { introductions, transfers, programmes, protective } = rows;
  const known = new Set([...introductions, ...transfers, ...programmes, ...protective].map((one) => one.organisation));
  return [...known].sort().map((organisation) => ({
    organisation,
    measures: measureOrganisation(rowsOf(rows, organisation), span),
  }));
}
