// How far the verification is, by organisation and by verifier.

import { sql } from 'kysely';
import type { ItemState, ReadProgress, StateCounts, VerifierProgress } from '#contract/verification.ts';
import { indicatorOfRow } from '#rules/verification/verified-item.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { listParticipants } from './participants.ts';
import { byOrganisation, getOpenRound, type Item, listItems } from './store.ts';

const none = (): Record<ItemState, number> => ({ open: 0, waiting: 0, credited: 0, changed: 0, refused: 0 });

function countStates(items: readonly Item[]): StateCounts {
  const counts = none();
  for (const { state } of items) counts[state] += 1;
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
  items: readonly Item[],
  assigned: readonly Assigned[],
): Promise<VerifierProgress[]> {
  const { rows } = await sql<{ account: string; name: string; active: boolean }>`
    select * from people_of_verification() order by name`.execute(db);
  const whose = new Map(
    assigned.map(({ organisation, indicator, account }) => [`${organisation} ${indicator}`, account]),
  );
  const told = new Map(rows.map((row) => [row.account, { ...row, assigned: 0, open: 0, decided: 0 }]));
  for (const { organisation, table, fields, state, decision } of items) {
    const mine = told.get(whose.get(`${organisation} ${indicatorOfRow(table, fields)}`) ?? '');
    if (mine) mine.assigned += 1;
    if (mine && state === 'open') mine.open += 1;
    const decider = state === 'open' ? undefined : told.get(decision?.decidedBy ?? '');
    if (decider) decider.decided += 1;
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
    select to_char(max(c.checked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from verification_check c
    join submission s on s.id = c.submission where s.round = ${round}`.execute(db);
  return rows[0]?.at ?? null;
}

export const readProgress: Act<typeof ReadProgress> = async ({ db, at }, { params: { round } }) => {
  await getOpenRound(db, round);
  const items = await listItems(db, { round });
  const of = byOrganisation(items);
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
      items: countStates(of.get(organisation) ?? []),
      outliers: own(outliers, organisation).map(({ component, points, before }) => ({ component, points, before })),
      assigned: own(assigned, organisation).map(({ indicator, account }) => ({ indicator, account })),
      conflicts: own(conflicts, organisation).map(({ account }) => account),
    })),
    verifiers: await listVerifiers(db, items, assigned),
    checkedAt: await findLastCheck(db, round),
    lists,
  };
};
