// Every day of 2023–2027 that is off, or worked, against the plain five-day week: one line per day, each with its source.
// A day that was announced and later taken back keeps its line, with the source that took it back.

import { getPlainDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Holiday } from './holidays.ts';
import type { SourceCode } from './sources.ts';

/** What makes a day differ from the plain five-day week. */
export type Change =
  | { readonly because: 'holiday'; readonly holiday: Holiday }
  /** Off, because the holiday itself fell on the weekend day `on`. */
  | { readonly because: 'holiday-on-weekend'; readonly holiday: Holiday; readonly on: PlainDate }
  /** Off by an act that makes the weekend day `worked` a working day instead. */
  | { readonly because: 'moved-day-off'; readonly worked: PlainDate }
  /** A weekend day that is worked, because `off` is off instead. */
  | { readonly because: 'worked-weekend'; readonly off: PlainDate }
  /** Off by an act that names a day which the law on holidays does not know, in its own words. */
  | { readonly because: 'other-day-off'; readonly names: DayNames };

export type DayNames = { readonly kk: string; readonly ru: string; readonly en: string };

export type ChangedDay = {
  readonly date: PlainDate;
  readonly change: Change;
  /** Names where the day comes from: a SourceCode, or what the calendar that holds the day knows it by. */
  readonly source: string;
};

/** provisional: the production calendar of the year has not been published; days may still change. */
export type CalendarYear = { readonly year: number; readonly provisional: boolean; readonly source: string };

/** A day and a year as they stand here: from a source that is written down beside them. */
export type KnownDay = ChangedDay & {
  readonly source: SourceCode;
  /** The announcement that took the day back. */
  readonly withdrawnBy?: SourceCode;
};
type KnownYear = CalendarYear & { readonly source: SourceCode };

export const YEARS_OF_KAZAKHSTAN: readonly KnownYear[] = [
  { year: 2023, provisional: false, source: 'calendar-2023' },
  { year: 2024, provisional: false, source: 'calendar-2024' },
  { year: 2025, provisional: false, source: 'calendar-2025' },
  { year: 2026, provisional: false, source: 'calendar-2026' },
  { year: 2027, provisional: true, source: 'foreseen-2027' },
];

function holiday(date: string, name: Holiday, source: SourceCode): KnownDay {
  return { date: getPlainDate(date), change: { because: 'holiday', holiday: name }, source };
}

function offFor(date: string, on: string, name: Holiday, source: SourceCode): KnownDay {
  return {
    date: getPlainDate(date),
    change: { because: 'holiday-on-weekend', holiday: name, on: getPlainDate(on) },
    source,
  };
}

/** One act, two days: `off` is off and the weekend day `worked` is worked. */
function moved(off: string, worked: string, source: SourceCode): readonly KnownDay[] {
  const [dayOff, workedDay] = [getPlainDate(off), getPlainDate(worked)];
  return [
    { date: dayOff, change: { because: 'moved-day-off', worked: workedDay }, source },
    { date: workedDay, change: { because: 'worked-weekend', off: dayOff }, source },
  ];
}

function withdrawn(day: KnownDay, withdrawnBy: SourceCode): KnownDay {
  return { ...day, withdrawnBy };
}

const DAYS_2023: readonly KnownDay[] = [
  holiday('2023-01-01', 'new-year', 'calendar-2023'),
  holiday('2023-01-02', 'new-year', 'calendar-2023'),
  offFor('2023-01-03', '2023-01-01', 'new-year', 'calendar-2023'),
  holiday('2023-01-07', 'orthodox-christmas', 'calendar-2023'),
  holiday('2023-03-08', 'womens-day', 'calendar-2023'),
  holiday('2023-03-21', 'nauryz', 'calendar-2023'),
  holiday('2023-03-22', 'nauryz', 'calendar-2023'),
  holiday('2023-03-23', 'nauryz', 'calendar-2023'),
  holiday('2023-05-01', 'unity-day', 'calendar-2023'),
  holiday('2023-05-07', 'defender-day', 'calendar-2023'),
  offFor('2023-05-08', '2023-05-07', 'defender-day', 'calendar-2023'),
  holiday('2023-05-09', 'victory-day', 'calendar-2023'),
  holiday('2023-06-28', 'kurban-ait', 'calendar-2023'),
  ...moved('2023-07-07', '2023-07-01', 'move-2023-july'),
  holiday('2023-07-06', 'capital-day', 'calendar-2023'),
  holiday('2023-08-30', 'constitution-day', 'calendar-2023'),
  holiday('2023-10-25', 'republic-day', 'calendar-2023'),
  holiday('2023-12-16', 'independence-day', 'calendar-2023'),
  offFor('2023-12-18', '2023-12-16', 'independence-day', 'calendar-2023'),
];

