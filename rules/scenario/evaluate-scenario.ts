// Scores and ranks of everybody under a scenario, out of the tally: fast enough to follow a hand on a slider; and two scenarios
// side by side.

import type { Edition, ScoreId } from '../editions/edition.ts';
import { resolveEdition } from '../editions/resolve-edition.ts';
import { completeSettings, type Settings } from '../editions/settings.ts';
import type { Weighting } from '../editions/weighting.ts';
import { type Exact, equal, subtract } from '../kernel/exact.ts';
import { rankAll } from '../ranking/rank.ts';
import { relayout } from '../scoring/cells.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import { scoreTally } from '../scoring/score-tally.ts';
import type { Tally } from '../scoring/tally.ts';
import { draftEdition } from './draft-edition.ts';
import type { Scenario } from './scenario.ts';

/** What a round has: a scenario departs from it. */
export type RoundBasis = {
  readonly tally: Tally;
  readonly edition: Edition;
  readonly settings: Settings;
  readonly weighting: Weighting;
};

export type ScenarioResult = {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly weighting: Weighting;
  readonly results: readonly OrganisationResult[];
  readonly ranking: ReturnType<typeof rankAll>;
};

/** The scenario must have been read with readScenario. Throws a RangeError for figures and options that do not exist. */
export function evaluateScenario(round: RoundBasis, scenario: Scenario): ScenarioResult {
  const edition = draftEdition(round.edition, scenario.figures);
  const layout = edition === round.edition ? round.tally.layout : relayout(round.tally.layout, edition);
  const { settings } = completeSettings(edition, { ...round.settings, ...scenario.readings });
  const weighting = { ...round.weighting, values: { ...round.weighting.values, ...scenario.weights } };
  const results = scoreTally({ ...round.tally, layout }, resolveEdition(edition, settings), weighting);
  return { edition, settings, weighting, results, ranking: rankAll(edition, results) };
}

export type Stood = { readonly value: Exact | null; readonly rank: number | undefined };
export type ScenarioDifference = {
  readonly bin: string;
  readonly score: ScoreId;
  readonly one: Stood;
  readonly other: Stood;
  /** other - one; null where either has no value. */
  readonly by: Exact | null;
};

const isSame = (one: Exact | null, other: Exact | null) =>
  one === null || other === null ? one === other : equal(one, other);

/** Organisations and scores whose value or rank differ, in the order of the first. Both must be of the same tally. */
export function compareScenarios(one: ScenarioResult, other: ScenarioResult): ScenarioDifference[] {
  const others = new Map(other.results.map((result) => [result.organisation.bin, result]));
  return one.results.flatMap(({ organisation: { bin }, scores }) =>
    [...scores].flatMap(([score, { value }]): ScenarioDifference[] => {
      const against = others.get(bin)?.scores.get(score)?.value ?? null;
      const ranks = [one.ranking.rankOf(score, bin), other.ranking.rankOf(score, bin)] as const;
      if (isSame(value, against) && ranks[0] === ranks[1]) return [];
      const by = value === null || against === null ? null : subtract(against, value);
      return [{ bin, score, one: { value, rank: ranks[0] }, other: { value: against, rank: ranks[1] }, by }];
    }),
  );
}
