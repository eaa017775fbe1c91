// Titles put together from the words of an organisation's specialities. Each combination of words has a number; an
// organisation goes through the numbers in an order of its own and takes none twice, so that no two of its works are
// called the same, in whichever year, and a year's titles do not depend on which other years were asked for.

import { getAt, shuffled } from './chance.ts';
import type { GuestLanguage, Profile } from './profile.ts';
import { areas, books, letters, projects, registrations } from './words/endings.ts';
import { families } from './words/families.ts';
import { guestTitles } from './words/guest-titles.ts';
import { inLanguage, type Phrase, type Speciality, type WrittenIn } from './words/phrase.ts';
import { specialities } from './words/specialities.ts';

/** What a title belongs to; each series has its own titles. */
const SERIES = ['works', 'learners', 'talks', 'projects', 'registrations', 'elsewhere'] as const;
export type Series = (typeof SERIES)[number];
export type Form = 'study' | 'letter' | 'book' | 'project' | 'registration';
type Titled = { readonly text: string; readonly speciality: Speciality };

/** The years of works that an example of 2023 to 2025 can mention: citations reach six years back. */
const FIRST_YEAR = 2017;
const YEARS = 9;

export type Titles = {
  title(form: Form, language: WrittenIn, series: Series, year: number, place: number): Titled;
  invention(language: WrittenIn, year: number, place: number): Titled;
};

const ENDINGS: Readonly<Record<Exclude<Form, 'study'>, readonly Phrase[]>> = {
  letter: letters,
  book: books,
  project: projects,
  registration: registrations,
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The pieces without the empty ones, as one line that begins with a capital letter. */
function joined(...pieces: readonly string[]): string {
  return capitalised(pieces.filter((piece) => piece !== '').join(' '));
}

/** Takes the places in lists of these sizes out of one number. */
function placesOf(number: number, sizes: readonly number[]): number[] {
  let rest = number;
  return sizes.map((size) => {
    const place = rest % size;
    rest = Math.floor(rest / size);
    return place;
  });
}

const product = (sizes: readonly number[]) => sizes.reduce((total, size) => total * size, 1);

type Subject = { readonly speciality: Speciality; readonly subject: Phrase };

/** A centre or an institute studies what it is there for and a little else; a university studies all alike. */
function subjectsOf(profile: Profile): readonly Subject[] {
  return profile.specialities.flatMap((name, place) => {
    const { subjects } = specialities[name];
    const studied = place === 0 || profile.category === 'education' ? subjects : subjects.slice(0, 3);
    return studied.map((subject) => ({ speciality: specialities[name], subject }));
  });
}

function sayStudy({ speciality, subject }: Subject, aspect: Phrase, area: Phrase, ending: Phrase, language: WrittenIn) {
  const say = (phrase: Phrase) => inLanguage(phrase, language);
  const { preposition } = families[speciality.family];
  const core =
    language === 'kk'
      ? joined(say(area), say(subject), say(aspect))
      : joined(say(aspect), say(preposition), say(subject), say(area));
  return `${core}: ${say(ending)}`;
}

function sayInvention({ speciality, subject }: Subject, aim: Phrase, tool: Phrase, language: WrittenIn) {
  const say = (phrase: Phrase) => inLanguage(phrase, language);
  const { family } = speciality;
  if (language === 'kk') return joined(say(tool), 'қолдану арқылы', say(subject), say(aim), 'тәсілі');
  const of = family === 'patients' ? say(families.patients.preposition) : '';
  return language === 'ru'
    ? joined('способ', say(aim), of, say(subject), 'с применением', say(tool))
    : joined('method for', say(aim), of, say(subject), 'using', say(tool));
}

/** The titles of an organisation. They throw a RangeError where a year asks for more than there are. */
export function titlesOf(profile: Profile): Titles {
  const subjects = subjectsOf(profile);
  const sizes = [subjects.length, families.patients.aspects.length, areas.length, letters.length];
  const order = shuffled(product(sizes), profile.key, 'titles');
  const perYear = Math.floor(order.length / (YEARS * SERIES.length));
  const inventive = subjects.filter(({ speciality }) => families[speciality.family].aims);
  const inventionSizes = [inventive.length, families.patients.aims?.length ?? 0, families.patients.tools?.length ?? 0];
  const inventions = shuffled(product(inventionSizes), profile.key, 'inventions');
  const inventionsPerYear = Math.floor(inventions.length / YEARS);

  const numberAt = (numbers: Uint32Array, year: number, place: number, limit: number, step: number, first: number) => {
    const found = numbers[((year - FIRST_YEAR) * limit + place) * step + first];
    if (place >= limit || found === undefined) throw new RangeError(`${profile.key} has no more titles in ${year}`);
    return found;
  };
  return {
    title(form, language, series, year, place) {
      const number = numberAt(order, year, place, perYear, SERIES.length, SERIES.indexOf(series));
      const [first = 0, second = 0, third = 0, fourth = 0] = placesOf(number, sizes);
      const subject = getAt(subjects, first);
      const words = families[subject.speciality.family];
      const endings = form === 'study' ? words.studies : ENDINGS[form];
      const text = sayStudy(
        subject,
        getAt(words.aspects, second),
        getAt(areas, third),
        getAt(endings, fourth),
        language,
      );
      return { text, speciality: subject.speciality };
    },
    invention(language, year, place) {
      const number = numberAt(inventions, year, place, inventionsPerYear, 1, 0);
      const [first = 0, second = 0, third = 0] = placesOf(number, inventionSizes);
      const subject = getAt(inventive, first);
      const { aims = [], tools = [] } = families[subject.speciality.family];
      return {
        text: sayInvention(subject, getAt(aims, second), getAt(tools, third), language),
        speciality: subject.speciality,
      };
    },
  };
}

type GuestTitled = { readonly text: string; readonly journal: string; readonly sevenDigits: string };

/** The title of a work in a guest language and the journal that printed it; `place` below 8 within a year. */
export function guestTitle(profile: Profile, language: GuestLanguage, year: number, place: number): GuestTitled {
  const { aspects, subjects, studies, subjectFirst, journal, sevenDigits } = guestTitles[language];
  const sizes = [subjects.length, aspects.length, studies.length];
  // Each organisation begins elsewhere. 35 shares no divisor with the number of combinations, so neighbours differ in
  // every part and none comes twice.
  const begin = Number(profile.bin.slice(-2)) * 11;
  const number = ((begin + (year - FIRST_YEAR) * 8 + place) * 35) % product(sizes);
  const [first = 0, second = 0, third = 0] = placesOf(number, sizes);
  const pieces = [getAt(aspects, second), getAt(subjects, first)];
  if (subjectFirst) pieces.reverse();
  return { text: `${joined(...pieces)}: ${getAt(studies, third)}`, journal, sevenDigits };
}
