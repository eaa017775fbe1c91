import { describe, expect, it } from 'vitest';
import { LANGUAGES, texts } from '#wording/texts.ts';
import { FACTS, FORMATS } from './bibliographic-record.ts';
import {
  CHOICE_CODES,
  CONFLICT_FACTS,
  FINDING_CODES,
  MERGE_KEYS,
  NOT_COUNTED_CODES,
  OUTSIDE_CODES,
  REFUSAL_CODES,
  SUSPECT_CODES,
  UNRESOLVED_CODES,
} from './codes.ts';

const keys: readonly string[] = [
  ...FINDING_CODES,
  ...REFUSAL_CODES,
  ...FORMATS.map((code) => `format-${code}`),
  ...FACTS.map((code) => `fact-${code}`),
  ...NOT_COUNTED_CODES.map((code) => `not-counted-${code}`),
  ...CHOICE_CODES.map((code) => `choice-${code}`),
  ...UNRESOLVED_CODES.map((code) => `unresolved-${code}`),
  ...OUTSIDE_CODES.map((code) => `outside-${code}`),
  ...MERGE_KEYS.map((code) => `merged-by-${code}`),
  ...CONFLICT_FACTS.map((code) => `conflict-${code}`),
  ...SUSPECT_CODES.map((code) => `suspect-${code}`),
];
const SENTENCES =
  /^(?:list-.*|place|place-file|missing-(?:whole|some)|incomplete|early-access|quartile-source(?:-plain)?)$/;
const OF_SEVERAL = ['merged', 'conflict', 'shared-doi'];

describe('the words of a report', () => {
  it.each(LANGUAGES)('in %s exist for every code, and for no other', (language) => {
    const known = Object.keys(texts[language].bibliography);
    const ofCodes = known.filter((key) => !SENTENCES.test(key) && !OF_SEVERAL.includes(key));
    expect(ofCodes.sort()).toEqual([...new Set(keys)].sort());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
