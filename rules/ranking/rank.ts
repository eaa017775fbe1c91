// Ranks within a category (E-8, E-9), by the exact score, the highest first. Equal scores share a rank and the next is
// skipped: 1, 2, 2, 4 (interpretation R2). There is never one list across categories.

import { type Edition, getById, type ScoreId } from '../editions/edition.ts';
import { compare, equal } from '../kernel/exact.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import { findRankedCategory } from '../scoring/score-indicators.ts';

export type Ranked = { readonly result: OrganisationResult; readonly rank: number };
export type RankedList = { readonly score: ScoreId; readonly category: string; readonly places: readonly Ranked[] };

const scoreOf = (result: OrganisationResult, score: ScoreId) => result.scores.get(score)?.value ?? null;

function rankList(results: readonly OrganisationResult[], score: ScoreId): Ranked[] {
  const evaluated = results.flatMap((result) => {
    const value = scoreOf(result, score);
    return value === null ? [] : [{ result, value }];
  });
  const byBin = (a: string, b: string) => (a < b ? -1 : 1);
  evaluated.sort((a, b) => compare(b.value, a.value) || byBin(a.result.organisation.bin, b.result.organisation.bin));
  let rank = 0;
  return evaluated.map(({ result, value }, place) => {
    const above = evaluated[place - 1];
    if (!above || !equal(above.value, value)) rank = place + 1;
    return { result, rank };
  });
}

/** The lists of a score, one for each category in which it is ranked; organisations without a value stand in none. */
export function rankByCategory(edition: Edition, results: readonly OrganisationResult[], score: ScoreId): RankedList[] {
  const rules = getById(edition.scores, score);
  return rules.ranked.map(({ category }) => ({
    score,
    category,
    places: rankList(
      results.filter((result) => findRankedCategory(rules, result.organisation) === category),
      score,
    ),
  }));
}

/** All lists, and the rank of each organisation by score and BIN. */
export function rankAll(edition: Edition, results: readonly OrganisationResult[]) {
  const lists = edition.scores.flatMap((score) => rankByCategory(edition, results, score.id));
  const ranks = new Map<string, number>();
  for (const { score, places } of lists) {
    for (const { result, rank } of places) ranks.set(`${score} ${result.organisation.bin}`, rank);
  }
  return { lists, rankOf: (score: ScoreId, bin: string): number | undefined => ranks.get(`${score} ${bin}`) };
}
