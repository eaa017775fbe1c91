import { describe, expect, it } from 'vitest';
import { getPlainDate } from '../kernel/plain-date.ts';
import { getNewestCalendar } from './calendar.ts';
import { checkDaysBefore } from './check-days-before.ts';

const newest = getNewestCalendar();
const check = (published: string, meeting: string, option?: 'full-days' | 'publication-day-counts') =>
  checkDaysBefore('verification-publication', getPlainDate(published), getPlainDate(meeting), newest, option);

describe('E-11: are there ten working days between publication and meeting? (D3)', () => {
  it.each([
    ['2027-04-15', 'full-days', 10, true],
    ['2027-04-16', 'full-days', 9, false],
    ['2027-04-16', 'publication-day-counts', 10, true],
    ['2027-04-19', 'publication-day-counts', 9, false],
    ['2027-04-18', 'publication-day-counts', 9, false],
  ] as const)('published %s, meeting 30 April 2027, %s: %i, enough: %s', (published, option, counted, enough) => {
    expect(check(published, '2027-04-30', option)).toMatchObject({ needed: 10, counted, enough });
  });

  it('counts no day off: with Nauryz between, ten days are two weeks and three days more', () => {
    expect(check('2026-03-16', '2026-04-02')).toMatchObject({ counted: 9, enough: false });
    expect(check('2026-03-16', '2026-04-03')).toMatchObject({ counted: 10, enough: true });
  });

  it('a meeting on the day of publication, or before it, has no day at all', () => {
    expect(check('2027-04-15', '2027-04-15')).toMatchObject({ counted: 0, enough: false });
    expect(check('2027-04-15', '2027-04-01', 'publication-day-counts')).toMatchObject({ counted: 0, enough: false });
  });

  it('lists every day from publication to meeting with its part', () => {
    const { steps, calendar } = check('2027-04-15', '2027-04-30');
    expect(calendar).toBe('KZ/2026-07-01');
    expect(steps.map(({ role }) => role).join(' ')).toBe(
      'publication counted day-off day-off counted counted counted counted counted day-off day-off counted counted counted counted meeting',
    );
  });
});
