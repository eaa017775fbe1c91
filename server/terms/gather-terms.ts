// What runs, gathered from the rooms. Each room says itself which terms run in it, and until which act.

import type { Role } from '#contract/roles.ts';
import type { RunningTerm, TermedProcedure } from '#contract/terms.ts';
import { isLate } from '#rules/calendar/astana-time.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';

/** The terms of one room that run, or ran out without their act. */
export type TermsOfRoom = (db: Db, at: Moment) => Promise<readonly RunningTerm[]>;

export const rolesOf = ({ mustAct }: RunningTerm): readonly Role[] =>
  typeof mustAct === 'string' ? [mustAct] : mustAct;

/** What makes a term of a procedure this one and no other: an objection may be made again, a last day may be moved. */
export const keyOf = ({ procedure, term }: RunningTerm) => ({
  procedure_kind: procedure.kind satisfies TermedProcedure,
  procedure_id: procedure.id,
  term: term.asked.term,
  last_day: term.lastDay,
});

/** The nearest first. */
export async function gatherTerms(rooms: readonly TermsOfRoom[], db: Db, at: Moment): Promise<RunningTerm[]> {
  const found: RunningTerm[] = [];
  // One after another: they share the one connection of the transaction.
  for (const room of rooms) found.push(...(await room(db, at)));
  return found.toSorted((one, other) => (one.term.endsAt < other.term.endsAt ? -1 : 1));
}

export const isMissed = ({ term }: RunningTerm, at: Moment): boolean => isLate(at, term.endsAt);
