// Where each figure stands on the sheet of figures: what is written there and what looks it up say the same.

/** Sections by number (the first, 0, holds the options), and their columns. */
export const CLASSES = 1;
export const LEADS = 2;
export const LANGUAGES = 3;
export const AUDIENCES = 4;
export const DIVISOR = 5;
export const RANKED = 6;
export const COMPONENTS = 7;
export const WORTH = 2;
/** Columns of the section of components. */
export const IN = {
  id: 0,
  printed: 2,
  rate: 3,
  per: 4,
  counting: 5,
  steps: 6,
  from: 7,
  to: 8,
  population: 9,
  summed: 10,
  requires: 11,
  quartile: 12,
  language: 13,
  authorship: 14,
  'in-wos': 15,
  spending: 16,
  work: 17,
} as const;
