// Which facts of a shared work are right: settled once by the working body, seen by every claimant and every verifier.

import type { SettleSharedWork, SharedWork } from '#contract/shared-works.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

type Settled = NonNullable<SharedWork['settled']>;

/** Shared work → the settlement that counts. */
export async function listSettled(
  { db }: Work,
  cases: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Settled>> {
  if (cases.length === 0) return new Map();
  const found = await db
    .selectFrom('shared_work_settlement')
    .distinctOn('work')
    .select(['work', 'number', 'facts', 'positions', 'words', 'settled_at'])
    .where(
      'work',
      'in',
      cases.map(({ id }) => id),
    )
    .orderBy('work')
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    found.map(({ work, number, facts, positions, words, settled_at: at }) => [
      work,
      { number, facts: facts as Settled['facts'], positions: positions as Settled['positions'], words, at },
    ]),
  );
}

/** Every claimant of the case that stands; throws a Problem `not-found`. */
async function getClaimants({ db }: Work, round: string, id: string): Promise<ReadonlySet<string>> {
  const found = await db
    .selectFrom('shared_work')
    .select('claimants')
    .where('id', '=', id)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!found || found.claimants.length < 2) throw new Problem('not-found');
  return new Set(found.claimants);
}

export const settleSharedWork: Act<typeof SettleSharedWork> = async (work, { params, body }) => {
  const { seen, ...settled } = body;
  const claimants = await getClaimants(work, params.round, params.work);
  if (Object.keys(body.facts).length + Object.keys(body.positions).length === 0)
    throw refused([{ code: 'intake:settled-nothing', pointer: '/body/facts' }]);
  if (Object.keys(body.positions).some((organisation) => !claimants.has(organisation)))
    throw refused([{ code: 'intake:settled-no-claimant', pointer: '/body/positions' }]);
  const last = (await listSettled(work, [{ id: params.work }])).get(params.work);
  if ((last?.number ?? 0) !== seen) throw new Problem('changed-meanwhile');
  const number = seen + 1;
  const made = await work.db
    .insertInto('shared_work_settlement')
    .values({
      ...{ work: params.work, number, words: body.words },
      facts: JSON.stringify(body.facts),
      positions: JSON.stringify(body.positions),
      settled_by: work.identity.account ?? '',
      settled_at: work.at,
    })
    .onConflict((conflict) => conflict.columns(['work', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst();
  // Somebody else settles it at this moment.
  if (!made) throw new Problem('changed-meanwhile');
  await record(work, {
    act: 'intake.shared-work-settled',
    subject: { kind: 'shared-work', id: params.work },
    after: { ...settled, number },
  });
  return { ...settled, at: work.at, number };
};
