// Whatever fault the code can name has words: the codes are gathered by reading the sources.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUIRED_DOCUMENTS } from '#rules/evidence/documents.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { speak } from './speak.ts';
import { LANGUAGES, texts } from './texts.ts';
import { wordFault } from './word-finding.ts';

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
  ...unionIn(readSource('exchange/package/package-source.ts'), 'readonly code:'),
  ...unionIn(readSource('exchange/package/open-package.ts'), 'const PATH_FAULTS').map((code) => `unreadable-${code}`),
  ...codesIn(packages, 'new UnreadablePackage').map((code) => `unreadable-${code}`),
  ...unionIn(readSource('rules/editions/settings.ts'), 'readonly code:'),
  ...unionIn(readSource('rules/editions/weighting.ts'), 'readonly code:').map((code) => `weighting-${code}`),
]);

const csv = { found: 12, wanted: 17 };
const choice = { interpretation: 'I1', option: 'thirds', known: 'proportional, steps-per-project' };
const weight = { key: 'Q3', found: '1.5' };

/** Every fault that can be met, with values as they come. */
const EXAMPLES: Readonly<Record<string, Finding['values']>> = {
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
  'cell-formula': { sheet: 'Staff', cell: 'C17' },
  'cell-error': { sheet: 'Staff', cell: 'C17' },
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
