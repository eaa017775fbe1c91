// A round that is open for intake, written as the owner of the database: the doors of drafting and opening one are walked in
// server/rounds.

import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';

export type Owner = { readonly query: (text: string, values?: unknown[]) => Promise<unknown> };
export type LaidRound = {
  readonly id: string;
  readonly year: number;
  /** An instant, or a day: of the draft and of the opening. */
  readonly at: string;
  readonly participants?: readonly (readonly [organisation: string, category: string])[];
  readonly settings?: object;
  readonly signature?: string;
  /** What happened after the opening, at the same instant. */
  readonly then?: readonly object[];
};

/** Its last day of submission is the one of the newest calendar. */
export async function layOpenRound(owner: Owner, round: LaidRound): Promise<void> {
  const { id, year, at, participants = [], settings = {}, signature = 'either', then = [] } = round;
  await owner.query(
    `insert into round (id, reporting_year, edition, settings, drafted_at, opened_at, signature)
      values ($1, $2, $3, $4, $5, $5, $6)`,
    [id, year, CURRENT_EDITION.id, JSON.stringify(settings), at, signature],
  );
  const readings = { fixedDate: 'next-working-day', daysBefore: 'full-days' };
  const submission = computeFixedDate('submission', year, getNewestCalendar());
  const events = [{ kind: 'drafted', reportingYear: year, readings }, { kind: 'opened', submission }, ...then];
  for (const [place, event] of events.entries())
    await owner.query('insert into round_event (round, number, at, event) values ($1, $2, $3, $4)', [
      id,
      place + 1,
      at,
      JSON.stringify(event),
    ]);
  for (const [organisation, category] of participants)
    await owner.query(
      'insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, $3, false)',
      [id, organisation, category],
    );
}
