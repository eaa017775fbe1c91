// In which languages, widths and themes the journeys look: a cross-section in every run of the tests, all by
// `npm run journeys`.

import type { Look } from './visitor.ts';

const SOME: readonly Look[] = [
  { language: 'kk', width: 1440 },
  { language: 'ru', width: 390 },
  { language: 'en', width: 1440, theme: 'dark' },
];

const ALL: readonly Look[] = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ language, width, theme }))),
);

export const LOOKS = process.env.JOURNEYS === 'all' ? ALL : SOME;
