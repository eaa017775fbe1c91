import { describe, expect, it } from 'vitest';
import { PROBLEMS, ProblemBody } from '#contract/problem.ts';
import { LANGUAGES, texts } from '#wording/texts.ts';
import { Problem } from '../problem.ts';
import { chooseLanguage, wordProblem } from './word-problem.ts';

describe('the catalogue of problems', () => {
  const codes = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];

  it.each(codes)('%s is worded in three languages', (code) => {
    for (const language of LANGUAGES) {
      const body = wordProblem(
        new Problem(code, { values: { count: 5, header: 'idempotency-key' } }),
        language,
        'request',
      );
      expect(ProblemBody.parse(body).status).toBe(PROBLEMS[code].status);
      expect(body.detail).not.toBe(body.title);
    }
  });

  it('has no words for a problem that is none', () => {
    const known = codes.flatMap((code) => [code, `${code}-help`]) as string[];
    const worded = Object.keys(texts.en.problems).map((key) => key.replace(/_(one|few|many|other)$/, ''));
    expect([...new Set(worded)].filter((key) => !known.includes(key) && !key.startsWith('reason-'))).toEqual([]);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'kk'],
    ['', 'kk'],
    ['de', 'kk'],
    ['ru', 'ru'],
    ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
    ['en;q=0.2, ru-KZ;q=0.9', 'ru'],
    ['ru;q=0, en', 'en'],
    ['*;;q=x,,,', 'kk'],
  ])('%j → %s', (accepted, language) => {
    expect(chooseLanguage(accepted)).toBe(language);
  });
});
