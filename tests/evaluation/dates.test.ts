// D1 and D3 must move a date.

import { describe, expect, it } from 'vitest';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';

const calendar = getNewestCalendar();

describe('D1: 25 January 2025 was a Saturday', () => {
  it('moves to Monday, or stays', () => {
    const days = (['next-working-day', 'stays'] as const).map(
      (option) => computeFixedDate('submission', 2024, calendar, option).lastDay,
    );
    expect(days).toEqual(['2025-01-27', '2025-01-25']);
  });
});

describe('D3: the day on which results must be out for a meeting on 30 April 2024', () => {
  it('leaves ten full working days, or counts the day of publication', () => {
    const meeting = getPlainDate('2024-04-30');
    const [full, counting] = (['full-days', 'publication-day-counts'] as const).map(
      (option) => computeDaysBefore('verification-publication', meeting, calendar, option).lastDay,
    );
    // 16–19, 22–26 and 29 April are ten working days.
    expect([full, counting]).toEqual(['2024-04-15', '2024-04-16']);
  });
});
