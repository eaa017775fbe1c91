// A work entered once: what becomes of a publication as a cited work, and what is not taken over twice.

import { describe, expect, it } from 'vitest';
import type { ReportRow } from '#contract/intake.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { evaluateReport } from '#rules/report/evaluate-report.ts';
import { planOf } from '#web/kit/reports/report-queries.ts';
import { differsIn, planTakeOver } from './take-over.ts';

const work = (id: string, fields: Record<string, string> = {}) => ({
  id: `row-${id}`,
  fields: {
    ...{
      id,
      component: '2.1',
      title: `Work ${id}`,
      doi: `10.1000/${id}`,
      url: 'https://www.scopus.com/1',
      year: '2026',
    },
    ...{ databases: 'scopus', quartile: 'Q1', language: 'en', author_position: '2', corresponding: 'no', ...fields },
  },
});
let made = 0;
const newId = () => {
  made += 1;
  return `cited-${made}`;
};
type Put = Extract<ReturnType<typeof planTakeOver>['changes'][number], { kind: 'put' }>;
const puts = (plan: ReturnType<typeof planTakeOver>) => plan.changes as readonly Put[];
const asRow = ({ id, fields, origin }: Put): ReportRow => ({ id, table: 'citations', fields, origin, version: 1 });

describe('a publication taken over as a cited work', () => {
  it('brings everything that both tables say, and is bound to its source', () => {
    const plan = planTakeOver([work('a'), work('b', { component: '8.2' }), work('c', { component: '2.2' })], [], newId);
    expect(puts(plan).map(({ fields }) => [fields.id, fields.audience, fields.kind, fields.published_year])).toEqual([
      ['a', 'staff', 'article', '2026'],
      ['b', 'learners', 'short', '2026'],
      ['c', 'staff', 'monograph', '2026'],
    ]);
    expect(puts(plan)[0]).toMatchObject({
      fields: {
        title: 'Work a',
        doi: '10.1000/a',
        url: 'https://www.scopus.com/1',
        author_position: '2',
        corresponding: 'no',
      },
      origin: { way: 'taken-over', row: 'row-a' },
    });
  });

  it('is accepted by the rules as it comes over', () => {
    const rows = puts(planTakeOver([work('a')], [], newId)).map(asRow);
    const reading = { edition: CURRENT_EDITION.id, settings: {}, weighting: null, reportingYear: 2026 };
    const reporter = { bin: '000840999014', name: 'X', category: 'clinical', universityHospital: false } as const;
    const { facts } = evaluateReport(reporter, rows, planOf(reading));
    expect(rows.every(({ id }) => facts.has(id))).toBe(true);
  });

  it('is not taken over twice: not from the same row, not with the same DOI however it is written', () => {
    const first = puts(planTakeOver([work('a')], [], newId)).map(asRow);
    const typed = {
      fields: { id: 'x', audience: 'staff', doi: 'https://doi.org/10.1000/B' },
      origin: { way: 'typed' },
    } as const;
    const plan = planTakeOver(
      [work('a', { doi: '' }), work('b'), work('d'), work('e', { doi: '10.1000/d' })],
      [...first, typed],
      newId,
    );
    expect(plan).toMatchObject({ known: 3, unclear: 0 });
    expect(puts(plan).map(({ fields }) => fields.id)).toEqual(['d']);
  });

  it('gets a name of its own where a cited work has it already, and stays where its component says nothing', () => {
    const there = [{ fields: { id: 'a', audience: 'learners' }, origin: { way: 'typed' } as const }];
    const plan = planTakeOver([work('a'), work('z', { component: '' })], there, newId);
    expect(puts(plan).map(({ fields }) => fields.id)).toEqual(['a-2']);
    expect(plan.unclear).toBe(1);
  });

  it('says where the two differ by now', () => {
    const [cited] = puts(planTakeOver([work('a')], [], newId));
    expect(differsIn(cited?.fields ?? {}, work('a'))).toEqual([]);
    expect(differsIn(cited?.fields ?? {}, work('a', { title: 'Corrected', year: '2025' }))).toEqual([
      'title',
      'published_year',
    ]);
  });
});
