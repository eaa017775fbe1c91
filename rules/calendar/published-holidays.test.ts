// Our days against a public list of holidays kept by others. Where the two differ, the difference stands here by name.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate, type PlainDate, yearOf } from '../kernel/plain-date.ts';
import { describeDay, getNewestCalendar } from './calendar.ts';

const file = new URL('../../../shared/data/kazakhstan/holidays_KZ_vacanza_1950-2050.json', import.meta.url);
const isHere = existsSync(file);
const name = 'holidays_KZ_vacanza_1950-2050.json';
const newest = getNewestCalendar();
const first = getPlainDate('2023-01-01');

/** Days off that differ from the plain week, and what the list says of them. */
function readPublished(): Map<PlainDate, string> {
  const listed: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(listed)
      .map(([date, words]) => [getPlainDate(date), words] as const)
      .filter(([date]) => newest.years.has(yearOf(date))),
  );
}

function readOurs(): Set<PlainDate> {
  const ours = new Set<PlainDate>();
  for (let date = first; newest.years.has(yearOf(date)); date = addDays(date, 1)) {
    const { works, reason } = describeDay(date, newest);
    if (!works && reason.because !== 'weekend') ours.add(date);
  }
  return ours;
}

describe(`the published list ${name}${isHere ? '' : ' (not run: the file is not here)'}`, () => {
  it.skipIf(!isHere)('names the same days off from 2023 to 2027', () => {
    expect([...readOurs()].sort()).toEqual([...readPublished().keys()].sort());
  });

  it.skipIf(!isHere)('moves the same days: the Saturdays and Sundays that it says were worked instead', () => {
    const moved = [...readPublished()].flatMap(([date, words]) => {
      const [, month, dayOfMonth, year] = /substituted from (\d\d)\/(\d\d)\/(\d{4})/.exec(words) ?? [];
      return year ? [[date, `${year}-${month}-${dayOfMonth}`] as const] : [];
    });
    expect(moved).toHaveLength(3);
    for (const [off, worked] of moved) {
      expect(describeDay(off, newest).reason).toEqual({ because: 'moved-day-off', worked });
      expect(describeDay(getPlainDate(worked), newest).works).toBe(true);
    }
  });

  it.skipIf(!isHere)('calls the first day of Kurban-ait estimated in 2026 and 2027 only', () => {
    const estimated = [...readPublished()].filter(([, words]) => words.includes('estimated')).map(([date]) => date);
    expect(estimated).toEqual(['2026-05-27', '2027-05-16']);
    for (const date of estimated) expect(describeDay(date, newest).reason).toMatchObject({ holiday: 'kurban-ait' });
  });
});
