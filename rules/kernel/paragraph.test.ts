import { describe, expect, it } from 'vitest';
import { isParagraph, placeOf } from './paragraph.ts';

describe('a reference to a paragraph', () => {
  it.each([
    ['E-5', { in: 'evaluation', paragraph: '5' }],
    ['E-5.1', { in: 'evaluation', paragraph: '5', sub: '1' }],
    ['S-12.2', { in: 'status', paragraph: '12', sub: '2' }],
    ['A1-2', { in: 'annex-1', indicator: '2' }],
    ['A1-11.6', { in: 'annex-1', indicator: '11.6' }],
    ['A1-n16', { in: 'annex-1', note: '16' }],
    ['A2-4', { in: 'annex-2', indicator: '4' }],
    ['A2-staff', { in: 'annex-2', indicator: 'staff' }],
    ['A2-learners', { in: 'annex-2', indicator: 'learners' }],
    ['RP', { in: 'reporting-package' }],
  ])('%s', (reference, place) => {
    expect(isParagraph(reference)).toBe(true);
    expect(placeOf(reference)).toEqual(place);
  });

  it.each([
    '',
    'E',
    'E-',
    'E5',
    'E-5.',
    'E-5.1.2',
    'e-5',
    'A1-',
    'A1-n',
    'A1-1.23',
    'A2-nobody',
    'RP-1',
    'X-1',
    ' E-5',
    'E-5 ',
  ])('%j is none', (text) => {
    expect(isParagraph(text)).toBe(false);
    expect(() => placeOf(text)).toThrow(RangeError);
  });
});
