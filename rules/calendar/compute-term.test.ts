import { describe, expect, it } from 'vitest';
import { getPlainDate } from '../kernel/plain-date.ts';
import { getNewestCalendar, YearNotInCalendar } from './calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from './compute-term.ts';
import type { Step } from './term.ts';

const newest = getNewestCalendar();
const date = getPlainDate;
const tell = (steps: readonly Step[]) =>
  steps.map(
    (step) => `${step.day.date} ${step.role === 'counted' ? step.number : step.role} ${step.day.reason.because}`,
  );

describe('E-6: 25 January (D1)', () => {
  it('2025, a Saturday: moves to Monday the 27th and says why', () => {
    const term = computeFixedDate('submission', 2024, newest);
    expect(term).toMatchObject({ lastDay: '2025-01-27', endsAt: '2025-01-27T19:00:00Z' });
    expect(tell(term.reckonings[0].steps)).toEqual([
      '2025-01-25 day-off weekend',
      '2025-01-26 day-off weekend',
      '2025-01-27 last-day weekday',
    ]);
  });

  it('2026, a Sunday: moves to Monday the 26th', () => {
    expect(computeFixedDate('submission', 2025, newest)).toMatchObject({ lastDay: '2026-01-26' });
  });

  it('stays: the date stands, day off or not, to its 24:00', () => {
    const term = computeFixedDate('submission', 2024, newest, 'stays');
    expect(term).toMatchObject({ lastDay: '2025-01-25', endsAt: '2025-01-25T19:00:00Z' });
    expect(tell(term.reckonings[0].steps)).toEqual(['2025-01-25 last-day weekend']);
  });

  it('2024, before the change of the hour: ends at 18:00 UTC', () => {
    expect(computeFixedDate('submission', 2023, newest).endsAt).toBe('2024-01-25T18:00:00Z');
  });

  it('2027: a working day, in a year that is provisional and says so', () => {
    const term = computeFixedDate('submission', 2026, newest);
    expect(term).toMatchObject({ lastDay: '2027-01-25', endsAt: '2027-01-25T19:00:00Z' });
    expect(term.reckonings[0]).toMatchObject({ provisionalYears: [2027], standing: 'announced' });
  });

  it('2028: refused, for no calendar knows it', () => {
    expect(() => computeFixedDate('submission', 2027, newest)).toThrow(YearNotInCalendar);
  });
});

describe('S-11: 30 April (D1)', () => {
  it('2023, a Sunday before a holiday: moves past both to 2 May', () => {
    const term = computeFixedDate('yearly-examination', 2022, newest);
    expect(term.lastDay).toBe('2023-05-02');
    expect(tell(term.reckonings[0].steps)).toEqual([
      '2023-04-30 day-off weekend',
      '2023-05-01 day-off holiday',
      '2023-05-02 last-day weekday',
    ]);
  });

  it('2027: Friday the 30th itself', () => {
    expect(computeFixedDate('yearly-examination', 2026, newest).lastDay).toBe('2027-04-30');
  });
});

