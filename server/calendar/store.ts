// SQL of the editions of years that were published here.

import { sql } from 'kysely';
import type { EnteredDay } from '#contract/calendar.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';

/** A day with the name of its source. */
export type StoredDay = EnteredDay & { readonly source: string };

export type Edition = {
  readonly year: number;
  readonly number: number;
  readonly knownFrom: string;
  readonly provisional: boolean;
  readonly source: string;
  readonly days: readonly StoredDay[];
  readonly publishedAt: string;
};

/** All of them, or those of a year; in the order in which they were published. */
export async function loadEditions(db: Db, year?: number): Promise<Edition[]> {
  const rows = await db
    .selectFrom('calendar_edition')
    .select(['year', 'number', 'known_from', 'provisional', 'source', 'days', 'published_at'])
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .orderBy('serial')
    .execute();
  return rows.map((row) => ({
    year: row.year,
    number: row.number,
    knownFrom: row.known_from,
    provisional: row.provisional,
    source: row.source,
    days: row.days as unknown as StoredDay[],
    publishedAt: row.published_at,
  }));
}

/** Held until the transaction ends: editions follow each other, of whatever year, so that their number names a calendar. */
export async function lockCalendar(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar'))`.execute(db);
}

export async function insertEdition(work: Work, edition: Omit<Edition, 'publishedAt'>): Promise<void> {
  const { year, number, knownFrom, provisional, source, days } = edition;
  await work.db
    .insertInto('calendar_edition')
    .values({
      year,
      number,
      known_from: knownFrom,
      provisional,
      source,
      days: JSON.stringify(days),
      published_at: work.at,
    })
    .execute();
}
