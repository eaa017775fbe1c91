// The terms of the status, each worked out by hand: the days that count are written down week by week, as somebody with a
// calendar on the wall would count them.

import { expect, it } from 'vitest';
import { getPlainDate } from '../kernel/plain-date.ts';
import { CALENDARS, getNewestCalendar } from './calendar.ts';
import { computeDaysAfter, computeFixedDate } from './compute-term.ts';
import { recomputeTerm } from './recompute-term.ts';
import type { DaysAfterId } from './terms-of-the-order.ts';

const newest = getNewestCalendar();
const day = getPlainDate;

/** `weeks`: the days that count, one text a week, `month.day` of its days; how many they are is counted by the test. */
const TABLE: readonly {
  readonly why: string;
  readonly term: DaysAfterId;
  readonly after: string;
  readonly weeks: readonly string[];
  readonly ends: string;
}[] = [
  {
    why: 'S-12 over May 2024: the 1st, 7th and 9th are holidays, the 8th is off and Saturday the 4th is worked for it',
    ...{ term: 'withdrawal-submission', after: '2024-04-30' },
    weeks: ['5.2 5.3 5.4', '5.6 5.10', '5.13 5.14 5.15 5.16 5.17'],
    ends: '2024-05-17T19:00:00Z',
  },
  {
    why: 'S-13 that ends two days before the change of the hour: 24:00 is 18:00 UTC',
    ...{ term: 'petition-or-order', after: '2024-02-14' },
    weeks: ['2.15 2.16', '2.19 2.20 2.21 2.22 2.23', '2.26 2.27 2.28'],
    ends: '2024-02-28T18:00:00Z',
  },
  {
    why: 'S-13 that ends on the day of the change, which had 25 hours: its 24:00 is struck by the new time',
    ...{ term: 'petition-or-order', after: '2024-02-15' },
    weeks: ['2.16', '2.19 2.20 2.21 2.22 2.23', '2.26 2.27 2.28 2.29'],
    ends: '2024-02-29T19:00:00Z',
  },
  {
    why: 'S-13 that ends on the first day of the single time zone',
    ...{ term: 'petition-or-order', after: '2024-02-16' },
    weeks: ['2.19 2.20 2.21 2.22 2.23', '2.26 2.27 2.28 2.29 3.1'],
    ends: '2024-03-01T19:00:00Z',
  },
  {
    why: 'S-14 over the end of 2023: Saturday 16 December is a holiday and Monday the 18th off for it; 1 and 2 January',
    ...{ term: 'complaint', after: '2023-12-01' },
    weeks: [
      '12.4 12.5 12.6 12.7 12.8',
      '12.11 12.12 12.13 12.14 12.15',
      '12.19 12.20 12.21 12.22',
      '12.25 12.26 12.27 12.28 12.29',
      '1.3',
    ],
    ends: '2024-01-03T18:00:00Z',
  },
  {
    why: 'S-14 over the end of 2024: Friday 3 January is off and Sunday the 5th worked for it; Christmas on Tuesday the 7th',
    ...{ term: 'complaint', after: '2024-12-20' },
    weeks: [
      '12.23 12.24 12.25 12.26 12.27',
      '12.30 12.31 1.5',
      '1.6 1.8 1.9 1.10',
      '1.13 1.14 1.15 1.16 1.17',
      '1.20 1.21 1.22',
    ],
    ends: '2025-01-22T19:00:00Z',
  },
  {
    why: 'S-4.2 from one year into the next, all of it before the change of the hour',
    ...{ term: 'application-examination', after: '2023-11-01' },
    weeks: [
      '11.2 11.3',
      '11.6 11.7 11.8 11.9 11.10',
      '11.13 11.14 11.15 11.16 11.17',
      '11.20 11.21 11.22 11.23 11.24',
      '11.27 11.28 11.29 11.30 12.1',
      '12.4 12.5 12.6 12.7 12.8',
      '12.11 12.12 12.13 12.14 12.15',
      '12.19 12.20 12.21 12.22',
      '12.25 12.26 12.27 12.28 12.29',
      '1.3 1.4 1.5',
      '1.8 1.9 1.10 1.11 1.12',
      '1.15 1.16 1.17 1.18 1.19',
      '1.22 1.23 1.24 1.25 1.26',
      '1.29',
    ],
    ends: '2024-01-29T18:00:00Z',
  },
  {
    why: 'S-4.2 begun under one hour and ended under another; Nauryz from Thursday, and Monday the 25th for its Saturday',
    ...{ term: 'application-examination', after: '2024-01-15' },
    weeks: [
      '1.16 1.17 1.18 1.19',
      '1.22 1.23 1.24 1.25 1.26',
      '1.29 1.30 1.31 2.1 2.2',
      '2.5 2.6 2.7 2.8 2.9',
      '2.12 2.13 2.14 2.15 2.16',
      '2.19 2.20 2.21 2.22 2.23',
      '2.26 2.27 2.28 2.29 3.1',
      '3.4 3.5 3.6 3.7',
      '3.11 3.12 3.13 3.14 3.15',
      '3.18 3.19 3.20',
      '3.26 3.27 3.28 3.29',
      '4.1 4.2 4.3 4.4 4.5',
      '4.8 4.9 4.10 4.11 4.12',
    ],
    ends: '2024-04-12T19:00:00Z',
  },
  {
    why: 'S-13 over Nauryz of 2025: two of its three days fell on the weekend and are off on Monday and Tuesday',
    ...{ term: 'petition-or-order', after: '2025-03-14' },
    weeks: ['3.17 3.18 3.19 3.20', '3.26 3.27 3.28', '3.31 4.1 4.2'],
    ends: '2025-04-02T19:00:00Z',
  },
  {
    why: 'S-12 after a meeting on a Friday before the year ends',
    ...{ term: 'withdrawal-submission', after: '2025-12-26' },
    weeks: ['12.29 12.30 12.31', '1.5 1.6 1.8 1.9', '1.12 1.13 1.14'],
    ends: '2026-01-14T19:00:00Z',
  },
];

