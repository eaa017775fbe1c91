// The list of a hundred, the plan of the draws and the product's own counts: pure, so that a worker of a browser runs the same.

import { tallyHundred } from '#bench/hundred.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { Firmness, type FirmnessPlan } from '#rules/ranking/firmness.ts';
import { type RankedList, rankByCategory } from '#rules/ranking/rank.ts';
import type { WeightingRange } from '#rules/ranking/weighting-range.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';

export type FirmnessOptions = { readonly runs: number; readonly draws: number; readonly range: 'around' | 'any' };

export const edition = CURRENT_EDITION;
export const resolved = resolveEdition(edition, completeSettings(edition).settings);
export const weighting = draftWeighting(edition);
const RANGES: { readonly [kind in WeightingRange['kind']]: WeightingRange } = {
  around: { kind: 'around', every: { low: '0.5', high: '1.5' } },
  any: { kind: 'any' },
};
export const planOf = ({ range }: FirmnessOptions): FirmnessPlan => ({
  edition,
  weighting,
  range: RANGES[range],
  seed: 2026,
});

export function listOfHundred(): RankedList {
  const lists = rankByCategory(edition, scoreTally(tallyHundred(), resolved, weighting), 'A');
  const longest = lists.reduce((best, one) => (one.places.length > best.places.length ? one : best));
  if (longest.places.length !== 100) throw new RangeError(`a list of ${longest.places.length}`);
  return longest;
}

/** BIN → how often each place. */
export type Counts = Map<string, Uint32Array>;

/** Equal texts are equal counts. */
export const countsText = (counts: Counts): string =>
  [...counts]
    .map(([bin, held]) => `${bin} ${held.join(' ')}`)
    .sort()
    .join('\n');

export function countFirmly(list: RankedList, options: FirmnessOptions): Counts {
  const firmness = new Firmness(list, planOf(options));
  firmness.draw(options.draws);
  return new Map(firmness.places().map(({ result, counts }) => [result.organisation.bin, counts]));
}
