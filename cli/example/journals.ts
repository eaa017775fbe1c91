// Invented journals: for each speciality a few names, each in one class of quality and one set of databases.

import { type Chance, getAt } from './chance.ts';
import { inLanguage, type Speciality, type WrittenIn } from './words/phrase.ts';
import { specialities, specialityNames } from './words/specialities.ts';

/** Best first; the last is a journal without a quartile. */
export const CLASSES = ['Q1', 'Q2', 'Q3', 'Q4', ''] as const;
export type Class = (typeof CLASSES)[number];

type Pattern = {
  readonly class: Class;
  readonly language: WrittenIn;
  readonly databases: string;
  /** `*` stands for the field. */
  readonly name: string;
};
export type Journal = { readonly title: string; readonly issn: string; readonly databases: string };

const PATTERNS: readonly Pattern[] = [
  { class: 'Q1', language: 'en', databases: 'wos;scopus', name: 'Great Steppe Journal of *' },
  { class: 'Q1', language: 'en', databases: 'wos;scopus;springer', name: 'Caravanserai Reviews: *' },
  { class: 'Q2', language: 'en', databases: 'wos;scopus', name: 'Silk Horizon Archives of *' },
  { class: 'Q2', language: 'en', databases: 'scopus', name: 'Blue Caravan Annals of *' },
  { class: 'Q3', language: 'en', databases: 'scopus', name: 'Steppe and Mountain *' },
  { class: 'Q3', language: 'en', databases: 'wos;scopus', name: 'Golden Sands Journal of *' },
  { class: 'Q3', language: 'ru', databases: 'scopus', name: 'Архив * Великой степи' },
  { class: 'Q3', language: 'kk', databases: 'scopus', name: 'Ұлы дала: * мұрағаты' },
  { class: 'Q4', language: 'en', databases: 'scopus', name: 'Feather Grass Bulletin of *' },
  { class: 'Q4', language: 'en', databases: 'wos', name: 'Seven Rivers Proceedings in *' },
  { class: 'Q4', language: 'ru', databases: 'scopus', name: 'Степной вестник *' },
  { class: 'Q4', language: 'kk', databases: 'scopus', name: 'Дала жаршысы: *' },
  { class: '', language: 'en', databases: 'springer', name: 'Open Steppe Letters in *' },
  { class: '', language: 'en', databases: 'wos', name: 'New Voices of *' },
  { class: '', language: 'ru', databases: 'wos', name: 'Новые имена *' },
  { class: '', language: 'kk', databases: 'scopus', name: 'Жаңа есімдер: *' },
];

/** An ISSN of seven digits and their check digit; those of the example begin with 99, far from the ones in use. */
export function issnOf(seven: string): string {
  const total = [...seven].reduce((sum, digit, place) => sum + Number(digit) * (8 - place), 0);
  const check = (11 - (total % 11)) % 11;
  return `${seven.slice(0, 4)}-${seven.slice(4)}${check === 10 ? 'X' : check}`;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A journal of the class in the language. Throws a RangeError where none is of that kind, as for Q1 in Kazakh. */
export function pickJournal(chance: Chance, ofClass: Class, language: WrittenIn, speciality: Speciality): Journal {
  const fitting = PATTERNS.filter((pattern) => pattern.class === ofClass && pattern.language === language);
  const pattern = getAt(fitting, chance.below(fitting.length));
  const field = specialityNames.findIndex((name) => specialities[name] === speciality);
  return {
    title: pattern.name.replace('*', inLanguage(speciality.field, language)),
    issn: issnOf(`99${two(PATTERNS.indexOf(pattern))}${two(field)}1`),
    databases: pattern.databases,
  };
}
