import { describe, expect, it } from 'vitest';
import { getCalendar, getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import { HOLIDAYS } from '#rules/calendar/holidays.ts';
import { DAYS_AFTER, DAYS_BEFORE, FIXED_DATES } from '#rules/calendar/terms-of-the-order.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { speak } from './speak.ts';
import { LANGUAGES } from './texts.ts';
import { wordTerm } from './word-term.ts';

const calendar = getNewestCalendar();
const day = getPlainDate;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const submission = computeFixedDate('submission', 2026, calendar);

describe('a term in words', () => {
  it.each([
    ['kk', '2027-01-20', 'running', '3 жұмыс күні қалды'],
    ['ru', '2027-01-20', 'running', 'осталось 3 рабочих дня'],
    ['ru', '2027-01-22', 'running', 'остался 1 рабочий день'],
    ['ru', '2027-01-13', 'running', 'осталось 8 рабочих дней'],
    ['en', '2027-01-20', 'running', '3 working days left'],
    ['en', '2027-01-25', 'last-day', 'today is the last day'],
    ['kk', '2027-01-25', 'last-day', 'бүгін – соңғы күн'],
    ['en', '2027-01-26', 'late', 'ended 1 working day ago'],
    ['ru', '2027-01-27', 'late', 'срок истёк 2 рабочих дня назад'],
  ] as const)('%s on %s: %s, %s', (language, today, standing, left) => {
    const worded = wordTerm(speak(language), submission, day(today), calendar);
    expect(worded).toMatchObject({ standing, left });
  });

  it('says until when, in Astana, and on what ground', () => {
    const until = LANGUAGES.map((language) =>
      plain(wordTerm(speak(language), submission, day('2027-01-20'), calendar).until),
    );
    expect(until).toEqual([
      '2027 жылғы 25 қаңтар, дүйсенбі, Астана уақытымен сағат 24:00-ге дейін',
      'понедельник, 25 января 2027 г., до 24:00 по времени Астаны',
      'until Monday, 25 January 2027, 24:00 Astana',
    ]);
  });

  it('opens into every day looked at, with the holidays by name', () => {
    const known = getCalendar('KZ/2026-03-18');
    const term = computeDaysAfter('objection', day('2026-03-18'), known);
    const worded = wordTerm(speak('en'), term, day('2026-03-18'), known);
    expect(plain(worded.asked)).toBe('within 5 working days after 18 March 2026');
    expect(worded.paragraph).toBe('E-11');
    const steps = worded.steps.map(({ date, role, reason }) => plain(`${date}: ${role}, ${reason}`));
    expect(steps[0]).toBe('Wednesday, 18 March 2026: day of the event, not counted, working day');
    expect(steps).toContain('Monday, 23 March 2026: not counted, holiday: Nauryz');
    expect(worded.steps.filter(({ counts }) => counts)).toHaveLength(5);
  });

  it('says where a year is still provisional', () => {
    const { provisional } = wordTerm(speak('en'), submission, day('2027-01-20'), calendar);
    expect(provisional).toEqual(['The production calendar of 2027 has not been published; the day may still change.']);
  });

  it('has a name for every term and every holiday', () => {
    for (const language of LANGUAGES) {
      const say = speak(language);
      for (const id of Object.keys({ ...FIXED_DATES, ...DAYS_AFTER, ...DAYS_BEFORE })) {
        expect(say(`calendar:term.${id}`)).not.toBe('');
      }
      for (const id of Object.keys(HOLIDAYS)) expect(say(`calendar:holiday.${id}`)).not.toBe('');
      const before = computeDaysBefore('verification-publication', day('2026-04-30'), calendar);
      expect(wordTerm(say, before, day('2026-04-01'), calendar).steps.length).toBeGreaterThan(10);
    }
  });
});
