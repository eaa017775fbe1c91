// `rescore`: the bundled example scored again out of its tally, under changed weights and under another reading; a hundred
// organisations under a scenario that changes weights, a reading and a figure.

import { createHash } from 'node:crypto';
import { tallyExample, tallyHundred } from '#bench/hundred.ts';
import { type CaseResult, peakMemory, timeRuns } from '#bench/measurement.ts';
import { evaluateTally } from '#exchange/package/evaluate-package.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting, weightedIndicators } from '#rules/editions/weighting.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { evaluateScenario, type RoundBasis } from '#rules/scenario/evaluate-scenario.ts';
import { sameAsRound } from '#rules/scenario/scenario.ts';
import { layoutOf } from '#rules/scoring/cells.ts';
import { resultsText } from '#rules/scoring/result.ts';
import { reweigh, scoreTally } from '#rules/scoring/score-tally.ts';

const YEAR = 2025;
const edition = CURRENT_EDITION;
const settingsOf = (chosen: Settings = {}) => completeSettings(edition, chosen).settings;

/** Another weighting at each call: a result that is handed out again could not follow it. */
function weightingOf(step: number): Weighting {
  const values = weightedIndicators(edition).map((id, at) => [id, `${1 + ((step * 7 + at * 3) % 10)}.${step % 10}`]);
  return { source: 'bench', date: undefined, draft: false, values: Object.fromEntries(values) };
}

const markOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** New weights: the scores and the ranks are new. Held against a scoring from the beginning. */
export async function changeWeights({ runs }: { readonly runs: number }): Promise<CaseResult> {
  const tally = tallyExample(YEAR);
  const resolved = resolveEdition(edition, settingsOf());
  const first = scoreTally(tally, resolved, draftWeighting(edition));
  let step = 0;
  const again = () => {
    step += 1;
    const results = reweigh(first, resolved, weightingOf(step));
    return { results, ranking: rankAll(edition, results) };
  };
  const times = await timeRuns(runs, again);
  const memory = peakMemory();
  const last = resultsText(again().results);
  if (last !== resultsText(scoreTally(tally, resolved, weightingOf(step))))
    throw new Error('reweighed and scored differ');
  return { n: tally.organisations.length, runs: times, peakMemory: memory, mark: markOf(last) };
}

/** Another reading of the law: the points, the scores and the ranks are new, the tally is not. */
export async function changeReading({ runs }: { readonly runs: number }): Promise<CaseResult> {
  const tally = tallyExample(YEAR);
  const readings = ['proportional', 'steps-per-project', 'steps-per-component'];
  let step = 0;
  let last = '';
  const times = await timeRuns(runs, () => {
    step += 1;
    const settings = settingsOf({ I1: readings[step % readings.length] ?? '' });
    return evaluateTally(tally, edition, settings, draftWeighting(edition));
  });
  const memory = peakMemory();
  for (const I1 of readings)
    last += resultsText(evaluateTally(tally, edition, settingsOf({ I1 }), draftWeighting(edition)).results);
  return { n: tally.organisations.length, runs: times, peakMemory: memory, mark: markOf(last) };
}

/** A slider in the hand: a hundred organisations under another draft at each call. Held against a scoring from the beginning. */
export async function followScenario({ runs }: { readonly runs: number }): Promise<CaseResult> {
  const round: RoundBasis = {
    tally: tallyHundred(),
    edition,
    settings: settingsOf(),
    weighting: draftWeighting(edition),
  };
  const readings = ['proportional', 'steps-per-component'];
  let step = 0;
  const again = () => {
    step += 1;
    return evaluateScenario(round, {
      ...sameAsRound(edition, 'bench'),
      weights: weightingOf(step).values,
      readings: { I1: readings[step % readings.length] ?? '' },
      figures: [{ figure: 'class', of: 'k2.1', class: 'Q1', value: `${20 + (step % 20)}.5` }],
    });
  };
  const times = await timeRuns(runs, again);
  const memory = peakMemory();
  const { results, edition: draft, settings, weighting } = again();
  const last = resultsText(results);
  const plain = scoreTally({ ...round.tally, layout: layoutOf(draft) }, resolveEdition(draft, settings), weighting);
  if (last !== resultsText(plain)) throw new Error('the scenario and a scoring of its edition differ');
  return { n: results.length, runs: times, peakMemory: memory, mark: markOf(last) };
}
