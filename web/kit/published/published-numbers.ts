// The numbers of a published organisation: by which name they go in addresses, how they are shown, why one is missing.

import type { Published, PublishedResult } from '#contract/publication.ts';
import { getById, type ScoreId } from '#rules/editions/edition.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import { findDecimal, getDecimal, multiply, toFixed } from '#rules/kernel/exact.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { readResult } from '../firmness/read-results.ts';

export const SCORE_NAMES = ['sa', 'sb', 'sc'] as const;
export type ScoreName = (typeof SCORE_NAMES)[number];

const IDS = { sa: 'A', sb: 'B', sc: 'C' } as const satisfies Readonly<Record<ScoreName, ScoreId>>;
const RANKS = { sa: 'rankA', sb: 'rankB', sc: 'rankC' } as const;

export const scoreIdOf = (name: ScoreName): ScoreId => IDS[name];
export const rankOf = (result: PublishedResult, name: ScoreName): number | null => result[RANKS[name]];
export const findScoreName = (text: string | null | undefined): ScoreName | undefined =>
  SCORE_NAMES.find((name) => name === text);

/** The value of a score (`sa`), an indicator (`2`) or a component (`2.1`) as published; null where there is none. */
export function numberOf(result: PublishedResult, number: string): string | null {
  const score = findScoreName(number);
  if (score) return result[score];
  return (number.includes('.') ? result.components : result.indicators)[number] ?? null;
}

/** Edition and readings of a published year. Throws a RangeError for an edition that the program does not know. */
export const resolvedOf = ({ edition, settings }: Pick<Published, 'edition' | 'settings'>) =>
  resolveEdition(getEdition(edition), settings);

/** The number as it is shown: rounded with the decimals of the year (R1). */
export function showDecimal(value: string, published: Pick<Published, 'edition' | 'settings'>): string {
  return toFixed(getDecimal(value), resolvedOf(published).decimals);
}

const isZero = (value: string) => findDecimal(value)?.top === 0n;
const BY_LEARNERS: readonly string[] = ['sc', '8', '9', '10', '11'];

/**
 * The reason why a number is missing, as `portal:no-value.…` or `law:no-value.…` has it. What is published of a year writes 0 for a number of
 * positions or learners that nobody reported: a list says both, and the page of the number says which.
 */
export function reasonOf(result: PublishedResult, number: string): string {
  if (number === 'sb' && (result.category === 'non_clinical' || !isZero(result.positions)))
    return 'law:no-value.not-evaluated-here';
  const [main = ''] = number.split('.');
  if (BY_LEARNERS.includes(main))
    return isZero(result.learners) ? 'portal:no-value.learners' : 'law:no-value.component-without-value';
  if (isZero(result.positions)) return 'portal:no-value.positions';
  return `law:no-value.${number.startsWith('s') ? 'indicator' : 'component'}-without-value`;
}

export function weightingOf({ weighting }: Published): Weighting {
  const { source, date, values } = weighting;
  return { source, date: date ?? undefined, values, draft: false };
}

const MOST_DIGITS = 10;

/** What each indicator brings to a score: weight × value, in the order of the law; null where the score has no value. */
export function partsOf(
  published: Published,
  result: PublishedResult,
  score: ScoreName,
): Readonly<Record<string, string>> | null {
  if (result[score] === null) return null;
  const { weighted, plain } = getById(getEdition(published.edition).scores, scoreIdOf(score));
  const brings = (id: string) => {
    const weight = weighted.includes(id) ? (published.weighting.values[id] ?? '1') : '1';
    return toFixed(multiply(getDecimal(result.indicators[id] ?? '0'), getDecimal(weight)), MOST_DIGITS);
  };
  return Object.fromEntries([...weighted, ...plain].map((id) => [id, brings(id)]));
}

/** Whoever teaches and has a clinic of its own has an Sb (E-9.2). */
const hasClinic = ({ category, sb }: PublishedResult) => category === 'education' && sb !== null;

/** All results of a year as the rules take them. */
export function resultsOf(published: Published): readonly OrganisationResult[] {
  const resolved = resolvedOf(published);
  const weighting = weightingOf(published);
  return published.organisations.map((one) =>
    readResult({ ...one, universityHospital: hasClinic(one) }, resolved, weighting),
  );
}

/** The lists of a year, as the rules form them out of the published figures. */
export const listsOf = (published: Published) => rankAll(getEdition(published.edition), resultsOf(published)).lists;
