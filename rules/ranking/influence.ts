// What holds a place up: how much of a score each indicator brings, and where an organisation would stand without an indicator,
// without another organisation, with an item less or more. All of it exact.

import type { ScoreId } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import type { Weighting } from '../editions/weighting.ts';
import type { ItemFact } from '../evidence/facts.ts';
import { compare, divide, type Exact, isZero } from '../kernel/exact.ts';
import { type MeasuredItem, putItem, takeItem } from '../scoring/change-cell.ts';
import { type Contribution, contributionsOf } from '../scoring/contribution.ts';
import { ItemPlacer, type NotCounted } from '../scoring/place-item.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import { findRankedCategory } from '../scoring/score-indicators.ts';
import { type Kernel, reweigh, scoreOrganisation } from '../scoring/score-tally.ts';
import type { OrganisationTally } from '../scoring/tally.ts';
import { type RankedList, rankAll, rankByCategory } from './rank.ts';

export type IndicatorInfluence = Contribution & {
  /** Of the score; null where it is 0 or has no value. */
  readonly share: Exact | null;
  /** The rank with weight 0 in its place; undefined where nothing else weighs, or there is no value then either. */
  readonly rankWithout: number | undefined;
};

/** BIN → its indicators in the order of the edition, for everybody whom the score is for. */
export function influenceOfIndicators(
  resolved: Resolved,
  results: readonly OrganisationResult[],
  weighting: Weighting,
  score: ScoreId,
): Map<string, IndicatorInfluence[]> {
  const without = new Map<string, ReadonlyMap<string, number>>();
  const ranksWithout = (indicator: string) => {
    const known = without.get(indicator) ?? rankWithout(resolved, results, weighting, score, indicator);
    without.set(indicator, known);
    return known;
  };
  return new Map(
    results.map((result): [string, IndicatorInfluence[]] => {
      const { bin } = result.organisation;
      const whole = result.scores.get(score)?.value ?? null;
      const terms = contributionsOf(resolved, score, result, weighting);
      const influences = terms.map((term): IndicatorInfluence => {
        const othersWeigh = terms.some(({ weight, indicator }) => indicator !== term.indicator && weight?.top);
        return {
          ...term,
          share: whole && !isZero(whole) && term.value ? divide(term.value, whole) : null,
          rankWithout: term.weight && othersWeigh ? ranksWithout(term.indicator).get(bin) : undefined,
        };
      });
      return [bin, influences];
    }),
  );
}

function rankWithout(
  resolved: Resolved,
  results: readonly OrganisationResult[],
  weighting: Weighting,
  score: ScoreId,
  indicator: string,
): Map<string, number> {
  const values = { ...weighting.values, [indicator]: '0' };
  const lists = rankByCategory(resolved.edition, reweigh(results, resolved, { ...weighting, values }), score);
  return new Map(lists.flatMap(({ places }) => places.map(({ result, rank }) => [result.organisation.bin, rank])));
}

export type PlaceMove = { readonly bin: string; readonly from: number; readonly to: number };

/** Who moves when an organisation leaves the list: no score changes, whoever stands after it moves up by one. */
export function movesWithout({ places }: RankedList, bin: string): PlaceMove[] {
  const leaving = places.find(({ result }) => result.organisation.bin === bin);
  if (!leaving) return [];
  return places
    .filter(({ rank }) => rank > leaving.rank)
    .map(({ result, rank }) => ({ bin: result.organisation.bin, from: rank, to: rank - 1 }));
}

/** An organisation among all others of its round. */
export type Standing = {
  readonly kernel: Kernel;
  readonly weighting: Weighting;
  readonly tally: OrganisationTally;
  /** Of everybody, this organisation's own among them. */
  readonly results: readonly OrganisationResult[];
};

export type ScoreMove = {
  readonly score: ScoreId;
  /** Null where there is no value. */
  readonly before: Exact | null;
  readonly after: Exact | null;
  readonly rankBefore: number | undefined;
  readonly rankAfter: number | undefined;
};
export type Moved = { readonly after: OrganisationResult; readonly scores: readonly ScoreMove[] };

/** Where the organisation stands if its own tally were another: the scores of the others stay as they are. */
export function standWith({ kernel, weighting, tally, results }: Standing, changed: OrganisationTally): Moved {
  const { edition } = kernel.resolved;
  const { bin } = tally.organisation;
  const after = scoreOrganisation(kernel, changed, weighting);
  const { rankOf } = rankAll(edition, results);
  const own = results.find(({ organisation }) => organisation.bin === bin);
  const scores = edition.scores.map(({ id: score, ...rules }): ScoreMove => {
    const value = after.scores.get(score)?.value ?? null;
    const category = findRankedCategory({ id: score, ...rules }, tally.organisation);
    const isAbove = ({ organisation, scores: those }: OrganisationResult) => {
      const other = those.get(score)?.value ?? null;
      if (organisation.bin === bin || other === null || value === null) return false;
      return findRankedCategory({ id: score, ...rules }, organisation) === category && compare(other, value) > 0;
    };
    return {
      score,
      before: own?.scores.get(score)?.value ?? null,
      after: value,
      rankBefore: rankOf(score, bin),
      rankAfter: value === null ? undefined : 1 + results.filter(isAbove).length,
    };
  });
  return { after, scores };
}

function measured({ kernel }: Standing, reportingYear: number, fact: ItemFact): MeasuredItem | NotCounted {
  const placer = new ItemPlacer(kernel.layout, reportingYear);
  const placed = placer.place(fact);
  return 'cell' in placed ? { cell: placed.cell, measures: placer.measures(fact) } : placed;
}

/**
 * What so many more items like this one would bring; the reason where no reading counts it. A code of a service is taken for
 * one that the organisation has not named yet.
 */
export function standWithMore(
  standing: Standing,
  reportingYear: number,
  fact: ItemFact,
  times = 1,
): Moved | NotCounted {
  const item = measured(standing, reportingYear, fact);
  return 'cell' in item ? standWith(standing, putItem(standing.tally, item, times)) : item;
}

/**
 * Where the organisation stands without one of its items; the reason where it is not counted anyway. Not for services: a code
 * counts with the first that names it, so without that one the next does (rules/report/points-at-risk.ts tallies anew).
 */
export function standWithout(standing: Standing, reportingYear: number, fact: ItemFact): Moved | NotCounted {
  if (fact.table === 'htms') throw new RangeError('a service counts with the others of its code: tally anew');
  const item = measured(standing, reportingYear, fact);
  return 'cell' in item ? standWith(standing, takeItem(standing.tally, item)) : item;
}
