// What was published, loaded as it was kept.

import { sql } from 'kysely';
import type { Published } from '#contract/publication.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type StoredPublication = {
  readonly id: string;
  readonly preparation: string;
  readonly hash: string;
  readonly answer: Published;
};

export type Place = {
  readonly year: number;
  /** The newest where none is named. */ readonly version?: number | undefined;
};

const newest = ({ year, version }: Place) => sql`
  from publication p where p.reporting_year = ${year} ${version === undefined ? sql`` : sql`and p.version = ${version}`}
  order by p.version desc limit 1`;

/** Without its answer, which is large; undefined where nothing was published. */
export async function findPublication(
  db: Db,
  place: Place,
): Promise<{ id: string; preparation: string; hash: string; version: number } | undefined> {
  const { rows } = await sql<{ id: string; preparation: string; hash: string; version: number }>`
    select p.id, p.preparation, p.hash, p.version ${newest(place)}`.execute(db);
  return rows[0];
}

export async function findAnswer(db: Db, place: Place): Promise<Published | undefined> {
  const { rows } = await sql<{ answer: string }>`select p.answer ${newest(place)}`.execute(db);
  return rows[0] && (JSON.parse(rows[0].answer) as Published);
}

/** The newest year first, and of each year the first version first. */
export async function listAnswers(db: Db): Promise<Published[]> {
  const rows = await db
    .selectFrom('publication')
    .select('answer')
    .orderBy('reporting_year', 'desc')
    .orderBy('version')
    .execute();
  return rows.map(({ answer }) => JSON.parse(answer) as Published);
}

/** Changes with every publication and with nothing else. */
export async function stateOfAll(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select coalesce(string_agg(hash, ' ' order by reporting_year, version), '') as state from publication`.execute(db);
  return rows[0]?.state ?? '';
}

export async function findExplanation(db: Db, preparation: string, bin: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('publication_explanation')
    .select('explanation')
    .where('preparation', '=', preparation)
    .where('bin', '=', bin)
    .executeTakeFirst();
  return row?.explanation;
}

/** Whether bytes of this hash are a file of a publication, or lie ready for one. */
export async function isPublishedFile(db: Db, hash: string): Promise<boolean> {
  const row = await db.selectFrom('publication_file').select('name').where('hash', '=', hash).executeTakeFirst();
  return row !== undefined;
}
