// The worked example of the order (A1-n1): 10,000 thousand tenge received, 9,000 of it handed on, gives 0.76 points.

import { describe, expect, it } from 'vitest';
import { toText } from '#rules/kernel/exact.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { evaluateNaively } from './naive-evaluation.ts';
import { evaluateByKernel, evaluateByTrace, WEIGHTS_OF_ONE } from './product-evaluation.ts';
import { YEAR } from './random-package.ts';
import { packageOf } from './small-package.ts';

const example = packageOf({
  staff: [{ positions: '812.5', headcount: '640' }],
  funding: [{ component: '1.1', received_kzt: '10000000', handed_on_kzt: '9000000' }],
});

const pointsOf = (results: readonly OrganisationResult[], id: string) => {
  const value = results[0]?.components.get(id)?.value;
  return value ? toText(value) : undefined;
};

describe('A1-n1: the parent keeps 1,000 thousand and hands on 9,000 thousand', () => {
  it.each([
    ['the kernel', evaluateByKernel],
    ['the tracing interpreter', evaluateByTrace],
  ])('gives 0.76 points by %s', (_, evaluate) => {
    const results = evaluate(example, YEAR, {}, WEIGHTS_OF_ONE);
    expect(pointsOf(results, '1.1')).toBe('0.76');
    expect(results[0]?.indicators.get('1')?.value).toBeTruthy();
  });

  it('gives 0.76 points by the naive evaluation, and 0.76 / 812.5 as the indicator', () => {
    const [result] = evaluateNaively(example, YEAR, {}, WEIGHTS_OF_ONE);
    expect(result?.components['1.1']).toEqual({ n: 19n, d: 25n });
    expect(result?.indicators['1']).toEqual({ n: 38n, d: 40_625n });
  });

  it.each([
    ['1.2', '0.76'],
    ['1.3', '1.14'],
    ['1.4', '0.76'],
  ])('gives %s the same split at its own rate: %s', (component, points) => {
    const rows = packageOf({ funding: [{ component, received_kzt: '10000000', handed_on_kzt: '9000000' }] });
    expect(pointsOf(evaluateByKernel(rows, YEAR, {}, WEIGHTS_OF_ONE), component)).toBe(points);
  });

  it('knows no k1 for the own initiative: 10,000 thousand give 3 points', () => {
    const rows = packageOf({ funding: [{ component: '1.5', received_kzt: '10000000' }] });
    expect(pointsOf(evaluateByKernel(rows, YEAR, {}, WEIGHTS_OF_ONE), '1.5')).toBe('3');
  });
});

describe('I1: whole steps of 500,000 tenge', () => {
  const rows = packageOf({
    funding: [
      { received_kzt: '1999999.99', handed_on_kzt: '999999.99' },
      { received_kzt: '999999.99', handed_on_kzt: '0.01' },
    ],
    commercialisation: [
      { technology: 'One', income_kzt: '499999.99' },
      { technology: 'Two', income_kzt: '500000.01' },
    ],
  });

  it.each([
    // own 1,000,000 + 999,999.98; handed on 999,999.99 + 0.01
    ['proportional', '0.839999992', '0.4'],
    ['steps-per-project', '0.62', '0.2'],
    ['steps-per-component', '0.64', '0.4'],
  ])('%s', (I1, funded, earned) => {
    for (const evaluate of [evaluateByKernel, evaluateByTrace]) {
      const results = evaluate(rows, YEAR, { I1 }, WEIGHTS_OF_ONE);
      expect(pointsOf(results, '1.1')).toBe(funded);
      expect(pointsOf(results, '5.1')).toBe(earned);
    }
  });
});
