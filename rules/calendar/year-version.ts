// A year of the calendar as it was known from a day: whole, so that versions of it can be laid beside each other and a
// calendar put together from one version of each year. What is written down here makes the first versions of a year; a later
// one may be published by whoever keeps the calendar.

import { type PlainDate, yearOf } from '../kernel/plain-date.ts';
import { buildCalendar, CALENDARS, type Calendar } from './calendar.ts';
import { type Change, type ChangedDay, DAYS_OF_KAZAKHSTAN } from './days-of-kazakhstan.ts';
import { SOURCES, type SourceCode } from './sources.ts';

export type YearVersion = {
  readonly year: number;
  /** The day from which people could know of it. */
  readonly knownFrom: PlainDate;
  readonly provisional: boolean;
  /** What made this version, by the names of its sources. */
  readonly sources: readonly string[];
  /** In the order of the calendar. */
  readonly days: readonly ChangedDay[];
};

const byDate = (one: ChangedDay, other: ChangedDay) => (one.date < other.date ? -1 : 1);

/** One text for one change, whatever the order of its parts. */
function writeChange(change: Change): string {
  switch (change.because) {
    case 'holiday':
      return `holiday ${change.holiday}`;
    case 'holiday-on-weekend':
      return `off for ${change.holiday} on ${change.on}`;
    case 'moved-day-off':
      return `off for ${change.worked} worked`;
    case 'worked-weekend':
      return `worked for ${change.off} off`;
    case 'other-day-off':
      return JSON.stringify([change.names.kk, change.names.ru, change.names.en]);
  }
}

export const sameChange = (one: Change, other: Change): boolean => writeChange(one) === writeChange(other);

const sameDays = (some: readonly ChangedDay[], others: readonly ChangedDay[]): boolean =>
  some.length === others.length &&
  some.every((day, index) => {
    const other = others[index];
    return other !== undefined && day.date === other.date && sameChange(day.change, other.change);
  });

function readYear(calendar: Calendar, year: number): Omit<YearVersion, 'sources'> | undefined {
  const known = calendar.years.get(year);
  if (!known) return undefined;
  const days = [...calendar.days.values()].filter(({ date }) => yearOf(date) === year).sort(byDate);
  return { year, knownFrom: calendar.announcedOn, provisional: known.provisional, days };
}

const isOf = (source: SourceCode, day: PlainDate) => SOURCES[source].announcedOn === day;

/** The announcements of a day that say something of the year. */
function sourcesOf(year: number, { announcedOn, years }: Calendar): readonly string[] {
  const touching = DAYS_OF_KAZAKHSTAN.filter(({ date }) => yearOf(date) === year).flatMap((day) =>
    day.withdrawnBy ? [day.source, day.withdrawnBy] : [day.source],
  );
  const all = [years.get(year)?.source as SourceCode, ...touching];
  return [...new Set(all.filter((source) => isOf(source, announcedOn)))];
}

/** Every version of a year that is written down here, the oldest first; none for a year that nobody has published. */
export function listKnownVersions(year: number): readonly YearVersion[] {
  const versions: YearVersion[] = [];
  for (const calendar of CALENDARS) {
    const read = readYear(calendar, year);
    const before = versions.at(-1);
    if (!read || (before && sameDays(before.days, read.days) && before.provisional === read.provisional)) continue;
    versions.push({ ...read, sources: sourcesOf(year, calendar) });
  }
  return versions;
}

/** The version that holds: the one known latest; of two known from one day, the one that was published later. */
export function findVersionInForce<V extends Pick<YearVersion, 'knownFrom'>>(versions: readonly V[]): V | undefined {
  return versions.reduce<V | undefined>(
    (best, version) => (best === undefined || version.knownFrom >= best.knownFrom ? version : best),
    undefined,
  );
}

/** A calendar of one version of each year. Throws a RangeError where one date has two changes. */
export function assembleCalendar(
  name: string,
  announcedOn: PlainDate,
  versions: readonly Pick<YearVersion, 'year' | 'provisional' | 'sources' | 'days'>[],
): Calendar {
  const years = versions.map(({ year, provisional, sources }) => ({ year, provisional, source: sources[0] ?? '' }));
  return buildCalendar(
    name,
    announcedOn,
    years,
    versions.flatMap(({ days }) => days),
  );
}

export type DayDifference = {
  readonly date: PlainDate;
  readonly before: Change | undefined;
  readonly after: Change | undefined;
};

/** What a later version says otherwise than an earlier one, by day. */
export function compareVersions(
  before: readonly Pick<ChangedDay, 'date' | 'change'>[],
  after: readonly Pick<ChangedDay, 'date' | 'change'>[],
): readonly DayDifference[] {
  const held = new Map(before.map(({ date, change }) => [date, change]));
  const next = new Map(after.map(({ date, change }) => [date, change]));
  return [...new Set([...held.keys(), ...next.keys()])].sort().flatMap((date) => {
    const [was, is] = [held.get(date), next.get(date)];
    return was && is && sameChange(was, is) ? [] : [{ date, before: was, after: is }];
  });
}