const DAYS_2024: readonly KnownDay[] = [
  holiday('2024-01-01', 'new-year', 'calendar-2024'),
  holiday('2024-01-02', 'new-year', 'calendar-2024'),
  holiday('2024-01-07', 'orthodox-christmas', 'calendar-2024'),
  holiday('2024-03-08', 'womens-day', 'calendar-2024'),
  holiday('2024-03-21', 'nauryz', 'calendar-2024'),
  holiday('2024-03-22', 'nauryz', 'calendar-2024'),
  holiday('2024-03-23', 'nauryz', 'calendar-2024'),
  offFor('2024-03-25', '2024-03-23', 'nauryz', 'calendar-2024'),
  holiday('2024-05-01', 'unity-day', 'calendar-2024'),
  ...moved('2024-05-08', '2024-05-04', 'move-2024-may'),
  holiday('2024-05-07', 'defender-day', 'calendar-2024'),
  holiday('2024-05-09', 'victory-day', 'calendar-2024'),
  // Announced for Monday the 17th; nine days before, the moon made it Sunday the 16th, and a day off never moves.
  withdrawn(holiday('2024-06-17', 'kurban-ait', 'calendar-2024'), 'kurban-ait-2024'),
  holiday('2024-06-16', 'kurban-ait', 'kurban-ait-2024'),
  holiday('2024-07-06', 'capital-day', 'calendar-2024'),
  offFor('2024-07-08', '2024-07-06', 'capital-day', 'calendar-2024'),
  holiday('2024-08-30', 'constitution-day', 'calendar-2024'),
  holiday('2024-10-25', 'republic-day', 'calendar-2024'),
  holiday('2024-12-16', 'independence-day', 'calendar-2024'),
];

const DAYS_2025: readonly KnownDay[] = [
  holiday('2025-01-01', 'new-year', 'calendar-2025'),
  holiday('2025-01-02', 'new-year', 'calendar-2025'),
  ...moved('2025-01-03', '2025-01-05', 'move-2025-january'),
  holiday('2025-01-07', 'orthodox-christmas', 'calendar-2025'),
  holiday('2025-03-08', 'womens-day', 'calendar-2025'),
  offFor('2025-03-10', '2025-03-08', 'womens-day', 'calendar-2025'),
  holiday('2025-03-21', 'nauryz', 'calendar-2025'),
  holiday('2025-03-22', 'nauryz', 'calendar-2025'),
  holiday('2025-03-23', 'nauryz', 'calendar-2025'),
  offFor('2025-03-24', '2025-03-22', 'nauryz', 'calendar-2025'),
  offFor('2025-03-25', '2025-03-23', 'nauryz', 'calendar-2025'),
  holiday('2025-05-01', 'unity-day', 'calendar-2025'),
  holiday('2025-05-07', 'defender-day', 'calendar-2025'),
  holiday('2025-05-09', 'victory-day', 'calendar-2025'),
  holiday('2025-06-06', 'kurban-ait', 'calendar-2025'),
  holiday('2025-07-06', 'capital-day', 'calendar-2025'),
  offFor('2025-07-07', '2025-07-06', 'capital-day', 'calendar-2025'),
  holiday('2025-08-30', 'constitution-day', 'calendar-2025'),
  offFor('2025-09-01', '2025-08-30', 'constitution-day', 'calendar-2025'),
  holiday('2025-10-25', 'republic-day', 'calendar-2025'),
  offFor('2025-10-27', '2025-10-25', 'republic-day', 'calendar-2025'),
  holiday('2025-12-16', 'independence-day', 'calendar-2025'),
];

