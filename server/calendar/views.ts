// The calendar as everybody may read it, and a term counted with it.

import type { ComputeTerm, ReadCalendar, ReadCalendarYear, SourceLine } from '#contract/calendar.ts';
import { SOURCES, type SourceCode } from '#rules/calendar/sources.ts';
import type { Act, AnswerOf } from '#server/platform/http/route.ts';
import { askTerm } from './ask-term.ts';
import { type Edition, loadEditions } from './store.ts';
import { assembleInForce, listVersions, nameOfEdition, type Version } from './years.ts';

type YearAnswer = AnswerOf<typeof ReadCalendarYear>;

const isKnown = (id: string): id is SourceCode => Object.hasOwn(SOURCES, id);

function describeSource(id: string, editions: readonly Edition[]): SourceLine[] {
  if (isKnown(id)) return [{ id, ...SOURCES[id], builtIn: true }];
  const edition = editions.find((one) => nameOfEdition(one) === id);
  if (!edition) return [];
  return [{ id, words: edition.source, announcedOn: edition.knownFrom, dayIs: 'exact', builtIn: false }];
}

/** Each source that the versions speak of, once. */
function sourcesOf(versions: readonly Version[], editions: readonly Edition[]): SourceLine[] {
  const ids = versions.flatMap(({ sources, days }) => [...sources, ...days.map(({ source }) => source)]);
  return [...new Set(ids)].flatMap((id) => describeSource(id, editions));
}

const daysOf = ({ days }: Version) => days.map(({ date, change, source }) => ({ date, change, source }));

export const readCalendar: Act<typeof ReadCalendar> = async (work) => {
  const editions = await loadEditions(work.db);
  const { calendar, versions } = assembleInForce(editions);
  return {
    version: calendar.version,
    announcedOn: calendar.announcedOn,
    years: versions.map(({ year, provisional, knownFrom, sources }) => ({
      year,
      provisional,
      knownFrom,
      sources: [...sources],
      versions: listVersions(year, editions).length,
    })),
    days: versions.flatMap(daysOf),
    sources: sourcesOf(versions, editions),
  };
};

const lineOf = (version: Version): YearAnswer['versions'][number] => ({
  number: version.edition?.number ?? null,
  knownFrom: version.knownFrom,
  provisional: version.provisional,
  sources: [...version.sources],
  days: daysOf(version),
  publishedAt: version.edition?.publishedAt ?? null,
});

export const readYear: Act<typeof ReadCalendarYear> = async (work, { params: { year } }) => {
  const editions = await loadEditions(work.db, year);
  const versions = listVersions(year, editions);
  work.outcome.version = editions.at(-1)?.number ?? 0;
  return { year, versions: versions.map(lineOf), sources: sourcesOf(versions, editions) };
};

export const computeTerm: Act<typeof ComputeTerm> = async (work, { params: { term }, query }) => {
  const { calendar } = assembleInForce(await loadEditions(work.db));
  return askTerm(term, query, calendar);
};
