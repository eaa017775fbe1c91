import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate, type PlainDate, weekday } from '../kernel/plain-date.ts';
import { buildCalendar, type Calendar, getNewestCalendar, isWorkingDay, YearNotInCalendar } from './calendar.ts';
import { checkDaysBefore } from './check-days-before.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from './compute-term.ts';
import { type ChangedDay, YEARS_OF_KAZAKHSTAN } from './days-of-kazakhstan.ts';
import { recomputeTerm } from './recompute-term.ts';
import { DAYS_AFTER, type DaysAfterId, TERM_OPTIONS } from './terms-of-the-order.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

const newest = getNewestCalendar();
const date = getPlainDate;

describe('working days', () => {
  it('counts the day arrived at, not the day started from', () => {
    expect(addWorkingDays(date('2027-01-27'), 5, newest)).toBe('2027-02-03');
    expect(workingDaysBetween(date('2027-01-27'), date('2027-02-03'), newest)).toBe(5);
  });

  it('goes back as well, and stays where it is for 0', () => {
    expect(addWorkingDays(date('2027-02-03'), -5, newest)).toBe('2027-01-27');
    expect(addWorkingDays(date('2027-01-30'), 0, newest)).toBe('2027-01-30');
    expect(workingDaysBetween(date('2027-01-30'), date('2027-01-30'), newest)).toBe(0);
  });

  it('a worked Sunday counts (5 January 2025)', () => {
    expect(addWorkingDays(date('2024-12-31'), 1, newest)).toBe('2025-01-05');
    expect(addWorkingDays(date('2024-12-31'), 3, newest)).toBe('2025-01-08');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s days', (days) => {
    expect(() => addWorkingDays(date('2027-01-27'), days, newest)).toThrow('not a whole number of days');
  });

  it('refuses to leave the years of the calendar', () => {
    expect(() => addWorkingDays(date('2027-12-31'), 1, newest)).toThrow(YearNotInCalendar);
    expect(() => workingDaysBetween(date('2023-01-05'), date('2022-12-30'), newest)).toThrow(YearNotInCalendar);
  });
});

const FIRST = date('2023-01-01');
const anyDate = fc.integer({ min: 200, max: 1500 }).map((days) => addDays(FIRST, days));
const anyCount = fc.integer({ min: -60, max: 60 });

/** A day against the plain week: a weekday off, or a weekend day worked. */
function against(day: PlainDate): ChangedDay {
  return weekday(day) > 5
    ? { date: day, change: { because: 'worked-weekend', off: day }, source: 'calendar-2023' }
    : { date: day, change: { because: 'holiday', holiday: 'nauryz' }, source: 'calendar-2023' };
}
const anyChanges = fc
  .uniqueArray(fc.integer({ min: 0, max: 1825 }), { maxLength: 250 })
  .map((places) => places.map((days) => against(addDays(FIRST, days))));
const makeCalendar = (changed: readonly ChangedDay[], announcedOn = FIRST): Calendar =>
  buildCalendar(`test/${announcedOn}`, announcedOn, YEARS_OF_KAZAKHSTAN, changed);
const anyCalendar = anyChanges.map((changed) => makeCalendar(changed));
/** Two calendars, the second with every day off of the first and more of them. */
const anyLongerList = fc.tuple(anyChanges, anyChanges).map(([some, more]) => {
  const known = new Set(some.map((day) => day.date));
  const added = more.filter((day) => day.change.because === 'holiday' && !known.has(day.date));
  return [makeCalendar(some), makeCalendar([...some, ...added])] as const;
});
const anyTerm = fc.constantFrom(...(Object.keys(DAYS_AFTER) as DaysAfterId[]));
const anyReportingYear = fc.integer({ min: 2022, max: 2026 });

describe('whatever the calendar', () => {
  it('addWorkingDays grows with the number of days', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyCount, (calendar, day, count) => {
        expect(addWorkingDays(day, count, calendar) < addWorkingDays(day, count + 1, calendar)).toBe(true);
      }),
    );
  });

  it('addWorkingDays never falls behind for a later start', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, anyCount, (calendar, a, b, count) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(from, count, calendar) <= addWorkingDays(to, count, calendar)).toBe(true);
      }),
    );
  });

  it('addWorkingDays and workingDaysBetween are each other’s inverse', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyCount, (calendar, day, count) => {
        expect(workingDaysBetween(day, addWorkingDays(day, count, calendar), calendar)).toBe(count);
      }),
    );
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, (calendar, from, to) => {
        fc.pre(isWorkingDay(to, calendar));
        expect(addWorkingDays(from, workingDaysBetween(from, to, calendar), calendar)).toBe(to);
      }),
    );
  });

  it('the derivation of a term counts exactly N days, numbered 1 to N, and ends with the last of them (D2)', () => {
    fc.assert(
      fc.property(anyCalendar, anyTerm, anyDate, (calendar, id, day) => {
        const { lastDay, reckonings } = computeDaysAfter(id, day, calendar);
        const numbers = reckonings[0].steps.flatMap((step) => (step.role === 'counted' ? [step.number] : []));
        expect(numbers).toEqual(Array.from({ length: DAYS_AFTER[id].days }, (_, place) => place + 1));
        expect(reckonings[0].steps.at(-1)?.day.date).toBe(lastDay);
        expect(lastDay).toBe(addWorkingDays(day, DAYS_AFTER[id].days, calendar));
      }),
    );
  });

  it('the last day for publication is enough and the day after it is not (D3)', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.constantFrom(...TERM_OPTIONS.D3), (calendar, meeting, option) => {
        const id = 'verification-publication';
        const { lastDay, reckonings } = computeDaysBefore(id, meeting, calendar, option);
        expect(reckonings[0].steps.filter(({ role }) => role === 'counted')).toHaveLength(10);
        const check = checkDaysBefore(id, lastDay, meeting, calendar, option);
        expect(check).toMatchObject({ counted: 10, enough: true, steps: reckonings[0].steps });
        expect(checkDaysBefore(id, addDays(lastDay, 1), meeting, calendar, option).enough).toBe(false);
      }),
    );
  });

  it('a longer list of days off never shortens a term', () => {
    fc.assert(
      fc.property(anyLongerList, anyTerm, anyDate, anyReportingYear, ([some, more], id, day, year) => {
        expect(computeDaysAfter(id, day, some).lastDay <= computeDaysAfter(id, day, more).lastDay).toBe(true);
        const fixed = [some, more].map((calendar) => computeFixedDate('submission', year, calendar).lastDay);
        expect([...fixed].sort()).toEqual(fixed);
        for (const option of TERM_OPTIONS.D3) {
          const lastBefore = (calendar: Calendar) =>
            computeDaysBefore('verification-publication', day, calendar, option);
          expect(lastBefore(some).lastDay >= lastBefore(more).lastDay).toBe(true);
        }
      }),
    );
  });

  it('a term met by a later version ends on the later of the two days while it runs, and never moves once over', () => {
    const anyLag = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(anyChanges, anyChanges, anyTerm, anyDate, anyLag, (some, other, id, day, lag) => {
        const announced = computeDaysAfter(id, day, makeCalendar(some));
        const decree = makeCalendar(other, addDays(day, lag));
        const lastDays = [announced.lastDay, computeDaysAfter(id, day, decree).lastDay].sort();
        const stands = decree.announcedOn > announced.lastDay ? announced.lastDay : lastDays[1];
        expect(recomputeTerm(announced, decree).lastDay).toBe(stands);
      }),
    );
  });
});
