// "If accepted: +x points, rank a → b": the organisation's verified year evaluated once more with the item credited as it was
// reported, held against all others as they stand.

import type { ForeseenObjection, ForeseeObjection } from '#contract/objections.ts';
import type { ScoreId } from '#rules/editions/edition.ts';
import { type Exact, subtract, toFixed } from '#rules/kernel/exact.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { decidedFields } from '#rules/verification/verified-item.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { findSubmission } from '#server/submission/index.ts';
import { evaluateRows, listVerifiedRows, planOfRound } from '#server/verification/index.ts';
import { getPublished } from './objectionable-items.ts';
import type { Standings, StandingsCounted } from './standings.ts';

type Plan = ReturnType<typeof planOfRound>;
type Ranks = (score: ScoreId) => number | null;

/** Null while not all of the category are counted, and where the organisation is not ranked. */
function ranksOf({ edition }: Plan, { results, counted, of }: Standings, mine: OrganisationResult): Ranks {
  if (counted < of) return () => null;
  const { bin } = mine.organisation;
  const others = results.filter(({ organisation }) => organisation.bin !== bin);
  const { rankOf } = rankAll(edition, [...others, mine]);
  return (score) => rankOf(score, bin) ?? null;
}

const shown = (value: Exact | null | undefined, decimals: number): string | null =>
  value ? toFixed(value, decimals) : null;

export const foreseeObjection =
  (standings: StandingsCounted): Act<typeof ForeseeObjection> =>
  async (work, { params: { row, ...place } }): Promise<ForeseenObjection> => {
    const round = await getPublished(work, place);
    const submission = await findSubmission(work.db, place);
    const rows = await listVerifiedRows(work.db, place.round, place.organisation);
    const mine = rows.find(({ id }) => id === row);
    if (!submission || !mine) throw new Problem('not-found');
    const plan = planOfRound(round);
    const accepted = decidedFields(mine.item.table, mine.item.fields, { outcome: 'credited', changes: {} });
    const now = evaluateRows(submission, rows, plan);
    const then = evaluateRows(
      submission,
      rows.map((one) => (one.id === row ? { ...one, fields: accepted } : one)),
      plan,
    );
    const counted = await standings.count(round, submission.reporter.category);
    const [before, after] = [ranksOf(plan, counted, now.result), ranksOf(plan, counted, then.result)];
    const { decimals } = now.resolved;
    return {
      counted: counted.counted,
      of: counted.of,
      weighting: plan.weighting.draft ? 'pending' : 'entered',
      effects: plan.edition.scores.map(({ id: score }) => {
        const [one, other] = [now.result.scores.get(score)?.value, then.result.scores.get(score)?.value];
        return {
          score,
          before: shown(one, decimals),
          after: shown(other, decimals),
          by: one && other ? toFixed(subtract(other, one), decimals) : null,
          rankBefore: before(score),
          rankAfter: after(score),
        };
      }),
    };
  };
