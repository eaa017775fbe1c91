// The words of one language, subject by subject, as screens need them: the first page carries one language and one subject.

import i18next, { type i18n } from 'i18next';
import { endOnce } from '#wording/end-once.ts';
import type { Say } from '#wording/speak.ts';
import type { Language, Subject } from '#wording/texts.ts';

const FILES = import.meta.glob<Readonly<Record<string, string>>>('../../wording/{kk,ru,en}/*.json', {
  import: 'default',
});

export const voice: i18n = i18next.createInstance();
voice.init({
  fallbackLng: false,
  resources: {},
  ns: [],
  keySeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
  missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
    throw new Error(`no value for ${match[0]} in: ${text}`);
  },
});

/** Fetches subjects of a language, each once. Throws an Error where there is no such file or it cannot be fetched. */
export async function loadWords(language: Language, subjects: readonly Subject[]): Promise<void> {
  const missing = subjects.filter((subject) => !voice.hasResourceBundle(language, subject));
  await Promise.all(
    missing.map(async (subject) => {
      const load = FILES[`../../wording/${language}/${subject}.json`];
      if (!load) throw new Error(`no words in ${language} on ${subject}`);
      voice.addResourceBundle(language, subject, await load());
    }),
  );
}

const speakers = new Map<Language, Say>();

const late = new Map<string, Promise<void>>();

/**
 * Words that the address did not ask for are fetched once they are spoken: the part of the page that speaks them waits (it is
 * thrown as React's Suspense takes it), and the console tells whoever wrote the address.
 */
function fetchLate(language: Language, key: string): Promise<void> | undefined {
  const [subject = ''] = key.split(':');
  const path = `${language}/${subject}`;
  if (voice.hasResourceBundle(language, subject) || !FILES[`../../wording/${path}.json`]) return undefined;
  const known = late.get(path);
  if (known) return known;
  // biome-ignore lint/suspicious/noConsole: the reader sees whole words a moment later, the author must see the fault.
  console.error(`the address does not ask for the words of ${subject}`);
  // One that failed is asked for anew by the next who speaks of it.
  const coming = loadWords(language, [subject as Subject]).finally(() => late.delete(path));
  late.set(path, coming);
  return coming;
}

/** The speaker of a language. Throws an Error for a key without words: a page never shows half a sentence. */
export function getSpeaker(language: Language): Say {
  const known = speakers.get(language);
  if (known) return known;
  const sentence = (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    const told = { ...values, lng: language };
    if (!voice.exists(key, told)) throw fetchLate(language, key) ?? new Error(`no words in ${language} for ${key}`);
    return endOnce(voice.t(key, told));
  };
  const say: Say = Object.assign(sentence, { language });
  speakers.set(language, say);
  return say;
}
