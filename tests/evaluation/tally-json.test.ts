// A tally kept as JSON is the tally: everything that is scored from it is the same to the last digit.

import { describe, expect, it } from 'vitest';
import { resultsText } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { tallyText } from '#rules/scoring/tally.ts';
import { readTally, writeTally } from '#rules/scoring/tally-json.ts';
import { edition, evaluateFacts, exampleFacts, weightingOf } from '../ranking/example-year.ts';

const weighting = weightingOf({});
const { tally, resolved, results } = evaluateFacts(exampleFacts(2025), 2025, weighting);
const kept = () =>
  tally.organisations.map((one) => ({ organisation: one.organisation, tally: writeTally(tally.layout, one) }));

describe('a tally as JSON', () => {
  it('goes through a text and comes back the same', () => {
    const back = readTally(edition, 2025, JSON.parse(JSON.stringify(kept())));
    expect(tallyText(back)).toBe(tallyText(tally));
    expect(resultsText(scoreTally(back, resolved, weighting))).toBe(resultsText(results));
  });

  it('keeps what was not reported apart from 0', () => {
    const [first] = kept();
    if (!first) throw new Error('nobody');
    const none = { ...first, tally: { ...first.tally, positions: null, learners: '0' } };
    const [back] = readTally(edition, 2025, [none]).organisations;
    expect(back?.positions).toBeUndefined();
    expect(back?.learners).toEqual({ top: 0n, over: 1n });
  });

  it('of a cell that the edition does not have is refused', () => {
    const [first] = kept();
    if (!first) throw new Error('nobody');
    const strange = { ...first, tally: { ...first.tally, cells: [['publications 9.9', '1'] as const] } };
    expect(() => readTally(edition, 2025, [strange])).toThrow(/no cell publications 9.9/);
  });
});
