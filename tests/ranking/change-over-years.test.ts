// Three years of the example: every change of a score is split into parts that add up to it, digit for digit, and every change
// of a place into organisations.

import { describe, expect, it } from 'vitest';
import { equal, subtract, sum, toText, ZERO } from '#rules/kernel/exact.ts';
import { changeOfPlace, placesByYear } from '#rules/ranking/change-of-place.ts';
import { changeOfScore, sumOfParts } from '#rules/ranking/change-of-score.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { edition, evaluateFacts, exampleFacts, weightingOf } from './example-year.ts';

const YEARS = [2023, 2024, 2025] as const;
const SCORES = ['A', 'B', 'C'] as const;
const facts = new Map(YEARS.map((year) => [year, exampleFacts(year)]));
const CHOSEN = {
  2023: { I1: 'steps-per-project', I9: 'half' },
  2024: { I3h: 'indexed' },
  2025: {},
};
const WEIGHTS = {
  2023: weightingOf({ 1: '0.4', 3: '0', 8: '2' }),
  2024: weightingOf({ 1: '0.4', 3: '0.001', 2: '0.3' }),
  2025: weightingOf({ 1: '0.5', 3: '0.001', 2: '0.3' }),
};
const evaluate = (year: (typeof YEARS)[number], under = year) =>
  evaluateFacts(facts.get(year) ?? [], year, WEIGHTS[year], CHOSEN[under]);

describe.each([
  [2023, 2024],
  [2024, 2025],
] as const)('from %i to %i', (before, after) => {
  const [earlier, rescored, later] = [evaluate(before), evaluate(before, after), evaluate(after)];
  const resultIn = ({ results }: typeof earlier, bin: string) => {
    const found = results.find(({ organisation }) => organisation.bin === bin);
    if (!found) throw new RangeError(bin);
    return found;
  };
  const changes = later.results.flatMap(({ organisation: { bin } }) =>
    SCORES.map((score) => {
      const from = { ...earlier, result: resultIn(earlier, bin), rescored: resultIn(rescored, bin) };
      const to = { ...later, result: resultIn(later, bin) };
      return { bin, score, from, to, change: changeOfScore(score, from, to) };
    }),
  );

  it('the indicators add up to the change of the score, and the parts to the indicators', () => {
    const told = changes.flatMap((one) => (one.change.difference === null ? [] : [{ ...one, change: one.change }]));
    expect(told.length).toBeGreaterThan(20);
    for (const { score, from, to, change } of told) {
      const [one, other] = [from.result.scores.get(score)?.value ?? ZERO, to.result.scores.get(score)?.value ?? ZERO];
      expect(toText(change.difference)).toBe(toText(subtract(other, one)));
      expect(toText(sum(change.indicators.map(({ difference }) => difference)))).toBe(toText(change.difference));
    }
    const split = told
      .flatMap(({ change }) => change.indicators)
      .flatMap(({ difference, parts }) => (parts ? [{ difference, parts }] : []));
    for (const { difference, parts } of split) expect(toText(sumOfParts(parts))).toBe(toText(difference));
    const all = split.map(({ parts }) => parts);
    for (const part of ['byReadings', 'byWeight', 'byDivisor'] as const)
      expect(all.some((parts) => parts[part].top !== 0n)).toBe(true);
    expect(new Set(all.flatMap(({ byComponents }) => [...byComponents.keys()])).size).toBeGreaterThan(15);
  });

  it('a score without value in one of the years says so instead of a number', () => {
    const silent = changes.filter(({ change }) => change.difference === null);
    expect(silent.length).toBeGreaterThan(0);
    for (const { change } of silent)
      if (change.difference === null) expect([change.earlier.value, change.later.value]).toContain(null);
  });

  it('who overtook and who came makes the change of the place, counted', () => {
    const [one, other] = [rankAll(edition, earlier.results), rankAll(edition, later.results.slice(3))];
    let counted = 0;
    for (const list of other.lists) {
      const known = one.lists.find(({ score, category }) => score === list.score && category === list.category);
      if (!known) continue;
      for (const { result, rank } of list.places) {
        const change = changeOfPlace(known, list, result.organisation.bin);
        if (!change) continue;
        counted += 1;
        const { overtakenBy, overtook, newcomers, leavers } = change;
        expect(change.to).toBe(rank);
        expect(overtakenBy.length - overtook.length + newcomers.length - leavers.length).toBe(change.to - change.from);
      }
    }
    expect(counted).toBeGreaterThan(10);
  });
});

describe('a road with a gap', () => {
  it('is told whole: the indicator weighed nothing and had no value', () => {
    const later = evaluate(2025);
    const [result] = later.results.filter(({ scores }) => scores.get('A')?.value);
    if (!result) throw new RangeError('nobody');
    const none = { value: null, reason: 'positions-zero', paragraph: 'E-5', lacking: [] } as const;
    const indicators = new Map([...result.indicators, ['6', none] as const]);
    const weighting = { ...later.weighting, values: { ...later.weighting.values, 6: '0' } };
    const before = { ...result, indicators };
    const change = changeOfScore('A', { ...later, result: before, rescored: before, weighting }, { ...later, result });
    if (change.difference === null) throw new Error('no value');
    const gap = change.indicators.find(({ indicator }) => indicator === '6');
    expect([gap?.parts, gap && equal(gap.difference, result.indicators.get('6')?.value ?? ZERO)]).toEqual([
      undefined,
      true,
    ]);
  });
});

describe('places by year', () => {
  it('stand beside the number of places, and are left out where there was none', () => {
    const years = YEARS.map((year) => ({ year, lists: rankAll(edition, evaluate(year).results).lists }));
    const [first] = years[2]?.lists[0]?.places ?? [];
    const bin = first?.result.organisation.bin ?? '';
    const told = placesByYear([{ year: 2022, lists: [] }, ...years], 'A', bin);
    expect(told.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
    expect(told[2]).toEqual({
      year: 2025,
      category: years[2]?.lists[0]?.category,
      rank: 1,
      of: years[2]?.lists[0]?.places.length,
    });
  });
});
