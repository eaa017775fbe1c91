// Terms of complaints: until when an organisation may complain of what was decided about it (S-14). A complaint is a right: a term
// that ended without one was not missed, and is no longer told.

import { APPEALED_KINDS } from '#contract/appeals.ts';
import { isLate } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { APPEALED, type AppealsPlan, type DecisionFound } from './appeals-plan.ts';
import { findAdmitted } from './store.ts';

type ComplaintTerm = {
  /** The case whose decision may be complained of. */
  readonly procedure: { readonly kind: (typeof APPEALED_KINDS)[number]; readonly id: string };
  readonly organisation: string;
  readonly term: Term;
  readonly mustAct: 'head';
  readonly decided: DecisionFound;
};

/** Of decisions that nobody has complained of yet. */
export async function listRunningTermsIn({ decisions }: AppealsPlan, db: Db, at: Moment): Promise<ComplaintTerm[]> {
  const calendar = await calendarInForce(db);
  const found: ComplaintTerm[] = [];
  for (const kind of APPEALED_KINDS)
    for (const { id, ...decided } of await decisions[kind].list(db)) {
      const { organisation, receivedOn } = decided;
      const term = computeDaysAfter('complaint', receivedOn, calendar);
      if (isLate(at, term.endsAt) || (await findAdmitted(db, { kind, id })) !== null) continue;
      found.push({ procedure: { kind, id }, organisation, term, mustAct: 'head', decided });
    }
  return found;
}

/** For the board of terms. */
export const listRunningTerms = async (db: Db, at: Moment) =>
  (await listRunningTermsIn(APPEALED, db, at)).map(({ decided: _, ...told }) => told);
