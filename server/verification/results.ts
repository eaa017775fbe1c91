// What the verified data of a round come to, organisation by organisation, with places among those of a category.

import type { ReadVerifiedResults } from '#contract/verified-results.ts';
import { organisationJson } from '#exchange/results/result-json.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { Act } from '#server/platform/http/route.ts';
import { listSubmissions } from '#server/submission/index.ts';
import { getOpenRound } from './store.ts';
import { evaluateRows, listVerifiedRows, planOfRound } from './verified-rows.ts';

/** E-5, E-8, E-9, as far as the round has come. */
export const readVerifiedResults: Act<typeof ReadVerifiedResults> = async ({ db }, { params }) => {
  const round = await getOpenRound(db, params.round);
  const plan = planOfRound(round);
  const evaluated = [];
  for (const submission of await listSubmissions(db, round.id)) {
    const rows = await listVerifiedRows(db, round.id, submission.organisation);
    const { result } = evaluateRows(submission, rows, plan);
    const undecided = rows.filter(({ item }) => item.state === 'open' || item.state === 'waiting').length;
    evaluated.push({ submission, result, undecided });
  }
  const ranking = rankAll(
    plan.edition,
    evaluated.map(({ result }) => result),
  );
  return {
    weighting: round.weighting?.source ?? null,
    organisations: evaluated.map(({ submission: { organisation, reporter }, result, undecided }) => ({
      organisation,
      names: { ...reporter.names },
      ...organisationJson(result, ranking),
      undecided,
    })),
  };
};