const DAYS_2026: readonly KnownDay[] = [
  holiday('2026-01-01', 'new-year', 'calendar-2026'),
  holiday('2026-01-02', 'new-year', 'calendar-2026'),
  holiday('2026-01-07', 'orthodox-christmas', 'calendar-2026'),
  holiday('2026-03-08', 'womens-day', 'calendar-2026'),
  offFor('2026-03-09', '2026-03-08', 'womens-day', 'calendar-2026'),
  holiday('2026-03-21', 'nauryz', 'calendar-2026'),
  holiday('2026-03-22', 'nauryz', 'calendar-2026'),
  holiday('2026-03-23', 'nauryz', 'calendar-2026'),
  offFor('2026-03-24', '2026-03-21', 'nauryz', 'calendar-2026'),
  offFor('2026-03-25', '2026-03-22', 'nauryz', 'calendar-2026'),
  holiday('2026-05-01', 'unity-day', 'calendar-2026'),
  holiday('2026-05-07', 'defender-day', 'calendar-2026'),
  holiday('2026-05-09', 'victory-day', 'calendar-2026'),
  offFor('2026-05-11', '2026-05-09', 'victory-day', 'calendar-2026'),
  holiday('2026-05-27', 'kurban-ait', 'calendar-2026'),
  holiday('2026-07-06', 'capital-day', 'calendar-2026'),
  withdrawn(holiday('2026-08-30', 'constitution-day', 'calendar-2026'), 'constitution-2026'),
  withdrawn(offFor('2026-08-31', '2026-08-30', 'constitution-day', 'calendar-2026'), 'constitution-2026'),
  holiday('2026-10-25', 'republic-day', 'calendar-2026'),
  offFor('2026-10-26', '2026-10-25', 'republic-day', 'calendar-2026'),
  holiday('2026-12-16', 'independence-day', 'calendar-2026'),
];

const DAYS_2027: readonly KnownDay[] = [
  holiday('2027-01-01', 'new-year', 'foreseen-2027'),
  holiday('2027-01-02', 'new-year', 'foreseen-2027'),
  offFor('2027-01-04', '2027-01-02', 'new-year', 'foreseen-2027'),
  holiday('2027-01-07', 'orthodox-christmas', 'foreseen-2027'),
  holiday('2027-03-08', 'womens-day', 'foreseen-2027'),
  holiday('2027-03-15', 'constitution-day', 'foreseen-2027'),
  holiday('2027-03-21', 'nauryz', 'foreseen-2027'),
  holiday('2027-03-22', 'nauryz', 'foreseen-2027'),
  holiday('2027-03-23', 'nauryz', 'foreseen-2027'),
  offFor('2027-03-24', '2027-03-21', 'nauryz', 'foreseen-2027'),
  holiday('2027-05-01', 'unity-day', 'foreseen-2027'),
  offFor('2027-05-03', '2027-05-01', 'unity-day', 'foreseen-2027'),
  holiday('2027-05-07', 'defender-day', 'foreseen-2027'),
  holiday('2027-05-09', 'victory-day', 'foreseen-2027'),
  offFor('2027-05-10', '2027-05-09', 'victory-day', 'foreseen-2027'),
  holiday('2027-05-16', 'kurban-ait', 'foreseen-2027'),
  holiday('2027-07-06', 'capital-day', 'foreseen-2027'),
  holiday('2027-10-25', 'republic-day', 'foreseen-2027'),
  holiday('2027-12-16', 'independence-day', 'foreseen-2027'),
];

export const DAYS_OF_KAZAKHSTAN: readonly KnownDay[] = [
  ...DAYS_2023,
  ...DAYS_2024,
  ...DAYS_2025,
  ...DAYS_2026,
  ...DAYS_2027,
];
