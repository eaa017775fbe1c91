import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Subject, texts } from './texts.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stems = (subject: Subject, language: 'kk' | 'ru' | 'en') =>
  [...new Set(Object.keys(texts[language][subject]).map((key) => key.replace(PLURAL, '')))].sort();
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{-?\s*(\w+)/g)].map((found) => found[1]))].sort();

describe.each(Object.keys(texts.en) as Subject[])('words of %s', (subject) => {
  it('has the same keys in Kazakh, Russian and English', () => {
    expect(stems(subject, 'kk')).toEqual(stems(subject, 'en'));
    expect(stems(subject, 'ru')).toEqual(stems(subject, 'en'));
  });

  it('mentions the same values in each language', () => {
    const english: Record<string, string> = texts.en[subject];
    for (const language of LANGUAGES) {
      for (const [key, text] of Object.entries(texts[language][subject] as Record<string, string>)) {
        const stem = key.replace(PLURAL, '');
        const model = english[key] ?? english[`${stem}_other`] ?? english[stem] ?? '';
        expect(`${key}: ${placeholders(text)}`).toBe(`${key}: ${placeholders(model)}`);
      }
    }
  });

  it('leaves nothing empty', () => {
    for (const language of LANGUAGES) {
      for (const [key, text] of Object.entries(texts[language][subject] as Record<string, string>)) {
        expect(text.trim(), `${language} ${key}`).not.toBe('');
      }
    }
  });
});
