// What is typed, and what of it travels: nothing becomes zero, nothing wrong passes for told.

import { describe, expect, it } from 'vitest';
import type { ApplicationForm } from '#contract/status-application.ts';
import { speak } from '#wording/speak.ts';
import { readTyped, type TypedForm, typeForm } from './typed-form.ts';

const say = speak('en');
const YEARS = [2023, 2024, 2025];
const FORM: ApplicationForm = {
  units: [{ name: 'Laboratory', work: 'biomedicine' }],
  premises: [{ name: 'Vivarium', area: '84.5' }],
  equipment: [{ name: 'Cytometer', count: 2 }],
  operationalStaff: 100,
  staff: [
    { code: 'K-1', group: 'research', degree: 'phd', publications: 0, hirsch: null, researchYears: '7.5' },
    { code: 'K-2', group: 'team', degree: null, publications: null, hirsch: 3, researchYears: null },
  ],
  income: YEARS.map((year) => ({ year, budget: year === 2025 ? '1000000' : null, research: null })),
  results: YEARS.map((year) => ({ year, publications: 0, citations: null })),
  documents: [],
};
const typed = typeForm(FORM, YEARS);
const read = (more: Partial<TypedForm>) => readTyped(say, { ...typed, ...more });
const row = (fields: Readonly<Record<string, string>>) => ({ id: 'r', fields: { code: 'K-9', ...fields } });

describe('the form', () => {
  it('travels as it was typed, there and back', () => {
    const { form, faults, inStaff } = readTyped(say, typed);
    expect(form).toEqual(FORM);
    expect([faults.size, inStaff.size]).toEqual([0, 0]);
  });

  it('reads thousands and a decimal comma as Excel writes them', () => {
    const income = [{ year: 2025, first: '1 250 000,50', second: '12\u00a0500' }];
    expect(read({ income }).form.income).toEqual([{ year: 2025, budget: '1250000.50', research: '12500' }]);
  });

  it.each([
    ['publications', '1.5'],
    ['publications', '-1'],
    ['hirsch', 'many'],
    ['degree', 'professor'],
    ['group', 'guest'],
    ['research-years', '120'],
  ])('tells a cell that is wrong: %s %s', (column, text) => {
    const { inStaff } = read({ staff: [row({ [column]: text })] });
    expect(inStaff.get('r')?.map((found) => found.column)).toEqual([column]);
  });

  it('tells a code twice and a row without one, and passes over an empty row', () => {
    const rows = [row({}), { ...row({ code: 'k-9 ' }), id: 's' }, { ...row({ code: '', hirsch: '1' }), id: 't' }];
    const { inStaff, form } = read({ staff: [...rows, { id: 'u', fields: { code: '', hirsch: ' ' } }] });
    expect([...inStaff.keys()]).toEqual(['r', 's', 't']);
    expect(form.staff.map(({ code }) => code)).toEqual(['K-9', 'k-9']);
  });

  it('tells a number that is none', () => {
    const { faults, form } = read({ operationalStaff: 'about 100' });
    expect([...faults.keys()]).toEqual(['operational-staff']);
    expect(form.operationalStaff).toBeNull();
  });
});
