// A day of the calendar without a clock or a zone, as the text `YYYY-MM-DD`: such texts sort as the days do.

declare const day: unique symbol;
export type PlainDate = string & { readonly [day]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days the month (1–12) of a year has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS[month - 1] ?? 0;
}

/** Reads `YYYY-MM-DD`; undefined for any other text and for a day that never was (30 February). */
export function findPlainDate(text: string): PlainDate | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const dayOfMonth = Number(parts[3]);
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(Number(parts[1]), Number(parts[2]))) return undefined;
  return text as PlainDate;
}

/** Reads `YYYY-MM-DD`; throws a RangeError otherwise. For dates that are part of the code. */
export function getPlainDate(text: string): PlainDate {
  const date = findPlainDate(text);
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function plainDate(year: number, month: number, dayOfMonth: number): PlainDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return getPlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

/** Days since 1 March of the year 0 of the proleptic Gregorian calendar: whole-number arithmetic, no clock. */
export function toDayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Number(BigInt(year) / 4n - BigInt(year) / 100n + BigInt(year) / 400n);
  return year * 365 + leapDays + (((153 * monthFromMarch + 2) / 5) | 0) + Number(date.slice(8, 10)) - 1;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: PlainDate): number {
  return ((toDayNumber(date) + 2) % 7) + 1;
}

/** The day `days` later (earlier where negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  let year = yearOf(date);
  let month = Number(date.slice(5, 7));
  let dayOfMonth = Number(date.slice(8, 10)) + days;
  while (dayOfMonth > daysInMonth(year, month)) {
    dayOfMonth -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (dayOfMonth < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    dayOfMonth += daysInMonth(year, month);
  }
  return plainDate(year, month, dayOfMonth);
}
