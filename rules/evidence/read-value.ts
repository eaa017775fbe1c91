// How each kind of value is read. A value is taken as it is written or not at all: nothing is trimmed, guessed, rounded or
// turned from one type into another, so "not reported" can never become zero.

import { findBinFault } from '../kernel/bin.ts';
import { type Exact, findDecimal } from '../kernel/exact.ts';
import { findPlainDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Span } from '../kernel/span.ts';
import { findRegion, LANGUAGES_OF_WORKS } from './classifiers.ts';
import { DATABASES, type Kind } from './tables.ts';

/** Beyond these a number is a slip of the keyboard, and exact sums in double words could not be promised. */
const LARGEST_COUNT = 10_000_000;
const LARGEST_TENGE = 10_000_000_000_000;
const LONGEST_NUMBER = 24;

export type Value = string | number | boolean | Exact | PlainDate | readonly string[];
export type Read =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string; readonly values: Readonly<Record<string, string | number>> };

const good = (value: Value): Read => ({ ok: true, value });
const bad = (code: string, values: Readonly<Record<string, string | number>> = {}): Read => ({
  ok: false,
  code,
  values,
});
const listed = (values: readonly string[]) => values.join(', ');

const languages: ReadonlySet<string> = new Set(LANGUAGES_OF_WORKS);
const databases: ReadonlySet<string> = new Set(DATABASES);

function readNumberFault(found: string): Read {
  if (/^-\d/.test(found)) return bad('negative');
  if (/^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/.test(found)) return bad('thousands-separated');
  if (/^\d+,\d+$/.test(found)) return bad('decimal-comma');
  return bad('not-a-number');
}

function readDecimal(found: string): Read {
  if (!/^\d+(?:\.\d+)?$/.test(found)) return readNumberFault(found);
  const value = found.length <= LONGEST_NUMBER ? findDecimal(found) : undefined;
  return value && value.top <= BigInt(LARGEST_COUNT) * value.over
    ? good(value)
    : bad('too-large', { largest: LARGEST_COUNT });
}

function readMoney(found: string): Read {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(found);
  if (!parts) return readNumberFault(found);
  const [, tenge = '', tiyn = ''] = parts;
  if (tiyn.length > 2) return bad('more-than-tiyn');
  const value = Number(tenge);
  if (tenge.length > LONGEST_NUMBER || value > LARGEST_TENGE) return bad('too-large', { largest: LARGEST_TENGE });
  return good(value * 100 + Number(tiyn.padEnd(2, '0')));
}

function readInteger(found: string, from: number): Read {
  if (!/^\d+$/.test(found)) return /^\d+\.\d+$/.test(found) ? bad('not-whole') : readNumberFault(found);
  const value = Number(found);
  if (value < from) return bad('below', { least: from });
  return value <= LARGEST_COUNT ? good(value) : bad('too-large', { largest: LARGEST_COUNT });
}

function readList(found: string, known: ReadonlySet<string>): Read {
  const list = found.split(';').map((one) => one.trim());
  const strange = list.find((one) => !known.has(one));
  return strange === undefined ? good(list) : bad('unknown-database', { strange, known: listed([...known]) });
}

/** A value that is in order and of which nobody asks more. */
export const NOTHING_TO_SAY: Read = good([]);
const [DOT, SLASH, BACKSLASH, SEMICOLON] = [0x2e, 0x2f, 0x5c, 0x3b];

/** Whether a list of files can lead nowhere but into the folder of evidence; where this says no, readValue decides. */
export function staysInside({ bytes, start, end }: Span): boolean {
  let before = SEMICOLON;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === BACKSLASH || (byte === DOT && before === DOT)) return false;
    if (byte === SLASH && (before <= 0x20 || before >= 0x7f || before === SEMICOLON)) return false;
    before = byte;
  }
  return true;
}

function readFiles(found: string): Read {
  const files = found
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const climbing = files.find((one) => one.startsWith('/') || one.includes('\\') || one.split('/').includes('..'));
  return climbing === undefined ? good(files) : bad('file-outside', { file: climbing });
}

function readBin(found: string): Read {
  const fault = findBinFault(found);
  return fault ? bad(`bin-${fault}`) : good(found);
}

function readDate(found: string): Read {
  const value = findPlainDate(found);
  return value ? good(value) : bad('not-a-date');
}

function readRegion(found: string): Read {
  const region = findRegion(found);
  return region ? good(region) : bad('unknown-region');
}

/** Reads a value that is not empty as the kind of its column. */
export function readValue(kind: Kind, found: string): Read {
  switch (kind.is) {
    case 'text':
      return good(found);
    case 'id':
      return found.trim() === '' ? bad('empty') : good(found);
    case 'bin':
      return readBin(found);
    case 'choice':
      return kind.of.includes(found) ? good(found) : bad('unknown-choice', { known: listed(kind.of) });
    case 'yes-no':
      return found === 'yes' || found === 'no' ? good(found === 'yes') : bad('not-yes-no');
    case 'decimal':
      return readDecimal(found);
    case 'money':
      return readMoney(found);
    case 'integer':
      return readInteger(found, kind.from);
    case 'year':
      return /^\d{4}$/.test(found) ? good(Number(found)) : bad('not-a-year');
    case 'date':
      return readDate(found);
    case 'language':
      return languages.has(found) ? good(found) : bad('unknown-language');
    case 'region':
      return readRegion(found);
    case 'databases':
      return readList(found, databases);
    case 'files':
      return readFiles(found);
  }
}
