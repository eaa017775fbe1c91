import { describe, expect, it } from 'vitest';
import { getPlainDate } from '../kernel/plain-date.ts';
import { CALENDARS, getNewestCalendar, isWorkingDay } from './calendar.ts';
import { findMissingDaysOff, findNextWorked, findYearFaults } from './check-year.ts';
import type { Change } from './days-of-kazakhstan.ts';
import { assembleCalendar, compareVersions, findVersionInForce, listKnownVersions } from './year-version.ts';

const day = getPlainDate;
const YEARS = [2023, 2024, 2025, 2026, 2027];

describe('versions of a year', () => {
  it('keeps both days of Kurban-ait of 2024, each in its version with its source', () => {
    const versions = listKnownVersions(2024);
    expect(versions.map(({ knownFrom, sources }) => [knownFrom, ...sources])).toEqual([
      ['2024-01-01', 'calendar-2024'],
      ['2024-04-18', 'move-2024-may'],
      ['2024-06-07', 'kurban-ait-2024'],
    ]);
    const [, before, after] = versions;
    const ait = { because: 'holiday', holiday: 'kurban-ait' };
    expect(compareVersions(before?.days ?? [], after?.days ?? [])).toEqual([
      { date: '2024-06-16', before: undefined, after: ait },
      { date: '2024-06-17', before: ait, after: undefined },
    ]);
  });

  it('has none of a year that nobody has published', () => {
    expect(listKnownVersions(2028)).toEqual([]);
    expect(findVersionInForce(listKnownVersions(2028))).toBeUndefined();
  });

  it('the latest of each year make the newest calendar', () => {
    const newest = getNewestCalendar();
    const assembled = assembleCalendar(
      newest.version,
      newest.announcedOn,
      YEARS.flatMap((year) => findVersionInForce(listKnownVersions(year)) ?? []),
    );
    expect([...assembled.days.entries()].sort()).toEqual(
      [...newest.days.entries()]
        .map(([date, { date: same, change, source }]) => [date, { date: same, change, source }])
        .sort(),
    );
    expect([...assembled.years.keys()]).toEqual(YEARS);
    expect(isWorkingDay(day('2024-06-17'), assembled)).toBe(true);
  });

  it('of two known from one day the later published holds', () => {
    const versions = [
      { knownFrom: day('2027-01-10'), number: 1 },
      { knownFrom: day('2027-03-01'), number: 2 },
      { knownFrom: day('2027-03-01'), number: 3 },
      { knownFrom: day('2027-02-01'), number: 4 },
    ];
    expect(findVersionInForce(versions)?.number).toBe(3);
  });
});

describe('what cannot stand in a year', () => {
  const codes = (...entered: readonly (readonly [string, Change])[]) =>
    findYearFaults(
      2027,
      entered.map(([date, change]) => ({ date: day(date), change })),
    ).map(({ date, code }) => `${date} ${code}`);
  const off = (worked: string): Change => ({ because: 'moved-day-off', worked: day(worked) });
  const worked = (instead: string): Change => ({ because: 'worked-weekend', off: day(instead) });
  const nauryz: Change = { because: 'holiday', holiday: 'nauryz' };

  it('every version that is written down here stands', () => {
    for (const { version, years, days } of CALENDARS) {
      for (const year of years.keys()) {
        const own = [...days.values()].filter(({ date }) => date.startsWith(String(year)));
        expect(findYearFaults(year, own), `${version} ${year}`).toEqual([]);
        // Sunday 23 March 2025 and Saturday 21 March 2026 gave theirs; Kurban-ait and Christmas never do.
        expect(findMissingDaysOff(own), `${version} ${year}`).toEqual([]);
      }
    }
  });

  it.each([
    [['2028-03-21', nauryz], ['2028-03-21 other-year']],
    [['2027-06-04', off('2027-06-05')], ['2027-06-04 move-alone']],
    [
      ['2027-06-05', off('2027-06-06')],
      ['2027-06-05 move-needs-weekday', '2027-06-05 move-alone'],
    ],
    [
      ['2027-06-04', worked('2027-06-03')],
      ['2027-06-04 move-needs-weekend', '2027-06-04 move-alone'],
    ],
    [
      ['2027-03-24', { because: 'holiday-on-weekend', holiday: 'nauryz', on: day('2027-03-21') }],
      ['2027-03-24 holiday-not-there'],
    ],
  ] as const)('%s', (entered, found) => expect(codes(entered as readonly [string, Change])).toEqual(found));

  it('a move with both halves stands, and one over the turn of the year with one', () => {
    expect(codes(['2027-06-04', off('2027-06-05')], ['2027-06-05', worked('2027-06-04')])).toEqual([]);
    expect(codes(['2027-12-31', off('2028-01-08')])).toEqual([]);
  });

  it('two things said of one day', () => {
    expect(codes(['2027-03-22', nauryz], ['2027-03-22', nauryz])).toEqual(['2027-03-22 twice']);
  });

  it('a holiday that never moves gives no day off', () => {
    const ait: Change = { because: 'holiday', holiday: 'kurban-ait' };
    const given: Change = { because: 'holiday-on-weekend', holiday: 'kurban-ait', on: day('2027-05-16') };
    expect(codes(['2027-05-16', ait], ['2027-05-17', given])).toEqual(['2027-05-17 holiday-never-moves']);
  });

  it('names the day off that a holiday on a weekend gives', () => {
    const entered = [
      { date: day('2027-03-21'), change: nauryz },
      { date: day('2027-03-22'), change: nauryz },
    ];
    expect(findMissingDaysOff(entered)).toEqual(['2027-03-21']);
    expect(findNextWorked(day('2027-03-21'), entered)).toBe('2027-03-23');
  });
});
