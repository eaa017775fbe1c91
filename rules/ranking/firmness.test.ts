// Shares of places against the plain way: every weighting that was drawn told as decimals, and the whole list scored and
// ranked anew with exact numbers.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '../editions/editions.ts';
import { resolveEdition } from '../editions/resolve-edition.ts';
import { completeSettings } from '../editions/settings.ts';
import { draftWeighting, type Weighting } from '../editions/weighting.ts';
import { add, type Exact, getDecimal, toText, ZERO } from '../kernel/exact.ts';
import { type OrganisationResult, valued } from '../scoring/result.ts';
import { reweigh } from '../scoring/score-tally.ts';
import { Firmness, type FirmnessPlan } from './firmness.ts';
import { type RankedList, rankByCategory } from './rank.ts';
import { WeightingDraws } from './weighting-draws.ts';
import { findRangeFaults, type WeightingRange } from './weighting-range.ts';

const edition = CURRENT_EDITION;
const resolved = resolveEdition(edition, completeSettings(edition).settings);
const IDS = ['1', '2', '3', '4', '5', '6'];
const HALF = { kind: 'around', every: { low: '0.5', high: '1.5' } } as const satisfies WeightingRange;
const ANY: WeightingRange = { kind: 'any' };
const weights = (values: Readonly<Record<string, string>> = {}): Weighting => ({
  ...draftWeighting(edition),
  values: { ...draftWeighting(edition).values, ...values },
});

const bare = (bin: string, values: readonly Exact[]): OrganisationResult => ({
  organisation: {
    ...{ table: 'organisations', row: 2, bin, names: { kk: '', ru: '', en: '' }, category: 'clinical' },
    ...{ universityHospital: false, region: '', founder: '' },
  },
  positions: undefined,
  headcount: 0n,
  learners: undefined,
  components: new Map(),
  indicators: new Map(IDS.map((id, at) => [id, valued(values[at] ?? getDecimal('0'))])),
  scores: new Map(),
});

function listOf(rows: readonly (readonly Exact[])[], weighting: Weighting): RankedList {
  const results = rows.map((values, at) => bare(String(at).padStart(12, '0'), values));
  const [list] = rankByCategory(edition, reweigh(results, resolved, weighting), 'A');
  if (!list) throw new RangeError('no list');
  return list;
}

/** Place → count by BIN, each weighting evaluated by the rules themselves. */
function countPlainly(list: RankedList, plan: FirmnessPlan, draws: number): Map<string, number[]> {
  const source = new WeightingDraws(edition, 'A', plan.weighting, plan.range, plan.seed);
  const drawn = new Float64Array(source.varied.length);
  const counts = new Map(list.places.map(({ result }) => [result.organisation.bin, list.places.map(() => 0)]));
  const results = list.places.map(({ result }) => result);
  for (let draw = 0; draw < draws; draw++) {
    source.next(drawn);
    const [ranked] = rankByCategory(
      edition,
      reweigh(results, resolved, source.weightingOf(drawn, plan.weighting)),
      'A',
    );
    for (const { result, rank } of ranked?.places ?? []) {
      const held = counts.get(result.organisation.bin);
      if (held) held[rank - 1] = (held[rank - 1] ?? 0) + 1;
    }
  }
  return counts;
}

/** Values that agree, values that agree in doubles alone, and others. */
const value = fc.oneof(
  fc
    .constantFrom('0', '1', '2', '0.3', '1.0000000000000000001', '1.000000000000001', '0.9999999999999999999')
    .map(getDecimal),
  fc.tuple(fc.bigInt({ min: 0n, max: 40n }), fc.bigInt({ min: 1n, max: 7n })).map(([top, over]) => ({ top, over })),
);
const row = fc.tuple(value, value, value, value, value, value);
/** Neighbours that only exact numbers tell apart, and twins. */
const rows = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom(0n, 1n), { maxLength: 6 }))
  .map(([those, nudges]) => [
    ...those,
    ...nudges.map((nudge, at): Exact[] => {
      const [first = ZERO, ...rest] = those[at % those.length] ?? [];
      return [add(first, { top: nudge, over: 10n ** 18n }), ...rest];
    }),
  ]);
