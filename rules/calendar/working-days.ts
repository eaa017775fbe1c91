// Counting in working days. The day one starts from is never counted, the day one arrives at is (interpretation D2), so
// stepping n working days and counting the working days stepped over are each other's inverse.

import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import { type Calendar, isWorkingDay } from './calendar.ts';

/**
 * The n-th working day after the date (before it where n is negative); the date itself where n is 0. Throws a RangeError
 * where n is no whole number and YearNotInCalendar where the way leads out of the years that the calendar covers.
 */
export function addWorkingDays(date: PlainDate, days: number, calendar: Calendar): PlainDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  const step = days < 0 ? -1 : 1;
  let reached = date;
  for (let left = days * step; left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/**
 * How many working days one counts going from one date to another: the start is not counted, the end is. Negative where
 * the way leads back. Throws YearNotInCalendar like addWorkingDays.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  const step = to < from ? -1 : 1;
  let counted = 0;
  for (let reached = from; reached !== to; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) counted += step;
  }
  return counted;
}
