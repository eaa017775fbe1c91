// Every check and every difference that a verification can name has words in three languages, and no words are left over.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '#exchange/bundle/verdict.ts';
import { LANGUAGES, texts } from '#wording/texts.ts';

const source = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const keys = Object.keys(texts.en.bundle);
const verdict = source('exchange/bundle/verdict.ts');
const union = verdict.slice(
  verdict.indexOf('type DifferenceCode'),
  verdict.indexOf(';', verdict.indexOf('type DifferenceCode')),
);
const codes = [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);

describe('the words of a verification', () => {
  it('are the same keys in each language', () => {
    for (const language of LANGUAGES) expect(Object.keys(texts[language].bundle)).toEqual(keys);
  });

  it('say each check and each difference', () => {
    for (const id of CHECKS)
      for (const says of ['title', 'differs', 'agrees']) expect(keys).toContain(`check.${id}.${says}`);
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect(keys).toContain(`difference.${code}`);
  });

  it('say why a file is no bundle', () => {
    const thrown = [
      'bundle-file/open-bundle.ts',
      'bundle/open-blob.ts',
      'bundle/zip-layout.ts',
      'bundle/read-manifest.ts',
    ]
      .map((path) => source(`exchange/${path}`))
      .flatMap((text) => [...text.matchAll(/UnreadablePackage\('(bundle-[a-z-]+)'/g)].map(([, code]) => code));
    expect(new Set(thrown).size).toBeGreaterThan(4);
    for (const code of thrown) expect(keys).toContain(`unreadable.${code}`);
  });
});
