// What is listed and does not count, with the reason and its paragraph; and the one case in which more is less.

import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Organisation } from '#rules/evidence/facts.ts';
import { toText } from '#rules/kernel/exact.ts';
import { explainOrganisation } from '#rules/scoring/explain.ts';
import type { Chosen, Row } from './naive-points.ts';
import { acceptedFacts, evaluateByKernel, resolve, WEIGHTS_OF_ONE, weightingOf } from './product-evaluation.ts';
import { YEAR } from './random-package.ts';
import { packageOf } from './small-package.ts';

function explain(table: string, list: readonly Row[], component: string, chosen: Chosen = {}) {
  const rows = packageOf({ staff: [{}], learners: [{}], [table]: list });
  const facts = acceptedFacts(rows, YEAR);
  const organisation = facts.find((fact): fact is Organisation => fact.table === 'organisations');
  if (!organisation) throw new Error('no organisation');
  const reported = { organisation, facts, titleOf: () => '' };
  const explanation = explainOrganisation(reported, resolve(chosen), weightingOf(WEIGHTS_OF_ONE), YEAR);
  const step = explanation.indicators.flatMap((one) => one.components).find((one) => one.id === component);
  const points = evaluateByKernel(rows, YEAR, chosen, WEIGHTS_OF_ONE)[0]?.components.get(component)?.value;
  return {
    points: points ? toText(points) : 'none',
    reasons: step?.notCounted.map((one) => [one.row, one.reason, one.paragraph]),
  };
}

describe('an item that a verifier refused', () => {
  it.each([
    ['funding', '1.1', {}],
    ['publications', '2.1', {}],
    ['citations', '3.1', {}],
    ['hirsch', '3.3', {}],
    ['patents', '4.1', {}],
    ['commercialisation', '5.1', {}],
    ['conferences', '6.1', {}],
    ['htms', '7.1', {}],
  ])('of %s gives no points in %s (E-7)', (table, component, row) => {
    expect(explain(table, [{ ...row, credited: 'no' }], component)).toEqual({
      points: '0',
      reasons: [[2, 'not-credited', 'E-7']],
    });
    for (const credited of ['', 'yes']) {
      const counted = explain(table, [{ ...row, credited }], component);
      expect(counted.reasons).toEqual([]);
      expect(counted.points).not.toBe('0');
    }
  });
});

describe('what the law asks of an item', () => {
  it('4, 10: the organisation itself is the holder', () => {
    const row = { holder_is_organisation: 'no' };
    expect(explain('patents', [row], '4.1')).toEqual({ points: '0', reasons: [[2, 'holder-is-another', 'A1-4']] });
    expect(explain('patents', [{ ...row, component: '10.1' }], '10.1')).toEqual({
      points: '0',
      reasons: [[2, 'holder-is-another', 'A1-10']],
    });
  });

  it('7.2: the Fund has paid, and each code counts once in each region', () => {
    const row = { component: '7.2', code: 'A01', region: '75', paid_by_fund: 'yes' };
    const rows = [
      row,
      { ...row, region: '750000000' },
      { ...row, region: '10' },
      { ...row, code: 'A02' },
      { ...row, code: 'A03', paid_by_fund: 'no' },
      { ...row, code: 'A04', paid_by_fund: '' },
    ];
    expect(explain('htms', rows, '7.2')).toEqual({
      points: '6',
      reasons: [
        [3, 'counted-already', 'A1-7.2'],
        [6, 'not-paid-by-fund', 'A1-n10'],
        [7, 'not-paid-by-fund', 'A1-n10'],
      ],
    });
  });

  it('7.2: a repetition counts where the first was refused', () => {
    const row = { component: '7.2', code: 'A01', region: '75', paid_by_fund: 'yes' };
    expect(explain('htms', [{ ...row, credited: 'no' }, row], '7.2').points).toBe('2');
  });

  it('I2q: no quartile, where the round does not count such works', () => {
    expect(explain('publications', [{ quartile: '' }], '2.1', { I2q: 'not-counted' })).toEqual({
      points: '0',
      reasons: [[2, 'class-not-counted', 'A1-n3']],
    });
  });
});

