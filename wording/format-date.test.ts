import { describe, expect, it } from 'vitest';
import { getPlainDate, plainDate } from '#rules/kernel/plain-date.ts';
import { formatClock, formatDate, formatMoment, formatMonth, formatWeekday } from './format-date.ts';
import { LANGUAGES } from './texts.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const date = getPlainDate('2027-02-03');
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => plainDate(2027, month, month + 10));
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const nodes = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });

describe('a day for a reader', () => {
  it.each([
    ['kk', 'long', '2027 жылғы 3 ақпан'],
    ['kk', 'weekday', '2027 жылғы 3 ақпан, сәрсенбі'],
    ['kk', 'day-month', '3 ақпан'],
    ['kk', 'short', '03.02.2027'],
    ['ru', 'long', '3 февраля 2027 г.'],
    ['ru', 'weekday', 'среда, 3 февраля 2027 г.'],
    ['ru', 'day-month', '3 февраля'],
    ['ru', 'short', '03.02.2027'],
    ['en', 'long', '3 February 2027'],
    ['en', 'weekday', 'Wednesday, 3 February 2027'],
    ['en', 'day-month', '3 February'],
    ['en', 'short', '3 Feb 2027'],
  ] as const)('%s, %s: %s', (language, form, shown) => {
    expect(plain(formatDate(date, language, form))).toBe(shown);
  });

  it('keeps the day beside its month', () => {
    for (const language of LANGUAGES) expect(formatDate(date, language)).toMatch(/3\u00a0/);
  });

  it('has the names that Node has, in each language, for each month and each day of the week', () => {
    for (const day of YEAR) {
      for (const language of LANGUAGES) {
        const month = Number(day.slice(5, 7));
        // Node begins a Kazakh month that stands by itself with a capital; inside a sentence it has none.
        const byItself = nodes(language, { month: 'long' }).format(noon(day));
        expect(formatMonth(month, language)).toBe(language === 'kk' ? byItself.toLowerCase() : byItself);
        expect(formatWeekday(day, language)).toBe(nodes(language, { weekday: 'long' }).format(noon(day)));
        const parts = nodes(language, { day: 'numeric', month: 'long' }).formatToParts(noon(day));
        const inDate = parts.find(({ type }) => type === 'month')?.value;
        expect(plain(formatDate(day, language, 'day-month'))).toBe(`${month + 10} ${inDate}`);
      }
    }
  });

  it('writes a whole Russian and English date as Node does', () => {
    for (const day of YEAR) {
      expect(plain(formatDate(day, 'ru'))).toBe(plain(nodes('ru', { dateStyle: 'long' }).format(noon(day))));
      expect(plain(formatDate(day, 'en'))).toBe(plain(nodes('en-GB', { dateStyle: 'long' }).format(noon(day))));
    }
  });
});

describe('a moment by the clock of Astana', () => {
  it.each([
    ['2027-02-03T19:00:00Z', '4 February 2027, 00:00'],
    ['2027-02-03T18:59:59.999Z', '3 February 2027, 23:59'],
    ['2024-02-29T17:59:00Z', '29 February 2024, 23:59'],
    ['2024-02-29T18:00:00Z', '29 February 2024, 23:00'],
    ['2024-03-01T19:05:00Z', '2 March 2024, 00:05'],
  ])('%s is %s (hazard 2: the clocks of 1 March 2024)', (moment, shown) => {
    expect(plain(formatMoment(moment, 'en'))).toBe(shown);
  });

  it('refuses what is no instant', () => {
    expect(() => formatClock('2027-02-03 19:00')).toThrow(RangeError);
  });
});
