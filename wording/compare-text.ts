// The order of the alphabet. Not Intl: its Kazakh puts ә after я, and an official list must stand in the same order in the
// browser, on the server and on paper.

import type { Language } from './texts.ts';

const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** Kazakh holds all Russian letters in the Russian order; letters of the reader's own alphabet come first. */
const ORDERS: { readonly [language in Language]: string } = {
  kk: ` ${DIGITS}${KAZAKH}${ENGLISH}`,
  ru: ` ${DIGITS}${KAZAKH}${ENGLISH}`,
  en: ` ${DIGITS}${ENGLISH}${KAZAKH}`,
};

/** Where the letters begin in a key: below lie the marks that are passed over. */
const BASE = 0x100;
const IGNORED = /[^\p{L}\p{N} ]/gu;
const ranks = new Map<Language, ReadonlyMap<string, string>>();

function ranksOf(language: Language): ReadonlyMap<string, string> {
  const known = ranks.get(language);
  if (known) return known;
  const made = new Map([...ORDERS[language]].map((letter, index) => [letter, String.fromCharCode(BASE + index)]));
  ranks.set(language, made);
  return made;
}

/**
 * A text whose plain comparison (<) is the alphabetical order of the language. Capitals, quotation marks and hyphens make
 * no difference; letters of other alphabets stand behind.
 */
export function sortKey(text: string, language: Language): string {
  const order = ranksOf(language);
  const plain = text.toLowerCase().replace(IGNORED, ' ').replace(/ +/g, ' ').trim();
  return [...plain].map((letter) => order.get(letter) ?? letter.normalize('NFD')).join('');
}

/** Negative, zero or positive as `a` stands before, with or behind `b`. */
export function compareText(a: string, b: string, language: Language): number {
  const [first, second] = [sortKey(a, language), sortKey(b, language)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
