// Which author of a work a name means: addresses and reprint lines print `Figueira, JR`, `J.R. Figueira` or
// `Figueira, Jose Rui` for one and the same person.

import { foldLetters, foldWords } from './fold-text.ts';

/** The spellings of one author that the file gives, such as the full and the short name. */
export type Spellings = readonly string[];

/** Places (from 0) of the authors whom the name can mean: none, one, or several namesakes. */
export type FindAuthor = (name: string) => readonly number[];

const INITIALS_ONLY = /^\p{Lu}{1,4}$/u;
const DOTTED = /(?<!\p{L})\p{L}\.(?:[-\s]*\p{L}\.)*/u;
const SHORT_ENOUGH = 120;

function initialsOf(given: string): string {
  if (INITIALS_ONLY.test(given.trim())) return foldLetters(given.trim());
  return foldWords(given)
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
}

type Parts = { family: string; given: string };

/** `Family, Given`; `Family G.H.`; `G.H. Family`; `Family GH`; without any such mark the whole name is the family's. */
export function partsOf(name: string): Parts {
  const text = name.trim().slice(0, SHORT_ENOUGH);
  const comma = text.indexOf(',');
  if (comma !== -1) return { family: text.slice(0, comma), given: text.slice(comma + 1) };
  const dotted = DOTTED.exec(text);
  if (dotted?.index === 0) return { family: text.slice(dotted[0].length), given: dotted[0] };
  if (dotted) return { family: text.slice(0, dotted.index), given: text.slice(dotted.index) };
  const last = text.lastIndexOf(' ');
  if (last !== -1 && INITIALS_ONLY.test(text.slice(last + 1)))
    return { family: text.slice(0, last), given: text.slice(last + 1) };
  return { family: text, given: '' };
}

/** Family name and initials, folded: equal for all printed forms of one name; undefined where there are no initials. */
function shortKey(name: string): string | undefined {
  const { family, given } = partsOf(name);
  const initials = initialsOf(given);
  return initials === '' ? undefined : `${foldWords(family)}|${initials}`;
}

/** Family name and first initial, with ä written as ae made a: `Köker` is `Koeker` in one field and `Koker` in another. */
function firstInitialKey(name: string): string | undefined {
  const key = shortKey(name)?.replace(/([aou])e/g, '$1');
  return key?.slice(0, key.indexOf('|') + 2);
}

const MOST_FAMILY_WORDS = 5;

/** `Silva Lima, Joao Paulo` is shortened to `Lima, JPS`: front words of the family name become initials. */
function shortenedKeys(name: string): string[] {
  const { family, given } = partsOf(name);
  const words = foldWords(family).split(' ').slice(0, MOST_FAMILY_WORDS);
  const initials = initialsOf(given);
  if (initials === '') return [];
  return words.slice(1).map((_, dropped) => {
    const moved = words.slice(0, dropped + 1).map((word) => word.slice(0, 1));
    return `${words.slice(dropped + 1).join(' ')}|${initials}${moved.join('')}`;
  });
}

/** A name without any mark of what is the family's, `Song Zhouying` or `Jane Public`, may be either. */
function unmarkedKeys(name: string): string[] {
  if (name.includes(',') || name.includes('.')) return [];
  const words = foldWords(name).split(' ');
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length < 2 || words.length > MOST_FAMILY_WORDS) return [];
  return [`${first}|${(words[1] ?? '').slice(0, 1)}`, `${last}|${first.slice(0, 1)}`];
}

type Index = Map<string, number[]>;

function enter(index: Index, key: string | undefined, place: number): void {
  if (key === undefined || key === '') return;
  const places = index.get(key);
  if (!places) index.set(key, [place]);
  else if (places.at(-1) !== place) places.push(place);
}

/** Prepares the search among the authors of one work; the more exact match wins over the looser one. */
export function indexAuthors(authors: readonly Spellings[]): FindAuthor {
  const exact: Index = new Map();
  const short: Index = new Map();
  const shortened: Index = new Map();
  const loose: Index = new Map();
  for (const [place, spellings] of authors.entries()) {
    for (const name of spellings) {
      enter(exact, foldWords(name.slice(0, SHORT_ENOUGH)), place);
      enter(short, shortKey(name), place);
      for (const key of shortenedKeys(name)) enter(shortened, key, place);
      for (const key of unmarkedKeys(name)) enter(loose, key, place);
      enter(loose, firstInitialKey(name), place);
    }
  }
  return (name) =>
    exact.get(foldWords(name.slice(0, SHORT_ENOUGH))) ??
    short.get(shortKey(name) ?? '') ??
    shortened.get(shortKey(name) ?? '') ??
    loose.get(firstInitialKey(name) ?? '') ??
    [];
}

/** Whether a text is, letter for letter but for case and accents, a name of one of the authors. */
export function indexExactNames(authors: readonly Spellings[]): (text: string) => boolean {
  const known = new Set(
    authors.flatMap((spellings) => spellings.map((name) => foldWords(name.slice(0, SHORT_ENOUGH)))),
  );
  known.delete('');
  return (text) => text.length <= SHORT_ENOUGH && known.has(foldWords(text));
}

/** Whether one family name is the other, or its end: `de Gusmao` and `Henriques de Gusmao`. */
function areOneFamily(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short !== '' && long.endsWith(` ${short}`));
}

/** Whether two printed names can be one person's: one family name and, where both have initials, the same first. */
export function areNamesakes(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  const [leftFamily, rightFamily] = [foldWords(left.family), foldWords(right.family)];
  const [leftFirst, rightFirst] = [initialsOf(left.given).slice(0, 1), initialsOf(right.given).slice(0, 1)];
  if (areOneFamily(leftFamily, rightFamily)) return leftFirst === '' || rightFirst === '' || leftFirst === rightFirst;
  // A name without any mark of what is the family's: `Zhou Yannan` beside `Zhou, Y.`
  const inside = (whole: string, family: string) => family !== '' && ` ${whole} `.includes(` ${family} `);
  if (leftFirst === '') return inside(leftFamily, rightFamily);
  return rightFirst === '' && inside(rightFamily, leftFamily);
}
