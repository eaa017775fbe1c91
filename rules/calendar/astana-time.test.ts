import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate } from '../kernel/plain-date.ts';
import { dayInAstana, endOfDay, isLate, OFFSETS } from './astana-time.ts';

const date = getPlainDate;

describe('24:00 in Astana (hazard 2: the hour of 1 March 2024)', () => {
  it.each([
    ['2027-02-03', '2027-02-03T19:00:00Z'],
    ['2025-01-27', '2025-01-27T19:00:00Z'],
    ['2024-03-01', '2024-03-01T19:00:00Z'],
    ['2024-01-25', '2024-01-25T18:00:00Z'],
    ['2023-12-31', '2023-12-31T18:00:00Z'],
    ['2024-02-28', '2024-02-28T18:00:00Z'],
  ])('the end of %s is %s', (day, end) => {
    expect(endOfDay(date(day))).toBe(end);
  });

  it('29 February 2024 had 25 hours: its end is an hour later than the day before would suggest', () => {
    expect(endOfDay(date('2024-02-29'))).toBe('2024-02-29T19:00:00Z');
  });

  it('tells the day of a moment on either side of the change', () => {
    expect(dayInAstana('2024-02-29T17:59:59Z')).toBe('2024-02-29');
    expect(dayInAstana('2024-02-29T18:00:00Z')).toBe('2024-02-29');
    expect(dayInAstana('2024-02-29T18:59:59.999Z')).toBe('2024-02-29');
    expect(dayInAstana('2024-02-29T19:00:00Z')).toBe('2024-03-01');
    expect(dayInAstana('2024-02-28T18:00:00Z')).toBe('2024-02-29');
    expect(dayInAstana('2026-12-31T19:00:00Z')).toBe('2027-01-01');
  });

  it('a day ends where the next begins, on every day from 2023 to 2027', () => {
    for (let day = date('2023-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) {
      const end = endOfDay(day);
      expect(dayInAstana(end)).toBe(addDays(day, 1));
      expect(dayInAstana(`${end.slice(0, 11)}${Number(end.slice(11, 13)) - 1}:59:59Z`)).toBe(day);
    }
  });

  it('refuses what is no instant in UTC, and a time before the first offset', () => {
    expect(() => dayInAstana('2024-03-01T00:00:00+05:00')).toThrow('not an instant in UTC');
    expect(() => dayInAstana('2024-03-01')).toThrow('not an instant in UTC');
    expect(() => isLate('yesterday', '2027-01-25T19:00:00Z')).toThrow('not an instant in UTC');
    expect(() => endOfDay(date('2001-01-01'))).toThrow('not known to us');
  });

  it('says for each offset where it comes from', () => {
    for (const { source } of OFFSETS) expect(source).toContain('decree');
  });
});

describe('lateness', () => {
  const endsAt = '2027-01-25T19:00:00Z';
  it.each([
    ['2027-01-25T18:59:59.999Z', false],
    ['2027-01-25T18:59:59Z', false],
    ['2027-01-25T19:00:00Z', true],
    ['2027-01-25T19:00:00.000Z', true],
    ['2027-01-25T19:00:00.001Z', true],
    ['2026-12-31T23:59:59Z', false],
  ])('%s is late: %s', (moment, late) => {
    expect(isLate(moment, endsAt)).toBe(late);
  });
});

const tables = process.versions.tz ?? '';
const knowsTheChange = tables >= '2024a';

describe(`the time-zone tables of this machine${knowsTheChange ? '' : ` (not run: ${tables} is older than 2024a)`}`, () => {
  it.skipIf(!knowsTheChange)('put the end of every day where we put it', () => {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Almaty',
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    for (let day = date('2023-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) {
      expect(clock.format(new Date(endOfDay(day)))).toBe(`${addDays(day, 1)}, 00:00:00`);
    }
  });
});
