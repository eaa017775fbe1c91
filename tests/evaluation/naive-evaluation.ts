// The evaluation a second time, from the points of the components on: divisors, indicators, scores and ranks by the text of
// the order. As slow as it likes; what it shares with the product is nothing.

import { by, type Fraction, isAbove, num, over, plus, tenDigits, textOf, times, total } from './fraction.ts';
import { type Chosen, cell, naivePoints, type PackageRows } from './naive-points.ts';

/** Q1–Q6 and Q8–Q11 as decimals. */
export type Weights = Readonly<Record<string, string>>;

export type NaiveResult = {
  readonly bin: string;
  readonly category: string;
  readonly positions: Fraction;
  readonly headcount: bigint;
  readonly learners: Fraction;
  readonly components: Readonly<Record<string, Fraction | null>>;
  readonly indicators: Readonly<Record<string, Fraction | null>>;
  readonly scores: Readonly<Record<'A' | 'B' | 'C', Fraction | null>>;
  readonly ranks: Record<'A' | 'B' | 'C', number | null>;
};

const one = over(1n);

/** The sum of components over a divisor; null where either has no value. */
function quotient(parts: readonly (Fraction | null | undefined)[], divisor: Fraction): Fraction | null {
  const known = parts.filter((part) => part !== null && part !== undefined);
  return known.length < parts.length || divisor.n === 0n ? null : by(total(known), divisor);
}

function indicatorsOf(components: Record<string, Fraction | null>, p: Fraction, l: Fraction, chosen: Chosen) {
  const of = (...ids: string[]) => ids.map((id) => components[id]);
  const citations = quotient(of('3.1', '3.2'), p);
  const means = quotient(of('3.3', '3.4'), one);
  return {
    1: quotient(of('1.1', '1.2', '1.3', '1.4', '1.5'), p),
    2: quotient(of('2.1', '2.2', '2.3', ...(chosen.I2 === '2.1-2.3' ? [] : ['2.4'])), p),
    3: citations && means && plus(citations, means),
    4: quotient(of('4.1', '4.2', '4.3'), p),
    5: quotient(of('5.1'), p),
    6: quotient(of('6.1'), p),
    7: quotient(of('7.1', '7.2', '7.3'), p),
    8: quotient(of('8.1', '8.2'), l),
    9: quotient(of('9.1', '9.2'), l),
    10: quotient(of('10.1', '10.2', '10.3'), l),
    11: quotient(of('11.1', '11.2', '11.3', '11.4', '11.5', '11.6'), l),
  };
}

function weightedSum(indicators: Readonly<Record<string, Fraction | null>>, ids: readonly string[], weights: Weights) {
  const weighed = ids.filter((id) => num(weights[id] ?? '0').n !== 0n);
  return quotient(
    weighed.map((id) => {
      const value = indicators[id];
      return value && times(value, num(weights[id] ?? '0'));
    }),
    one,
  );
}

const SCORES = ['A', 'B', 'C'] as const;

function rankWithinCategories(results: readonly NaiveResult[]): void {
  for (const result of results) {
    for (const id of SCORES) {
      const mine = result.scores[id];
      const better = results.filter((other) => {
        const theirs = other.scores[id];
        return mine && theirs && other.category === result.category && isAbove(theirs, mine);
      });
      result.ranks[id] = mine ? better.length + 1 : null;
    }
  }
}

/** Evaluates every organisation of a package, in the order of its rows. */
export function evaluateNaively(rows: PackageRows, year: number, chosen: Chosen, weights: Weights): NaiveResult[] {
  const results = (rows.organisations ?? []).map((organisation): NaiveResult => {
    const bin = cell(organisation, 'bin');
    const own = Object.fromEntries(
      Object.entries(rows).map(([table, list]) => [table, list.filter((row) => row.organisation === bin)]),
    );
    const positions = total((own.staff ?? []).map((row) => num(cell(row, 'positions'))));
    const headcount = (own.staff ?? []).reduce((sum, row) => sum + BigInt(cell(row, 'headcount')), 0n);
    const learners = total(
      (own.learners ?? [])
        .filter((row) => ['resident', 'master', 'doctoral'].includes(cell(row, 'learner_category')))
        .map((row) => num(cell(row, 'average_number'))),
    );
    const components = naivePoints(own, headcount, { year, chosen });
    const indicators: Record<string, Fraction | null> = indicatorsOf(components, positions, learners, chosen);
    const category = cell(organisation, 'category');
    const inPractice =
      category === 'clinical' || (category === 'education' && cell(organisation, 'university_hospital') === 'yes');
    const scores = {
      A: weightedSum(indicators, ['1', '2', '3', '4', '5', '6'], weights),
      B: inPractice ? (indicators['7'] ?? null) : null,
      C: weightedSum(indicators, ['8', '9', '10', '11'], weights),
    };
    const ranks = { A: null, B: null, C: null };
    return { bin, category, positions, headcount, learners, components, indicators, scores, ranks };
  });
  rankWithinCategories(results);
  return results;
}

const inOrder = (map: Readonly<Record<string, Fraction | null>>) =>
  Object.entries(map).sort(([a], [b]) => Number(a.split('.')[0]) - Number(b.split('.')[0]) || a.localeCompare(b));

/** Every number of every organisation in lowest terms, one line each, by BIN. */
export function naiveText(results: readonly NaiveResult[]): string {
  const lines = results.map(({ bin, components, indicators, scores, ranks }) =>
    [
      bin,
      ...inOrder(components).map(([id, value]) => `${id}=${textOf(value)}`),
      ...inOrder(indicators).map(([id, value]) => `I${id}=${textOf(value)}`),
      ...SCORES.map((id) => `S${id}=${textOf(scores[id])}#${ranks[id]}`),
    ].join('\n  '),
  );
  return `${lines.sort().join('\n')}\n`;
}

/** The fields of the results' JSON that the reporting package promises, by BIN. */
export function naiveJson(results: readonly NaiveResult[]) {
  const decimals = (map: Readonly<Record<string, Fraction | null>>) =>
    Object.fromEntries(inOrder(map).map(([id, value]) => [id, tenDigits(value)]));
  return results.map(({ bin, category, positions, headcount, learners, components, indicators, scores, ranks }) => ({
    bin,
    category,
    positions: tenDigits(positions),
    headcount: Number(headcount),
    learners: tenDigits(learners),
    components: decimals(components),
    indicators: decimals(indicators),
    sa: tenDigits(scores.A),
    sb: tenDigits(scores.B),
    sc: tenDigits(scores.C),
    rankA: ranks.A,
    rankB: ranks.B,
    rankC: ranks.C,
  }));
}
