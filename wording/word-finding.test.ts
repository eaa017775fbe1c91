import { describe, expect, it } from 'vitest';
import type { Finding } from '#rules/kernel/finding.ts';
import { speak } from './speak.ts';
import { findingLine, wordFinding, wordPlace, wordReference, wordUnreadable } from './word-finding.ts';

const english = speak('en');
const russian = speak('ru');
const kazakh = speak('kk');
const tooLarge = { found: '99999999999', largest: 10_000_000 };
const finding = (code: string, values: Finding['values'] = {}, more: Partial<Finding> = {}): Finding => ({
  code,
  weight: 'refused',
  table: 'publications',
  row: 17,
  column: 'quartile',
  reference: 'A1-n3',
  values,
  ...more,
});

describe('the sentence of a finding', () => {
  it('quotes the value found and formats numbers as the language does', () => {
    expect(wordFinding(english, finding('too-large', tooLarge))).toBe(
      '“99999999999” is larger than the largest number accepted here, 10,000,000. Check whether a digit was typed too often.',
    );
    expect(wordFinding(russian, finding('too-large', tooLarge))).toContain('«99999999999»');
    expect(wordFinding(kazakh, finding('too-large', tooLarge))).toContain('10\u202f000\u202f000');
  });

  it('keeps a row and a year in one piece', () => {
    expect(wordFinding(english, finding('duplicate-id', { found: 'p', earlier: 123456 }))).toContain('row 123456');
  });

  it('says where the encoding went wrong and how to mend it', () => {
    for (const say of [kazakh, russian, english]) {
      const sentence = wordFinding(say, finding('csv-not-utf-8', { found: 0, wanted: 0 }));
      expect(sentence).toContain('windows-1251');
      expect(sentence).toContain('CSV UTF-8');
    }
  });

  it('names the delimiter that was met', () => {
    expect(wordFinding(english, finding('delimiter', { delimiter: 'tab' }))).toContain('by a tab');
    expect(wordFinding(kazakh, finding('delimiter', { delimiter: 'semicolon' }))).toContain('нүктелі үтір');
  });

  it('cuts what is over-long', () => {
    const sentence = wordFinding(english, finding('not-a-number', { found: 'ә'.repeat(5_000_000) }));
    expect(sentence).toContain(`“${'ә'.repeat(80)}…”`);
    expect(sentence.length).toBeLessThan(200);
  });

  it.each([
    { title: 'a line break', found: 'a\r\nstaff:2: b', shown: '“a staff:2: b”' },
    { title: 'an escape of a terminal', found: '\u001b[2Ja', shown: '“ [2Ja”' },
    { title: 'a turned direction', found: 'a\u202egnp.exe', shown: '“agnp.exe”' },
    { title: 'a lone half of a character', found: 'a\ud800b', shown: '“ab”' },
    { title: 'a place for another value', found: '{{found}} {{largest}}', shown: '“{{found}} {{largest}}”' },
    { title: 'a call for another sentence', found: '$t(findings:empty)', shown: '“$t(findings:empty)”' },
    { title: 'a pattern of replacement', found: "$& $1 $'", shown: "“$& $1 $'”" },
    { title: 'letters beyond the first plane', found: '𠀋'.repeat(81), shown: `“${'𠀋'.repeat(80)}…”` },
  ])('is not led astray by $title', ({ found, shown }) => {
    expect(wordFinding(english, finding('not-a-number', { found }))).toBe(
      `${shown} is not a number. Write digits only, with a point before the decimals.`,
    );
  });

  it('throws for a code without words', () => {
    expect(() => wordFinding(english, finding('no-such-code'))).toThrow('no words in en for findings:no-such-code');
  });
});

describe('the line of a finding', () => {
  it('is place, sentence and paragraph', () => {
    expect(findingLine(english, finding('unknown-choice', { found: 'Q5', known: 'Q1, Q2, Q3, Q4' }))).toBe(
      'publications:17:quartile: “Q5” is not among the values allowed here: Q1, Q2, Q3, Q4. [A1-n3]',
    );
  });

  it.each([
    { more: { column: '' }, code: 'publications:17', words: '«Публикации», строка 17' },
    { more: { column: '', row: 0 }, code: 'publications', words: '«Публикации»' },
    { more: {}, code: 'publications:17:quartile', words: '«Публикации», строка 17, столбец «Квартиль»' },
    { more: { row: 1 }, code: 'publications:1:quartile', words: '«Публикации», строка 1, столбец «Квартиль»' },
  ])('stands at $code', ({ more, code, words }) => {
    expect(wordPlace(russian, finding('empty', {}, more))).toBe(code);
    expect(wordPlace(russian, finding('empty', {}, more), 'words')).toBe(`таблица ${words}`);
  });

  it('names what is no table by its own name', () => {
    const place = wordPlace(russian, finding('file-ignored', {}, { table: 'package', row: 0, column: '' }), 'words');
    expect(place).toBe('package');
  });

  it('says why a package cannot be read', () => {
    const fault = { code: 'table-too-large', values: { file: 'staff.csv', bytes: 2_000_000_000, most: 1_073_741_824 } };
    expect(wordUnreadable(english, fault)).toContain('2,000,000,000');
  });
});

describe('a reference in words', () => {
  it.each([
    ['E-4', 'пункт 4 Правил оценки', 'Rules of evaluation, paragraph 4'],
    ['E-5.1', 'подпункт 1) пункта 5 Правил оценки', 'Rules of evaluation, paragraph 5, sub-paragraph 1'],
    ['S-7', 'пункт 7 Правил присвоения статуса', 'Rules of the status, paragraph 7'],
    ['S-12.1', 'подпункт 1) пункта 12 Правил присвоения статуса', 'Rules of the status, paragraph 12, sub-paragraph 1'],
    ['A1-2', 'приложение 1, показатель 2', 'Annex 1, indicator 2'],
    ['A1-2.1', 'приложение 1, компонент 2.1', 'Annex 1, component 2.1'],
    ['A1-n3', 'приложение 1, примечание 3', 'Annex 1, note 3'],
    ['A2-4', 'приложение 2, показатель 4', 'Annex 2, indicator 4'],
    [
      'A2-staff',
      'приложение 2, штатные единицы производственного персонала',
      'Annex 2, positions of operational staff',
    ],
    [
      'A2-learners',
      'приложение 2, среднегодовая численность обучающихся',
      'Annex 2, average annual number of learners',
    ],
    ['RP', 'формат пакета отчётности', 'format of the reporting package'],
  ])('%s', (reference, ru, en) => {
    expect(wordReference(russian, reference)).toBe(ru);
    expect(wordReference(english, reference)).toBe(en);
  });

  it('is said in Kazakh', () => {
    expect(wordReference(kazakh, 'A1-n3')).toBe('1-қосымша, 3-ескерту');
    expect(wordReference(kazakh, 'E-5.1')).toBe('Бағалау қағидаларының 5-тармағының 1) тармақшасы');
  });
});
