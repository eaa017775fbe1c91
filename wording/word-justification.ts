// The reasons of a decision for a reader of each language. Nobody has to write them in English: who reads English is then shown the
// Russian words, and told so.

import type { Justification } from '#rules/status/justification.ts';
import type { Say } from './speak.ts';

export function wordJustification(say: Say, { kk, ru, en }: Justification): string {
  if (say.language === 'kk') return kk;
  if (say.language === 'ru') return ru;
  return en ?? say('law:words-in-russian', { words: ru });
}
