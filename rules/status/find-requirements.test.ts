// Each threshold at its edge, worked out by hand; what is missing is said and refuses nothing.

import { describe, expect, it } from 'vitest';
import { statusRequirementsOn } from '../editions/status-requirements.ts';
import { getPlainDate } from '../kernel/plain-date.ts';
import { type Application, findApplicationFaults, lastYearsBefore, type StaffMember } from './application.ts';
import { findRequirements } from './find-requirements.ts';
import { percentOf, shareOf } from './requirement.ts';

const DAY = getPlainDate('2026-11-23');
const rules = statusRequirementsOn(DAY);

const person = (code: string, more: Partial<StaffMember> = {}): StaffMember => ({
  ...{ code, group: 'research', degree: 'phd', publications: 1, hirsch: 1, researchYears: '5' },
  ...more,
});
const staffOf = (count: number, more: Partial<StaffMember> = {}) =>
  Array.from({ length: count }, (_, at) => person(`p${at}`, more));

/** Conforms at the edge: 10 of 100, half a percent of the budget, active in both. */
const FULL: Application = {
  category: 'clinical',
  units: [{ name: 'Ғылыми бөлім', work: 'кардиология' }],
  premises: [{ name: 'Зертхана', area: '120' }],
  equipment: [{ name: 'МРТ', count: 1 }],
  operationalStaff: 100,
  staff: staffOf(10),
  income: [
    { year: 2023, budget: '1000', research: '0' },
    { year: 2024, budget: '1000', research: '0' },
    { year: 2025, budget: '1000', research: '5' },
  ],
  results: [2023, 2024, 2025].map((year) => ({ year, from: 'entered', publications: '1', citations: '1' })),
};
const find = (more: Partial<Application>) => findRequirements({ ...FULL, ...more }, DAY, rules);
const outcomes = (found: readonly { requirement: string; outcome: string }[]) =>
  Object.fromEntries(found.map(({ requirement, outcome }) => [requirement, outcome]));

describe('the three years', () => {
  it('are the full ones before the day', () => expect(lastYearsBefore(DAY, 3)).toEqual([2023, 2024, 2025]));
});

describe('conformity (S-9)', () => {
  it.each([
    ['10 of 100 is 10 %', 10, 0, 100, 'met', '10.00'],
    ['9 and one in a team of 100', 9, 1, 100, 'met', '10.00'],
    ['10 of 101 is less, and never reads as 10 %', 10, 0, 101, 'unmet', '9.90'],
    ['999 of 9991 is less', 999, 0, 9991, 'unmet', '9.99'],
  ])('%s', (_, research, team, operationalStaff, outcome, percent) => {
    const staff = [
      ...staffOf(research),
      ...Array.from({ length: team }, (__, at) => person(`t${at}`, { group: 'team' })),
    ];
    const [found] = find({ staff, operationalStaff }).conformity;
    expect([found?.outcome, found?.figure?.percent]).toEqual([outcome, percent]);
  });

  it.each([
    ['clinical', '5', 'met'],
    ['clinical', '4.999', 'unmet'],
    ['non_clinical', '50', 'met'],
    ['non_clinical', '49.99', 'unmet'],
    ['education', '49.99', 'unmet'],
  ] as const)('%s with %s of 1000 in the last full year', (category, research, outcome) => {
    const income = [{ year: 2025, budget: '1000', research }];
    expect(outcomes(find({ category, income }).conformity).income).toBe(outcome);
  });

  it('says what is missing, and refuses nothing for it', () => {
    const found = find({ income: [{ year: 2025, budget: null, research: '5' }] });
    expect(found.conformity[1]).toMatchObject({ outcome: 'incomplete', missing: [{ of: 'budget', who: [] }] });
    expect(found.proposed).toBe('incomplete');
    expect(find({ staff: [], operationalStaff: null }).proposed).toBe('incomplete');
  });
});

