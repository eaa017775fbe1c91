import type { Say } from '#wording/speak.ts';
import { inLanguage } from '../language.ts';
import type { Place } from './report-queries.ts';

/** The act of submitting; with a number the receipt of that submission. */
export const addressOfSubmission = (say: Say, { round, organisation }: Place, number?: number): string =>
  inLanguage(
    `/cabinet/rounds/${round}/submission/${organisation}${number === undefined ? '' : `/${number}`}`,
    say.language,
  );
