// The terms of the order as people meet them: a fixed date of a reporting year, days after an event, days before the
// Council. Each throws YearNotInCalendar where a day that must be looked at lies outside the years of the calendar.

import type { PlainDate } from '../kernel/plain-date.ts';
import { endOfDay } from './astana-time.ts';
import type { Calendar } from './calendar.ts';
import { reckon } from './reckon.ts';
import type { Asked, Term } from './term.ts';
import type {
  DaysAfterId,
  DaysBeforeId,
  DaysBeforeOption,
  FixedDateId,
  FixedDateOption,
} from './terms-of-the-order.ts';

function computeTerm(asked: Asked, calendar: Calendar): Term {
  const reckoning = reckon(asked, calendar, () => 'announced');
  return { asked, lastDay: reckoning.lastDay, endsAt: endOfDay(reckoning.lastDay), reckonings: [reckoning] };
}

/** E-6, S-11: the fixed date that belongs to a reporting year (interpretation D1). */
export function computeFixedDate(
  term: FixedDateId,
  reportingYear: number,
  calendar: Calendar,
  option: FixedDateOption = 'next-working-day',
): Term {
  return computeTerm({ kind: 'fixed-date', term, reportingYear, option }, calendar);
}

/** E-11, E-12, S-4.2, S-12, S-13, S-14: within so many working days after the day of the event (D2). */
export function computeDaysAfter(term: DaysAfterId, eventOn: PlainDate, calendar: Calendar): Term {
  return computeTerm({ kind: 'working-days-after', term, eventOn, option: 'next-working-day-to-midnight' }, calendar);
}

/** E-11: not less than so many working days before the day of the meeting (D3); lastDay is the last for publication. */
export function computeDaysBefore(
  term: DaysBeforeId,
  meetingOn: PlainDate,
  calendar: Calendar,
  option: DaysBeforeOption = 'full-days',
): Term {
  return computeTerm({ kind: 'working-days-before', term, meetingOn, option }, calendar);
}
