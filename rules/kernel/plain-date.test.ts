import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysInMonth,
  findPlainDate,
  getPlainDate,
  isLeapYear,
  type PlainDate,
  plainDate,
  toDayNumber,
  weekday,
  yearOf,
} from './plain-date.ts';

const DAY = 86_400_000;
const instantOf = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (instant: number) => getPlainDate(new Date(instant).toISOString().slice(0, 10));
const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2399, 11, 31) / DAY })
  .map((days) => dateOf(days * DAY));

describe('reading a date', () => {
  it.each(['2023-01-01', '2024-02-29', '2000-02-29', '0001-12-31', '9999-12-31'])('takes %s', (text) => {
    expect(findPlainDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-00-10',
    '2023-13-01',
    '2023-01-00',
    '2023-1-1',
    '23-01-01',
    '2023/01/01',
    '01.02.2023',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '2023-01-01\n',
    '',
    '２０２３-01-01',
  ])('does not take %j', (text) => {
    expect(findPlainDate(text)).toBeUndefined();
    expect(() => getPlainDate(text)).toThrow(RangeError);
  });
});

describe('the calendar', () => {
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100, 2400].map(isLeapYear)).toEqual([false, true, false, true, false, true]);
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 0), daysInMonth(2023, 13)]).toEqual([
      29, 28, 0, 0,
    ]);
  });

  it('counts days as the platform does', () => {
    const start = getPlainDate('1970-01-01');
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(toDayNumber(date) - toDayNumber(start)).toBe(instantOf(date) / DAY);
        expect(weekday(date)).toBe(new Date(instantOf(date)).getUTCDay() || 7);
      }),
      { numRuns: 1_000 },
    );
  });

  it('adds days as the platform does, backwards too', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, days) => {
        expect(addDays(date, days)).toBe(dateOf(instantOf(date) + days * DAY));
      }),
      { numRuns: 1_000 },
    );
  });

  it('puts a date together and takes it apart', () => {
    expect(plainDate(33, 2, 3)).toBe('0033-02-03');
    expect(yearOf(plainDate(2024, 2, 29))).toBe(2024);
    expect(() => plainDate(2023, 2, 29)).toThrow(RangeError);
  });

  it('sorts as texts', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(toDayNumber(a) < toDayNumber(b));
      }),
    );
  });
});
