// What was made ready, written in one transaction: there is a whole preparation or none.

import { sql } from 'kysely';
import type { TableRow } from '#exchange/package/write-tables.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import { type RecordOfWork, recordOf } from './record-of-work.ts';
import type { KeptFile } from './write-answer.ts';
import type { WrittenFiles } from './write-files.ts';

type ToStore = {
  readonly round: string;
  readonly snapshot: number;
  readonly written: WrittenFiles;
  readonly key: string;
  readonly code: string;
  readonly rows: AsyncIterable<TableRow>;
};

const AT_ONCE = 1000;

async function storeSome(db: Db, preparation: string, from: number, some: readonly RecordOfWork[]): Promise<void> {
  if (some.length === 0) return;
  await sql`
    insert into publication_record (preparation, number, kind, bin, item, fields)
    select ${preparation}::uuid, (o ->> 0)::int, o ->> 1, o ->> 2, o ->> 3, o -> 4
    from jsonb_array_elements(${JSON.stringify(some.map((one, at) => [from + at, ...one]))}::jsonb) o
    on conflict (preparation, kind, bin, item) do nothing`.execute(db);
}

async function storeRecords(db: Db, preparation: string, rows: AsyncIterable<TableRow>): Promise<void> {
  let some: RecordOfWork[] = [];
  let from = 1;
  for await (const row of rows) {
    const found = recordOf(row);
    if (found) some.push(found);
    if (some.length < AT_ONCE) continue;
    await storeSome(db, preparation, from, some);
    from += some.length;
    some = [];
  }
  await storeSome(db, preparation, from, some);
}

/** Answers its identifier. */
export async function storePreparation({ db, at }: Work, told: ToStore): Promise<string> {
  const { round, snapshot, written, key, code, rows } = told;
  const { id } = await db
    .insertInto('publication_preparation')
    .values({ round, snapshot, prepared_at: at, bundle: written.bundle, key, code })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('publication_file')
    .values(
      written.files.map(({ name, media, bytes, hash }) => ({
        ...{ preparation: id, name, media, hash },
        bytes: String(bytes),
      })),
    )
    .execute();
  for (const [bin, explanation] of written.explanations)
    await db.insertInto('publication_explanation').values({ preparation: id, bin, explanation }).execute();
  await storeRecords(db, id, rows);
  return id;
}

export type Preparation = {
  readonly id: string;
  readonly preparedAt: string;
  readonly bundle: string;
  readonly key: string;
  readonly files: readonly KeptFile[];
};

/** The newest of a snapshot. */
export async function findPreparation(db: Db, round: string, snapshot: number): Promise<Preparation | undefined> {
  const found = await db
    .selectFrom('publication_preparation')
    .select(['id', 'prepared_at', 'bundle', 'key'])
    .where('round', '=', round)
    .where('snapshot', '=', snapshot)
    .orderBy('prepared_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const { id, bundle, key, prepared_at: preparedAt } = found;
  return { id, preparedAt, bundle, key, files: await listFiles(db, id) };
}

async function listFiles(db: Db, preparation: string): Promise<KeptFile[]> {
  const files = await db
    .selectFrom('publication_file')
    .select(['name', 'media', 'bytes', 'hash'])
    .where('preparation', '=', preparation)
    .orderBy('name')
    .execute();
  return files.map(({ bytes, ...file }) => ({ ...file, bytes: Number(bytes) }));
}
