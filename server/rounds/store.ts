// Loads a round with what happened to it, and writes what happens next.

import type { SignatureForm } from '#contract/signature-forms.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { checkRoundAct, type RoundAct } from '#rules/round/check-round-act.ts';
import { foldRound, type Round, type RoundEvent } from '#rules/round/round.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { refuseIfChanged } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

export type Settings = Readonly<Record<string, string>>;

export type StoredWeighting = {
  readonly source: string;
  readonly date: string | null;
  /** Indicator → plain decimal. */
  readonly values: Readonly<Record<string, string>>;
};

export type StoredRound = {
  readonly id: string;
  readonly reportingYear: number;
  readonly edition: string;
  readonly settings: Settings;
  readonly weighting: StoredWeighting | null;
  /** How a submission is signed. */
  readonly signature: SignatureForm;
  readonly version: number;
  readonly round: Round;
  readonly events: readonly RoundEvent[];
  readonly calendar: Calendar;
};

type Unmoored<E> = E extends RoundEvent ? Omit<E, 'at'> : never;

export const subjectOf = (id: string) => ({ kind: 'round', id });

async function loadEvents(db: Db, round: string): Promise<RoundEvent[]> {
  const rows = await db
    .selectFrom('round_event')
    .select(['event', 'at'])
    .where('round', '=', round)
    .orderBy('number')
    .execute();
  return rows.map(({ event, at }) => ({ ...(event as Unmoored<RoundEvent>), at }));
}

type Row = {
  readonly id: string;
  readonly reporting_year: number;
  readonly edition: string;
  readonly settings: unknown;
  readonly weighting: unknown;
  readonly signature: string;
  readonly version: number;
};

async function fold(db: Db, row: Row): Promise<StoredRound> {
  const calendar = await calendarInForce(db);
  const events = await loadEvents(db, row.id);
  return {
    id: row.id,
    reportingYear: row.reporting_year,
    edition: row.edition,
    settings: row.settings as Settings,
    weighting: row.weighting as StoredWeighting | null,
    signature: row.signature as SignatureForm,
    version: row.version,
    round: foldRound(events, calendar),
    events,
    calendar,
  };
}

const COLUMNS = ['id', 'reporting_year', 'edition', 'settings', 'weighting', 'signature', 'version'] as const;

/** Undefined where there is none, or none that the person may know of. */
export async function findRound(db: Db, id: string): Promise<StoredRound | undefined> {
  const row = await db.selectFrom('round').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && fold(db, row);
}

export async function getRound(db: Db, id: string): Promise<StoredRound> {
  const round = await findRound(db, id);
  if (!round) throw new Problem('not-found');
  return round;
}

/** The latest round before a reporting year. */
export async function findRoundBefore(db: Db, reportingYear: number): Promise<StoredRound | undefined> {
  const row = await db
    .selectFrom('round')
    .select(COLUMNS)
    .where('reporting_year', '<', reportingYear)
    .orderBy('reporting_year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && fold(db, row);
}

/** For an act whose version is another thing's: whoever changes the round waits here for whoever changes it now. */
export async function holdRound({ db }: Work, id: string): Promise<StoredRound> {
  const row = await db.selectFrom('round').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return fold(db, row);
}

/** Held, with the version named against the one found. */
export async function lockRound(work: Work, id: string): Promise<StoredRound> {
  const round = await holdRound(work, id);
  await refuseIfChanged(work, subjectOf(id), round.version);
  return round;
}

/** Throws a Problem `refused` with every hindrance of the order. */
export function refuseUnlessNow({ round, calendar }: StoredRound, act: RoundAct, at: Moment): void {
  const hindrances = checkRoundAct(round, act, at, calendar);
  if (hindrances.length === 0) return;
  throw refused(
    hindrances.map(({ code, paragraph, values }): Reason => ({ code: `rounds:hindrance.${code}`, paragraph, values })),
  );
}

type Columns = { settings?: string; weighting?: string | null; signature?: SignatureForm; opened_at?: Moment };

export async function raiseVersion(work: Work, id: string, columns: Columns = {}): Promise<number> {
  const { version } = await work.db
    .updateTable('round')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  work.outcome.version = version;
  return version;
}

export async function addEvent(work: Work, round: string, number: number, event: Unmoored<RoundEvent>): Promise<void> {
  await work.db
    .insertInto('round_event')
    .values({ round, number, at: work.at, event: JSON.stringify(event) })
    .execute();
}

/** The two newest that are open or were: what still waits in an older one is past its terms. */
export async function listLastOpened(db: Db): Promise<StoredRound[]> {
  const rows = await db
    .selectFrom('round')
    .select('id')
    .where('opened_at', 'is not', null)
    .orderBy('reporting_year', 'desc')
    .limit(2)
    .execute();
  const found = [];
  for (const { id } of rows) {
    const round = await findRound(db, id);
    if (round) found.push(round);
  }
  return found;
}
