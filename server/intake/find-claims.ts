// Which works an organisation claims, and who else claims them: found by a job after its report changed. The cost is that of one
// report (5,000 works), never of the round (60 × 5,000), and pages read what was found.

import { sql } from 'kysely';
import { z } from 'zod';
import { factsOfWork, findWorkKey } from '#rules/report/claimed-work.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { enqueue } from '#server/platform/jobs/enqueue.ts';
import { defineTask } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import type { Place } from './store.ts';

const Told = z.strictObject({ round: z.uuid(), organisation: z.uuid() });

type Claim = { readonly row: string; readonly work: string; readonly title: string; readonly facts: unknown };

async function listClaimed(db: Db, { round, organisation }: Place): Promise<Claim[]> {
  const rows = await db
    .selectFrom('reported_row')
    .select(['id', 'fields'])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('table_name', '=', 'publications')
    .where('removed_at', 'is', null)
    .execute();
  return rows.flatMap(({ id, fields }) => {
    const texts = fields as Record<string, string>;
    const work = findWorkKey(texts);
    return work === undefined ? [] : [{ row: id, work, title: texts.title ?? '', facts: factsOfWork(texts) }];
  });
}

/** Keys of an object have no order in the database: only known ones are compared, in their own. */
const marked = ({ row, work, title, facts }: Claim): string =>
  JSON.stringify([row, work, title, Object.entries(facts as object).sort()]);

async function replaceClaims(db: Db, { round, organisation }: Place, gone: readonly Claim[], come: readonly Claim[]) {
  if (gone.length > 0)
    await sql`delete from work_claim where organisation = ${organisation} and round = ${round}
      and row = any (${gone.map(({ row }) => row)}::uuid[])`.execute(db);
  if (come.length > 0)
    await sql`insert into work_claim (row, round, organisation, work, title, facts)
      select (one ->> 'row')::uuid, ${round}, ${organisation}, one ->> 'work', one ->> 'title', one -> 'facts'
      from jsonb_array_elements(${JSON.stringify(come)}::jsonb) one`.execute(db);
}

/** Opens cases that have become shared, and says of known ones who claims them now. */
async function settleCases({ db, at }: Work, round: string, works: readonly string[]): Promise<void> {
  const keys = [...new Set(works)];
  if (keys.length === 0) return;
  await sql`update shared_work s set claimants = coalesce((select array_agg(distinct c.organisation) from work_claim c
      where c.round = s.round and c.work = s.work), '{}')
    where s.round = ${round} and s.work = any (${keys}::text[])`.execute(db);
  await sql`insert into shared_work (round, work, claimants, found_at)
    select c.round, c.work, array_agg(distinct c.organisation), ${at} from work_claim c
    where c.round = ${round} and c.work = any (${keys}::text[])
    group by c.round, c.work having count(distinct c.organisation) > 1
    on conflict (round, work) do nothing`.execute(db);
}

/** Brings the claims of one report up to date. */
export async function findClaims(work: Work, place: Place): Promise<void> {
  const { db } = work;
  // Two reports that begin to share a work at once would not see each other.
  await sql`select pg_advisory_xact_lock(hashtext(${`shared works ${place.round}`}))`.execute(db);
  const now = await listClaimed(db, place);
  const before = await db
    .selectFrom('work_claim')
    .select(['row', 'work', 'title', 'facts'])
    .where('round', '=', place.round)
    .where('organisation', '=', place.organisation)
    .execute();
  const [wanted, held] = [new Set(now.map(marked)), new Set(before.map(marked))];
  const gone = before.filter((claim) => !wanted.has(marked(claim)));
  const come = now.filter((claim) => !held.has(marked(claim)));
  await replaceClaims(db, place, gone, come);
  await settleCases(
    work,
    place.round,
    [...gone, ...come].map((claim) => claim.work),
  );
}

export const findClaimsTask = defineTask('find-shared-works', Told, async ({ payload, effect }) => {
  await effect((work) => findClaims(work, payload));
});

/** Seconds. Whoever types or pastes goes on typing: the report is looked at when they pause. */
const QUIET = 2;

/** Changes that come while it waits become one. */
export async function findClaimsLater(work: Work, { round, organisation }: Place): Promise<void> {
  await enqueue(
    work,
    findClaimsTask,
    { round, organisation },
    {
      key: `shared works ${round} ${organisation}`,
      quiet: QUIET,
    },
  );
}
