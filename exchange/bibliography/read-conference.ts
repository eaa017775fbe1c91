// When a conference was held, as databases print it: `SEP 10-12, 2021`, `JUN 28-JUL 02, 2021`, `DEC 30, 2020-JAN 02,
// 2021`, `25 August 2024 through 29 August 2024`. Month and year alone do not make a day.

import { daysInMonth, type PlainDate, plainDate } from '#rules/kernel/plain-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (word: string | undefined) => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;

function dateOf(year: number, month: number, day: number): PlainDate | undefined {
  return month > 0 && day > 0 && day <= daysInMonth(year, month) ? plainDate(year, month, day) : undefined;
}

const DAY_FIRST = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?!\d)/;
const YEAR = /\b((?:19|20)\d{2})\b/g;

/** The first day of a conference; undefined where the text does not tell the day. */
export function findFirstDay(text: string): PlainDate | undefined {
  const short = text.trim().slice(0, 100);
  const dayFirst = DAY_FIRST.exec(short);
  if (dayFirst) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(short);
  const year = YEAR.exec(short)?.[1];
  YEAR.lastIndex = 0;
  if (!monthFirst || year === undefined) return undefined;
  return dateOf(firstYear(short, Number(year)), monthOf(monthFirst[1]), Number(monthFirst[2]));
}

/** `DEC 30-JAN 02, 2021` began in the year before the one that is printed. */
function firstYear(text: string, year: number): number {
  const months = [...text.matchAll(/[A-Za-z]{3,9}/g)].map(([word]) => monthOf(word)).filter((month) => month > 0);
  const [first, second] = months;
  const years = [...text.matchAll(YEAR)].length;
  return years === 1 && first !== undefined && second !== undefined && second < first ? year - 1 : year;
}

const NOTE_END = /,\s*((?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b[A-Z0-9 ,-]{0,40})?(?:19|20)\d{2})$/;

/** The Note of Web of Science's BibTeX: `Name of the conference, Host, City, COUNTRY, SEP 10-12, 2021`. */
export function readConferenceNote(
  note: string,
): { readonly name: string; readonly place?: string; readonly date: string } | undefined {
  const end = NOTE_END.exec(note.slice(-2000).trim());
  if (!end) return undefined;
  const parts = note.trim().slice(0, -end[0].length).split(', ');
  const place = parts.slice(-2).join(', ');
  const name = parts.slice(0, -2).join(', ');
  return name === '' ? { name: parts.join(', '), date: end[1] ?? '' } : { name, place, date: end[1] ?? '' };
}
