import { describe, expect, it } from 'vitest';
import { SOURCES } from '#rules/calendar/sources.ts';
import { speak } from './speak.ts';
import { LANGUAGES, texts } from './texts.ts';

const codes = Object.keys(SOURCES) as (keyof typeof SOURCES)[];
const plain = (words: string) => words.replace(/[“”]/g, '"');

describe('the sources of the calendar in words', () => {
  it.each(LANGUAGES)('every source has words in %s, and no other has', (language) => {
    const worded = Object.keys(texts[language].calendar).flatMap((key) => /^source\.(.+)$/.exec(key)?.[1] ?? []);
    expect(worded.sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s: the English words are those that stand beside the days', (code) => {
    expect(plain(speak('en')(`calendar:source.${code}`))).toBe(SOURCES[code].words);
  });
});
