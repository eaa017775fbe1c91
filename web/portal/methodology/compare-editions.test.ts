import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { speak } from '#wording/speak.ts';
import { compareEditions } from './compare-editions.ts';

const say = speak('en');

describe('editions beside each other', () => {
  it('an edition differs from itself in nothing', () => {
    expect(compareEditions(say, CURRENT_EDITION, CURRENT_EDITION)).toEqual([]);
  });

  it('a changed figure, a component that went and one that came are named', () => {
    const [first, second, ...rest] = CURRENT_EDITION.components;
    if (!first || !second) throw new Error('the edition has no components');
    const changed = { ...first, rate: { ...first.rate, value: '0.25', from: '2027-01-01' } };
    const newer = { ...CURRENT_EDITION, components: [changed, ...rest] } as typeof CURRENT_EDITION;
    const found = compareEditions(say, CURRENT_EDITION, newer);
    expect(found.filter(({ id }) => id === first.id)).toMatchObject([
      { before: { value: '0.2' }, after: { value: '0.25', from: '2027-01-01' } },
    ]);
    const gone = found.filter(({ id }) => id === second.id);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every(({ after }) => after === undefined)).toBe(true);
    const back = compareEditions(say, newer, CURRENT_EDITION).filter(({ id }) => id === second.id);
    expect(back.every(({ before, after }) => before === undefined && after !== undefined)).toBe(true);
  });
});
