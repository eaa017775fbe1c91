// E-11: the days in which an objection has to be answered.

import type { RunningTerm } from '#contract/terms.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { findRound } from '#server/rounds/index.ts';
import { listOfRound, stateOf } from './store.ts';

/** Of every objection that stands unanswered. */
export async function listRunningTermsOfObjections(db: Db): Promise<RunningTerm[]> {
  const rounds = await db.selectFrom('objection').select('round').distinct().execute();
  const found: RunningTerm[] = [];
  for (const { round } of rounds) {
    const stored = await findRound(db, round);
    if (!stored || stored.round.considered) continue;
    const standing = (await listOfRound(db, round)).filter((one) => stateOf(one) === 'standing');
    for (const { id, organisation, receivedAt } of standing)
      found.push({
        ...{ procedure: { kind: 'objection', id }, organisation },
        term: computeDaysAfter('answer', dayInAstana(receivedAt), stored.calendar),
        mustAct: ['verifier', 'chief'],
      });
  }
  return found;
}
