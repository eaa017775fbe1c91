// Rows of a report, loaded and locked.

import { type Origin, REPORTED_TABLES, type ReportedTable, type ReportRow } from '#contract/intake.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';

export type Place = { readonly round: string; readonly organisation: string };

/** Throws a Problem `not-found` where the organisation takes no part, or it is none that the person may know of. */
export async function getParticipation(work: Work, { round, organisation }: Place): Promise<StoredRound> {
  const { identity, db } = work;
  const found = await findRound(db, round);
  const mine = identity.sight === 'all' || identity.organisations.includes(organisation);
  if (!found || !mine) throw new Problem('not-found');
  const participant = await db
    .selectFrom('round_participant')
    .select('organisation')
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!participant) throw new Problem('not-found');
  return found;
}

/** Whoever changes a report waits here for whoever changes it now. Answers its revision; makes it where it is missing. */
export async function lockReport(db: Db, { round, organisation }: Place): Promise<number> {
  await db
    .insertInto('report')
    .values({ round, organisation })
    .onConflict((conflict) => conflict.columns(['round', 'organisation']).doNothing())
    .execute();
  const { revision } = await db
    .selectFrom('report')
    .select('revision')
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return Number(revision);
}

export type StoredRow = ReportRow & { readonly removed: boolean };

const isTable = (name: string): name is ReportedTable => (REPORTED_TABLES as readonly string[]).includes(name);

type Columns = {
  id: string;
  table_name: string;
  fields: unknown;
  origin: unknown;
  version: number;
  removed_at: string | null;
};

export function readRow({ id, table_name, fields, origin, version, removed_at }: Columns): StoredRow {
  if (!isTable(table_name)) throw new Error(`a row of no table: ${table_name}`);
  return {
    id,
    table: table_name,
    fields: fields as Record<string, string>,
    origin: origin as Origin,
    version,
    removed: removed_at !== null,
  };
}

const COLUMNS = ['id', 'table_name', 'fields', 'origin', 'version', 'removed_at'] as const;

/** The rows of these identifiers in this report, removed ones among them. */
export async function findRows(db: Db, { round, organisation }: Place, ids: readonly string[]): Promise<StoredRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('reported_row')
    .select(COLUMNS)
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(readRow);
}

/** All that stands, in the order of the tables' rows. */
export async function listRows(db: Db, { round, organisation }: Place): Promise<StoredRow[]> {
  const rows = await db
    .selectFrom('reported_row')
    .select(COLUMNS)
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('removed_at', 'is', null)
    .orderBy('table_name')
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows.map(readRow);
}
