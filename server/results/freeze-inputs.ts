// What results are computed from, frozen: the rows of each organisation with the decisions that count, known by their hash.

import { sql } from 'kysely';
import type { Db } from '#server/platform/database/open-database.ts';
import { type Mark, verifiedLines } from '#server/verification/index.ts';

export type FrozenInput = {
  readonly organisation: string;
  readonly submission: string;
  /** SHA-256 of the rows' text. */
  readonly hash: string;
  readonly count: number;
};

type Known = { readonly submission: string; readonly mark: string; readonly hash: string; readonly count: number };

async function findKnown(db: Db, marks: readonly Mark[]): Promise<ReadonlyMap<string, Known>> {
  if (marks.length === 0) return new Map();
  const { rows } = await sql<Known>`
    select m.submission, m.mark, i.hash, i.count from result_mark m join result_input i on i.hash = m.inputs
    where m.submission = any (${marks.map(({ submission }) => submission)}::uuid[])`.execute(db);
  return new Map(rows.map((one) => [`${one.submission} ${one.mark}`, one]));
}

/** Writes the lines of these organisations where they are not there yet. */
async function gather(db: Db, round: string, organisations: readonly string[]): Promise<FrozenInput[]> {
  if (organisations.length === 0) return [];
  const { rows } = await sql<FrozenInput>`
    with gathered as materialized (
      select organisation, submission, string_agg(line, E'\n' order by table_name, place) as rows, count(*)::int as count
      from (${verifiedLines(round, organisations)}) lines group by organisation, submission
    ), hashed as materialized (
      select gathered.*, encode(sha256(convert_to(rows, 'UTF8')), 'hex') as hash from gathered
    ), kept as (
      insert into result_input (hash, organisation, rows, count)
      select hash, organisation, rows, count from hashed on conflict (hash) do nothing
    )
    select organisation, submission, hash, count from hashed order by organisation`.execute(db);
  return rows;
}

/** Of these, the ones that are frozen already: mark → hash of the input. */
export async function findFrozen(db: Db, marks: readonly Mark[]): Promise<ReadonlyMap<Mark, string>> {
  const known = await findKnown(db, marks);
  return new Map(
    marks.flatMap((mark) => {
      const found = known.get(`${mark.submission} ${mark.mark}`);
      return found ? [[mark, found.hash] as const] : [];
    }),
  );
}

/**
 * Freezes these organisations of the round as they are now; inputs that are there already are not written again. Nobody may decide
 * meanwhile: the round must be locked.
 */
export async function freezeMarked(db: Db, round: string, marks: readonly Mark[]): Promise<FrozenInput[]> {
  const known = await findKnown(db, marks);
  const knownOf = ({ submission, mark }: Mark) => known.get(`${submission} ${mark}`);
  const unknown = marks.filter((mark) => !knownOf(mark));
  const gathered = new Map(
    (
      await gather(
        db,
        round,
        unknown.map(({ organisation }) => organisation),
      )
    ).map((one) => [one.organisation, one]),
  );
  const made = unknown.flatMap(({ organisation, submission, mark }) => {
    const inputs = gathered.get(organisation)?.hash;
    return inputs === undefined ? [] : [{ submission, mark, inputs }];
  });
  if (made.length > 0)
    await db
      .insertInto('result_mark')
      .values(made)
      .onConflict((one) => one.doNothing())
      .execute();
  return marks.flatMap((mark) => {
    const { organisation, submission } = mark;
    const { hash, count } = knownOf(mark) ?? gathered.get(organisation) ?? {};
    return hash === undefined || count === undefined ? [] : [{ organisation, submission, hash, count }];
  });
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
