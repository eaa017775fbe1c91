// What was laid down after the term (E-7), loaded: late rows and late documents that were not withdrawn.

import { sql } from 'kysely';
import type { LateDocument } from '#contract/late-evidence.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Place } from './store.ts';

export type LaidRow = {
  readonly id: string;
  readonly table_name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly version: number;
  readonly laid_by: string;
  readonly laid_at: string;
};

/** Whoever lays something down waits here for the next round that takes it away, and the other way round. */
export async function holdLate(db: Db, { round, organisation }: Place): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('late'), hashtext(${`${round} ${organisation}`}))`.execute(db);
}

export async function listLateRows(db: Db, { round, organisation }: Place): Promise<LaidRow[]> {
  const rows = await db
    .selectFrom('late_row')
    .select(['id', 'table_name', 'fields', 'version', 'laid_by', 'laid_at'])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('laid_at')
    .orderBy('id')
    .execute();
  return rows.map(({ fields, ...rest }) => ({ ...rest, fields: fields as Record<string, string> }));
}

export type LaidDocument = LateDocument & { readonly row: string; readonly laidBy: string };

export async function listLateDocuments(db: Db, { round, organisation }: Place): Promise<LaidDocument[]> {
  const found = await db
    .selectFrom('late_document')
    .innerJoin('document', 'document.id', 'late_document.document')
    .select(['late_document.id', 'late_document.row', 'asked', 'laid_by', 'laid_at', 'late_document.document'])
    .select(['document.name', 'document.media_type', 'document.size', 'document.hash'])
    .where('late_document.round', '=', round)
    .where('late_document.organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('laid_at')
    .orderBy('late_document.id')
    .execute();
  return found.map(({ id, row, asked, laid_by, laid_at, document, name, media_type, size, hash }) => ({
    ...{ id, row, asked, laidBy: laid_by, laidAt: laid_at },
    document: { id: document, name, type: media_type, size: Number(size), hash },
  }));
}

/** The first round after this one that is open and in which the organisation takes part. */
export async function findNextRound(db: Db, year: number, organisation: string) {
  const found = await db
    .selectFrom('round')
    .innerJoin('round_participant', 'round_participant.round', 'round.id')
    .select(['round.id as round', 'round.reporting_year as year'])
    .where('round.reporting_year', '>', year)
    .where('round.opened_at', 'is not', null)
    .where('round_participant.organisation', '=', organisation)
    .where('round_participant.left_at', 'is', null)
    .orderBy('round.reporting_year')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Row that was carried over → the row of the next report that came of it. */
export async function listCarried(db: Db, { round, organisation }: Place): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; from: string }>`
    select id, origin ->> 'row' as "from" from reported_row
    where round = ${round} and organisation = ${organisation} and origin ->> 'way' = 'carried-over'`.execute(db);
  return new Map(rows.map(({ id, from }) => [from, id]));
}
