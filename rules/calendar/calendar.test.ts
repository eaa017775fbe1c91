import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate, type PlainDate, plainDate, weekday, yearOf } from '../kernel/plain-date.ts';
import {
  buildCalendar,
  CALENDARS,
  type Calendar,
  describeDay,
  findCalendarKnownOn,
  getCalendar,
  getNewestCalendar,
  isWorkingDay,
  YearNotInCalendar,
} from './calendar.ts';
import { type ChangedDay, DAYS_OF_KAZAKHSTAN } from './days-of-kazakhstan.ts';
import { HOLIDAYS } from './holidays.ts';
import { SOURCES } from './sources.ts';

const newest = getNewestCalendar();
const day = (text: string) => describeDay(getPlainDate(text), newest);
const isWeekend = (date: PlainDate) => weekday(date) > 5;

function datesOf(year: number, month?: number): PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = plainDate(year, month ?? 1, 1); yearOf(date) === year; date = addDays(date, 1)) {
    if (month === undefined || Number(date.slice(5, 7)) === month) dates.push(date);
  }
  return dates;
}
const countWorking = (dates: readonly PlainDate[], calendar: Calendar) =>
  dates.filter((date) => isWorkingDay(date, calendar)).length;

describe('the days of Kazakhstan', () => {
  it.each([
    ['2024-07-08', false, 'holiday-on-weekend'],
    ['2024-01-08', true, 'weekday'],
    ['2025-01-25', false, 'weekend'],
    ['2026-01-25', false, 'weekend'],
    ['2027-01-25', true, 'weekday'],
    ['2026-05-27', false, 'holiday'],
  ] as const)('%s works: %s, because: %s', (date, works, because) => {
    expect(day(date)).toMatchObject({ works, reason: { because } });
  });

  it('names the holiday of a holiday, and the weekend that a day off stands for', () => {
    expect(day('2026-03-25').reason).toEqual({ because: 'holiday-on-weekend', holiday: 'nauryz', on: '2026-03-22' });
    expect(day('2026-03-08').reason).toEqual({ because: 'holiday', holiday: 'womens-day' });
  });

  it.each([
    ['2023-07-07', '2023-07-01'],
    ['2024-05-08', '2024-05-04'],
    ['2025-01-03', '2025-01-05'],
  ])('moved days: %s is off and %s is worked by one and the same act', (off, worked) => {
    expect(day(off)).toMatchObject({ works: false, reason: { because: 'moved-day-off', worked } });
    expect(day(worked)).toMatchObject({ works: true, reason: { because: 'worked-weekend', off } });
    expect(day(off).source).toBe(day(worked).source);
  });

  it('keeps 7 January and the first day of Kurban-ait where they fall (Labour Code 84.5)', () => {
    expect(day('2023-01-07').reason).toEqual({ because: 'holiday', holiday: 'orthodox-christmas' });
    expect(day('2023-01-09').works).toBe(true);
    expect(day('2024-06-16').reason).toEqual({ because: 'holiday', holiday: 'kurban-ait' });
    expect(day('2024-06-17').works).toBe(true);
    expect(day('2027-05-17').works).toBe(true);
  });

  it('gives each holiday on a weekend the next working day, in every version', () => {
    for (const calendar of CALENDARS) {
      const changed = [...calendar.days.values()];
      const taken = new Set(changed.filter(({ change }) => change.because === 'holiday').map(({ date }) => date));
      const expected = new Map<PlainDate, PlainDate>();
      for (const { date, change } of changed) {
        if (change.because !== 'holiday' || !HOLIDAYS[change.holiday].moves || !isWeekend(date)) continue;
        let off = addDays(date, 1);
        while (isWeekend(off) || taken.has(off)) off = addDays(off, 1);
        taken.add(off);
        expected.set(off, date);
      }
      const found = changed.flatMap(({ date, change }) =>
        change.because === 'holiday-on-weekend' ? [[date, change.on] as const] : [],
      );
      expect(Object.fromEntries(found), calendar.version).toEqual(Object.fromEntries(expected));
    }
  });

  it('marks a day as moved only where it really was the other kind of day', () => {
    for (const { date, change } of DAYS_OF_KAZAKHSTAN) {
      if (change.because === 'worked-weekend') expect(isWeekend(date), date).toBe(true);
      if (change.because === 'moved-day-off') expect(isWeekend(date), date).toBe(false);
    }
  });

  it('agrees with the official balance of working time for 2024, month by month', () => {
    const january = getCalendar('KZ/2024-01-01');
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => countWorking(datesOf(2024, month), january));
    expect(months).toEqual([21, 21, 17, 22, 20, 19, 22, 21, 21, 22, 21, 21]);
  });

  it.each([
    [2024, 'KZ/2024-01-01', 248],
    [2025, 'KZ/2024-11-01', 246],
    [2026, 'KZ/2025-12-05', 246],
  ] as const)('has the published number of working days: %i by %s, %i', (year, version, working) => {
    expect(countWorking(datesOf(year), getCalendar(version))).toBe(working);
    expect(SOURCES[`calendar-${year}`].words).toContain(`${working} working days`);
  });

  it('has a source with words and a day for every day and year', () => {
    for (const { source, withdrawnBy } of DAYS_OF_KAZAKHSTAN) {
      for (const code of withdrawnBy ? [source, withdrawnBy] : [source]) {
        expect(SOURCES[code].words.length).toBeGreaterThan(40);
        expect(SOURCES[code].announcedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    }
  });
});

describe('versions of the calendar', () => {
  it('stand in the order of their announcements, each with its own name', () => {
    const names = CALENDARS.map(({ version }) => version);
    expect(names).toEqual([...new Set(names)].sort());
    expect(newest.version).toBe('KZ/2026-07-01');
  });

  it('17 June 2024 was a day off until 7 June, when it became a working day again', () => {
    const date = getPlainDate('2024-06-17');
    expect(isWorkingDay(date, getCalendar('KZ/2024-04-18'))).toBe(false);
    expect(isWorkingDay(date, getCalendar('KZ/2024-06-07'))).toBe(true);
  });

  it('31 August 2026 was off in the calendars of January and no longer in those of July', () => {
    const date = getPlainDate('2026-08-31');
    expect(describeDay(date, getCalendar('KZ/2025-12-05')).reason).toMatchObject({ holiday: 'constitution-day' });
    expect(isWorkingDay(date, getCalendar('KZ/2026-03-18'))).toBe(true);
    expect(isWorkingDay(date, newest)).toBe(true);
  });

  it('finds what was known on a day, and nothing before the first', () => {
    expect(findCalendarKnownOn(getPlainDate('2026-03-17'))?.version).toBe('KZ/2025-12-05');
    expect(findCalendarKnownOn(getPlainDate('2026-03-18'))?.version).toBe('KZ/2026-03-18');
    expect(findCalendarKnownOn(getPlainDate('2022-12-25'))).toBeUndefined();
    expect(() => getCalendar('KZ/2026-03-19')).toThrow('no version KZ/2026-03-19');
  });

  it('knows in a version only the years announced by then', () => {
    expect([...getCalendar('KZ/2024-06-07').years.keys()]).toEqual([2023, 2024]);
    expect([...newest.years.keys()]).toEqual([2023, 2024, 2025, 2026, 2027]);
  });

  it('2027 is provisional, and so is every day of it; 2026 is not', () => {
    expect(newest.years.get(2027)?.provisional).toBe(true);
    expect(day('2027-03-16').provisional).toBe(true);
    expect(day('2026-03-16').provisional).toBe(false);
  });
});

describe('what a calendar does not know', () => {
  it.each(['2022-12-31', '2028-01-01', '2028-01-25'])('%s is refused by name, never guessed', (text) => {
    const date = getPlainDate(text);
    expect(() => isWorkingDay(date, newest)).toThrow(YearNotInCalendar);
    try {
      describeDay(date, newest);
    } catch (error) {
      expect(error).toMatchObject({
        name: 'YearNotInCalendar',
        code: 'calendar-year-unknown',
        values: { date, year: yearOf(date), version: 'KZ/2026-07-01' },
      });
    }
  });

  it('refuses data that says two things of one day', () => {
    const twice = DAYS_OF_KAZAKHSTAN.slice(0, 1) as ChangedDay[];
    expect(() => buildCalendar('X', getPlainDate('2023-01-01'), [], [...twice, ...twice])).toThrow('two things');
  });
});
