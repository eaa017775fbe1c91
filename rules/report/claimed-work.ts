// When two organisations report one and the same work, and which of its facts cannot differ between them. The position of the
// author does: each has authors of its own.

import { normaliseDoi } from '../evidence/register.ts';
import type { Fields } from './evaluate-report.ts';

export type WorkFacts = {
  readonly kind: string;
  readonly year: string;
  readonly quartile: string;
  readonly language: string;
  /** In the order of the alphabet. */
  readonly databases: string;
  readonly authorPosition: string;
  readonly corresponding: string;
};
export const SHARED_FACTS = ['kind', 'year', 'quartile', 'language', 'databases'] as const;
export type SharedFact = (typeof SHARED_FACTS)[number];

/** Reported for staff or for learners, it is the same kind of text. */
const KINDS: Readonly<Record<string, string>> = {
  '2.1': 'article',
  '2.2': 'monograph',
  '2.3': 'chapter',
  '2.4': 'short',
  '8.1': 'article',
  '8.2': 'short',
};

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What a work is known by: its DOI, as the rules compare it within one report; without one, the ISSN of its journal with title
 * and year together. Undefined where that is not enough: a title alone never tells.
 */
export function findWorkKey({ doi = '', issn = '', title = '', year = '' }: Fields): string | undefined {
  const known = normaliseDoi(doi);
  if (known !== '') return `doi ${known}`;
  const journal = issn.toUpperCase().replaceAll(/[^0-9X]/g, '');
  const named = fold(title);
  return journal.length === 8 && named !== '' && year !== '' ? `issn ${journal} ${year} ${named}` : undefined;
}

export function factsOfWork(fields: Fields): WorkFacts {
  const { component = '', year = '', quartile = '', language = '', databases = '' } = fields;
  const listed = databases
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    kind: KINDS[component] ?? '',
    year,
    quartile,
    language,
    databases: [...new Set(listed)].sort().join(';'),
    authorPosition: fields.author_position ?? '',
    corresponding: fields.corresponding ?? '',
  };
}

/** The facts on which claims do not agree. */
export function findDifferences(claims: readonly WorkFacts[]): SharedFact[] {
  return SHARED_FACTS.filter((fact) => new Set(claims.map((claim) => claim[fact])).size > 1);
}
