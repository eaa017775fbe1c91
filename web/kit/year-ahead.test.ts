import { describe, expect, it } from 'vitest';
import { getCalendar } from '#rules/calendar/calendar.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { lookAhead, placeOnLine } from './year-ahead.ts';

const day = getPlainDate;
const termsOn = (today: string) => lookAhead(day(today)).terms.map(({ asked, lastDay }) => `${asked.term} ${lastDay}`);

describe('the twelve months around today', () => {
  it('shows the coming round: submission, verification, Council, results', () => {
    expect(termsOn('2026-11-22')).toEqual([
      'submission 2027-01-25',
      'verification-publication 2027-04-15',
      'yearly-examination 2027-04-30',
      'results-publication 2027-05-06',
    ]);
  });

  it('begins two months behind and ends ten months ahead', () => {
    expect(lookAhead(day('2026-11-22'))).toMatchObject({ from: '2026-09-01', to: '2027-09-01', unknownYears: [] });
    expect(lookAhead(day('2027-01-31'))).toMatchObject({ from: '2026-11-01', to: '2027-11-01' });
  });

  it('guesses no term of a year whose calendar is not known, and says which', () => {
    const ahead = lookAhead(day('2027-11-22'));
    expect(ahead.unknownYears).toEqual([2028]);
    expect(ahead.terms).toEqual([]);
    expect(ahead.daysOff.every((date) => date < '2028-01-01')).toBe(true);
  });

  it('lists holidays and moved days, not weekends', () => {
    const { daysOff } = lookAhead(day('2026-05-10'), getCalendar('KZ/2026-03-18'));
    expect(daysOff).toContain('2026-07-06');
    expect(daysOff).not.toContain('2026-05-16');
  });

  it('puts a day on the line', () => {
    const line = { from: day('2026-01-01'), to: day('2027-01-01') };
    expect(placeOnLine(day('2026-01-01'), line)).toBe(0);
    expect(placeOnLine(day('2026-07-02'), line)).toBeCloseTo(182 / 365, 10);
  });
});
