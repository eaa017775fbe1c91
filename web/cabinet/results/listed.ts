// The lists of a ranking as pages choose among them, and what stands in a row of one.

import type { ScoreId } from '#rules/editions/edition.ts';
import { type Exact, subtract, toFixed } from '#rules/kernel/exact.ts';
import { changeOfPlace, type PlaceChange } from '#rules/ranking/change-of-place.ts';
import type { Ranked, RankedList } from '#rules/ranking/rank.ts';
import { contributionsOf } from '#rules/scoring/contribution.ts';
import type { NoValue, OrganisationResult } from '#rules/scoring/result.ts';
import { findRankedCategory } from '#rules/scoring/score-indicators.ts';
import type { Before } from '#web/kit/results/result-queries.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';

/** The list that an address names; the first of its score, or of all, where it names none. */
export function findList({ ranking }: Tallied, score: string | null, category: string | null): RankedList | undefined {
  const { lists } = ranking;
  const ofScore = lists.filter((list) => list.score === score);
  return ofScore.find((list) => list.category === category) ?? ofScore[0] ?? lists[0];
}

export type Place = {
  readonly bin: string;
  readonly rank: number;
  readonly result: OrganisationResult;
  readonly score: Exact;
  /** Indicator → what it brings to the score, in points; null where it has no value. */
  readonly parts: ReadonlyMap<string, Exact | null>;
  /** Against what is held beside it; undefined where the organisation did not stand in that list. */
  readonly change: PlaceChange | undefined;
  /** The score now less the score then. */
  readonly gained: Exact | undefined;
};

const listIn = ({ ranking }: Tallied, { score, category }: RankedList) =>
  ranking.lists.find((one) => one.score === score && one.category === category);

const scoreIn = (results: readonly OrganisationResult[], score: ScoreId, bin: string): Exact | null =>
  results.find(({ organisation }) => organisation.bin === bin)?.scores.get(score)?.value ?? null;

function placeOf(
  tallied: Tallied,
  list: RankedList,
  { result, rank }: Ranked,
  before: Before | null | undefined,
): Place[] {
  const { bin } = result.organisation;
  const score = result.scores.get(list.score)?.value ?? null;
  if (score === null) return [];
  const terms = contributionsOf(tallied.resolved, list.score, result, tallied.weighting);
  const earlier = before ? listIn(before.tallied, list) : undefined;
  const then = before ? scoreIn(before.tallied.results, list.score, bin) : null;
  return [
    {
      ...{ bin, rank, result, score },
      parts: new Map(terms.map(({ indicator, value }) => [indicator, value])),
      change: earlier && changeOfPlace(earlier, list, bin),
      gained: then === null ? undefined : subtract(score, then),
    },
  ];
}

export const placesOf = (tallied: Tallied, list: RankedList, before: Before | null | undefined): readonly Place[] =>
  list.places.flatMap((ranked) => placeOf(tallied, list, ranked, before));

export type Unranked = { readonly bin: string; readonly why: NoValue };

/** Those who belong into the list and have no score, each with the reason. */
export function unrankedOf({ edition, results }: Tallied, { score, category }: RankedList): readonly Unranked[] {
  const rules = edition.scores.find(({ id }) => id === score);
  return results.flatMap(({ organisation, scores }): Unranked[] => {
    const why = scores.get(score);
    if (!rules || !why || why.value !== null || findRankedCategory(rules, organisation) !== category) return [];
    return [{ bin: organisation.bin, why }];
  });
}

/** As it is published. */
export const shownIn = ({ resolved }: Pick<Tallied, 'resolved'>, value: Exact): string =>
  toFixed(value, resolved.decimals);