describe('potential (S-7)', () => {
  it('reads the three conditions both ways: five of ten meet each, none meets all', () => {
    const staff = [
      ...Array.from({ length: 5 }, (_, at) => person(`a${at}`, { publications: 0 })),
      ...Array.from({ length: 5 }, (_, at) => person(`b${at}`, { degree: 'none', researchYears: '4.9' })),
    ];
    const qualified = find({ staff }).potential.find(({ requirement }) => requirement === 'qualified');
    expect(qualified?.readings.map(({ reading, outcome }) => [reading, outcome])).toEqual([
      ['one-person', 'unmet'],
      ['each-by-itself', 'met'],
    ]);
    expect(qualified?.outcome).toBe('unmet');
    const other = findRequirements({ ...FULL, staff }, DAY, rules, 'each-by-itself').potential;
    expect(outcomes(other).qualified).toBe('met');
  });

  it('needs half of the research staff, not of the teams', () => {
    const half = [...staffOf(5), ...Array.from({ length: 5 }, (_, at) => person(`n${at}`, { degree: 'none' }))];
    const teams = Array.from({ length: 9 }, (_, at) => person(`t${at}`, { group: 'team', degree: 'none' }));
    expect(outcomes(find({ staff: [...half, ...teams] }).potential).qualified).toBe('met');
    expect(outcomes(find({ staff: [...half, person('x', { hirsch: 0 })] }).potential).qualified).toBe('unmet');
  });

  it('is beyond doubt where nothing missing could change it, and incomplete where it could', () => {
    const known = [...staffOf(5), ...Array.from({ length: 5 }, (_, at) => person(`u${at}`, { hirsch: null }))];
    expect(outcomes(find({ staff: known }).potential).qualified).toBe('met');
    const open = [...staffOf(4), ...Array.from({ length: 6 }, (_, at) => person(`u${at}`, { hirsch: null }))];
    const found = find({ staff: open }).potential.find(({ requirement }) => requirement === 'qualified');
    expect(found).toMatchObject({ outcome: 'incomplete', missing: [{ of: 'hirsch', who: expect.any(Array) }] });
  });

  it('says that units, premises and equipment are not given', () => {
    expect(outcomes(find({ units: [], premises: [], equipment: [] }).potential)).toMatchObject({
      units: 'incomplete',
      premises: 'incomplete',
      equipment: 'incomplete',
    });
  });
});

describe('activity and the proposal (S-5, S-6)', () => {
  const results = (publications: string | null, citations: string | null) =>
    [2023, 2024, 2025].map((year) => ({ year, from: 'entered' as const, publications, citations }));
  const poor = { staff: staffOf(9) };

  it.each([
    ['conforms and is active', {}, 'approve', 'S-5'],
    ['does neither', { ...poor, results: results('0', '0') }, 'refuse', 'S-6'],
    ['conforms and is not active', { results: results('0', '0') }, 'council-decides', 'S-5'],
    ['is active and does not conform', poor, 'council-decides', 'S-5'],
    ['is active in one of both', { results: results('3', '0') }, 'council-decides', 'S-5'],
    ['does not conform and is active in one', { ...poor, results: results('0', '7') }, 'council-decides', 'S-5'],
    ['has told nothing of its results', { results: [] }, 'incomplete', 'S-4.2'],
    ['does not conform and told nothing', { ...poor, results: [] }, 'incomplete', 'S-4.2'],
  ] as const)('of one that %s: %s', (_, more, proposed, paragraph) => {
    expect(find(more)).toMatchObject({ proposed, paragraph });
  });

  it('finds no lack of activity in a missing year, and activity in one year is enough', () => {
    const [first] = results('0', '0');
    const one = { year: 2025, from: 'round' as const, publications: '0.41', citations: '2.5' };
    expect(find({ results: first ? [first] : [] }).active).toBe('incomplete');
    expect(find({ results: [one] }).active).toBe('met');
  });
});

describe('what cannot be so', () => {
  const faults = (more: Partial<Application>) => findApplicationFaults({ ...FULL, ...more }).map(({ code }) => code);
  it.each([
    ['more people than there are', { operationalStaff: 9 }, ['staff-above-total']],
    ['staff without a total', { operationalStaff: null }, ['staff-without-total']],
    ['one person twice', { staff: [person('K-1'), person(' k-1')] }, ['person-twice']],
    ['more income than budget', { income: [{ year: 2025, budget: '10', research: '10.01' }] }, ['income-above-budget']],
    ['a budget of nothing', { income: [{ year: 2025, budget: '0', research: '0' }] }, ['budget-nothing']],
    ['nothing wrong', {}, []],
  ])('%s', (_, more, codes) => expect(faults(more)).toEqual(codes));
});

it('shows shares as fraction and percent, cut', () => {
  expect(shareOf('1', '3')).toEqual({ part: '1', whole: '3', percent: '33.33' });
  expect(shareOf('1', '0')).toBeUndefined();
  expect([percentOf('0.1'), percentOf('0.005'), percentOf('0.05')]).toEqual(['10', '0.5', '5']);
});
