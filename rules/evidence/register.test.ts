import { describe, expect, it } from 'vitest';
import { normaliseDoi } from './register.ts';

describe('the one spelling of a DOI', () => {
  it.each([
    ['10.1000/ABC', '10.1000/abc'],
    [' https://doi.org/10.1000/abc ', '10.1000/abc'],
    ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
    ['doi.org/10.1000/abc', '10.1000/abc'],
    ['DOI:10.1000/abc', '10.1000/abc'],
    ['https://doi.org/doi:10.1000/abc', '10.1000/abc'],
    ['10.1000/\u0430\u0410\u0441', '10.1000/aac'],
    ['10.1000/\u0456\u0405', '10.1000/is'],
    ['', ''],
    ['   ', ''],
  ])('%j is %j', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it('keeps what makes two works two', () => {
    const texts = ['10.1000/a', '10.1000/b', '10.1000/a.', '10.1000/a(1)', '10.1000/ж'];
    expect(new Set(texts.map(normaliseDoi)).size).toBe(texts.length);
  });
});