const range = fc.oneof(
  fc.constant(ANY),
  fc.constant(HALF),
  fc.constantFrom<WeightingRange>(
    { kind: 'around', every: { low: '1', high: '1' } },
    { kind: 'around', every: { low: '1', high: '1' }, bounds: { 1: { low: '0', high: '2' } } },
    { kind: 'around', every: { low: '0', high: '999.9999' }, bounds: { 2: { low: '0.3', high: '0.3' } } },
  ),
);

describe('shares of places', () => {
  it('are those of the same weightings, each scored and ranked with exact numbers', () => {
    fc.assert(
      fc.property(rows, range, fc.maxSafeNat(), (values, drawnFrom, seed) => {
        const weighting = weights({ 1: '0.75', 3: '0', 6: '12.5' });
        const list = listOf(values, weighting);
        const plan = { edition, weighting, range: drawnFrom, seed };
        const firmness = new Firmness(list, plan);
        firmness.draw(12);
        const plain = countPlainly(list, plan, 12);
        for (const { result, counts } of firmness.places())
          expect([...counts]).toEqual(plain.get(result.organisation.bin));
      }),
      { numRuns: 150 },
    );
  });

  it('tell a tie as a tie, and what differs in the nineteenth digit as two places', () => {
    const one = ['1', '2', '3'].map(getDecimal);
    const more = ['1.0000000000000000001', '2', '3'].map(getDecimal);
    const list = listOf([one, one, more], weights());
    expect(list.places.map(({ rank }) => rank)).toEqual([1, 2, 2]);
    const firmness = new Firmness(list, { edition, weighting: weights(), range: HALF, seed: 1 });
    firmness.draw(500);
    expect(firmness.places().map(({ counts }) => [...counts])).toEqual([
      [500, 0, 0],
      [0, 500, 0],
      [0, 500, 0],
    ]);
  });

  it('follow the exact numbers where doubles say the contrary', () => {
    // Half way between two doubles, so that one is rounded down and the other up; what outweighs it is lost in the second.
    const one = ['1.00000000000000011', '1'].map(getDecimal);
    const other = ['1.000000000000000112', '0.999999999999999997'].map(getDecimal);
    const list = listOf([one, other], weights());
    const plan = { edition, weighting: weights(), range: ANY, seed: 3 };
    const firmness = new Firmness(list, plan);
    firmness.draw(400);
    const plain = countPlainly(list, plan, 400);
    for (const { result, counts } of firmness.places()) expect([...counts]).toEqual(plain.get(result.organisation.bin));
  });

  it('are the same for the same seed, here and anywhere, in however many steps they are drawn', () => {
    const list = listOf(
      [
        ['5', '1', '0', '2', '0', '1'].map(getDecimal),
        ['1', '5', '1', '0', '1', '1'].map(getDecimal),
        ['2', '2', '2', '2', '0', '0.5'].map(getDecimal),
      ],
      weights(),
    );
    const draw = (seed: number, steps: readonly number[], drawnFrom: WeightingRange = HALF) => {
      const firmness = new Firmness(list, { edition, weighting: weights(), range: drawnFrom, seed });
      for (const step of steps) firmness.draw(step);
      return firmness
        .places()
        .map(({ result, counts, low, median, high }) => [
          ...[Number(result.organisation.bin), ...counts],
          ...[low, median, high],
        ]);
    };
    const once = draw(2026, [1000]);
    expect(draw(2026, [1, 499, 500])).toEqual(once);
    expect(draw(2027, [1000])).not.toEqual(once);
    expect({ around: once, any: draw(2026, [1000], ANY) }).toMatchInlineSnapshot(`
      {
        "any": [
          [
            0,
            408,
            230,
            362,
            1,
            2,
            3,
          ],
          [
            1,
            397,
            208,
            395,
            1,
            2,
            3,
          ],
          [
            2,
            195,
            562,
            243,
            1,
            2,
            3,
          ],
        ],
        "around": [
          [
            0,
            451,
            248,
            301,
            1,
            2,
            3,
          ],
          [
            1,
            462,
            223,
            315,
            1,
            2,
            3,
          ],
          [
            2,
            87,
            529,
            384,
            1,
            2,
            3,
          ],
        ],
      }
    `);
  });

  it('hold places firm where one is above the other in every indicator', () => {
    const list = listOf(
      [
        ['2', '2', '2'],
        ['1', '1', '1'],
        ['0', '0', '0'],
      ].map((texts) => texts.map(getDecimal)),
      weights(),
    );
    for (const drawnFrom of [HALF, ANY]) {
      const firmness = new Firmness(list, { edition, weighting: weights(), range: drawnFrom, seed: 7 });
      firmness.draw(200);
      expect(firmness.draws).toBe(200);
      expect(firmness.places().map(({ best, low, median, high, worst }) => [best, low, median, high, worst])).toEqual([
        [1, 1, 1, 1, 1],
        [2, 2, 2, 2, 2],
        [3, 3, 3, 3, 3],
      ]);
    }
  });
});

