import { describe, expect, it } from 'vitest';
import { findLanguage, findLanguages } from './find-language.ts';
import { foldLetters, foldWords } from './fold-text.ts';

describe('folded texts', () => {
  it.each([
    ['Әл-Фараби атындағы ҚазҰУ', 'әл фараби атындағы қазұу'],
    ['Қарағанды', 'Караганды'],
    ['Müller', 'MULLER'],
    ['Łódź', 'Lodz'],
    ['Oсa', 'осa'],
    ['Kazakh  Natl. Med. Univ.', 'kazakh natl med univ'],
    ['Straße', 'strasse'],
  ])('%s and %s are the same', (a, b) => {
    expect(foldWords(a)).toBe(foldWords(b));
  });

  it('keeps words apart that a person reads as different', () => {
    expect(foldWords('медицина')).not.toBe(foldWords('медицинa университеті'));
    expect(foldWords('Astana')).not.toBe(foldWords('Almaty'));
  });

  it('keeps punctuation where only letters are folded', () => {
    expect(foldLetters('10.5555/АВС-1')).toBe('10.5555/abc-1');
  });
});

describe('languages', () => {
  it.each([
    ['English', 'en'],
    ['Russian', 'ru'],
    ['Kazakh', 'kk'],
    ['eng', 'en'],
    ['rus', 'ru'],
    ['kaz', 'kk'],
    ['ger', 'de'],
    ['chi', 'zh'],
    ['kk', 'kk'],
    ['Kirghiz', 'ky'],
    ['Romanian', 'ro'],
    ['Uzbek', 'uz'],
  ])('%s is %s', (text, code) => {
    expect(findLanguage(text)).toBe(code);
  });

  it.each(['', 'Unspecified', 'zz', 'und', 'mul', 'Klingon'])('%j is none', (text) => {
    expect(findLanguage(text)).toBeUndefined();
  });

  it('lists each once', () => {
    expect(findLanguages('English; Russian; eng; nonsense')).toEqual(['en', 'ru']);
  });
});