it.each(TABLE)('$why', ({ term, after, weeks, ends }) => {
  const found = computeDaysAfter(term, day(after), newest);
  const counted = found.reckonings[0].steps.flatMap((step) => (step.role === 'counted' ? [step.day.date] : []));
  const shown = counted.map((date) => date.slice(5).replace('-', '.').replace(/^0/, '').replace('.0', '.'));
  expect(shown).toEqual(weeks.flatMap((week) => week.split(' ')));
  expect(found.endsAt).toBe(ends);
});

it.each([
  { year: 2022, lastDay: '2023-05-02', hour: '18:00', why: 'Sunday; Monday is the day of unity' },
  { year: 2023, lastDay: '2024-04-30', hour: '19:00', why: 'Tuesday' },
  { year: 2024, lastDay: '2025-04-30', hour: '19:00', why: 'Wednesday' },
  { year: 2025, lastDay: '2026-04-30', hour: '19:00', why: 'Thursday' },
])('S-11 for $year: $lastDay, until $hour UTC ($why)', ({ year, lastDay, hour }) => {
  expect(computeFixedDate('yearly-examination', year, newest)).toMatchObject({
    lastDay,
    endsAt: `${lastDay}T${hour}:00Z`,
  });
});

it('S-13 announced before the moon moved Kurban-ait of 2024 keeps the day that people were told', () => {
  // 6 and 7 June, 10 to 14, then without Monday the 17th: 18, 19, 20. With the 17th worked it would have been the 19th.
  const at = CALENDARS.findIndex(({ announcedOn }) => announcedOn === '2024-06-07');
  const [before = newest, moved = newest] = CALENDARS.slice(at - 1, at + 1);
  const term = computeDaysAfter('petition-or-order', day('2024-06-05'), before);
  expect(term.lastDay).toBe('2024-06-20');
  const again = recomputeTerm(term, moved);
  expect(again.lastDay).toBe('2024-06-20');
  expect(again.reckonings.at(-1)).toMatchObject({ lastDay: '2024-06-19', standing: 'kept' });
});
