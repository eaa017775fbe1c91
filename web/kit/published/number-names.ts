// Names of published numbers and organisations in words.

import type { Published, PublishedResult } from '#contract/publication.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { findScoreName, numberOf, reasonOf, scoreIdOf, showDecimal } from './published-numbers.ts';

/** `Sa: operational staff`, `2. Publications …`, `2.1 Articles …`. */
export function nameOfNumber(say: Say, number: string): string {
  const score = findScoreName(number);
  if (score) return say(`law:score.${scoreIdOf(score)}`);
  return number.includes('.')
    ? `${number}. ${say(`law:component.${number}`)}`
    : `${number}. ${say(`law:indicator.${number}`)}`;
}

/** Why there is no number, in words. */
export const wordNone = (say: Say, result: PublishedResult, number: string): string => say(reasonOf(result, number));

/** The number of an organisation as it is shown, or why there is none. */
export function wordNumber(say: Say, published: Published, result: PublishedResult, number: string): string {
  const value = numberOf(result, number);
  return value === null ? wordNone(say, result, number) : formatNumber(showDecimal(value, published), say.language);
}
