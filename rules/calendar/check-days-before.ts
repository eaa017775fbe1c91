// Whether enough working days lie between what was really published and the meeting that is really called.

import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import { type Calendar, describeDay } from './calendar.ts';
import type { Step } from './term.ts';
import { DAYS_BEFORE, type DaysBeforeId, type DaysBeforeOption } from './terms-of-the-order.ts';

export type DaysBeforeCheck = {
  readonly needed: number;
  readonly counted: number;
  readonly enough: boolean;
  readonly calendar: string;
  readonly steps: readonly Step[];
};

/**
 * E-11: counts the working days from publication to meeting (interpretation D3). A meeting on or before the day of
 * publication has none. Throws YearNotInCalendar where a day lies outside the years of the calendar.
 */
export function checkDaysBefore(
  term: DaysBeforeId,
  publishedOn: PlainDate,
  meetingOn: PlainDate,
  calendar: Calendar,
  option: DaysBeforeOption = 'full-days',
): DaysBeforeCheck {
  const needed = DAYS_BEFORE[term].days;
  const steps: Step[] = [];
  let counted = 0;
  for (let date = publishedOn; date < meetingOn; date = addDays(date, 1)) {
    const day = describeDay(date, calendar);
    const isPublication = date === publishedOn && option === 'full-days';
    if (isPublication) steps.push({ day, role: 'publication' });
    else if (!day.works) steps.push({ day, role: 'day-off' });
    else {
      counted += 1;
      steps.push({ day, role: 'counted', number: counted });
    }
  }
  steps.push({ day: describeDay(meetingOn, calendar), role: 'meeting' });
  return { needed, counted, enough: counted >= needed, calendar: calendar.version, steps };
}