describe('within N working days after (D2)', () => {
  it('E-11, objection: starts the next working day, not on the day of publication', () => {
    const term = computeDaysAfter('objection', date('2027-01-27'), newest);
    expect(term).toMatchObject({ lastDay: '2027-02-03', endsAt: '2027-02-03T19:00:00Z' });
    expect(tell(term.reckonings[0].steps)).toEqual([
      '2027-01-27 event weekday',
      '2027-01-28 1 weekday',
      '2027-01-29 2 weekday',
      '2027-01-30 day-off weekend',
      '2027-01-31 day-off weekend',
      '2027-02-01 3 weekday',
      '2027-02-02 4 weekday',
      '2027-02-03 5 weekday',
    ]);
  });

  it('E-11: the same whether published on Friday, Saturday or Sunday', () => {
    for (const day of ['2027-01-29', '2027-01-30', '2027-01-31']) {
      expect(computeDaysAfter('objection', date(day), newest).lastDay).toBe('2027-02-05');
    }
  });

  it('E-11, moved days of May 2024: the worked Saturday counts, the days off between do not', () => {
    const term = computeDaysAfter('objection', date('2024-05-02'), newest);
    expect(tell(term.reckonings[0].steps)).toEqual([
      '2024-05-02 event weekday',
      '2024-05-03 1 weekday',
      '2024-05-04 2 worked-weekend',
      '2024-05-05 day-off weekend',
      '2024-05-06 3 weekday',
      '2024-05-07 day-off holiday',
      '2024-05-08 day-off moved-day-off',
      '2024-05-09 day-off holiday',
      '2024-05-10 4 weekday',
      '2024-05-11 day-off weekend',
      '2024-05-12 day-off weekend',
      '2024-05-13 5 weekday',
    ]);
  });

  it('E-12, across the change of the hour: three days after 27 February 2024 end at 19:00 UTC', () => {
    expect(computeDaysAfter('results-publication', date('2024-02-27'), newest)).toMatchObject({
      lastDay: '2024-03-01',
      endsAt: '2024-03-01T19:00:00Z',
    });
    expect(computeDaysAfter('results-publication', date('2024-02-26'), newest)).toMatchObject({
      lastDay: '2024-02-29',
      endsAt: '2024-02-29T19:00:00Z',
    });
    expect(computeDaysAfter('results-publication', date('2024-02-23'), newest).endsAt).toBe('2024-02-28T18:00:00Z');
  });

  it.each([
    ['answer', '2026-03-19', '2026-03-31'],
    ['application-examination', '2026-02-02', '2026-05-04'],
    ['withdrawal-submission', '2026-04-30', '2026-05-19'],
    ['petition-or-order', '2026-05-18', '2026-06-02'],
    ['complaint', '2026-04-30', '2026-06-03'],
  ] as const)('%s from %s ends on %s', (term, from, end) => {
    expect(computeDaysAfter(term, date(from), newest).lastDay).toBe(end);
  });

  it('S-4.2: sixty working days that lead into 2028 are refused, not guessed', () => {
    expect(() => computeDaysAfter('application-examination', date('2027-11-01'), newest)).toThrow(YearNotInCalendar);
  });
});

describe('E-11: not less than ten working days before the Council (D3)', () => {
  it('full-days: ten whole working days between publication and meeting', () => {
    const term = computeDaysBefore('verification-publication', date('2027-04-30'), newest);
    expect(term).toMatchObject({ lastDay: '2027-04-15', endsAt: '2027-04-15T19:00:00Z' });
    expect(tell(term.reckonings[0].steps)).toEqual([
      '2027-04-15 publication weekday',
      '2027-04-16 1 weekday',
      '2027-04-17 day-off weekend',
      '2027-04-18 day-off weekend',
      '2027-04-19 2 weekday',
      '2027-04-20 3 weekday',
      '2027-04-21 4 weekday',
      '2027-04-22 5 weekday',
      '2027-04-23 6 weekday',
      '2027-04-24 day-off weekend',
      '2027-04-25 day-off weekend',
      '2027-04-26 7 weekday',
      '2027-04-27 8 weekday',
      '2027-04-28 9 weekday',
      '2027-04-29 10 weekday',
      '2027-04-30 meeting weekday',
    ]);
  });

  it('publication-day-counts: one day later', () => {
    const term = computeDaysBefore('verification-publication', date('2027-04-30'), newest, 'publication-day-counts');
    expect(term.lastDay).toBe('2027-04-16');
    expect(term.reckonings[0].steps[0]).toMatchObject({ role: 'counted', number: 1 });
  });

  it('the last day for publication may be a day off, since nothing is counted on it', () => {
    expect(computeDaysBefore('verification-publication', date('2027-04-26'), newest).lastDay).toBe('2027-04-11');
  });
});
