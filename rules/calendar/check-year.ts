// What cannot stand in a year of the calendar: two things said of one day, a move without its other half, a day off for a
// holiday that is not there. What the law grants and nobody has entered is a note: an act may have ordered otherwise.

import { addDays, type PlainDate, weekday, yearOf } from '../kernel/plain-date.ts';
import type { Change } from './days-of-kazakhstan.ts';
import { HOLIDAYS } from './holidays.ts';

/** Words: `calendar:fault.<code>`. */
export type YearFaultCode =
  | 'other-year'
  | 'twice'
  | 'move-needs-weekday'
  | 'move-needs-weekend'
  | 'move-alone'
  | 'holiday-not-there'
  | 'holiday-not-on-weekend'
  | 'holiday-never-moves'
  | 'off-on-weekend';

export type YearFault = { readonly date: PlainDate; readonly code: YearFaultCode };
export type DayOfYear = { readonly date: PlainDate; readonly change: Change };

const isWeekend = (date: PlainDate) => weekday(date) > 5;
type Days = ReadonlyMap<PlainDate, Change>;

function checkMove(date: PlainDate, off: PlainDate, worked: PlainDate, days: Days): readonly YearFaultCode[] {
  const other = date === off ? days.get(worked) : days.get(off);
  const pairs =
    other !== undefined &&
    ((other.because === 'worked-weekend' && other.off === off) ||
      (other.because === 'moved-day-off' && other.worked === worked));
  // A move over the turn of the year has its other half in the other year.
  const isElsewhere = yearOf(off) !== yearOf(worked);
  return [
    ...(isWeekend(off) ? (['move-needs-weekday'] as const) : []),
    ...(isWeekend(worked) ? [] : (['move-needs-weekend'] as const)),
    ...(pairs || isElsewhere ? [] : (['move-alone'] as const)),
  ];
}

function checkDay({ date, change }: DayOfYear, days: Days): readonly YearFaultCode[] {
  switch (change.because) {
    case 'moved-day-off':
      return checkMove(date, date, change.worked, days);
    case 'worked-weekend':
      return checkMove(date, change.off, date, days);
    case 'holiday-on-weekend': {
      const held = days.get(change.on);
      const isThere = held?.because === 'holiday' && held.holiday === change.holiday;
      return [
        ...(isThere || yearOf(change.on) !== yearOf(date) ? [] : (['holiday-not-there'] as const)),
        ...(isWeekend(change.on) ? [] : (['holiday-not-on-weekend'] as const)),
        ...(HOLIDAYS[change.holiday].moves ? [] : (['holiday-never-moves'] as const)),
        ...(isWeekend(date) ? (['off-on-weekend'] as const) : []),
      ];
    }
    case 'holiday':
    case 'other-day-off':
      return [];
  }
}

/** Every fault at once, in the order of the days. */
export function findYearFaults(year: number, entered: readonly DayOfYear[]): readonly YearFault[] {
  const days = new Map(entered.map(({ date, change }) => [date, change]));
  return entered.flatMap((day, index) => {
    const { date } = day;
    const codes: YearFaultCode[] = [...checkDay(day, days)];
    if (yearOf(date) !== year) codes.unshift('other-year');
    if (entered.findIndex((other) => other.date === date) < index) codes.unshift('twice');
    return codes.map((code) => ({ date, code }));
  });
}

/** Holidays on a weekend that give a day off by the law (article 84 of the Labour Code) and have none. */
export function findMissingDaysOff(entered: readonly DayOfYear[]): readonly PlainDate[] {
  const given = new Set(entered.flatMap(({ change }) => (change.because === 'holiday-on-weekend' ? [change.on] : [])));
  return entered.flatMap(({ date, change }) =>
    change.because === 'holiday' && HOLIDAYS[change.holiday].moves && isWeekend(date) && !given.has(date) ? [date] : [],
  );
}

/** The next day that would be worked: where a holiday of a weekend gives its day off. */
export function findNextWorked(date: PlainDate, entered: readonly DayOfYear[]): PlainDate {
  const days = new Map(entered.map((day) => [day.date, day.change]));
  let next = addDays(date, 1);
  for (;;) {
    const change = days.get(next);
    const works = change ? change.because === 'worked-weekend' : !isWeekend(next);
    if (works) return next;
    next = addDays(next, 1);
  }
}
