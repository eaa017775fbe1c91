// Not applicable, not reported and zero are three things; a divisor of nothing gives no value, never 0 and never Infinity.

import { describe, expect, it } from 'vitest';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { type OrganisationResult, resultsText } from '#rules/scoring/result.ts';
import type { Weights } from './naive-evaluation.ts';
import type { Chosen, Row } from './naive-points.ts';
import {
  acceptedFacts,
  evaluateByKernel,
  evaluateByTrace,
  resolve,
  tallyFacts,
  WEIGHTS_OF_ONE,
  weightingOf,
} from './product-evaluation.ts';
import { YEAR } from './random-package.ts';
import { packageOf } from './small-package.ts';

type Tables = Record<string, readonly Row[]>;
const whole: Tables = {
  staff: [{}],
  learners: [{}],
  funding: [{}],
  publications: [{}, { component: '8.1' }],
  citations: [{}, { audience: 'learners' }],
  hirsch: [{}],
};

function only(tables: Tables, chosen: Chosen = {}, weights: Weights = WEIGHTS_OF_ONE): OrganisationResult {
  const [byKernel] = evaluateByKernel(packageOf(tables), YEAR, chosen, weights);
  const [byTrace] = evaluateByTrace(packageOf(tables), YEAR, chosen, weights);
  if (!byKernel || !byTrace) throw new Error('no organisation was evaluated');
  expect(resultsText([byTrace])).toBe(resultsText([byKernel]));
  return byKernel;
}

const reasonsOf = (result: OrganisationResult) =>
  Object.fromEntries(
    [...result.indicators].map(([id, outcome]) => [id, outcome.value === null ? outcome.reason : 'value']),
  );
const reasonOf = (result: OrganisationResult, score: 'A' | 'B' | 'C') => {
  const outcome = result.scores.get(score);
  return outcome?.value === null ? [outcome.reason, ...outcome.lacking] : 'value';
};

const STAFF = ['1', '2', '3', '4', '5', '6', '7'];
const LEARNERS = ['8', '9', '10', '11'];
const each = (ids: readonly string[], said: string) => Object.fromEntries(ids.map((id) => [id, said]));

describe('the divisors', () => {
  it('P and L above 0: every indicator has a value, zero where nothing was reported', () => {
    const result = only(whole);
    expect(reasonsOf(result)).toEqual(each([...STAFF, ...LEARNERS], 'value'));
    expect(result.indicators.get('4')?.value).toMatchObject({ top: 0n });
  });

  it('no staff reported: indicators 1–7 have no value and say so', () => {
    const result = only({ ...whole, staff: [] });
    expect(reasonsOf(result)).toEqual({ ...each(STAFF, 'positions-not-reported'), ...each(LEARNERS, 'value') });
    expect(reasonOf(result, 'A')).toEqual(['indicator-without-value', '1', '2', '3', '4', '5', '6']);
    expect(reasonOf(result, 'B')).toEqual(['indicator-without-value', '7']);
    expect(reasonOf(result, 'C')).toBe('value');
  });

  it('P = 0 reported: another reason, as zero is not silence', () => {
    const result = only({ ...whole, staff: [{ positions: '0.00' }] });
    expect(reasonsOf(result)).toMatchObject(each(STAFF, 'positions-zero'));
  });

  it('students and interns alone do not make an L', () => {
    const learners = [{ learner_category: 'student' }, { learner_category: 'intern' }];
    const result = only({ ...whole, learners });
    expect(reasonsOf(result)).toEqual({ ...each(STAFF, 'value'), ...each(LEARNERS, 'learners-not-reported') });
    expect(reasonOf(result, 'C')).toEqual(['indicator-without-value', ...LEARNERS]);
  });

  it('L = 0 reported', () => {
    expect(reasonsOf(only({ ...whole, learners: [{ average_number: '0' }] }))).toMatchObject(
      each(LEARNERS, 'learners-zero'),
    );
  });

  it('H = 0 with positions: no mean of squares, so no indicator 3, while the others stand', () => {
    const result = only({ ...whole, staff: [{ headcount: '0' }] });
    expect(reasonsOf(result)).toMatchObject({ ...each(STAFF, 'value'), 3: 'component-without-value' });
    expect(result.components.get('3.3')).toMatchObject({ value: null, reason: 'headcount-zero', paragraph: 'A1-n7' });
    expect(reasonOf(result, 'A')).toEqual(['indicator-without-value', '3']);
  });

  it('H = 0 does not matter where the mean is over those with an index', () => {
    const result = only({ ...whole, staff: [{ headcount: '0' }] }, { I3h: 'indexed' });
    expect(result.components.get('3.3')?.value).toMatchObject({ top: 9n });
  });
});

describe('a weight of zero', () => {
  it('leaves an indicator without value out of the total', () => {
    const tables = { ...whole, staff: [{ headcount: '0' }] };
    expect(reasonOf(only(tables), 'A')).toEqual(['indicator-without-value', '3']);
    expect(reasonOf(only(tables, {}, { ...WEIGHTS_OF_ONE, 3: '0' }), 'A')).toBe('value');
    expect(reasonOf(only(tables, {}, { ...WEIGHTS_OF_ONE, 3: '0.000' }), 'A')).toBe('value');
    expect(reasonOf(only(tables, {}, { ...WEIGHTS_OF_ONE, 3: '0.001' }), 'A')).toEqual([
      'indicator-without-value',
      '3',
    ]);
  });

  it('of every indicator gives 0, not null', () => {
    const weights = Object.fromEntries(Object.keys(WEIGHTS_OF_ONE).map((id) => [id, '0']));
    expect(only({}, {}, weights).scores.get('A')?.value).toMatchObject({ top: 0n });
  });
});

describe('not reported, in the results as they are written', () => {
  const json = (tables: Tables) => {
    const tally = tallyFacts(acceptedFacts(packageOf(tables), YEAR), YEAR);
    const results = evaluateByKernel(packageOf(tables), YEAR, {}, WEIGHTS_OF_ONE);
    const evaluation = {
      resolved: resolve({}),
      weighting: weightingOf(WEIGHTS_OF_ONE),
      reportingYear: YEAR,
      tally,
      results,
      ranking: rankAll(CURRENT_EDITION, results),
      findings: [],
    };
    return resultJson(evaluation, (finding) => finding.code).organisations[0];
  };

  it('is null in indicators, totals and ranks, never "0.0000000000"', () => {
    expect(json({})).toMatchObject({
      indicators: each([...STAFF, ...LEARNERS], null as unknown as string),
      sa: null,
      sb: null,
      sc: null,
      rankA: null,
      rankB: null,
      rankC: null,
    });
  });

  it('a citation number that is empty is none, and a zero is a zero: both give 0 points', () => {
    const empty = json({ ...whole, citations: [{ wos: '', scopus: '', google_scholar: '' }] });
    const zero = json({ ...whole, citations: [{ wos: '0', scopus: '0', google_scholar: '0' }] });
    expect(empty?.components['3.1']).toBe('0.0000000000');
    expect(zero?.components['3.1']).toBe('0.0000000000');
  });
});
