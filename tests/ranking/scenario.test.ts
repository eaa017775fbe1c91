// Scenarios against the plain way: the same facts tallied, scored and ranked under the changed edition from the beginning.

import { describe, expect, it } from 'vitest';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { toText } from '#rules/kernel/exact.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { draftEdition, type FigureChange } from '#rules/scenario/draft-edition.ts';
import { compareScenarios, evaluateScenario, type RoundBasis } from '#rules/scenario/evaluate-scenario.ts';
import { readScenario, type Scenario, sameAsRound } from '#rules/scenario/scenario.ts';
import { resultsText } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { Tallier } from '#rules/scoring/tally.ts';
import { edition, evaluateFacts, exampleFacts, weightingOf } from './example-year.ts';

const YEAR = 2025;
const facts = exampleFacts(YEAR);
const weighting = weightingOf({ 1: '0.4', 3: '0.001' });
const { settings } = completeSettings(edition, { I3h: 'indexed' });
const round: RoundBasis = { tally: evaluateFacts(facts, YEAR, weighting).tally, edition, settings, weighting };
const figures: readonly FigureChange[] = [
  { figure: 'rate', of: '2.1', value: '12.5' },
  { figure: 'per', of: '1.1', value: '750000' },
  { figure: 'class', of: 'k2.1', class: 'Q1', value: '25' },
  { figure: 'class', of: 'k1', class: 'handed-on', value: '0.3' },
  { figure: 'rate', of: '3.4', value: '0' },
];
const base = sameAsRound(edition, 'As the round has it');
const all: Scenario = {
  ...base,
  name: 'More for articles',
  weights: { 2: '0.7' },
  readings: { I2: '2.1-2.3' },
  figures,
};
const SINGLE = [
  ['weights', { ...base, weights: all.weights }],
  ['readings', { ...base, readings: { I1: 'steps-per-component' } }],
  ...figures.map((change): [string, Scenario] => [`${change.figure} of ${change.of}`, { ...base, figures: [change] }]),
  ['everything', all],
] as const;

function plainly({ weights, readings, figures: changes }: Scenario) {
  const draft = draftEdition(edition, changes);
  const tallier = new Tallier(draft, YEAR);
  for (const fact of facts) tallier.add(fact);
  const resolved = resolveEdition(draft, { ...settings, ...readings });
  return scoreTally(tallier.tally(), resolved, { ...weighting, values: { ...weighting.values, ...weights } });
}

describe('a scenario', () => {
  const same = evaluateScenario(round, base);

  it.each(SINGLE)('that changes %s gives what an evaluation from the beginning gives', (_, scenario) => {
    const told = evaluateScenario(round, scenario);
    const plain = plainly(scenario);
    expect(resultsText(told.results)).toBe(resultsText(plain));
    const ranks = rankAll(told.edition, plain);
    for (const { organisation } of plain)
      for (const { id } of edition.scores)
        expect(told.ranking.rankOf(id, organisation.bin)).toBe(ranks.rankOf(id, organisation.bin));
    expect(compareScenarios(same, told).length).toBeGreaterThan(0);
  });

  it('compared with another names every difference, and none where there is none', () => {
    expect(compareScenarios(same, evaluateScenario(round, base))).toEqual([]);
    const told = evaluateScenario(round, all);
    const differences = compareScenarios(same, told);
    const textsOf = ({ results }: typeof told) =>
      results.flatMap(({ organisation, scores }) =>
        [...scores].map(([score, { value }]) => `${score} ${organisation.bin} ${value && toText(value)}`),
      );
    const before = new Set(textsOf(same));
    const changed = textsOf(told).filter((text) => !before.has(text));
    const named = new Set(
      differences.map(({ bin, score, other }) => `${score} ${bin} ${other.value && toText(other.value)}`),
    );
    expect(changed.filter((text) => !named.has(text))).toEqual([]);
    expect(changed.length).toBeGreaterThan(20);
    const [back] = compareScenarios(told, same);
    const [first] = differences;
    expect(back?.by && first?.by && toText(back.by)).toBe(
      first?.by && toText({ top: -first.by.top, over: first.by.over }),
    );
  });

  it('is what was written, after having been kept as text', () => {
    expect(readScenario(edition, settings, JSON.parse(JSON.stringify(all)))).toEqual({ scenario: all, faults: [] });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no object', [], ['not-an-object ']],
    ['another format', { ...base, format: 'shyraq-scenario/2' }, ['wrong-format format']],
    ['another edition', { ...base, edition: 'KR-DSM-1' }, ['other-edition edition']],
    ['no name', { ...base, name: ' ' }, ['no-name name']],
    ['a key too many', { ...base, seed: 1 }, ['unknown-key seed']],
    ['a weight as number', { ...base, weights: { 1: 0.5 } }, ['not-a-weight weights.1']],
    ['a negative weight', { ...base, weights: { 1: '-1' } }, ['not-a-weight weights.1']],
    ['a weight of what has none', { ...base, weights: { 7: '1' } }, ['unknown-indicator weights.7']],
    [
      'an option that is none',
      { ...base, readings: { I1: 'never', I99: 'x' } },
      ['unknown-option readings.I1', 'unknown-interpretation readings.I99'],
    ],
    [
      'a figure that is none',
      { ...base, figures: [{ figure: 'rate', of: '2.9', value: '1' }] },
      ['unknown-figure figures.0'],
    ],
    [
      'a class out of the blue',
      { ...base, figures: [{ figure: 'class', of: 'k2.1', class: 'toString', value: '1' }] },
      ['unknown-figure figures.0'],
    ],
    [
      'an amount of nothing',
      { ...base, figures: [{ figure: 'per', of: '1.1', value: '0' }] },
      ['not-a-figure figures.0'],
    ],
    ['a figure twice', { ...base, figures: [figures[0], figures[0]] }, ['named-twice figures.1']],
    [
      'steps counted with another amount',
      { ...base, readings: { I1: 'steps-per-project' }, figures: [figures[1]] },
      ['steps-already-counted figures.0'],
    ],
    [
      'everything missing',
      {},
      [
        'wrong-format format',
        'other-edition edition',
        'no-name name',
        'not-an-object weights',
        'not-an-object readings',
        'not-an-object figures',
      ],
    ],
  ])('%s is refused by name', (_, data, faults) => {
    expect(readScenario(edition, settings, data).faults.map(({ code, at }) => `${code} ${at}`)).toEqual(faults);
  });
});
