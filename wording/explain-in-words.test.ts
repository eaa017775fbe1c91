import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION as edition } from '#rules/editions/editions.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import { isParagraph } from '#rules/kernel/paragraph.ts';
import { explainOrganisation } from '#rules/scoring/explain.ts';
import type { Line } from './explain-in-words.ts';
import { explain, facts, organisation, printed, tell, textOf } from './invented-year.ts';
import { LANGUAGES } from './texts.ts';

describe('the scores and indicators of an organisation', () => {
  const text = textOf(tell(explain()));

  it('says first that the weighting is a draft (W1)', () => {
    expect(text.split('\n')[0]).toBe(
      'Draft: no weighting has been entered, each weighting factor is taken as 1 (W1). The result is not official. [E-5]',
    );
  });

  it('names the source of a weighting that has been entered', () => {
    const weights: Weighting = { ...draftWeighting(edition), source: 'Protocol\n3', date: '2024-02-01', draft: false };
    expect(tell(explain({}, undefined, weights))[0]?.text).toBe('Weighting: Protocol 3, 2024-02-01');
  });

  it('gives the formula of a score in the letters of E-5.1 and the same with values', () => {
    expect(text).toContain('  Sa = I1 × Q1 + I2 × Q2 + I3 × Q3 + I4 × Q4 + I5 × Q5 + I6 × Q6\n');
    expect(text).toContain('  Sa = 0.0752 × 1 + 12.48 × 1 + 5.8225 × 1 + 12 × 1 + 0 × 1 + 0.4 × 1\n');
  });

  it('gives the formula of an indicator and the same with values', () => {
    expect(text).toContain('I1: Income from research = 0.08 (exactly 0.0752) [A1-1]');
    expect(text).toContain('  I1 = (points of 1.1, 1.2, 1.3, 1.4, 1.5) / P\n  I1 = (0.76 + 0 + 0 + 0 + 0.18) / 12.5');
    expect(text).toContain(
      '  I3 = (points of 3.1, 3.2) / P + (points of 3.3, 3.4)\n  I3 = (30 + 4.5) / 12.5 + (3.0625 + 0)',
    );
  });

  it('leaves the items out', () => {
    expect(tell(explain()).filter(({ kind }) => kind === 'item' || kind === 'cell')).toEqual([]);
  });

  it('names the divisors, and a divisor that was not reported', () => {
    expect(text).toContain(
      'P: full-time positions of operational staff on the last day of the period = 12.5 [A2-staff]',
    );
    const told = explain();
    const silent = { ...told, explanation: { ...told.explanation, learners: undefined } };
    expect(textOf(tell(silent))).toContain('doctoral students = not reported [A2-learners]');
  });

  it('says why there is no value and leaves no formula with half its values', () => {
    const resolved = explain().resolved;
    const weighting = draftWeighting(edition);
    const none = explainOrganisation({ organisation, facts: [], titleOf: () => '' }, resolved, weighting, 2023);
    const lines = textOf(tell({ explanation: none, resolved, weighting }));
    expect(lines).toContain('I1: Income from research = not evaluable: no positions reported [A1-1]');
    expect(lines).toContain('  Without a value: I1, I2, I3, I4, I5, I6');
    expect(lines).not.toMatch(/Sa [=≈] \d|I1 [=≈] \(?\d/);
  });

  it('leaves an indicator with the factor 0 out of the sum', () => {
    const draft = draftWeighting(edition);
    const zero: Weighting = { ...draft, values: { ...draft.values, 8: '0', 9: '0', 10: '0', 11: '0.5' } };
    const some = facts.filter((fact) => fact.table !== 'staff');
    const resolved = explain().resolved;
    const explanation = explainOrganisation({ organisation, facts: some, titleOf: () => '' }, resolved, zero, 2023);
    expect(textOf(tell({ explanation, resolved, weighting: zero }))).toContain(
      '  Sc ≈ 66.6667 × 0 + 1.6667 × 0 + 0 × 0 + 0 × 0.5',
    );
  });

  it('does not speak of a score that the category does not have (E-9)', () => {
    const told = explain();
    const { resolved, weighting } = told;
    const other = { ...organisation, category: 'non_clinical' } as const;
    const explanation = explainOrganisation(
      { organisation: other, facts, titleOf: () => '' },
      resolved,
      weighting,
      2023,
    );
    const scores = printed(tell({ ...told, explanation })).filter((line) => line.includes('Sb'));
    expect(scores).toEqual([
      'Sb: innovation in clinical practice = not evaluated for an organisation of this category [E-5.2]',
    ]);
  });
});

describe('the numbers of an explanation', () => {
  it('are written as the language writes them', () => {
    expect(textOf(tell(explain(), '1.1', 'kk'))).toContain(
      'k1 = 0,1: тең орындаушыларға берілген бөлік (9\u202f000\u202f000 теңге / 500\u202f000 теңге)',
    );
    expect(textOf(tell(explain(), undefined, 'ru'))).toContain(
      'I1: Объём дохода от научных исследований = 0,08 (точно 0,0752) [A1-1]',
    );
  });

  it('have the decimals of the round (R1)', () => {
    expect(textOf(tell(explain({ R1: '4' })))).toContain('I1: Income from research = 0.0752 [A1-1]');
    expect(textOf(tell(explain({ R1: '0' })))).toContain('I1: Income from research = 0 (exactly 0.0752) [A1-1]');
  });
});

describe('every explanation', () => {
  const everySetting = edition.interpretations
    .filter((one) => one.concerns === 'scoring' || one.concerns === 'display')
    .flatMap((one) => one.options.map((option) => ({ [one.id]: option.id })));
  // An indicator goes into all of its components.
  const everyFocus = [undefined, ...edition.indicators.map((one) => one.id)];

  function check(lines: readonly Line[]): void {
    for (const line of lines) {
      expect(line.text.trim()).toBe(line.text);
      expect(line.text).not.toMatch(/undefined|null|NaN|\{\{|\(\)/);
      if (line.reference !== undefined) expect(isParagraph(line.reference)).toBe(true);
    }
  }

  it('has words for every option and a paragraph that exists', () => {
    for (const settings of everySetting) {
      const told = explain(settings);
      for (const focus of everyFocus) check(tell(told, focus));
    }
  });

  it.each(LANGUAGES)('has words for every indicator: %s', (language) => {
    for (const focus of everyFocus) check(tell(explain(), focus, language));
  });

  it('shows each item of the focus once, counted or not', () => {
    const items = edition.indicators.flatMap(({ id }) =>
      tell(explain(), id).filter(({ kind }) => kind === 'item' || kind === 'not-counted'),
    );
    // Citations stand under two components each, and so do the indices.
    const twice = facts.filter(({ table }) => table === 'citations' || table === 'hirsch').length;
    const notItems = 2;
    expect(items).toHaveLength(facts.length - notItems + twice);
  });
});
