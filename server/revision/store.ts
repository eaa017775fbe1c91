// Revisions, loaded with what happened to them, and written on.

import type { Dossier } from '#contract/revision.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { foldRevision, isRevisionOver, type Revision, type RevisionEvent } from '#rules/status/revision.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

type Unmoored<E> = E extends RevisionEvent ? Omit<E, 'at'> : never;
export type NewRevisionEvent = Unmoored<RevisionEvent>;

export type StoredRevision = {
  readonly id: string;
  readonly organisation: string;
  readonly reportingYear: number;
  readonly openedAt: Moment;
  /** As the Council had it; null until it has resolved. */
  readonly dossier: Dossier | null;
  readonly version: number;
  readonly events: readonly RevisionEvent[];
  readonly revision: Revision;
  readonly calendar: Calendar;
};

export const subjectOf = (id: string) => ({ kind: 'revision', id });

type Row = Omit<StoredRevision, 'dossier' | 'events' | 'revision' | 'calendar'> & { readonly dossier: unknown };

const select = (db: Db) =>
  db
    .selectFrom('revision_case')
    .select(['id', 'organisation', 'reporting_year as reportingYear', 'opened_at as openedAt', 'dossier', 'version']);

async function fold(db: Db, rows: readonly Row[]): Promise<StoredRevision[]> {
  if (rows.length === 0) return [];
  const calendar = await calendarInForce(db);
  const ids = rows.map(({ id }) => id);
  const told = await db
    .selectFrom('revision_event')
    .select(['case', 'event', 'at'])
    .where('case', 'in', ids)
    .orderBy('number')
    .execute();
  return rows.map((row) => {
    const events = told
      .filter((one) => one.case === row.id)
      .map(({ event, at }) => ({ ...(event as NewRevisionEvent), at }) as RevisionEvent);
    return {
      ...row,
      dossier: row.dossier as Dossier | null,
      events,
      calendar,
      revision: foldRevision(events, calendar),
    };
  });
}

/** Throws a Problem `not-found`, also for one that whoever asks may not see. */
export async function getRevision(db: Db, id: string): Promise<StoredRevision> {
  const [found] = await fold(db, await select(db).where('id', '=', id).execute());
  if (!found) throw new Problem('not-found');
  return found;
}

/** The newest year first. */
export const listAllRevisions = async (db: Db): Promise<StoredRevision[]> =>
  fold(db, await select(db).orderBy('reporting_year', 'desc').orderBy('id').execute());

/** Those in which something may still be done. */
export const listOpenRevisions = async (db: Db): Promise<StoredRevision[]> =>
  fold(db, await select(db).where('closed_at', 'is', null).orderBy('opened_at').orderBy('id').execute());

/** Whoever changes it waits here; the version is not asked for. Throws a Problem `not-found`. */
export async function holdRevision({ db }: Work, id: string): Promise<StoredRevision> {
  const [found] = await fold(db, await select(db).where('id', '=', id).forUpdate().execute());
  if (!found) throw new Problem('not-found');
  return found;
}

/** Held, with the version named against the one found. */
export async function lockRevision(work: Work, id: string): Promise<StoredRevision> {
  const found = await holdRevision(work, id);
  await refuseIfChanged(work, subjectOf(id), found.version);
  return found;
}

type Told = { readonly act: string; readonly paragraph: string; readonly dossier?: Dossier };

/** What happened, its journal entry, and the version it made; a case that is over with it is closed. */
export async function goOn(work: Work, stored: StoredRevision, event: NewRevisionEvent, told: Told): Promise<number> {
  const { id, organisation, events, calendar } = stored;
  const { act, paragraph, dossier } = told;
  await work.db
    .insertInto('revision_event')
    .values({
      ...{ case: id, organisation, number: events.length + 1, at: work.at, by: work.identity.account },
      event: JSON.stringify(event),
    })
    .execute();
  const after = foldRevision([...events, { ...event, at: work.at } as RevisionEvent], calendar);
  const version = stored.version + 1;
  await work.db
    .updateTable('revision_case')
    .set({
      ...{ version, closed_at: isRevisionOver(after.stage) ? work.at : null },
      ...(dossier ? { dossier: JSON.stringify(dossier) } : {}),
    })
    .where('id', '=', id)
    .execute();
  await record(work, { act, paragraph, subject: subjectOf(id), organisation, after: event, version });
  work.outcome.version = version;
  return version;
}
