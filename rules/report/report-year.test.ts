// The year as its page shows it: what is in, what is missing, what would be lost.

import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '../editions/editions.ts';
import { completeSettings } from '../editions/settings.ts';
import { draftWeighting } from '../editions/weighting.ts';
import { toFixed } from '../kernel/exact.ts';
import { evaluateReport, type ReportedRow } from './evaluate-report.ts';
import { evaluateYear } from './report-year.ts';

const plan = {
  edition: CURRENT_EDITION,
  settings: completeSettings(CURRENT_EDITION).settings,
  weighting: draftWeighting(CURRENT_EDITION),
  reportingYear: 2025,
};
const reporter = { bin: '000840999014', name: 'X', category: 'clinical', universityHospital: false } as const;
const staff: ReportedRow = {
  id: 's',
  table: 'staff',
  fields: { staff_category: 'all', positions: '2', headcount: '2' },
};
const work = (id: string, fields: Readonly<Record<string, string>> = {}): ReportedRow => ({
  id,
  table: 'publications',
  fields: {
    id,
    component: '2.1',
    title: `Work ${id}`,
    url: 'https://www.scopus.com/1',
    year: '2025',
    databases: 'scopus',
    quartile: 'Q1',
    language: 'en',
    author_position: '1',
    corresponding: 'no',
    ...fields,
  },
});
const cited = (id: string, published: string): ReportedRow => ({
  id,
  table: 'citations',
  fields: {
    ...{ id, audience: 'staff', title: id, url: 'https://www.scopus.com/2', kind: 'article' },
    ...{ published_year: published, author_position: '1', corresponding: 'no', wos: '3' },
  },
});

describe('a year that is being entered', () => {
  it('counts rows by component: in, refused, not counted, without evidence', () => {
    const rows = [staff, work('a'), work('b', { url: '' }), work('c', { quartile: 'Q9' }), cited('d', '2010')];
    const { counts } = evaluateYear(reporter, rows, plan);
    expect(counts.get('2.1')).toEqual({ rows: 3, refused: 1, notCounted: 0, withoutEvidence: 1 });
    expect(counts.get('3.1')).toMatchObject({ rows: 1, refused: 0, notCounted: 1 });
    expect(counts.get('3.2')).toMatchObject({ rows: 1, notCounted: 1 });
    expect(counts.get('2.2')?.rows ?? 0).toBe(0);
  });

  it('says exactly what is lost with the missing evidence, and lets no repetition slip in for it', () => {
    const again = work('c', { doi: '10.1000/1' });
    const rows = [staff, work('a'), work('b', { url: '', doi: '10.1000/1' }), again];
    const { evaluation, certain } = evaluateYear(reporter, rows, plan);
    const points = (of: typeof certain) => {
      const value = of.components.get('2.1')?.value;
      return value ? toFixed(value, 2) : null;
    };
    expect(points(evaluation.result)).toBe('600.00');
    expect(points(certain)).toBe('300.00');
  });

  it('without positions has no value, which is not 0', () => {
    const { evaluation } = evaluateYear(reporter, [work('a')], plan);
    expect(evaluation.result.indicators.get('2')).toMatchObject({ value: null, reason: 'positions-not-reported' });
  });

  it('takes a row in which nothing stands for none, and leaves the others their numbers', () => {
    const blank: ReportedRow = { id: 'n', table: 'publications', fields: { id: '', title: '' } };
    const rows = [staff, blank, work('a'), work('a2', { id: 'a' })];
    const { counts, evaluation } = evaluateYear(reporter, rows, plan);
    expect(counts.get('2.1')).toMatchObject({ rows: 2, refused: 1 });
    expect(evaluation.findings.has('n')).toBe(false);
    // As in a spreadsheet: the heading is row 1, the blank row 2.
    expect(evaluation.findings.get('a2')?.[0]).toMatchObject({ code: 'duplicate-id', row: 4, values: { earlier: 3 } });
    expect(evaluateReport(reporter, [staff, blank], plan).facts.size).toBe(2);
  });
});
