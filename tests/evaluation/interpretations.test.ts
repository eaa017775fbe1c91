// Every reading must move a number: an option without effect is a defect (R1 too, though only where a number is shown).

import { describe, expect, it } from 'vitest';
import type { Interpretation } from '#rules/editions/edition.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { toFixed } from '#rules/kernel/exact.ts';
import { READINGS } from './naive-points.ts';
import { evaluateByKernel, evaluateByTrace, productText, resolve, WEIGHTS_OF_ONE } from './product-evaluation.ts';
import { YEAR } from './random-package.ts';
import { packageOf } from './small-package.ts';

/** Something for every reading to differ on. */
const telling = packageOf({
  staff: [{}],
  learners: [{}],
  // Two projects of three quarters of a step: half a step lost in each, none of the sum.
  funding: [{ received_kzt: '750000' }, { received_kzt: '750000' }, { component: '1.5', received_kzt: '250000' }],
  publications: [{ quartile: '' }, { component: '2.4' }, { language: 'uz' }, { language: 'tk' }],
  citations: [{ published_year: '2023' }, { published_year: '2018' }, { audience: 'learners' }],
  hirsch: [{}, { wos: '', google_scholar: '' }],
  commercialisation: [{ protected_on: '2020-12-31' }, { protected_on: '2021-01-01' }],
  htms: [{ code: 'A01', count: '2' }, { code: 'A01' }],
});

const moving = CURRENT_EDITION.interpretations.filter(
  ({ concerns, options }) => concerns === 'scoring' && options.length > 1,
);

const textsOf = ({ id, options }: Interpretation, evaluate: typeof evaluateByKernel) =>
  options.map((option) => productText(evaluate(telling, YEAR, { [id]: option.id }, WEIGHTS_OF_ONE)));

describe('the readings that move numbers', () => {
  it('are those of the list of interpretations, with its defaults first', () => {
    const found = moving.map(({ id, options }) => [id, options.map((option) => option.id)]);
    expect(Object.fromEntries(found)).toEqual(READINGS);
    expect(moving.map((one) => one.default)).toEqual(Object.values(READINGS).map(([first]) => first));
  });

  it.each(moving)('$id: each option gives other results than every other', (interpretation) => {
    const byKernel = textsOf(interpretation, evaluateByKernel);
    expect(new Set(byKernel).size).toBe(interpretation.options.length);
    expect(textsOf(interpretation, evaluateByTrace)).toEqual(byKernel);
  });
});

describe('R1', () => {
  const [result] = evaluateByKernel(telling, YEAR, {}, WEIGHTS_OF_ONE);
  const shown = (option: string) => {
    const sa = result?.scores.get('A')?.value;
    return sa ? toFixed(sa, resolve({ R1: option } as object).decimals) : '';
  };

  it('is two decimals where nothing else is said', () => {
    expect(resolve({}).decimals).toBe(2);
  });

  it('shows another number of decimals for each option', () => {
    const texts = ['0', '1', '2', '3', '4', '5', '6'].map(shown);
    expect(texts.map((text) => text.split('.')[1]?.length ?? 0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('what is settled and has no option', () => {
  it.each(['I6', 'I8', 'I2s', 'R2', 'D2'])('%s has one reading', (id) => {
    expect(CURRENT_EDITION.interpretations.find((one) => one.id === id)?.options).toHaveLength(1);
  });
});

describe('the readings of terms', () => {
  it.each([
    ['D1', ['next-working-day', 'stays']],
    ['D3', ['full-days', 'publication-day-counts']],
  ])('%s has the options of the list', (id, options) => {
    expect(CURRENT_EDITION.interpretations.find((one) => one.id === id)?.options.map((one) => one.id)).toEqual(options);
  });
});
