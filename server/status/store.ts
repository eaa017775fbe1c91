// Cases of the assignment, loaded with what happened to them, and written on.

import { createHash } from 'node:crypto';
import type { ABOUT, ApplicationForm } from '#contract/status-application.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import type { Application } from '#rules/status/application.ts';
import { type Assignment, type AssignmentEvent, foldAssignment, isClosed } from '#rules/status/assignment.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { type JournalDraft, record, refuseIfChanged } from '#server/journal/index.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

type Unmoored<E> = E extends AssignmentEvent ? Omit<E, 'at'> : never;
export type NewAssignmentEvent = Unmoored<AssignmentEvent>;

export type StoredCase = {
  readonly id: string;
  readonly organisation: string;
  readonly openedAt: Moment;
  readonly form: ApplicationForm;
  readonly version: number;
  readonly events: readonly AssignmentEvent[];
  readonly assignment: Assignment;
  readonly calendar: Calendar;
};

/** As papers and acts of the register name it. */
export const procedureOf = (id: string) => ({ id, kind: 'assignment' as const });
export const subjectOf = (id: string) => ({ kind: 'status-case', id });

const COLUMNS = ['id', 'organisation', 'opened_at as openedAt', 'form', 'version'] as const;
type Row = {
  readonly id: string;
  readonly organisation: string;
  readonly openedAt: Moment;
  readonly form: unknown;
  readonly version: number;
};

async function fold(db: Db, rows: readonly Row[]): Promise<StoredCase[]> {
  if (rows.length === 0) return [];
  const calendar = await calendarInForce(db);
  const told = await db
    .selectFrom('status_case_event')
    .select(['case', 'event', 'at'])
    .where(
      'case',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  return rows.map(({ form, ...row }) => {
    const events = told
      .filter((one) => one.case === row.id)
      .map(({ event, at }) => ({ ...(event as NewAssignmentEvent), at }) as AssignmentEvent);
    return { ...row, form: form as ApplicationForm, events, calendar, assignment: foldAssignment(events, calendar) };
  });
}

/** Throws a Problem `not-found`, also for one that whoever asks may not see. */
export async function getCase(db: Db, id: string): Promise<StoredCase> {
  const [found] = await fold(db, await db.selectFrom('status_case').select(COLUMNS).where('id', '=', id).execute());
  if (!found) throw new Problem('not-found');
  return found;
}

/** The newest first. */
export const listAllCases = async (db: Db): Promise<StoredCase[]> =>
  fold(db, await db.selectFrom('status_case').select(COLUMNS).orderBy('opened_at', 'desc').orderBy('id').execute());

/** Those in which something may still be done. */
export const listOpenCases = async (db: Db): Promise<StoredCase[]> =>
  fold(
    db,
    await db.selectFrom('status_case').select(COLUMNS).where('closed_at', 'is', null).orderBy('opened_at').execute(),
  );

/** Whoever changes it waits here; the version is not asked for. Throws a Problem `not-found`. */
export async function holdCase({ db }: Work, id: string): Promise<StoredCase> {
  const rows = await db.selectFrom('status_case').select(COLUMNS).where('id', '=', id).forUpdate().execute();
  const [found] = await fold(db, rows);
  if (!found) throw new Problem('not-found');
  return found;
}

/** Held, with the version named against the one found. */
export async function lockCase(work: Work, id: string): Promise<StoredCase> {
  const found = await holdCase(work, id);
  await refuseIfChanged(work, subjectOf(id), found.version);
  return found;
}

/** Answers the version that it made. */
export async function changeCase(
  work: Work,
  { id, version: before }: StoredCase,
  columns: { form?: string; closed_at?: Moment | null } = {},
): Promise<number> {
  const version = before + 1;
  await work.db
    .updateTable('status_case')
    .set({ ...columns, version })
    .where('id', '=', id)
    .execute();
  work.outcome.version = version;
  return version;
}

type Told = Pick<JournalDraft, 'act' | 'paragraph'> & Partial<Pick<JournalDraft, 'after'>>;

/** What happened, its journal entry, and the version it made; a case that it closes is closed. */
export async function goOn(work: Work, stored: StoredCase, event: NewAssignmentEvent, told: Told): Promise<number> {
  const { id, organisation, events, calendar } = stored;
  await work.db
    .insertInto('status_case_event')
    .values({
      ...{ case: id, organisation, number: events.length + 1, at: work.at, by: work.identity.account },
      event: JSON.stringify(event),
    })
    .execute();
  const after = foldAssignment([...events, { ...event, at: work.at } as AssignmentEvent], calendar);
  const version = await changeCase(work, stored, { closed_at: isClosed(after) ? work.at : null });
  await record(work, { ...told, subject: subjectOf(id), organisation, after: told.after ?? { ...event }, version });
  return version;
}

export type KeptDocument = {
  readonly document: string;
  readonly about: (typeof ABOUT)[number];
  readonly name: string;
  readonly hash: string;
};

export type Submitted = {
  readonly number: number;
  readonly submittedAt: Moment;
  readonly data: Application;
  readonly form: ApplicationForm;
  readonly documents: readonly KeptDocument[];
  readonly hash: string;
};

export const hashOf = (submitted: Pick<Submitted, 'data' | 'form' | 'documents'>): string =>
  createHash('sha256').update(canonicalJson(submitted)).digest('hex');

export async function findLastSubmitted(db: Db, id: string): Promise<Submitted | undefined> {
  return db
    .selectFrom('status_application')
    .select(['number', 'submitted_at as submittedAt', 'data', 'form', 'documents', 'hash'])
    .where('case', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .$castTo<Submitted>()
    .executeTakeFirst();
}
