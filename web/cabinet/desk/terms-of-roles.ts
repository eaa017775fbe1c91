// Whose work hangs on which term of the year.

import type { Role } from '#contract/roles.ts';
import type { Term } from '#rules/calendar/term.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { YearAhead } from '#web/kit/year-ahead.ts';

type TermName = Term['asked']['term'];

const SUBMISSION = ['submission', 'verification-publication'] as const;
const MEETING = ['verification-publication', 'yearly-examination', 'results-publication'] as const;
const ALL = ['submission', ...MEETING] as const;

/** The commission hears appeals when they come, and a group reports when it chooses: no term of the year is theirs. */
export const TERMS_OF_ROLES: Readonly<Record<Role, readonly TermName[]>> = {
  officer: SUBMISSION,
  head: SUBMISSION,
  'group-analyst': [],
  'group-reader': [],
  verifier: ALL,
  chief: ALL,
  secretary: MEETING,
  member: MEETING,
  official: ALL,
  'appeal-member': [],
  'appeal-chair': [],
  analyst: ['results-publication'],
  administrator: ALL,
  observer: ALL,
};

/** The terms of these roles that have not ended, the nearest first. */
export function listOwnTerms(roles: readonly Role[], { terms }: YearAhead, today: PlainDate): readonly Term[] {
  const names = new Set<TermName>(roles.flatMap((role) => TERMS_OF_ROLES[role]));
  return terms
    .filter(({ asked, lastDay }) => names.has(asked.term) && lastDay >= today)
    .toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
}
