// The twelve months around today and what the order sets into them. Two days are fixed; two follow from the day on which the
// Council meets, and are shown for the last day on which it may.

import { type Calendar, describeDay, getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { addDays, getPlainDate, type PlainDate, plainDate, toDayNumber, yearOf } from '#rules/kernel/plain-date.ts';

export type YearAhead = {
  readonly from: PlainDate;
  /** The first day behind the twelve months. */
  readonly to: PlainDate;
  readonly terms: readonly Term[];
  /** Holidays and days off that are no weekend. */
  readonly daysOff: readonly PlainDate[];
  /** Years in sight whose calendar nobody has published: their terms are not guessed. */
  readonly unknownYears: readonly number[];
};

const MONTHS_BEHIND = 2;

/** The first of the month `months` away. */
function firstOfMonth(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return plainDate(Math.floor(count / 12), (count % 12) + 1, 1);
}

function termsOfYear(year: number, calendar: Calendar): readonly Term[] {
  const submission = computeFixedDate('submission', year - 1, calendar);
  const council = computeFixedDate('yearly-examination', year - 1, calendar);
  const verification = computeDaysBefore('verification-publication', council.lastDay, calendar);
  const results = computeDaysAfter('results-publication', council.lastDay, calendar);
  return [submission, verification, council, results];
}

function daysOffBetween(from: PlainDate, to: PlainDate, calendar: Calendar): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (!calendar.years.has(yearOf(day))) continue;
    const { works, reason } = describeDay(day, calendar);
    if (!works && reason.because !== 'weekend') days.push(day);
  }
  return days;
}

/** Two months behind today, ten ahead. */
export function lookAhead(today: PlainDate, calendar: Calendar = getNewestCalendar()): YearAhead {
  const from = firstOfMonth(today, -MONTHS_BEHIND);
  const to = firstOfMonth(from, 12);
  const years = [...new Set([yearOf(from), yearOf(addDays(to, -1))])];
  const known = years.filter((year) => calendar.years.has(year));
  const terms = known.flatMap((year) => termsOfYear(year, calendar));
  return {
    from,
    to,
    terms: terms.filter(({ lastDay }) => lastDay >= from && lastDay < to),
    daysOff: daysOffBetween(from, to, calendar),
    unknownYears: years.filter((year) => !calendar.years.has(year)),
  };
}

/** Where a day lies on the line: 0 at its beginning, 1 at its end. */
export function placeOnLine(day: PlainDate, { from, to }: Pick<YearAhead, 'from' | 'to'>): number {
  const begin = toDayNumber(getPlainDate(from));
  return (toDayNumber(day) - begin) / (toDayNumber(to) - begin);
}
