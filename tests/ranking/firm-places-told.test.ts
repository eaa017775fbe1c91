// What a worker of the browser tells of firm places, asked as a page asks: step by step it comes to the counts of one run, and out
// of published figures to the ranks of the exact ones.

import { describe, expect, it } from 'vitest';
import { organisationJson } from '#exchange/results/result-json.ts';
import { Firmness } from '#rules/ranking/firmness.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { type FirmnessQuestion, runFirmness } from '#web/kit/firmness/firmness-run.ts';
import { readResult } from '#web/kit/firmness/read-results.ts';
import { edition, evaluateFacts, exampleFacts, weightingOf } from './example-year.ts';

const weighting = weightingOf({ 2: '3', 3: '0.5' });
const { resolved, results } = evaluateFacts(exampleFacts(2025), 2025, weighting);
const question: FirmnessQuestion = {
  ...{ edition: edition.id, weighting, results, score: 'A', category: 'clinical' },
  ...{ range: { kind: 'around', every: { low: '0.5', high: '1.5' } }, seed: 7, draws: 5000 },
};

describe('firm places told step by step', () => {
  it('come to the counts of one run, and tell how far they are', () => {
    const told = [...runFirmness(question)];
    expect(told.map(({ drawn }) => drawn)).toEqual([2000, 4000, 5000]);
    const list = rankAll(edition, results).lists.find(
      ({ score, category }) => score === 'A' && category === 'clinical',
    );
    if (!list) throw new Error('no list');
    const whole = new Firmness(list, { edition, weighting, range: question.range, seed: 7 });
    whole.draw(5000);
    expect(list.places.length).toBeGreaterThan(3);
    expect(told.at(-1)?.places).toEqual(
      whole.places().map(({ result, ...place }) => ({ bin: result.organisation.bin, ...place })),
    );
  });

  it('of a list without anybody are none, and of a range that cannot be drawn from a fault', () => {
    const told = [...runFirmness({ ...question, category: 'nowhere' })];
    expect(told).toEqual([{ drawn: 0, of: 5000, places: [] }]);
    const turned = { kind: 'around', every: { low: '2', high: '1' } } as const;
    expect(() => [...runFirmness({ ...question, range: turned })]).toThrow(/low-above-high/);
  });

  it('out of published figures are those of the exact results', () => {
    const ranking = rankAll(edition, results);
    const published = results.map((result) => {
      const { names, universityHospital, category } = result.organisation;
      return readResult(
        { ...organisationJson(result, ranking), names, universityHospital, category },
        resolved,
        weighting,
      );
    });
    const of = (those: typeof results) => rankAll(edition, those);
    expect(published.some(({ scores }) => scores.get('A')?.value === null)).toBe(
      results.some(({ scores }) => scores.get('A')?.value === null),
    );
    const places = (those: typeof results) =>
      of(those).lists.map((list) => list.places.map(({ rank, result }) => [rank, result.organisation.bin]));
    expect(places(published)).toEqual(places(results));
    expect([...runFirmness({ ...question, results: published })].at(-1)?.places).toEqual(
      [...runFirmness(question)].at(-1)?.places,
    );
  });
});
