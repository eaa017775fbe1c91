import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUIRED_DOCUMENTS } from '#rules/evidence/documents.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { speak } from './speak.ts';
import { LANGUAGES, texts } from './texts.ts';
import { findingLine, wordFault, wordFinding, wordPlace, wordReference, wordUnreadable } from './word-finding.ts';

type Values = Finding['values'];

const readSource = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

function readSources(folder: string): string[] {
  return readdirSync(new URL(`../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readSource(`${folder}/${name}`));
}

/** What is no code though it stands among the arguments: names of tables and columns, and of what is no table. */
const names = new Set([
  'package',
  'datapackage',
  ...Object.values(TABLES).flatMap((table) => [table.name, ...table.columns.map((column) => column.name)]),
]);

/** The quoted words among the arguments of every call of these functions, up to the first brace or bracket. */
function codesIn(sources: readonly string[], callees: string): string[] {
  const call = new RegExp(`(?<![\\w.])(?:${callees})\\(\\s*([^{}()]*)`, 'g');
  const quoted = sources.flatMap((source) =>
    [...source.replaceAll(/\['\w+'\]/g, '').matchAll(call)].flatMap(([, args = '']) =>
      [...args.matchAll(/'([a-z][a-z0-9-]*)'/g)].map(([, word = '']) => word),
    ),
  );
  return quoted.filter((word) => !names.has(word));
}

/** The words of a union of texts that stands between two pieces of a source. */
function unionIn(source: string, from: string): string[] {
  const begin = source.indexOf(from);
  const body = source.slice(begin, source.indexOf(';', begin));
  return [...body.matchAll(/'([a-z][a-z0-9-]*)'/g)].map(([, word = '']) => word);
}

const evidence = readSources('rules/evidence');
const packages = readSources('exchange/package');
const named = new Set([
  ...codesIn(evidence, 'bad|fault|refuse|note'),
  ...REQUIRED_DOCUMENTS.filter(({ form, shownBy }) => shownBy || form === 'report' || form === 'signed-table').map(
    ({ id }) => `evidence-missing-${id}`,
  ),
  ...unionIn(readSource('rules/kernel/bin.ts'), 'type BinFault').map((code) => `bin-${code}`),
  ...unionIn(readSource('exchange/csv/csv-scanner.ts'), 'type CsvFaultCode').map((code) => `csv-${code}`),
  ...codesIn(packages, 'tableFinding|note|finding'),
  ...unionIn(readSource('exchange/package/open-package.ts'), 'const PATH_FAULTS').map((code) => `unreadable-${code}`),
  ...codesIn(packages, 'new UnreadablePackage').map((code) => `unreadable-${code}`),
  ...unionIn(readSource('rules/editions/settings.ts'), 'readonly code:'),
  ...unionIn(readSource('rules/editions/weighting.ts'), 'readonly code:').map((code) => `weighting-${code}`),
]);

const csv = { found: 12, wanted: 17 };
const choice = { interpretation: 'I1', option: 'thirds', known: 'proportional, steps-per-project' };
const weight = { key: 'Q3', found: '1.5' };

/** Every fault that can be met, with values as they come. */
const EXAMPLES: Readonly<Record<string, Values>> = {
  empty: {},
  negative: { found: '-5' },
  'thousands-separated': { found: '1 000 000' },
  'decimal-comma': { found: '0,25' },
  'not-a-number': { found: 'many' },
  'too-large': { found: '99999999999', largest: 10_000_000 },
  'more-than-tiyn': { found: '1.234' },
  'not-whole': { found: '1.5' },
  below: { found: '0', least: 1 },
  'unknown-database': { found: 'wos;pubmed', strange: 'pubmed', known: 'wos, scopus, springer' },
  'file-outside': { found: '../a.pdf', file: '../a.pdf' },
  'bin-length': { found: '340002869' },
  'bin-digits': { found: '94014000038O' },
  'bin-check': { found: '940140000386' },
  'not-a-date': { found: '31.12.2023' },
  'unknown-region': { found: '99' },
  'unknown-choice': { found: 'Q5', known: 'Q1, Q2, Q3, Q4' },
  'not-yes-no': { found: 'да' },
  'not-a-year': { found: '23' },
  'unknown-language': { found: 'qz' },
  'wanted-here': { component: '7.2' },
  'year-outside': { found: '2022', year: 2023 },
  'handed-on-of-own': {},
  'handed-on-more': {},
  'duplicate-id': { found: 'p-1', earlier: 1234 },
  'duplicate-work': { found: '10.1000/1', earlier: 12 },
  'unknown-organisation': { found: '940140000385' },
  'evidence-missing-agreement': {},
  'evidence-missing-topic-registration': {},
  'evidence-missing-publication-link': {},
  'evidence-missing-citation-link': {},
  'evidence-missing-certificate': {},
  'evidence-missing-patent-link': {},
  'evidence-missing-licence': {},
  'evidence-missing-proceedings-link': {},
  'evidence-missing-programme': {},
  'evidence-missing-htms-list': { organisation: '940140000385' },
  'evidence-missing-introduction-report': { organisation: '940140000385' },
  'evidence-missing-new-htms-report': { organisation: '940140000385' },
  'evidence-missing-staff-table': { organisation: '940140000385' },
  'evidence-missing-learners-table': { organisation: '940140000385' },
  'evidence-detail-missing': {},
  'evidence-values-missing': {},
  'evidence-file-absent': { file: 'agreement.pdf' },
  'column-missing': { column: 'quartile' },
  'column-repeated': { column: 'quartile' },
  'columns-ignored': { columns: 'remark, price' },
  'csv-unclosed-quote': csv,
  'csv-text-after-quote': csv,
  'csv-field-count': csv,
  'csv-not-utf-8': csv,
  'csv-record-too-long': csv,
  delimiter: { delimiter: 'semicolon' },
  'too-many-rows': {},
  'table-empty': {},
  'table-absent': {},
  'file-ignored': { file: 'notes.txt' },
  'descriptor-unreadable': {},
  'descriptor-names-absent': { file: 'patents.csv' },
  'descriptor-lacks': { file: 'patents.csv' },
  'descriptor-size-differs': { file: 'patents.csv', described: 12345, found: 54321 },
  'unreadable-table-missing': { table: 'organisations' },
  'unreadable-no-organisation': { table: 'organisations' },
  'unreadable-table-too-large': { file: 'staff.csv', bytes: 2_000_000_000, most: 1_073_741_824 },
  'unreadable-package-too-large': { bytes: 3_000_000_000, most: 2_147_483_648 },
  'unreadable-not-found': { file: 'C:\\data\\2023' },
  'unreadable-not-allowed': { file: 'C:\\data\\2023' },
  'unreadable-not-a-package': { file: 'report.pdf' },
  'unreadable-workbook-old-or-locked': { file: 'report.xls' },
  'unreadable-zip-damaged': { file: 'package.zip', fault: 'end of central directory record not found' },
  'unreadable-zip-encrypted': {},
  'unreadable-zip-path-outside': { file: '../staff.csv' },
  'unreadable-zip-link': { file: 'staff.csv' },
  'unreadable-zip-entry-twice': { file: 'staff.csv' },
  'unreadable-zip-too-many-entries': { most: 100_000 },
  'unreadable-zip-method': { file: 'staff.csv', method: 12 },
  'unreadable-zip-ratio': { file: 'staff.csv', bytes: 1_000_000_000, packed: 1455 },
  'unreadable-zip-size-lies': { file: 'staff.csv', declared: 12 },
  'unreadable-zip-two-packages': { folders: '2022, 2023' },
  'unreadable-zip-without-tables': {},
  'unreadable-not-a-workbook': {},
  'unreadable-workbook-binary': {},
  'unreadable-workbook-table-twice': { table: 'staff', sheets: 'Staff, Персонал' },
  'unreadable-workbook-without-tables': {},
  'unreadable-workbook-part-missing': { part: 'xl/workbook.xml' },
  'unreadable-workbook-damaged': { part: 'xl/workbook.xml', fault: 'row 1' },
  'unreadable-workbook-doctype': { part: 'xl/workbook.xml' },
  'unreadable-workbook-too-large': { part: '' },
  'unreadable-workbook-too-heavy': { mebibytes: 256 },
  'unreadable-workbook-too-slow': { seconds: 60 },
  'unreadable-workbook-reader-ended': { end: 'SIGKILL' },
  'unknown-interpretation': choice,
  'unknown-option': choice,
  'weighting-not-an-object': weight,
  'weighting-missing-source': weight,
  'weighting-missing-weight': weight,
  'weighting-unknown-key': weight,
  'weighting-not-a-weight': weight,
  'weighting-not-a-date': weight,
};

const english = speak('en');
const russian = speak('ru');
const kazakh = speak('kk');
const finding = (code: string, values: Values = {}, more: Partial<Finding> = {}): Finding => ({
  code,
  weight: 'refused',
  table: 'publications',
  row: 17,
  column: 'quartile',
  reference: 'A1-n3',
  values,
  ...more,
});

describe('every fault that the code can name', () => {
  it('is found in the sources', () => {
    const known = ['empty', 'year-outside', 'bin-check', 'csv-not-utf-8', 'delimiter', 'table-absent'];
    expect([...named]).toEqual(expect.arrayContaining(known));
    expect([...named]).toEqual(expect.arrayContaining(['unreadable-table-missing', 'weighting-not-a-date']));
    expect([...named]).toEqual(expect.arrayContaining(['unknown-option', 'descriptor-size-differs']));
  });

  it.each([...named].sort())('has an example: %s', (code) => expect(EXAMPLES).toHaveProperty([code]));

  it.each(Object.keys(EXAMPLES))('has words in three languages: %s', (code) => {
    for (const language of LANGUAGES) {
      const sentence = wordFault(speak(language), code, EXAMPLES[code] ?? {});
      expect(sentence, language).toMatch(/^[\p{L}\d«“].{20,}/u);
      expect(sentence, language).not.toMatch(/undefined|\{\{|\$t\(/);
    }
  });

  it('has no words that no fault uses', () => {
    const others = /^(?:weight-|quote$|place-|delimiter-)/;
    const dead = Object.keys(texts.en.findings).filter((key) => !others.test(key) && !named.has(key));
    expect(dead).toEqual([]);
  });
});

describe('the sentence of a finding', () => {
  it('quotes the value found and formats numbers as the language does', () => {
    expect(wordFinding(english, finding('too-large', EXAMPLES['too-large']))).toBe(
      '“99999999999” is larger than the largest number accepted here, 10,000,000. Check whether a digit was typed too often.',
    );
    expect(wordFinding(russian, finding('too-large', EXAMPLES['too-large']))).toContain('«99999999999»');
    expect(wordFinding(kazakh, finding('too-large', EXAMPLES['too-large']))).toContain('10\u202f000\u202f000');
  });

  it('keeps a row and a year in one piece', () => {
    expect(wordFinding(english, finding('duplicate-id', { found: 'p', earlier: 123456 }))).toContain('row 123456');
  });

  it('says where the encoding went wrong and how to mend it', () => {
    for (const say of [kazakh, russian, english]) {
      const sentence = wordFinding(say, finding('csv-not-utf-8', csv));
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
    expect(findingLine(english, finding('unknown-choice', EXAMPLES['unknown-choice']))).toBe(
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
    const fault = { code: 'table-too-large', values: EXAMPLES['unreadable-table-too-large'] ?? {} };
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
