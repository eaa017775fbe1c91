import { describe, expect, it } from 'vitest';
import { findLanguage, inLanguage } from './language.ts';

describe('the language in the address', () => {
  it.each([
    ['/ru/design', '/kk/design'],
    ['/design', '/kk/design'],
    ['/', '/kk/'],
    ['/en', '/kk/'],
    ['/en/', '/kk/'],
    ['/ru/organisations/12/2026', '/kk/organisations/12/2026'],
    ['/english/x', '/kk/english/x'],
  ])('%s → %s', (path, kazakh) => {
    expect(inLanguage(path, 'kk')).toBe(kazakh);
  });

  it('knows the three and no other', () => {
    expect([findLanguage('kk'), findLanguage('de'), findLanguage(null)]).toEqual(['kk', undefined, undefined]);
  });
});
