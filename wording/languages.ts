// The three languages, Kazakh first. A file of its own, so that a page can know them without carrying every sentence.

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
