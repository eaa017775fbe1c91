// What stands in a cell, as the text that the reporting package would hold: numbers as plain decimals, days as
// YYYY-MM-DD. A spreadsheet keeps numbers as binary floating point and shows the shortest decimal that leads back to the
// same one; that decimal is what was typed, and it is what is taken.

import { addDays, getPlainDate, type PlainDate, toDayNumber } from '#rules/kernel/plain-date.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const SECONDS = 86_400;
/** 31 December 9999, the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;
/** From the first day of the calendar of 1900 to that of 1904. */
const DAYS_TO_1904 = 1462;
/** Spreadsheets believe in 29 February 1900; days before it are numbered one less. */
const FALSE_LEAP_DAY = 60;
const MILLENNIUM = getPlainDate('2000-01-01');
const SERIAL_OF_MILLENNIUM = 36_526;

/** The number that a spreadsheet shows for a day. */
export function serialOf(date: PlainDate): number {
  return toDayNumber(date) - toDayNumber(MILLENNIUM) + SERIAL_OF_MILLENNIUM;
}

/** The shortest decimal that leads back to the same double, without exponent; undefined for what is no number. */
export function decimalText(found: string): string | undefined {
  if (!NUMBER.test(found)) return undefined;
  const value = Number(found);
  if (!Number.isFinite(value)) return undefined;
  const text = String(Object.is(value, -0) ? 0 : value);
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', rest = '', exponent = ''] = parts;
  const digits = whole + rest;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

const remembered = new Map<number, string>();
const REMEMBERED = 10_000;

function dayText(serial: number): string {
  const known = remembered.get(serial);
  if (known) return known;
  if (serial === FALSE_LEAP_DAY) return '1900-02-29';
  const days = serial - SERIAL_OF_MILLENNIUM + (serial < FALSE_LEAP_DAY ? 1 : 0);
  const text = addDays(MILLENNIUM, days);
  if (remembered.size < REMEMBERED) remembered.set(serial, text);
  return text;
}

/** A day as YYYY-MM-DD, with its time where it has one; undefined for a number that is no day. */
export function dateText(value: number, from1904: boolean): string | undefined {
  const seconds = Math.round((value + (from1904 ? DAYS_TO_1904 : 0)) * SECONDS);
  const serial = Math.floor(seconds / SECONDS);
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return undefined;
  const rest = seconds - serial * SECONDS;
  if (rest === 0) return dayText(serial);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${dayText(serial)}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
}

/** `2023-05-01T00:00:00` of a strict workbook is a day. */
export function isoDateText(found: string): string {
  return found.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` in a workbook stands for a letter that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters that XML cannot hold or would change.
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** The text as a workbook must write it so that it is read back the same. */
export function escapeText(text: string): string {
  return text.replace(UNHOLDABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The letters of a column by its place: 0 is A. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}
