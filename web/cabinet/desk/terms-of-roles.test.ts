import { expect, it } from 'vitest';
import { plainDate } from '#rules/kernel/plain-date.ts';
import { lookAhead } from '#web/kit/year-ahead.ts';
import { listOwnTerms } from './terms-of-roles.ts';

const today = plainDate(2026, 11, 22);
const ahead = lookAhead(today);
const namesOf = (...roles: Parameters<typeof listOwnTerms>[0]) =>
  listOwnTerms(roles, ahead, today).map(({ asked }) => asked.term);

it('shows an officer the submission and the verification, the nearest first', () => {
  expect(namesOf('officer')).toEqual(['submission', 'verification-publication']);
});

it('shows the Council its meeting and what hangs on it, once for a person of two roles', () => {
  const council = ['verification-publication', 'yearly-examination', 'results-publication'];
  expect(namesOf('member')).toEqual(council);
  expect(namesOf('member', 'secretary')).toEqual(council);
});

it('leaves out what has ended, and has nothing for the appeal commission', () => {
  const late = plainDate(2027, 2, 1);
  expect(listOwnTerms(['officer'], ahead, late).map(({ asked }) => asked.term)).toEqual(['verification-publication']);
  expect(namesOf('appeal-chair')).toEqual([]);
});
