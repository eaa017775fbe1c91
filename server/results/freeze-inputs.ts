// What results are computed from, frozen: the rows of each organisation with the decisions that count, known by their hash.

import { sql } from 'kysely';
import type { Db } from '#server/platform/database/open-database.ts';
import { verifiedLines } from '#server/verification/index.ts';

export type FrozenInput = {
  readonly organisation: string;
  readonly submission: string;
  /** SHA-256 of the rows' text. */
  readonly hash: string;
  readonly count: number;
};

/**
 * Freezes the round as it is now; inputs that are there already are not written again. Nobody may decide meanwhile: the round
 * must be locked. In the order of the organisations' identifiers.
 */
export async function freezeInputs(db: Db, round: string): Promise<FrozenInput[]> {
  const { rows } = await sql<FrozenInput>`
    with gathered as materialized (
      select organisation, submission, string_agg(line, E'\n' order by table_name, place) as rows, count(*)::int as count
      from (${verifiedLines(round)}) lines group by organisation, submission
    ), hashed as materialized (
      select gathered.*, encode(sha256(convert_to(rows, 'UTF8')), 'hex') as hash from gathered
    ), kept as (
      insert into result_input (hash, organisation, rows, count)
      select hash, organisation, rows, count from hashed on conflict (hash) do nothing
    )
    select organisation, submission, hash, count from hashed order by organisation`.execute(db);
  return rows;
}

/** The lines of one frozen input. Throws a RangeError where there is none. */
export async function readInput(db: Db, organisation: string, hash: string): Promise<string[]> {
  const found = await db
    .selectFrom('result_input')
    .select('rows')
    .where('hash', '=', hash)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  if (!found) throw new RangeError(`no frozen input ${hash}`);
  return found.rows.split('\n');
}

/** Organisation → SHA-256 of the rows of a snapshot as they stand there now, whatever they are known by. */
export async function hashInputs(db: Db, snapshot: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ organisation: string; hash: string }>`
    select o.organisation, encode(sha256(convert_to(i.rows, 'UTF8')), 'hex') as hash
    from result_of_organisation o join result_input i on i.hash = o.inputs where o.snapshot = ${snapshot}`.execute(db);
  return new Map(rows.map(({ organisation, hash }) => [organisation, hash]));
}
