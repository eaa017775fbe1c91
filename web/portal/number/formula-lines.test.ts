import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { toText } from '#rules/kernel/exact.ts';
import { speak } from '#wording/speak.ts';
import { formulaOfIndicator, formulaOfScore, readExact, showOperand } from './formula-lines.ts';

const resolved = resolveEdition(CURRENT_EDITION, completeSettings(CURRENT_EDITION).settings);
const say = speak('en');

describe('a published number in its formula', () => {
  it.each([
    ['27.5', '27.5'],
    ['1/3', '1/3'],
    ['6/4', '1.5'],
  ])('%s is read exactly', (text, exact) => {
    expect(toText(readExact(text))).toBe(exact);
  });

  it('a fraction is shown with two digits more, a short decimal as it is', () => {
    expect(showOperand(say, '1/3', resolved)).toBe('0.3333');
    expect(showOperand(say, '838.75', resolved)).toBe('838.75');
  });

  it('an indicator: what is divided, by what, and what is added', () => {
    const component = (id: string, value: string | null) => ({ id, points: { value } });
    const indicator = {
      ...{ id: '3', divided: ['3.1', '3.2'], added: ['3.3', '3.4'], by: { symbol: 'P', value: '4' }, value: '5/2' },
      components: [component('3.1', '5'), component('3.2', '1'), component('3.3', '1/2'), component('3.4', '0.5')],
    };
    expect(formulaOfIndicator(say, indicator as never, resolved)).toEqual({
      letters: 'I3 = (points of 3.1, 3.2) / P + (points of 3.3, 3.4)',
      values: 'I3 ≈ (5 + 1) / 4 + 0.5000 + 0.5 = 2.50',
    });
    const without = { ...indicator, value: null };
    expect(formulaOfIndicator(say, without as never, resolved).values).toBeUndefined();
  });

  it('a score: each indicator times its weight', () => {
    const terms = ['8', '9', '10', '11'].map((indicator, at) => ({ indicator, weight: String(at + 1), value: '2' }));
    const score = { id: 'C', terms, value: '20' };
    expect(formulaOfScore(say, score as never, resolved)).toEqual({
      letters: 'Sc = I8 × Q8 + I9 × Q9 + I10 × Q10 + I11 × Q11',
      values: 'Sc = 2 × 1 + 2 × 2 + 2 × 3 + 2 × 4 = 20.00',
    });
  });
});