describe('the windows, to the day', () => {
  const reckoned = (years: readonly number[], chosen: Chosen) =>
    years.filter((year) => explain('citations', [{ published_year: String(year) }], '3.1', chosen).points !== '0');
  const around = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

  it('I3: the reporting year and four before it, or the five before it', () => {
    expect(reckoned(around, {})).toEqual([2019, 2020, 2021, 2022, 2023]);
    expect(reckoned(around, { I3: 'before-reporting-year' })).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect(explain('citations', [{ published_year: '2018' }], '3.1').reasons).toEqual([
      [2, 'outside-window', 'A1-3.1'],
    ]);
  });

  it('I5: from 1 January two years before, or three', () => {
    const days = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2023-12-31', '2024-01-01'];
    const young = (chosen: Chosen) =>
      days.filter((day) => explain('commercialisation', [{ protected_on: day }], '5.1', chosen).points !== '0');
    expect(young({})).toEqual(['2021-01-01', '2023-12-31']);
    expect(young({ I5: 'three-before' })).toEqual(['2020-01-01', '2020-12-31', '2021-01-01', '2023-12-31']);
  });
});

describe('authorship, to the place', () => {
  const factor = (component: string, author_position: string, corresponding: string) =>
    explain('publications', [{ component, author_position, corresponding, quartile: 'Q4' }], component).points;

  it.each([
    ['2.1', '5', 'no', '10'],
    ['2.1', '6', 'no', '5'],
    ['2.1', '6', 'yes', '10'],
    ['2.4', '5', 'no', '1'],
    ['2.4', '6', 'no', '0.5'],
    ['2.4', '6', 'yes', '1'],
    ['2.2', '10', 'no', '200'],
    ['2.2', '11', 'no', '100'],
    ['2.2', '11', 'yes', '100'],
    ['2.3', '10', 'no', '50'],
    ['2.3', '11', 'yes', '25'],
    ['8.1', '6', 'no', '5'],
    ['8.1', '6', 'yes', '10'],
    ['8.2', '6', 'no', '1'],
  ])('%s, author %s, corresponding %s: %s points', (component, position, corresponding, points) => {
    expect(factor(component, position, corresponding)).toBe(points);
  });

  it.each([
    ['staff', '3.1', 'monograph', '10', 'no', '5'],
    ['staff', '3.1', 'monograph', '11', 'yes', '2.5'],
    ['staff', '3.1', 'short', '6', 'yes', '5'],
    ['learners', '9.1', 'monograph', '6', 'no', '2.5'],
    ['learners', '9.1', 'monograph', '6', 'yes', '5'],
    ['learners', '9.1', 'chapter', '10', 'no', '2.5'],
  ])('of %s, %s, a %s, author %s, corresponding %s: %s points a citation', (...the) => {
    const [audience, component, kind, author_position, corresponding, points] = the;
    const rows = [{ audience, kind, author_position, corresponding }];
    expect(explain('citations', rows, component).points).toBe(points);
  });
});

describe('I3h: where one more is less', () => {
  const mean = (list: readonly Row[], I3h: string) => explain('hirsch', list, '3.3', { I3h }).points;
  const strong = { wos: '5' };
  const beginner = { wos: '1' };

  it('over all positions, somebody with a small index raises the mean', () => {
    expect([mean([strong], 'all'), mean([strong, beginner], 'all')]).toEqual(['2.5', '2.6']);
  });

  it('over those with an index, somebody with a small index lowers it: 25 becomes 13', () => {
    expect([mean([strong], 'indexed'), mean([strong, beginner], 'indexed')]).toEqual(['25', '13']);
  });

  it('and somebody without an index changes nothing there', () => {
    expect(mean([strong, { wos: '0' }, { wos: '', scopus: '' }], 'indexed')).toBe('25');
  });
});

describe('the edition under test', () => {
  it('is the one in force', () => {
    expect(CURRENT_EDITION.id).toBe('KR-DSM-316-2020/2023-04-10');
  });
});
