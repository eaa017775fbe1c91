// What has been read so far of one package: which organisations it names, which ids and works it has already met. The
// second of two equal things is refused, so that nothing is counted twice.

import type { Span } from '../kernel/span.ts';
import type { Organisation } from './facts.ts';
import { Seen } from './seen.ts';

/** Cyrillic letters that look like Latin ones: a DOI typed with one of them is still the same DOI. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
};
const HAS_CYRILLIC = /[\u0400-\u04ff]/;

/** The text in lower case with look-alike letters made Latin. */
export const foldLookalikes = (text: string): string =>
  [...text.toLowerCase()].map((letter) => LOOKALIKES[letter] ?? letter).join('');

/** The one spelling of a DOI: without resolver and prefix, lower case, look-alike letters made Latin. Empty for no DOI. */
export function normaliseDoi(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/)?(?:doi:\s*)?/, '');
  return HAS_CYRILLIC.test(bare) ? [...bare].map((letter) => LOOKALIKES[letter] ?? letter).join('') : bare;
}

const [ONE, ZERO, POINT] = [0x31, 0x30, 0x2e];

/** Whether a DOI is in its one spelling already, as most are: `10.…`, no capital, no blank, nothing but ASCII. */
export function isPlainDoi({ bytes, start, end }: Span): boolean {
  if (bytes[start] !== ONE || bytes[start + 1] !== ZERO || bytes[start + 2] !== POINT) return false;
  for (let at = start + 3; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte <= 0x20 || byte >= 0x7f || (byte >= 0x41 && byte <= 0x5a)) return false;
  }
  return end - start > 3;
}

export class Register {
  readonly organisations = new Map<string, Organisation>();
  /** Parts: tables. */
  readonly ids = new Seen();
  /** Parts: components; for cited works, audiences. */
  readonly works = new Seen();
}
