// The years of the calendar: what is written in the program, then what was published here, and the calendar that holds.

import { dayOf } from '#contract/calendar.ts';
import { type Calendar, getNewestCalendar } from '#rules/calendar/calendar.ts';
import type { Change } from '#rules/calendar/days-of-kazakhstan.ts';
import {
  assembleCalendar,
  findVersionInForce,
  listKnownVersions,
  type YearVersion,
} from '#rules/calendar/year-version.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { type Edition, loadEditions } from './store.ts';

/** `edition`: where it was published here. */
export type Version = YearVersion & { readonly edition: Edition | undefined };

export const nameOfEdition = ({ year, number }: Pick<Edition, 'year' | 'number'>): string =>
  `edition-${year}-${number}`;

function readEdition(edition: Edition): Version {
  const { year, knownFrom, provisional, days } = edition;
  return {
    year,
    knownFrom: dayOf(knownFrom),
    provisional,
    sources: [nameOfEdition(edition)],
    // The contract and the check of the act have seen to their shape.
    days: days.map(({ date, change, source }) => ({ date: dayOf(date), change: change as Change, source })),
    edition,
  };
}

/** The oldest first. */
export function listVersions(year: number, editions: readonly Edition[]): readonly Version[] {
  const known = listKnownVersions(year).map((version): Version => ({ ...version, edition: undefined }));
  return [...known, ...editions.filter((edition) => edition.year === year).map(readEdition)];
}

export function listYears(editions: readonly Edition[]): readonly number[] {
  const known = [...getNewestCalendar().years.keys()];
  return [...new Set([...known, ...editions.map(({ year }) => year)])].sort((one, other) => one - other);
}

export type InForce = { readonly calendar: Calendar; readonly versions: readonly Version[] };

/** Of each year the version that is known latest. The name says how many editions had been published by then. */
export function assembleInForce(editions: readonly Edition[]): InForce {
  const versions = listYears(editions).flatMap((year) => findVersionInForce(listVersions(year, editions)) ?? []);
  const announcedOn = versions.reduce(
    (latest, { knownFrom }) => (knownFrom > latest ? knownFrom : latest),
    dayOf('2000-01-01'),
  );
  const name = editions.length === 0 ? `KZ/${announcedOn}` : `KZ/${announcedOn}+${editions.length}`;
  return { calendar: assembleCalendar(name, announcedOn, versions), versions };
}

/** For other rooms: the calendar by which terms are counted now. */
export async function calendarInForce(db: Db): Promise<Calendar> {
  return assembleInForce(await loadEditions(db)).calendar;
}
