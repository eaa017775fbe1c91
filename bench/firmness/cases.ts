// `firmness`: how often each of a hundred organisations holds each place under weightings drawn by chance. Everybody draws
// the same weightings; equal marks are equal counts.

import { createHash } from 'node:crypto';
import { type CaseResult, peakMemory, timeRuns } from '#bench/measurement.ts';
import { divide, multiply, ONE } from '#rules/kernel/exact.ts';
import { nearestDouble } from '#rules/ranking/nearest-double.ts';
import { type RankedList, rankByCategory } from '#rules/ranking/rank.ts';
import { WeightingDraws } from '#rules/ranking/weighting-draws.ts';
import { reweigh } from '#rules/scoring/score-tally.ts';
import {
  type Counts,
  countFirmly,
  countsText,
  edition,
  type FirmnessOptions,
  listOfHundred,
  planOf,
  resolved,
  weighting,
} from './list-of-hundred.ts';

async function measure(options: FirmnessOptions, count: (list: RankedList) => Counts): Promise<CaseResult> {
  const list = listOfHundred();
  let counts: Counts = new Map();
  const runs = await timeRuns(options.runs, () => {
    counts = count(list);
  });
  return {
    n: options.draws,
    runs,
    peakMemory: peakMemory(),
    mark: createHash('sha256').update(countsText(counts)).digest('hex'),
  };
}

export const firmPlaces = (options: FirmnessOptions): Promise<CaseResult> =>
  measure(options, (list) => countFirmly(list, options));

/** Each weighting evaluated by the rules: exact scores, then the lists. */
export const scoredAndRanked = (options: FirmnessOptions): Promise<CaseResult> =>
  measure(options, ({ places }) => {
    const { range, seed } = planOf(options);
    const source = new WeightingDraws(edition, 'A', weighting, range, seed);
    const drawn = new Float64Array(source.varied.length);
    const results = places.map(({ result }) => result);
    const counts: Counts = new Map(
      results.map(({ organisation }) => [organisation.bin, new Uint32Array(places.length)]),
    );
    for (let draw = 0; draw < options.draws; draw++) {
      source.next(drawn);
      const scored = reweigh(results, resolved, source.weightingOf(drawn, weighting));
      for (const list of rankByCategory(edition, scored, 'A'))
        for (const { result, rank } of list.places) {
          const held = counts.get(result.organisation.bin);
          if (held) held[rank - 1] = (held[rank - 1] ?? 0) + 1;
        }
    }
    return counts;
  });

/** As one would write it in an afternoon: doubles, objects, sort, equal where the doubles are. */
export const sortedObjects = (options: FirmnessOptions): Promise<CaseResult> =>
  measure(options, ({ places }) => {
    const { range, seed } = planOf(options);
    const source = new WeightingDraws(edition, 'A', weighting, range, seed);
    const drawn = new Float64Array(source.varied.length);
    const rows = places.map(({ result }) => ({
      bin: result.organisation.bin,
      values: source.varied.map(({ indicator, unit }) =>
        nearestDouble(multiply(result.indicators.get(indicator)?.value ?? divide(ONE, ONE), unit)),
      ),
    }));
    const counts: Counts = new Map(rows.map(({ bin }) => [bin, new Uint32Array(places.length)]));
    for (let draw = 0; draw < options.draws; draw++) {
      source.next(drawn);
      const scored = rows.map(({ bin, values }) => ({
        bin,
        score: values.reduce((sum, value, at) => sum + value * (drawn[at] ?? 0), 0),
      }));
      scored.sort((one, other) => other.score - one.score);
      let rank = 0;
      scored.forEach(({ bin, score }, at) => {
        if (at === 0 || scored[at - 1]?.score !== score) rank = at + 1;
        const held = counts.get(bin);
        if (held) held[rank - 1] = (held[rank - 1] ?? 0) + 1;
      });
    }
    return counts;
  });
