// A calendar is what was known on a day: the years it covers and the days in them that differ from the five-day week.
// Versions are made by announcements, so a term keeps the version it was reckoned with and can be reckoned again.

import { type PlainDate, weekday, yearOf } from '../kernel/plain-date.ts';
import {
  type CalendarYear,
  type Change,
  type ChangedDay,
  DAYS_OF_KAZAKHSTAN,
  YEARS_OF_KAZAKHSTAN,
} from './days-of-kazakhstan.ts';
import { SOURCES, type SourceCode } from './sources.ts';

export type Calendar = {
  /** Name of the version, such as `KZ/2026-03-18`. */
  readonly version: string;
  /** The day from which this version was known. */
  readonly announcedOn: PlainDate;
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly days: ReadonlyMap<PlainDate, ChangedDay>;
};

export type Reason = { readonly because: 'weekday' } | { readonly because: 'weekend' } | Change;

/** A day as a calendar sees it, with the reason and, where it is no plain day of the week, the source. */
export type Day = {
  readonly date: PlainDate;
  readonly works: boolean;
  readonly reason: Reason;
  /** A SourceCode, or what the calendar that says so knows its source by. */
  readonly source?: string;
  readonly provisional: boolean;
};

/** The calendar does not cover the year of a date that was asked for: nobody guesses its holidays. */
export class YearNotInCalendar extends RangeError {
  override readonly name = 'YearNotInCalendar';
  /** Key of the words. */
  readonly code = 'calendar-year-unknown';
  readonly values: { readonly date: PlainDate; readonly year: number; readonly version: string };

  constructor(date: PlainDate, calendar: Calendar) {
    const years = [...calendar.years.keys()].join(', ');
    super(`the calendar ${calendar.version} does not know the year of ${date}; it knows ${years}`);
    this.values = { date, year: yearOf(date), version: calendar.version };
  }
}

/** Puts a version together. Throws a RangeError where one date has two changes: that is a slip in the data. */
export function buildCalendar(
  version: string,
  announcedOn: PlainDate,
  years: readonly CalendarYear[],
  changed: readonly ChangedDay[],
): Calendar {
  const days = new Map<PlainDate, ChangedDay>();
  for (const day of changed) {
    if (days.has(day.date)) throw new RangeError(`the calendar ${version} says two things of ${day.date}`);
    days.set(day.date, day);
  }
  return { version, announcedOn, years: new Map(years.map((one) => [one.year, one])), days };
}

function wasAnnounced(source: SourceCode, by: PlainDate): boolean {
  return SOURCES[source].announcedOn <= by;
}

function buildVersion(announcedOn: PlainDate): Calendar {
  return buildCalendar(
    `KZ/${announcedOn}`,
    announcedOn,
    YEARS_OF_KAZAKHSTAN.filter((one) => wasAnnounced(one.source, announcedOn)),
    DAYS_OF_KAZAKHSTAN.filter(
      (day) =>
        wasAnnounced(day.source, announcedOn) &&
        (day.withdrawnBy === undefined || !wasAnnounced(day.withdrawnBy, announcedOn)),
    ),
  );
}

/** Every version of the calendar of Kazakhstan, the oldest first. */
export const CALENDARS: readonly Calendar[] = [...new Set(Object.values(SOURCES).map(({ announcedOn }) => announcedOn))]
  .sort()
  .map(buildVersion);

/** The version with this name; throws a RangeError where there is none. */
export function getCalendar(version: string): Calendar {
  const found = CALENDARS.find((calendar) => calendar.version === version);
  if (!found) throw new RangeError(`no version ${version} of the calendar`);
  return found;
}

/** The version known on a day; undefined before the first. */
export function findCalendarKnownOn(date: PlainDate): Calendar | undefined {
  return CALENDARS.findLast((calendar) => calendar.announcedOn <= date);
}

/** The newest version. */
export function getNewestCalendar(): Calendar {
  const newest = CALENDARS.at(-1);
  if (!newest) throw new RangeError('there is no calendar');
  return newest;
}

/** What the calendar says of a day. Throws YearNotInCalendar outside the years that it covers. */
export function describeDay(date: PlainDate, calendar: Calendar): Day {
  const year = calendar.years.get(yearOf(date));
  if (!year) throw new YearNotInCalendar(date, calendar);
  const { provisional } = year;
  const changed = calendar.days.get(date);
  if (changed) {
    const works = changed.change.because === 'worked-weekend';
    return { date, works, reason: changed.change, source: changed.source, provisional };
  }
  const works = weekday(date) <= 5;
  return { date, works, reason: { because: works ? 'weekday' : 'weekend' }, provisional };
}

/** Throws YearNotInCalendar outside the years that the calendar covers. */
export function isWorkingDay(date: PlainDate, calendar: Calendar): boolean {
  return describeDay(date, calendar).works;
}
