// How far the verification is, by organisation and by verifier.

import { sql } from 'kysely';
import type { ItemState, ReadProgress, StateCounts, VerifierProgress } from '#contract/verification.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { countItems, type ItemCount } from './count-items.ts';
import { listParticipants } from './participants.ts';
import { getOpenRound } from './store.ts';

const none = (): Record<ItemState, number> => ({ open: 0, waiting: 0, credited: 0, changed: 0, refused: 0 });

function countStates(items: readonly ItemCount[]): StateCounts {
  const counts = none();
  for (const { state, count } of items) counts[state] += count;
  return counts;
}

type Assigned = { readonly organisation: string; readonly indicator: string; readonly account: string };

const listAssignments = (db: Db, round: string): Promise<Assigned[]> =>
  db
    .selectFrom('verification_assignment')
    .select(['organisation', 'indicator', 'account'])
    .where('round', '=', round)
    .orderBy('indicator')
    .execute();

async function listVerifiers(
  db: Db,
  items: readonly ItemCount[],
  assigned: readonly Assigned[],
): Promise<VerifierProgress[]> {
  const { rows } = await sql<{ account: string; name: string; active: boolean }>`
    select * from people_of_verification() order by name`.execute(db);
  const whose = new Map(
    assigned.map(({ organisation, indicator, account }) => [`${organisation} ${indicator}`, account]),
  );
  const told = new Map(rows.map((row) => [row.account, { ...row, assigned: 0, open: 0, decided: 0 }]));
  for (const { organisation, indicator, state, decidedBy, count } of items) {
    const mine = told.get(whose.get(`${organisation} ${indicator}`) ?? '');
    if (mine) mine.assigned += count;
    if (mine && state === 'open') mine.open += count;
    const decider = state === 'open' ? undefined : told.get(decidedBy ?? '');
    if (decider) decider.decided += count;
  }
  return [...told.values()];
}

async function listOutliers(db: Db, round: string) {
  const { rows } = await sql<{ organisation: string; component: string; points: string; before: string }>`
    select o.organisation, o.component, o.points, o.before from verification_outlier o
    join submission s on s.id = o.submission where s.round = ${round} and not exists (
      select from submission n where n.round = s.round and n.organisation = s.organisation and n.number > s.number)
    order by o.component`.execute(db);
  return rows;
}

async function findLastCheck(db: Db, round: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select to_char(max(looked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from verification_looked
    where round = ${round}`.execute(db);
  return rows[0]?.at ?? null;
}

export const readProgress: Act<typeof ReadProgress> = async ({ db, at }, { params: { round } }) => {
  await getOpenRound(db, round);
  const items = await countItems(db, round);
  const assigned = await listAssignments(db, round);
  const outliers = await listOutliers(db, round);
  const conflicts = await db
    .selectFrom('verification_conflict')
    .select(['organisation', 'account'])
    .where('round', '=', round)
    .execute();
  const own = <T extends { readonly organisation: string }>(rows: readonly T[], organisation: string) =>
    rows.filter((row) => row.organisation === organisation);
  const lists = await db
    .selectFrom('journal_list')
    .select(['id', 'year', 'file', 'journals'])
    .orderBy('year')
    .execute();
  return {
    organisations: (await listParticipants(db, round, at)).map(({ organisation, ...one }) => ({
      ...one,
      organisation,
      items: countStates(own(items, organisation)),
      outliers: own(outliers, organisation).map(({ component, points, before }) => ({ component, points, before })),
      assigned: own(assigned, organisation).map(({ indicator, account }) => ({ indicator, account })),
      conflicts: own(conflicts, organisation).map(({ account }) => account),
    })),
    verifiers: await listVerifiers(db, items, assigned),
    checkedAt: await findLastCheck(db, round),
    lists,
  };
};
