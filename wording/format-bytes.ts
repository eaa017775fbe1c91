// The size of a file for a reader: in the largest unit that leaves a whole part, one digit after the sign below ten.

import { formatNumber } from './format-number.ts';
import type { Language } from './texts.ts';

const STEP = 1024;
const UNITS: { readonly [language in Language]: readonly string[] } = {
  kk: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  en: ['B', 'KB', 'MB', 'GB', 'TB'],
};

/** `4,2 МБ`, `812 КБ`. Throws a RangeError for what is no whole number of bytes. */
export function formatBytes(bytes: number, language: Language): string {
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new RangeError(`not a number of bytes: ${bytes}`);
  let unit = 0;
  let amount = bytes;
  for (; amount >= STEP && unit < UNITS[language].length - 1; unit += 1) amount /= STEP;
  const tenths = Math.floor(amount * 10);
  const shown = unit > 0 && tenths < 100 ? `${Math.floor(tenths / 10)}.${tenths % 10}` : String(Math.floor(amount));
  return `${formatNumber(shown, language)}\u00a0${UNITS[language][unit]}`;
}
