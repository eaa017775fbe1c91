// Lists of authors, none of whom exists.

import type { Chance } from './chance.ts';
import type { GuestLanguage } from './profile.ts';
import { inLanguage, type WrittenIn } from './words/phrase.ts';
import { endings, foreignAuthors, initials, roots } from './words/surnames.ts';

/** Longer lists are cut, as databases do. */
const SHOWN = 10;
const AND_OTHERS: Readonly<Record<WrittenIn, string>> = { kk: 'т.б.', ru: 'и др.', en: 'et al.' };

/** At least `least` authors, in the letters of the language. */
export function pickAuthors(chance: Chance, language: WrittenIn | GuestLanguage, least: number): string {
  const letters = language === 'kk' || language === 'ru' ? language : 'en';
  const number = Math.max(least, chance.between(2, 8));
  const person = () => {
    if (letters === 'en' && chance.happens(8)) return chance.pick(foreignAuthors);
    const surname = inLanguage(chance.pick(roots), letters) + inLanguage(chance.pick(endings), letters);
    return `${surname} ${inLanguage(chance.pick(initials), letters)}.`;
  };
  const shown = new Set<string>();
  while (shown.size < Math.min(number, SHOWN)) shown.add(person());
  return [...shown, ...(number > SHOWN ? [AND_OTHERS[letters]] : [])].join('; ');
}
