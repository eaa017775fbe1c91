// What the items of one submission are compared with in their round: kept by key, so that nobody reads the rows of all others.

import { sql } from 'kysely';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import type { Submission } from '#server/submission/index.ts';
import { issnsOf, keysOf, type RoundIndex } from './find-in-round.ts';
import type { Item } from './store.ts';

/** Two submissions that are looked at at once would not see each other. */
export async function holdIndex({ db }: Work, round: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('verification-index'), hashtext(${round}))`.execute(db);
}

/** Instead of those of the organisation's submission before. Answers all keys that came, went or stayed. */
export async function replaceKeys(
  { db }: Work,
  { id, round, organisation }: Submission,
  items: readonly Item[],
): Promise<string[]> {
  const { rows: gone } = await sql<{ key: string }>`
    delete from verification_key where organisation = ${organisation} and round = ${round} returning key`.execute(db);
  const come = items.map((item) => ({ row: item.row, keys: keysOf(item) }));
  await sql`
    insert into verification_key (round, organisation, submission, row, key)
    select ${round}, ${organisation}, ${id}, (one ->> 'row')::uuid, jsonb_array_elements_text(one -> 'keys')
    from jsonb_array_elements(${JSON.stringify(come)}::jsonb) one`.execute(db);
  return [...new Set([...gone.map(({ key }) => key), ...come.flatMap(({ keys }) => keys)])];
}

/** Rows of other organisations with one of the keys. */
export async function listSharing(
  db: Db,
  { round, organisation }: Submission,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ organisation: string; rows: string[] }>`
    select organisation, array_agg(distinct row) as rows from verification_key
    where round = ${round} and organisation <> ${organisation} and key = any (${[...keys]}::text[])
    group by organisation`.execute(db);
  return new Map(rows.map((one) => [one.organisation, one.rows]));
}

async function findKnown(db: Db, round: string, items: readonly Item[]): Promise<RoundIndex['known']> {
  const keys = [...new Set(items.flatMap(keysOf))];
  const { rows } = await sql<{ key: string; bins: string[]; rows: number }>`
    select k.key, array_agg(distinct s.reporter ->> 'bin' order by s.reporter ->> 'bin') as bins, count(*)::int as rows
    from verification_key k join submission s on s.id = k.submission
    join round_participant p on p.round = k.round and p.organisation = k.organisation and p.left_at is null
    where k.round = ${round} and k.key = any (${keys}::text[]) group by k.key`.execute(db);
  return new Map(rows.map(({ key, ...one }) => [key, one]));
}

async function findQuartiles(db: Db, year: number, items: readonly Item[]): Promise<RoundIndex['quartiles']> {
  const list = await db.selectFrom('journal_quartile').select('issn').where('year', '=', year).limit(1).execute();
  if (list.length === 0) return undefined;
  const issns = [...new Set(items.flatMap(issnsOf))];
  const { rows } = await sql<{ issn: string; quartile: string | null }>`
    select issn, min(quartile) as quartile from journal_quartile
    where year = ${year} and issn = any (${issns}::text[]) group by issn`.execute(db);
  return new Map(rows.map(({ issn, quartile }) => [issn, quartile]));
}

type Of = { readonly round: string; readonly year: number };

/** What is known of these items. */
export async function readIndex(db: Db, { round, year }: Of, items: readonly Item[]): Promise<RoundIndex> {
  return { known: await findKnown(db, round, items), quartiles: await findQuartiles(db, year, items) };
}
