// In which languages, widths and themes the journeys look: all by `npm run journeys`; in every run of the tests a cross-section,
// in which single pages take the looks in turn.

import type { Look } from './visitor.ts';

const SOME: readonly Look[] = [
  { language: 'kk', width: 1440 },
  { language: 'ru', width: 390 },
  { language: 'en', width: 1440, theme: 'dark' },
];

const ALL: readonly Look[] = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ language, width, theme }))),
);

export const isWhole = process.env.JOURNEYS === 'all';
export const LOOKS = isWhole ? ALL : SOME;

/** For a whole way through many pages: every look, or in a cross-section the one of its number, so that the ways take them in turn. */
export function looksOfWay(number: number): readonly Look[] {
  const mine = SOME[number % SOME.length];
  return isWhole || !mine ? LOOKS : [mine];
}

let turn = 0;
/** For one page: every look, or in a cross-section the next in turn. */
export function looksOfPage(): readonly Look[] {
  const next = LOOKS[turn % LOOKS.length];
  turn += 1;
  return isWhole || !next ? LOOKS : [next];
}
