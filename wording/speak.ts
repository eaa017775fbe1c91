// Says a thing in one of the three languages. A missing key or value is an error, never an empty or half-made sentence.

import i18next from 'i18next';
import { endOnce } from './end-once.ts';
import { type Language, texts } from './texts.ts';

/** `say('findings:not-a-number', { found: 'abc' })`. Keys are `<subject>:<key>`; plural forms by `count`. */
export type Say = {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Numbers are written as this language writes them. */
  readonly language: Language;
};

const speakers = new Map<Language, Say>();

/** The speaker of a language. Throws an Error for a key that no file has or a value that the sentence wants and lacks. */
export function speak(language: Language): Say {
  const known = speakers.get(language);
  if (known) return known;
  const voice = i18next.createInstance();
  voice.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: texts[language] },
    ns: Object.keys(texts[language]),
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`no value for ${match[0]} in: ${text}`);
    },
  });
  const sentence = (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    if (!voice.exists(key, values)) throw new Error(`no words in ${language} for ${key}`);
    return endOnce(voice.t(key, values));
  };
  const say: Say = Object.assign(sentence, { language });
  speakers.set(language, say);
  return say;
}
