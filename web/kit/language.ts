// The language stands first in every address: /kk/…, /ru/…, /en/…. Kazakh is the first; what a reader chose is remembered.

import { LANGUAGES, type Language } from '#wording/languages.ts';

const FIRST: Language = 'kk';
const REMEMBERED = 'language';

export function findLanguage(text: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

/** `/ru/design` → `/kk/design`; an address without a language gets one. */
export function inLanguage(path: string, language: Language): string {
  const [, first = '', ...rest] = path.split('/');
  const parts = findLanguage(first) ? rest : [first, ...rest];
  return `/${language}/${parts.filter((part) => part !== '').join('/')}`;
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser that keeps nothing starts in Kazakh again.
  }
}

export function rememberedLanguage(): Language {
  try {
    return findLanguage(localStorage.getItem(REMEMBERED)) ?? FIRST;
  } catch {
    return FIRST;
  }
}
