import { describe, expect, it } from 'vitest';
import { areNamesakes, indexAuthors } from './find-author.ts';

describe('finding an author by a printed name', () => {
  it.each([
    [['Figueira, Jose Rui'], 'Figueira, JR'],
    [['Hahn W.'], 'W. Hahn'],
    [['Silva Lima, Joao Paulo'], 'Lima, JPS'],
    [['Henriques de Gusmao, Ana Paula'], 'de Gusmao, APH'],
    [['Swanstroem, Niklas'], 'Swanstrom, N'],
    [['Song Zhouying'], 'Song, ZY'],
    [['Pope III C.A.'], 'Pope III, C.A.'],
    [['Müller, Karl'], 'MULLER, K'],
  ])('%j is meant by %s', (spellings, name) => {
    expect(indexAuthors([['Lee, Kim'], spellings])(name)).toEqual([1]);
  });

  it('prefers the exact name to a namesake', () => {
    const find = indexAuthors([
      ['Li, Yongping', 'Li, YP'],
      ['Li, Yanfeng', 'Li, YF'],
    ]);
    expect(find('Li, YP')).toEqual([0]);
    expect(find('Li, Y')).toEqual([0, 1]);
    expect(find('Lu, Y')).toEqual([]);
  });
});

describe('names of one person in two sources', () => {
  it.each([
    ['Figueira, Jose Rui', 'Figueira, J.R.', true],
    ['De Gusmão, A.P.H.', 'Henriques de Gusmao, Ana Paula', true],
    ['Jane Public', 'Public, J.', true],
    ['Petrov, I.V.', 'Petrov, A.', false],
    ['Petrov, I.V.', 'Petrova, I.V.', false],
    ['Petrov, I.V.', 'Müller, I.', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(areNamesakes(a, b)).toBe(same);
    expect(areNamesakes(b, a)).toBe(same);
  });
});
