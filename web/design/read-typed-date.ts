// A day as people type it: 25.01.2027, 25/1/2027, 25 01 2027 or 2027-01-25.

import { findPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';

const DAY_FIRST = /^(\d{1,2})[. /-](\d{1,2})[. /-](\d{4})$/;

/** Undefined for a day that never was (31.02.2027) and for a year of two digits, which nobody should guess. */
export function findTypedDate(text: string): PlainDate | undefined {
  const typed = text.trim();
  const parts = DAY_FIRST.exec(typed);
  if (!parts) return findPlainDate(typed);
  const [, day = '', month = '', year = ''] = parts;
  return findPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
