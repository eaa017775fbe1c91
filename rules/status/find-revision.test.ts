// S-12 by hand: which indicators count, at which number a ground begins, what a missing year does, and what each reading says.

import { describe, expect, it } from 'vitest';
import { statusRequirementsOn } from '../editions/status-requirements.ts';
import { getPlainDate } from '../kernel/plain-date.ts';
import type { ConformityData } from './conformity.ts';
import { findDynamics } from './dynamics.ts';
import { findRevision, type YearOfIndicators, type YearOfPlan } from './find-revision.ts';

const REQUIREMENTS = statusRequirementsOn(getPlainDate('2026-03-01'));
const YEARS = [2023, 2024, 2025];
const INDICATORS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];

type Three = readonly (string | null | undefined)[];
const dynamicsOf = (values: Three) =>
  findDynamics(
    '1',
    values.map((value, at) => ({ year: 2023 + at, value })),
    'each-step',
  );

describe('one indicator over three years', () => {
  it.each<[string, Three, string, string, string]>([
    ['falls in both steps', ['3', '2', '1'], 'falling', 'falling', 'falling'],
    ['falls by a ten-thousandth', ['1.0002', '1.0001', '1'], 'falling', 'falling', 'falling'],
    ['falls and stands', ['3', '1', '1'], 'steady', 'falling', 'falling'],
    ['falls and rises again, below the first', ['3', '1', '2'], 'steady', 'falling', 'falling'],
    ['falls and rises above the first', ['2', '1', '3'], 'steady', 'steady', 'steady'],
    ['stands', ['2', '2', '2'], 'steady', 'steady', 'steady'],
    ['nothing in all three', ['0', '0.000', '0'], 'no-activity', 'no-activity', 'no-activity'],
    ['falls to nothing', ['2', '1', '0'], 'falling', 'falling', 'falling'],
    ['begins from nothing', ['0', '0', '1'], 'steady', 'steady', 'steady'],
    ['not evaluable in one', ['3', null, '1'], 'not-evaluable', 'not-evaluable', 'not-evaluable'],
    [
      'the middle year missing, the last below the first',
      ['3', undefined, '1'],
      'incomplete',
      'incomplete',
      'incomplete',
    ],
    ['the middle year missing, the last not below', ['1', undefined, '1'], 'steady', 'incomplete', 'incomplete'],
    ['the first year missing, the others rise', [undefined, '1', '2'], 'steady', 'incomplete', 'incomplete'],
    ['a year missing, nothing in the others', ['0', undefined, '0'], 'incomplete', 'incomplete', 'incomplete'],
  ])('%s', (_, values, each, last, slope) => {
    const found = dynamicsOf(values);
    expect(found.outcome).toBe(each);
    expect(found.readings).toEqual({ 'each-step': each, 'last-below-first': last, 'negative-slope': slope });
  });
});

/** The first `falling` indicators fall, the next `silent` show nothing, the others rise. */
function results(falling: number, silent = 0): YearOfIndicators[] {
  return YEARS.map((year, at) => ({
    year,
    indicators: Object.fromEntries(
      INDICATORS.map((id, place) => {
        if (place < falling) return [id, String(9 - at)];
        return [id, place < falling + silent ? '0' : String(5 + at)];
      }),
    ),
  }));
}
const GOOD: ConformityData = {
  category: 'clinical',
  ...{ operationalStaff: 200, researchStaff: 15, teamMembers: 5, budget: '1000000', researchIncome: '5000' },
};
const plans = (...reports: (ConformityData | null)[]): YearOfPlan[] =>
  YEARS.map((year, at) => ({ year, report: reports[at] ?? null }));
const ALL_GOOD = plans(GOOD, GOOD, GOOD);
const revise = (told: readonly YearOfIndicators[], reports = ALL_GOOD) =>
  findRevision({ results: told, plans: reports, indicators: INDICATORS, reading: 'each-step' }, REQUIREMENTS);

describe('the dossier', () => {
  it('exactly three indicators are no ground, exactly four are one', () => {
    expect(revise(results(3))).toMatchObject({
      dynamics: { counted: 3, threshold: 4, outcome: 'no-ground' },
      proposed: 'keep',
    });
    expect(revise(results(4))).toMatchObject({ dynamics: { counted: 4, outcome: 'ground' }, proposed: 'withdraw' });
  });

  it('negative dynamics and no activity count together', () => {
    expect(revise(results(2, 1)).dynamics.counted).toBe(3);
    expect(revise(results(2, 2))).toMatchObject({ dynamics: { counted: 4, outcome: 'ground' }, proposed: 'withdraw' });
  });

  it('a missing year is said and counted as nothing: the finding is incomplete where it could decide', () => {
    const told = results(4).map((year) => (year.year === 2024 ? { ...year, indicators: null } : year));
    const found = revise(told);
    expect(found.dynamics).toMatchObject({ counted: 0, missing: [2024], outcome: 'incomplete' });
    expect(found.proposed).toBe('incomplete');
    const three = results(3).map((year) => (year.year === 2024 ? { ...year, indicators: null } : year));
    expect(revise(three)).toMatchObject({ dynamics: { outcome: 'no-ground' }, proposed: 'keep' });
  });

  it('every reading is shown beside the one that counts', () => {
    const told = results(3).map((year) => ({
      ...year,
      indicators: { ...year.indicators, '4': year.year === 2023 ? '3' : '1' },
    }));
    expect(revise(told).dynamics).toMatchObject({
      counted: 3,
      byReading: { 'each-step': 3, 'last-below-first': 4, 'negative-slope': 4 },
    });
  });

  it('one requirement of S-9 met in none of the years is a ground; met in one, it is none', () => {
    const poor = { ...GOOD, researchIncome: '4999' };
    expect(revise(results(0), plans(poor, poor, poor))).toMatchObject({
      conformity: { outcome: 'ground', unmet: ['income'] },
      proposed: 'withdraw',
    });
    expect(revise(results(0), plans(poor, GOOD, poor))).toMatchObject({
      conformity: { outcome: 'no-ground' },
      proposed: 'keep',
    });
    // Two requirements, each unmet in other years: neither over all three.
    const few = { ...GOOD, researchStaff: 14 };
    expect(revise(results(0), plans(poor, few, few)).conformity.outcome).toBe('no-ground');
  });

  it('the figure of income is that of the category of the year', () => {
    const other = { ...GOOD, category: 'non_clinical' } as const;
    expect(revise(results(0), plans(other, other, other)).conformity).toMatchObject({
      outcome: 'ground',
      unmet: ['income'],
    });
    expect(revise(results(0), plans(GOOD, other, other)).conformity.outcome).toBe('no-ground');
  });

  it('a missing report is said; with the other years unmet it leaves the finding incomplete', () => {
    const poor = { ...GOOD, researchIncome: '0' };
    expect(revise(results(0), plans(poor, null, poor))).toMatchObject({
      conformity: { outcome: 'incomplete', missing: [2024] },
      proposed: 'incomplete',
    });
    expect(revise(results(0), plans(GOOD, null, GOOD))).toMatchObject({
      conformity: { outcome: 'no-ground' },
      proposed: 'keep',
    });
  });
});
