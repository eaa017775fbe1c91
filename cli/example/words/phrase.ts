// A piece of a title in the three languages of the country's papers. The pieces are cut so that any of them fit together:
// Russian subjects stand in the genitive plural, Kazakh ones in the genitive before a possessed word.

/** The languages in which the organisations write. */
export type WrittenIn = 'kk' | 'ru' | 'en';

export type Phrase = readonly [kk: string, ru: string, en: string];

const PLACES: Readonly<Record<WrittenIn, 0 | 1 | 2>> = { kk: 0, ru: 1, en: 2 };

export function inLanguage(phrase: Phrase, language: WrittenIn): string {
  return phrase[PLACES[language]];
}

/** What the titles of a speciality are about: sick people, people at work in health care, or things in a laboratory. */
export type Family = 'patients' | 'workforce' | 'laboratory';

export type Speciality = {
  readonly family: Family;
  /** As it stands in the name of a journal: Russian in the genitive. */
  readonly field: Phrase;
  readonly subjects: readonly Phrase[];
};
