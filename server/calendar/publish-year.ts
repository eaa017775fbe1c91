import { dayOf, type EnteredDay, type PublishCalendarYear } from '#contract/calendar.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { findYearFaults } from '#rules/calendar/check-year.ts';
import type { Change } from '#rules/calendar/days-of-kazakhstan.ts';
import { compareVersions, findVersionInForce, sameChange } from '#rules/calendar/year-version.ts';
import { type Plain, record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import { insertEdition, loadEditions, lockCalendar, type StoredDay } from './store.ts';
import { listVersions, nameOfEdition, type Version } from './years.ts';

const subjectOf = (year: number) => ({ kind: 'calendar-year', id: String(year) });

const readDays = (days: readonly EnteredDay[]) =>
  days
    .map(({ date, change }) => ({ date: dayOf(date), change: change as Change }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));

type Days = ReturnType<typeof readDays>;

function findDayFaults(year: number, days: Days): Reason[] {
  return findYearFaults(year, days).map(({ date, code }) => ({
    code: `calendar:fault.${code}`,
    pointer: `/body/days/${date}`,
    values: { date },
  }));
}

function findTimeFaults(knownFrom: string, today: string, before: Version | undefined): Reason[] {
  const pointer = '/body/knownFrom';
  if (knownFrom > today) return [{ code: 'calendar:known-later', pointer }];
  if (before && knownFrom < before.knownFrom)
    return [{ code: 'calendar:known-earlier', pointer, values: { date: before.knownFrom } }];
  return [];
}

/** A day that stays as it was keeps the source that it came from. */
function keepSources(days: Days, before: Version | undefined, source: string): StoredDay[] {
  const held = new Map(before?.days.map((day) => [day.date, day]));
  return days.map(({ date, change }) => {
    const was = held.get(date);
    return {
      date,
      change: change as EnteredDay['change'],
      source: was && sameChange(was.change, change) ? was.source : source,
    };
  });
}

const written = (date: string, change: Change | undefined): Plain => ({
  date,
  ...(change as unknown as { [key: string]: Plain }),
});

function describeChange(before: Version | undefined, days: Days, told: { source: string; provisional: boolean }) {
  const differences = compareVersions(before?.days ?? [], days);
  return {
    count: differences.length,
    before: {
      knownFrom: before?.knownFrom ?? null,
      provisional: before?.provisional ?? null,
      days: differences.flatMap(({ date, before: was }) => (was ? [written(date, was)] : [])),
    },
    after: {
      ...told,
      days: differences.flatMap(({ date, after: is }) => (is ? [written(date, is)] : [])),
    },
  };
}

export const publishYear: Act<typeof PublishCalendarYear> = async (work, { params: { year }, body }) => {
  await lockCalendar(work.db);
  const editions = await loadEditions(work.db, year);
  const held = editions.at(-1)?.number ?? 0;
  await refuseIfChanged(work, subjectOf(year), held);
  const before = findVersionInForce(listVersions(year, editions));
  const { knownFrom, provisional, source } = body;
  const days = readDays(body.days);
  const faults = [...findTimeFaults(knownFrom, dayInAstana(work.at), before), ...findDayFaults(year, days)];
  if (faults.length > 0) throw refused(faults);
  const change = describeChange(before, days, { source, provisional });
  if (before && change.count === 0 && before.provisional === provisional)
    throw refused([{ code: 'calendar:nothing-changes' }]);
  const number = held + 1;
  const stored = keepSources(days, before, nameOfEdition({ year, number }));
  await insertEdition(work, { year, number, knownFrom, provisional, source, days: stored });
  await record(work, {
    act: 'calendar.year-published',
    subject: subjectOf(year),
    before: change.before,
    after: { ...change.after, knownFrom },
    version: number,
  });
  work.outcome.created = true;
  work.outcome.version = number;
  return { year, number };
};
