// When the things of the example happened: counted back from the day on which it is opened, so that terms run in it whatever the day is.

import type { Calendar } from '#rules/calendar/calendar.ts';
import { addWorkingDays } from '#rules/calendar/working-days.ts';
import { addDays, type PlainDate, plainDate, yearOf } from '#rules/kernel/plain-date.ts';
import { findMoment, type Moment } from '#server/platform/clock.ts';

/** The farthest that a term of the example reaches beyond today, in days: sixty working days and holidays between them. */
const REACH = 120;
/** The sitting of the yearly revision lies at least so many days back: the order and the petition have followed it. */
const FOLLOWED = 45;

/** 10:00 in Astana, and so many minutes later. */
export function momentOn(day: PlainDate, minutes = 0): Moment {
  const hour = String(5 + Math.floor(minutes / 60)).padStart(2, '0');
  return findMoment(`${day}T${hour}:${String(minutes % 60).padStart(2, '0')}:00.000Z`) as Moment;
}

export type ExampleDays = {
  readonly before: (workingDays: number) => PlainDate;
  /** The year whose revision was sat upon last, and the first working day from a day of it on. */
  readonly revised: number;
  readonly inRevised: (month: number, day: number) => PlainDate;
  /** Before anything else of the example. */
  readonly beginning: PlainDate;
};

/** Undefined where the calendar does not reach over all of it. */
export function planExampleDays(today: PlainDate, calendar: Calendar): ExampleDays | undefined {
  const year = yearOf(today);
  const revised = addDays(plainDate(year, 4, 15), FOLLOWED) <= today ? year : year - 1;
  const beginning = plainDate(revised, 1, 1);
  const asked = [revised, year, yearOf(addDays(today, REACH))];
  if (!asked.every((one) => calendar.years.has(one))) return undefined;
  return {
    ...{ revised, beginning },
    before: (days) => addWorkingDays(today, -days, calendar),
    inRevised: (month, day) => addWorkingDays(addDays(plainDate(revised, month, day), -1), 1, calendar),
  };
}
