// How firm the places of one list are, reckoned in steps: so many weightings, then what is known so far. Pure; a worker of the
// browser runs it (firmness-worker.ts), so that the page never waits. The same question gives the same counts anywhere.
//
// Results come as the rules give them (exact), or out of published figures (read-results.ts). The lists are formed anew from
// them: the ranks told are those of the question's own weighting.

import type { ScoreId } from '#rules/editions/edition.ts';
import { getEdition } from '#rules/editions/editions.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import { Firmness } from '#rules/ranking/firmness.ts';
import { rankByCategory } from '#rules/ranking/rank.ts';
import { findRangeFaults, type WeightingRange } from '#rules/ranking/weighting-range.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';

export type FirmnessQuestion = {
  /** Identifier of the edition. */
  readonly edition: string;
  readonly weighting: Weighting;
  readonly score: ScoreId;
  readonly category: string;
  /** Of everybody; who stands in other lists is passed over. */
  readonly results: readonly OrganisationResult[];
  readonly range: WeightingRange;
  /** A whole number from 0 to 2^53 - 1. */
  readonly seed: number;
  /** How many weightings in all. */
  readonly draws: number;
};

/** Places, 1 the best. low to high: where it stands in 5 to 95 of 100 weightings; best and worst: met at all. */
export type FirmPlaceTold = {
  readonly bin: string;
  readonly rank: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
  /** In how many of the weightings it holds each place, place 1 first. */
  readonly counts: Uint32Array;
};
export type FirmnessTold = {
  /** Weightings drawn so far. */
  readonly drawn: number;
  readonly of: number;
  /** In the order of the list; empty where nobody stands in it. */
  readonly places: readonly FirmPlaceTold[];
};

/** Between two of them a worker tells how far it is: some milliseconds for a hundred organisations. */
const STEP = 2000;

/** Throws a RangeError for a range that cannot be drawn from. */
export function* runFirmness(question: FirmnessQuestion): Generator<FirmnessTold> {
  const { weighting, score, category, results, range, seed, draws } = question;
  const edition = getEdition(question.edition);
  const [fault] = findRangeFaults(edition, range);
  if (fault) throw new RangeError(`${fault.code} at ${fault.at}: ${fault.found}`);
  const list = rankByCategory(edition, results, score).find((one) => one.category === category);
  if (!list || list.places.length === 0) {
    yield { drawn: 0, of: draws, places: [] };
    return;
  }
  const firmness = new Firmness(list, { edition, weighting, range, seed });
  while (firmness.draws < draws) {
    firmness.draw(draws - firmness.draws < STEP ? draws - firmness.draws : STEP);
    const places = firmness.places().map(({ result, ...place }) => ({ bin: result.organisation.bin, ...place }));
    yield { drawn: firmness.draws, of: draws, places };
  }
}
