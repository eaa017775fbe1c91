import { describe, expect, it } from 'vitest';
import { getNewestCalendar, isWorkingDay } from '#rules/calendar/calendar.ts';
import { addDays, getPlainDate } from '#rules/kernel/plain-date.ts';
import { momentOn, planExampleDays } from './example-days.ts';

const calendar = getNewestCalendar();

describe('the days of the example', () => {
  it('lie in the past and in their order, whichever day it is opened on', () => {
    for (let today = getPlainDate('2025-01-01'); today < '2027-08-01'; today = addDays(today, 1)) {
      const days = planExampleDays(today, calendar);
      if (!days) throw new Error(`no days on ${today}`);
      const { before: back, inRevised, beginning } = days;
      const counted = [back(80), back(40), back(34), back(12), back(4)];
      const revised = [inRevised(2, 20), inRevised(3, 16), inRevised(4, 15), inRevised(4, 17), inRevised(4, 20)];
      for (const row of [counted, [...revised, inRevised(4, 28)]]) {
        expect([beginning, ...row], today).toEqual([beginning, ...row].toSorted());
        expect(new Set(row).size, today).toBe(row.length);
        expect((row.at(-1) ?? today) < today, today).toBe(true);
        expect(row.every((day) => isWorkingDay(day, calendar))).toBe(true);
      }
    }
  });

  it('are none where the calendar ends before the terms would', () => {
    expect(planExampleDays(getPlainDate('2027-11-01'), calendar)).toBeUndefined();
    expect(planExampleDays(getPlainDate('2022-11-01'), calendar)).toBeUndefined();
  });

  it('begin at ten in Astana', () => {
    expect(momentOn(getPlainDate('2026-04-15'), 125)).toBe('2026-04-15T07:05:00.000Z');
  });
});
