// Appeals, loaded with what was done about them, and locked.

import { sql } from 'kysely';
import type { DecisionPlace } from '#contract/appeals.ts';
import type { PaperFact } from '#contract/paper-templates.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { type Appeal, type AppealEvent, foldAppeal, type Seat, type SeatConflict } from '#rules/status/appeal.ts';
import { type AppealAct, checkAppealAct } from '#rules/status/check-appeal-act.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { refuseIfChanged } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { AppealsPlan, DecisionFound } from './appeals-plan.ts';

export const subjectOf = (id: string) => ({ kind: 'appeal', id });

type Row = {
  readonly id: string;
  readonly organisation: string;
  readonly decisionKind: DecisionPlace['kind'];
  readonly decisionId: string;
  readonly words: string;
  readonly lodgedAt: Moment;
  readonly lodgedBy: string;
  readonly version: number;
};

export type StoredAppeal = Row & { readonly appeal: Appeal; readonly events: number };

type Unmoored<E> = E extends AppealEvent ? Omit<E, 'at'> : never;
export type NewAppealEvent = Unmoored<AppealEvent>;

const select = (db: Db) =>
  db
    .selectFrom('appeal')
    .select(['id', 'organisation', 'decision_kind as decisionKind', 'decision_id as decisionId', 'words'])
    .select(['lodged_at as lodgedAt', 'lodged_by as lodgedBy', 'version'])
    .$castTo<Row>();

async function fold(db: Db, rows: readonly Row[]): Promise<StoredAppeal[]> {
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom('appeal_event')
    .select(['appeal', 'event', 'at'])
    .where(
      'appeal',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  return rows.map((row) => {
    const own = events.filter(({ appeal }) => appeal === row.id);
    const told = own.map(({ event, at }) => ({ ...(event as NewAppealEvent), at }));
    return { ...row, appeal: foldAppeal(told), events: own.length };
  });
}

/** Of an organisation its own, of the bodies all; the newest first. */
export const listStored = async (db: Db): Promise<StoredAppeal[]> =>
  fold(db, await select(db).orderBy('lodged_at', 'desc').orderBy('id').execute());

/** Throws a Problem `not-found`. */
export async function getAppeal(db: Db, id: string): Promise<StoredAppeal> {
  const [found] = await fold(db, await select(db).where('id', '=', id).execute());
  if (!found) throw new Problem('not-found');
  return found;
}

/** Whoever acts on it waits here for whoever acts now; then the version named is held against the one found. */
export async function lockAppeal(work: Work, id: string): Promise<StoredAppeal> {
  const [found] = await fold(work.db, await select(work.db).where('id', '=', id).forUpdate().execute());
  if (!found) throw new Problem('not-found');
  await refuseIfChanged(work, subjectOf(id), found.version);
  return found;
}

/** The complaint about a decision that is examined. */
export async function findAdmitted(db: Db, { kind, id }: DecisionPlace): Promise<string | null> {
  const found = await db
    .selectFrom('appeal')
    .select('id')
    .where('decision_kind', '=', kind)
    .where('decision_id', '=', id)
    .where('admitted', '=', true)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Throws a Problem `refused` with every hindrance of the order. */
export function refuseUnlessNow(appeal: Appeal, act: AppealAct, at: Moment): void {
  const hindrances = checkAppealAct(appeal, act, at);
  if (hindrances.length === 0) return;
  throw refused(
    hindrances.map(({ code, paragraph, values }) => ({ code: `appeals:hindrance.${code}`, paragraph, values })),
  );
}

export async function addEvent(work: Work, appeal: string, number: number, event: NewAppealEvent): Promise<void> {
  await work.db
    .insertInto('appeal_event')
    .values({ appeal, number, at: work.at, account: work.identity.account, event: JSON.stringify(event) })
    .execute();
}

/** The next event, and the version that it makes. */
export async function goOn(work: Work, { id, events, version }: StoredAppeal, event: NewAppealEvent): Promise<number> {
  await addEvent(work, id, events + 1, event);
  await work.db
    .updateTable('appeal')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
  work.outcome.version = version + 1;
  return version + 1;
}

export type TermedDecision = DecisionFound & { readonly term: Term };

/** A decision with the term of its complaint (S-14), by the calendar in force. */
export async function findDecision(
  { decisions }: AppealsPlan,
  db: Db,
  { kind, id }: DecisionPlace,
): Promise<TermedDecision | undefined> {
  const found = await decisions[kind].find(db, id);
  if (!found) return undefined;
  return { ...found, term: computeDaysAfter('complaint', found.receivedOn, await calendarInForce(db)) };
}

export type CommissionPerson = Seat & {
  readonly chair: boolean;
  readonly council: boolean;
  /** In which they hold or ever held a role. */
  readonly organisations: readonly string[];
};

/** Who belongs to the commission at the moment of the work. */
export async function listCommission({ db, at }: Pick<Work, 'db' | 'at'>): Promise<CommissionPerson[]> {
  const { rows } = await sql<CommissionPerson>`select * from commission_people(${at}::timestamptz)`.execute(db);
  return rows;
}

/** S-15: who of the commission has a conflict of interest in this appeal, each by the first ground there is. */
export function findConflicts(
  people: readonly CommissionPerson[],
  { organisation, appeal }: Pick<StoredAppeal, 'organisation' | 'appeal'>,
): SeatConflict[] {
  return people.flatMap(({ account, name, council, organisations }): SeatConflict[] => {
    const said = appeal.declared.find((one) => one.account === account);
    if (said) return [{ account, name, ground: 'declared', words: said.words }];
    if (organisations.includes(organisation)) return [{ account, name, ground: 'role', words: '' }];
    return council ? [{ account, name, ground: 'council', words: '' }] : [];
  });
}

export const dayFact = (at: Moment): PaperFact => ({ day: dayInAstana(at) });
