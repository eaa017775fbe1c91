// Works that appeared in a year: of staff (2.1–2.4) and of learners (8.1, 8.2).

import { pickAuthors } from './authors.ts';
import { type Chance, chanceOf } from './chance.ts';
import { creditedBy, evidenceOf, idOf } from './item-marks.ts';
import { CLASSES, type Class, issnOf, type Journal, pickJournal } from './journals.ts';
import type { Organisation, Row } from './organisation.ts';
import { type GuestLanguage, type Profile, scaled } from './profile.ts';
import { type Form, guestTitle, type Series } from './titles.ts';
import type { WrittenIn } from './words/phrase.ts';

type Component = '2.1' | '2.2' | '2.3' | '2.4' | '8.1' | '8.2';
type Place = { readonly component: Component; readonly series: Series; readonly place: number };
type Printed = {
  readonly title: string;
  readonly journal: Journal;
  readonly quartile: Class;
  readonly language: string;
};

const FORMS: Readonly<Record<Component, Form>> = {
  '2.1': 'study',
  '2.2': 'book',
  '2.3': 'book',
  '2.4': 'letter',
  '8.1': 'study',
  '8.2': 'letter',
};
const BOOK_SERIES: Journal = { title: 'Great Steppe Monographs in Health', issn: '', databases: 'scopus;springer' };
const LANGUAGES = ['en', 'ru', 'kk'] as const;
/** Percent of English, Russian and Kazakh in the journals of a class. */
const SPOKEN: Readonly<Record<Class, readonly number[]>> = {
  Q1: [100, 0, 0],
  Q2: [100, 0, 0],
  Q3: [78, 19, 3],
  Q4: [52, 37, 11],
  '': [58, 31, 11],
};
/** Learners publish a little below their teachers. */
const OF_LEARNERS = [6, 12, 26, 44, 12];

/** Articles in guest languages follow after these. */
const BEFORE_GUESTS = 4;

/** The languages of books; a book has no quartile. */
const BOOKS_SPOKEN = [62, 30, 8];

/** Positions of the best author of the organisation, as ranges, and how often each comes. */
const POSITIONS = [
  [1, 1],
  [2, 5],
  [6, 10],
  [11, 24],
] as const;
const POSITION_SHARES = [42, 36, 15, 7];

/** Numbered through, so that each has a title of its own; learners' works are numbered apart. */
function placesIn({ profile }: Organisation, year: number): Place[] {
  const numbered = (series: Series, numbers: readonly (readonly [Component, number])[]): Place[] =>
    numbers
      .flatMap(([component, number]) => Array.from({ length: scaled(profile, year, number) }, () => component))
      .map((component, place) => ({ component, series, place }));
  const { articles = 0, shorts = 0 } = profile.learners ?? {};
  return [
    ...numbered('works', [
      ['2.1', profile.articles],
      ['2.2', profile.monographs],
      ['2.3', profile.chapters],
      ['2.4', profile.shorts],
    ]),
    ...numbered('learners', [
      ['8.1', articles],
      ['8.2', shorts],
    ]),
  ];
}

function printGuest(profile: Profile, language: GuestLanguage, year: number, place: number, chance: Chance): Printed {
  const { text, journal, sevenDigits } = guestTitle(profile, language, year, place);
  const quartile = chance.pick(['Q3', 'Q4'] as const);
  return {
    title: text,
    language,
    quartile,
    journal: { title: journal, issn: issnOf(sevenDigits), databases: 'scopus' },
  };
}

function printWork(
  organisation: Organisation,
  year: number,
  { component, series, place }: Place,
  chance: Chance,
): Printed {
  const { profile, titles } = organisation;
  const isBook = FORMS[component] === 'book';
  const quartile = CLASSES[chance.share(series === 'learners' ? OF_LEARNERS : profile.quartiles)] ?? '';
  const language: WrittenIn = LANGUAGES[chance.share(isBook ? BOOKS_SPOKEN : SPOKEN[quartile])] ?? 'en';
  const { text, speciality } = titles.title(FORMS[component], language, series, year, place);
  if (isBook) return { title: text, language, quartile: '', journal: BOOK_SERIES };
  return { title: text, language, quartile, journal: pickJournal(chance, quartile, language, speciality) };
}

/** Works in home journals and books are often without a DOI; the address of a work is forgotten now and then. */
function addressesOf(organisation: Organisation, year: number, number: number, printed: Printed, chance: Chance) {
  const { key } = organisation.profile;
  const [database = 'wos'] = printed.journal.databases.split(';');
  const doi = printed.language === 'en' ? !chance.happens(3) : !chance.happens(30);
  return {
    doi: doi ? `10.5555/${key}.${year}.${number}` : '',
    url: chance.happens(4) ? '' : `https://example.org/${database}/${key}-${year}-${number}`,
  };
}

function publicationRow(organisation: Organisation, year: number, work: Place, number: number, chance: Chance): Row {
  const { profile, bin } = organisation;
  const guest = work.component === '2.1' ? profile.guests[work.place - BEFORE_GUESTS] : undefined;
  const printed = guest
    ? printGuest(profile, guest, year, work.place, chance)
    : printWork(organisation, year, work, chance);
  const [first, last] = POSITIONS[chance.share(POSITION_SHARES)] ?? POSITIONS[0];
  const position = chance.between(first, last);
  const id = idOf('P', year, number);
  return {
    organisation: bin,
    id,
    component: work.component,
    title: printed.title,
    authors: pickAuthors(chance, guest ?? (printed.language as WrittenIn), position),
    source_title: printed.journal.title,
    issn: printed.journal.issn,
    ...addressesOf(organisation, year, number, printed, chance),
    year: String(year),
    databases: printed.journal.databases,
    quartile: printed.quartile,
    language: printed.language,
    author_position: String(position),
    corresponding: chance.happens(position === 1 ? 55 : 14) ? 'yes' : 'no',
    evidence: evidenceOf(profile, chance, id, 'printout'),
    credited: creditedBy(chance),
  };
}

/** The works of any year from 2017 on; a year's works are the same in whichever package they are mentioned. */
export function publicationRows(organisation: Organisation, year: number): Row[] {
  const chance = chanceOf(organisation.profile.key, 'publications', year);
  return placesIn(organisation, year).map((work, place) => publicationRow(organisation, year, work, place + 1, chance));
}