describe('weightings that are drawn', () => {
  it('stand within their bounds, a weight of 0 stays 0, and what is fixed stays as it is', () => {
    const round = weights({ 1: '0.75', 3: '0' });
    const bounds = { 2: { low: '1', high: '1' } };
    const source = new WeightingDraws(edition, 'A', round, { ...HALF, bounds }, 11);
    const drawn = new Float64Array(source.varied.length);
    for (let draw = 0; draw < 300; draw++) {
      source.next(drawn);
      const { values } = source.weightingOf(drawn, round);
      expect([values[2], values[3], values[8]]).toEqual(['1', '0', '1']);
      expect(Number(values[1])).toBeGreaterThanOrEqual(0.375);
      expect(Number(values[1])).toBeLessThan(1.125);
    }
  });

  it('of the simplex sum to 1 exactly, and no indicator is favoured', () => {
    const source = new WeightingDraws(edition, 'A', weights(), ANY, 5);
    const drawn = new Float64Array(source.varied.length);
    const sums = IDS.map(() => 0);
    for (let draw = 0; draw < 20_000; draw++) {
      source.next(drawn);
      drawn.forEach((one, at) => {
        sums[at] = (sums[at] ?? 0) + one / 2 ** 30 / 20_000;
      });
      if (draw < 50) {
        const { values } = source.weightingOf(drawn, weights());
        expect(
          IDS.map((id) => getDecimal(values[id] ?? '')).reduce((sum, one) => sum + Number(toText(one)), 0),
        ).toBeCloseTo(1, 12);
        expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(2 ** 30);
      }
    }
    // The mean is 1/6; the standard deviation of a mean of so many is 0.001.
    for (const sum of sums) expect(sum).toBeCloseTo(1 / 6, 2);
  });

  it.each<[string, WeightingRange, string]>([
    ['a bound that is no number', { kind: 'around', every: { low: '0,5', high: '2' } }, 'not-a-multiple every'],
    ['more digits than are drawn', { kind: 'around', every: { low: '0.50001', high: '2' } }, 'not-a-multiple every'],
    ['bounds the wrong way round', { ...HALF, bounds: { 2: { low: '2', high: '1.9' } } }, 'low-above-high 2'],
    ['an indicator without weight', { ...HALF, bounds: { 7: { low: '1', high: '2' } } }, 'unknown-indicator 7'],
  ])('%s is named', (_, drawnFrom, fault) => {
    expect(findRangeFaults(edition, drawnFrom).map(({ code, at }) => `${code} ${at}`)).toEqual([fault]);
    expect(() => new WeightingDraws(edition, 'A', weights(), drawnFrom, 1)).toThrow(RangeError);
  });
});
