// The places of an organisation over the years, and who made the difference between two of them: it adds up exactly.

import type { ScoreId } from '../editions/edition.ts';
import type { RankedList } from './rank.ts';

export type RankedYear = { readonly year: number; readonly lists: readonly RankedList[] };
export type PlaceOfYear = {
  readonly year: number;
  readonly category: string;
  readonly rank: number;
  /** How many stand in the list. */
  readonly of: number;
};

/** Years in which the organisation was ranked on the score, in the order given. Categories may differ: so do their lists. */
export function placesByYear(years: readonly RankedYear[], score: ScoreId, bin: string): PlaceOfYear[] {
  return years.flatMap(({ year, lists }) =>
    lists
      .filter((list) => list.score === score)
      .flatMap(({ category, places }) =>
        places
          .filter(({ result }) => result.organisation.bin === bin)
          .map(({ rank }) => ({ year, category, rank, of: places.length })),
      ),
  );
}

/** BINs. later rank - earlier rank = overtakenBy - overtook + newcomers - leavers, counted. */
export type PlaceChange = {
  readonly from: number;
  readonly to: number;
  /** Above now, and not above before; and the other way round. A tie is not above. */
  readonly overtakenBy: readonly string[];
  readonly overtook: readonly string[];
  /** Above, and in one of the two lists only. */
  readonly newcomers: readonly string[];
  readonly leavers: readonly string[];
};

function standingIn({ places }: RankedList, bin: string) {
  const rank = places.find(({ result }) => result.organisation.bin === bin)?.rank;
  const ranks = new Map(places.map((one) => [one.result.organisation.bin, one.rank]));
  return rank === undefined ? undefined : { rank, ranks };
}

/** Undefined where the organisation does not stand in both lists. */
export function changeOfPlace(earlier: RankedList, later: RankedList, bin: string): PlaceChange | undefined {
  const [before, after] = [standingIn(earlier, bin), standingIn(later, bin)];
  if (!before || !after) return undefined;
  const aboveBefore = [...before.ranks].filter(([, rank]) => rank < before.rank).map(([other]) => other);
  const aboveAfter = [...after.ranks].filter(([, rank]) => rank < after.rank).map(([other]) => other);
  return {
    from: before.rank,
    to: after.rank,
    overtakenBy: aboveAfter.filter((other) => before.ranks.has(other) && !aboveBefore.includes(other)),
    overtook: aboveBefore.filter((other) => after.ranks.has(other) && !aboveAfter.includes(other)),
    newcomers: aboveAfter.filter((other) => !before.ranks.has(other)),
    leavers: aboveBefore.filter((other) => !after.ranks.has(other)),
  };
}
