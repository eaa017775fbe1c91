// Objections, loaded and locked.

import type { ObjectionState } from '#contract/objections.ts';
import type { VerificationOutcome } from '#rules/verification/grounds.ts';
import { refuseIfChanged } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

export type Objection = {
  readonly id: string;
  readonly round: string;
  readonly organisation: string;
  readonly row: string;
  readonly decision: number;
  readonly words: string;
  readonly receivedAt: Moment;
  readonly madeBy: string;
  readonly withdrawnAt: Moment | null;
  readonly answeredAt: Moment | null;
  readonly answeredBy: string | null;
  readonly answer: VerificationOutcome | null;
  readonly answerWords: string | null;
  readonly answerLate: boolean | null;
  readonly version: number;
};

export const subjectOf = (id: string) => ({ kind: 'objection', id });

const COLUMNS = [
  'id',
  'round',
  'organisation',
  'row',
  'decision',
  'words',
  'received_at as receivedAt',
  'made_by as madeBy',
  'withdrawn_at as withdrawnAt',
  'answered_at as answeredAt',
  'answered_by as answeredBy',
  'answer',
  'answer_words as answerWords',
  'answer_late as answerLate',
  'version',
] as const;

const select = (db: Db) => db.selectFrom('objection').select(COLUMNS).$castTo<Objection>();

export function stateOf({ withdrawnAt, answer }: Objection): ObjectionState {
  return withdrawnAt === null ? (answer ?? 'standing') : 'withdrawn';
}

/** Row-level security shows the bodies all of them and an organisation its own. Throws a Problem `not-found`. */
export async function getObjection(db: Db, id: string): Promise<Objection> {
  const found = await select(db).where('id', '=', id).executeTakeFirst();
  if (!found) throw new Problem('not-found');
  return found;
}

/** Of a round, in the order in which they came. */
export const listOfRound = (db: Db, round: string, organisation?: string): Promise<Objection[]> =>
  select(db)
    .where('round', '=', round)
    .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation ?? ''))
    .orderBy('received_at')
    .orderBy('id')
    .execute();

/** Objections of a round that nobody has answered yet. */
export async function countStanding(db: Db, round: string): Promise<number> {
  const { count } = await db
    .selectFrom('objection')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('round', '=', round)
    .where('withdrawn_at', 'is', null)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whoever changes it waits here for whoever changes it now; then the version named is held against the one found. */
export async function lockObjection(work: Work, id: string): Promise<Objection> {
  const found = await select(work.db).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw new Problem('not-found');
  await refuseIfChanged(work, subjectOf(id), found.version);
  return found;
}

type Changes = {
  readonly withdrawn_at?: Moment;
  readonly answered_at?: Moment;
  readonly answered_by?: string;
  readonly answer?: VerificationOutcome;
  readonly answer_words?: string;
  readonly answer_late?: boolean;
};

/** Answers the version that it made. */
export async function changeObjection(work: Work, { id, organisation, version: before }: Objection, changes: Changes) {
  const version = before + 1;
  await work.db
    .updateTable('objection')
    .set({ ...changes, version })
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .execute();
  work.outcome.version = version;
  return version;
}
