// A year of the calendar with all its versions.

import { useQuery } from '@tanstack/react-query';
import { type CalendarYearAnswer, dayOf, ReadCalendarYear, type SourceLine } from '#contract/calendar.ts';
import { buildCalendar, type Calendar } from '#rules/calendar/calendar.ts';
import { findVersionInForce } from '#rules/calendar/year-version.ts';
import { CALENDAR, readDay } from '#web/kit/days-in-force.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

export type Version = CalendarYearAnswer['versions'][number];

export function useYear(year: number) {
  const call = useApi();
  return useQuery({
    queryKey: [...CALENDAR, 'year', year],
    queryFn: async ({ signal }) => {
      const { answer, version } = await call(ReadCalendarYear, { params: { year: String(year) }, signal });
      return { ...answer, version: version ?? 0 };
    },
  });
}

export const inForce = (versions: readonly Version[]): Version | undefined =>
  findVersionInForce(versions.map((version) => ({ version, knownFrom: dayOf(version.knownFrom) })))?.version;

export const daysOf = ({ days }: Pick<Version, 'days'>) => days.map(readDay);

/** One year by itself, to be drawn. */
export const calendarOf = (year: number, version: Version): Calendar =>
  buildCalendar(
    version.knownFrom,
    dayOf(version.knownFrom),
    [{ year, provisional: version.provisional, source: version.sources[0] ?? '' }],
    daysOf(version),
  );

/** What is written in the program has words in three languages; what was published here stands as it was entered. */
export function wordSource(say: Say, id: string, sources: readonly SourceLine[]): string {
  const source = sources.find((one) => one.id === id);
  if (!source) return id;
  return source.builtIn ? say(`calendar:source.${id}`) : source.words;
}
