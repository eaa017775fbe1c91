import { expect, it } from 'vitest';
import { hasConflict, type RoleDraft, readDraft } from './role-draft.ts';

const draft = (more: Partial<RoleDraft>): RoleDraft => ({
  id: 1,
  role: 'officer',
  organisation: 'o',
  until: '',
  ...more,
});

it('reads a role with its organisation and its last day', () => {
  expect(readDraft(draft({ until: ' 31.12.2027' }))).toEqual({
    role: 'officer',
    organisation: 'o',
    until: '2027-12-31',
  });
  expect(readDraft(draft({}))).toEqual({ role: 'officer', organisation: 'o', until: null });
});

it('leaves the organisation behind where the role is held in none', () => {
  expect(readDraft(draft({ role: 'verifier' }))?.organisation).toBeNull();
  expect(readDraft(draft({ organisation: '' }))?.organisation).toBeNull();
});

it('guesses no day', () => {
  expect(readDraft(draft({ until: '31.02.2027' }))).toBeUndefined();
});

it('waits for a role to be chosen', () => {
  expect(readDraft(draft({ role: undefined }))).toBeUndefined();
  expect(hasConflict([draft({ role: undefined })], ['verifier'])).toBe(false);
});

it('sees a conflict among the roles given and with those held', () => {
  expect(hasConflict([draft({ role: 'officer' }), draft({ role: 'verifier' })])).toBe(true);
  expect(hasConflict([draft({ role: 'verifier' })], ['officer'])).toBe(true);
  expect(hasConflict([draft({ role: 'verifier' }), draft({ role: 'member' })])).toBe(false);
});
