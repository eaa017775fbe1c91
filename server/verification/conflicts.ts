// Nobody verifies an organisation in which they hold or held a role, or for which they have declared a conflict of interest.

import type { DeclareConflict, WithdrawConflict } from '#contract/verification.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { getOpenRound, type Place } from './store.ts';

/** `role`: held now or ever; `declared`: for this round. */
export async function findConflict(
  work: Work,
  { round, organisation }: Place,
): Promise<'role' | 'declared' | undefined> {
  const account = work.identity.account ?? '';
  const role = await work.db
    .selectFrom('account_role')
    .select('id')
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .limit(1)
    .executeTakeFirst();
  if (role || work.identity.organisations.includes(organisation)) return 'role';
  const declared = await work.db
    .selectFrom('verification_conflict')
    .select('account')
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .executeTakeFirst();
  return declared && 'declared';
}

/** Throws a Problem `refused`. */
export async function refuseInConflict(work: Work, place: Place): Promise<void> {
  const conflict = await findConflict(work, place);
  if (conflict) throw refused([{ code: `verification:conflict.${conflict}`, paragraph: 'E-11' }]);
}

/** Holds for the round or until it is withdrawn; as long the person decides nothing of the organisation. */
export const declareConflict: Act<typeof DeclareConflict> = async (work, { params, body: { words } }) => {
  await getOpenRound(work.db, params.round);
  const takesPart = await work.db
    .selectFrom('round_participant')
    .select('organisation')
    .where('round', '=', params.round)
    .where('organisation', '=', params.organisation)
    .executeTakeFirst();
  if (!takesPart) throw new Problem('not-found');
  const { numInsertedOrUpdatedRows: made } = await work.db
    .insertInto('verification_conflict')
    .values({ ...params, account: work.identity.account ?? '', words, declared_at: work.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made !== 1n) throw new Problem('already-exists');
  await record(work, {
    act: 'verification.conflict-declared',
    subject: { kind: 'verification', id: `${params.round}/${params.organisation}` },
    paragraph: 'E-11',
    after: { words },
  });
  return {};
};

/** One's own only. Throws a Problem `not-found` where the person has declared none. */
export const withdrawConflict: Act<typeof WithdrawConflict> = async (work, { params, body: { words } }) => {
  await getOpenRound(work.db, params.round);
  const declared = await work.db
    .deleteFrom('verification_conflict')
    .where('round', '=', params.round)
    .where('organisation', '=', params.organisation)
    .where('account', '=', work.identity.account ?? '')
    .returning('words')
    .executeTakeFirst();
  if (!declared) throw new Problem('not-found');
  await record(work, {
    act: 'verification.conflict-withdrawn',
    subject: { kind: 'verification', id: `${params.round}/${params.organisation}` },
    paragraph: 'E-11',
    before: { words: declared.words },
    after: { words },
  });
  return {};
};
