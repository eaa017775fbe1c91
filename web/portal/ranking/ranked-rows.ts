// The rows of one list: who stands in it, in the order of places, with the place of the year before; and who of the category
// has no value.

import type { Published, PublishedResult } from '#contract/publication.ts';
import type { Category } from '#rules/evidence/tables.ts';
import { partsOf, rankOf, type ScoreName } from '#web/kit/published/published-numbers.ts';
import { sortKey } from '#wording/compare-text.ts';
import type { Language } from '#wording/languages.ts';

export type RankedRow = {
  readonly id: string;
  readonly name: string;
  readonly result: PublishedResult;
  readonly rank: number;
  /** How many share the place, the organisation itself among them. */
  readonly sharing: number;
  /** As published, ten digits. */
  readonly score: string;
  /** Indicator → weight × value. */
  readonly parts: Readonly<Record<string, string>>;
  /** The place of the year before; null where it had none in this list, undefined where no such year is published. */
  readonly before: number | null | undefined;
};

export type List = { readonly category: Category; readonly score: ScoreName };

const standsIn = ({ category, score }: List, one: PublishedResult) =>
  one.category === category && rankOf(one, score) !== null;

/** In the order of places; those who share one in the order of the alphabet. */
export function rankedRows(
  published: Published,
  list: List,
  language: Language,
  before?: Published,
): readonly RankedRow[] {
  const places = new Map(
    (before?.organisations ?? []).filter((one) => standsIn(list, one)).map((one) => [one.bin, rankOf(one, list.score)]),
  );
  const counts = new Map<number, number>();
  const mine = published.organisations.filter((one) => standsIn(list, one));
  for (const one of mine) counts.set(rankOf(one, list.score) ?? 0, (counts.get(rankOf(one, list.score) ?? 0) ?? 0) + 1);
  const rows = mine.map((result): RankedRow => {
    const rank = rankOf(result, list.score) ?? 0;
    return {
      id: result.bin,
      name: result.names[language],
      result,
      rank,
      sharing: counts.get(rank) ?? 1,
      score: result[list.score] ?? '0',
      parts: partsOf(published, result, list.score) ?? {},
      before: before && (places.get(result.bin) ?? null),
    };
  });
  const key = ({ name }: RankedRow) => sortKey(name, language);
  return rows.sort((one, other) => one.rank - other.rank || (key(one) < key(other) ? -1 : 1));
}

/** Who of the category has no value of the score. */
export const unranked = (published: Published, list: List): readonly PublishedResult[] =>
  published.organisations.filter((one) => one.category === list.category && rankOf(one, list.score) === null);
