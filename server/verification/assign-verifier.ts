import { sql } from 'kysely';
import type { AssignVerifier } from '#contract/verification.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { getOpenRound } from './store.ts';

/** Throws a Problem `refused` for who does not verify, or has declared a conflict of interest in one of the organisations. */
async function refuseUnfit(
  work: Work,
  round: string,
  account: string,
  organisations: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ active: boolean }>`
    select active from people_of_verification() where account = ${account}`.execute(work.db);
  if (!rows[0]?.active) throw refused([{ code: 'verification:fault.no-verifier', pointer: '/body/verifier' }]);
  const conflicts = await work.db
    .selectFrom('verification_conflict')
    .select('organisation')
    .where('round', '=', round)
    .where('account', '=', account)
    .where('organisation', 'in', [...organisations])
    .execute();
  if (conflicts.length > 0)
    throw refused([
      { code: 'verification:fault.verifier-in-conflict', pointer: '/body/organisations', paragraph: 'E-11' },
    ]);
}

/** E-11. Whoever had these parts before has them no longer. */
export const assignVerifier: Act<typeof AssignVerifier> = async (work, { params: { round }, body }) => {
  const { organisations, indicators, verifier } = body;
  await getOpenRound(work.db, round);
  const taking = await work.db
    .selectFrom('round_participant')
    .select('organisation')
    .where('round', '=', round)
    .where('organisation', 'in', organisations)
    .execute();
  if (taking.length < new Set(organisations).size) throw new Problem('not-found');
  if (verifier !== null) await refuseUnfit(work, round, verifier, organisations);
  await work.db
    .deleteFrom('verification_assignment')
    .where('round', '=', round)
    .where('organisation', 'in', organisations)
    .where('indicator', 'in', indicators)
    .execute();
  if (verifier !== null)
    await work.db
      .insertInto('verification_assignment')
      .values(
        taking.flatMap(({ organisation }) =>
          [...new Set(indicators)].map((indicator) => ({
            round,
            organisation,
            indicator,
            account: verifier,
            assigned_by: work.identity.account ?? '',
            assigned_at: work.at,
          })),
        ),
      )
      .execute();
  await record(work, {
    act: 'verification.assigned',
    subject: { kind: 'round', id: round },
    paragraph: 'E-11',
    after: { verifier, organisations, indicators },
  });
  return {};
};
