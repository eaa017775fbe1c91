import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './format-number.ts';
import { LANGUAGES } from './texts.ts';

describe('a number for a reader', () => {
  it.each([
    { text: '0.09', kk: '0,09', en: '0.09' },
    { text: '1234.5', kk: '1234,5', en: '1234.5' },
    { text: '12345.50', kk: '12\u202f345,50', en: '12,345.50' },
    { text: '10000000000000', kk: '10\u202f000\u202f000\u202f000\u202f000', en: '10,000,000,000,000' },
    { text: '-1234567', kk: '\u22121\u202f234\u202f567', en: '\u22121,234,567' },
    { text: '100000/3', kk: '100\u202f000/3', en: '100,000/3' },
  ])('shows $text', ({ text, kk, en }) => {
    expect(formatNumber(text, 'kk')).toBe(kk);
    expect(formatNumber(text, 'ru')).toBe(kk);
    expect(formatNumber(text, 'en')).toBe(en);
  });

  it('neither adds nor loses a digit', () => {
    const decimals = fc.stringMatching(/^-?\d{1,30}(\.\d{1,12})?$/);
    fc.assert(
      fc.property(decimals, fc.constantFrom(...LANGUAGES), (text, language) => {
        const shown = formatNumber(text, language);
        const back = shown
          .replace('\u2212', '-')
          .replaceAll(language === 'en' ? ',' : '\u202f', '')
          .replace(',', '.');
        expect(back).toBe(text);
      }),
    );
  });

  it.each(['', '1e5', '1,5', 'abc', '1/', '1/2x', ' 1'])('refuses %j', (text) => {
    expect(() => formatNumber(text, 'en')).toThrow(RangeError);
  });
});
