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

const CODES: readonly (readonly [string, readonly string[]])[] = [
  ['format', FORMATS],
  ['fact', FACTS],
  ['finding', FINDING_CODES],
  ['refusal', REFUSAL_CODES],
  ['not-counted', NOT_COUNTED_CODES],
  ['choice', CHOICE_CODES],
  ['unresolved', UNRESOLVED_CODES],
  ['outside', OUTSIDE_CODES],
  ['merged-by', MERGE_KEYS],
  ['conflict', CONFLICT_FACTS],
  ['suspect', SUSPECT_CODES],
];

describe('the words of a report', () => {
  it.each(LANGUAGES)('in %s exist for every code, and for no other', (language) => {
    const keys = Object.keys(texts[language].bibliography).filter(
      (key) => key.includes('.') && !key.startsWith('list.'),
    );
    expect(keys.sort()).toEqual(CODES.flatMap(([group, codes]) => codes.map((code) => `${group}.${code}`)).sort());
  });
});
