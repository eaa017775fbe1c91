// Which format a file has, by what stands in it: names and endings lie (`.txt` is Web of Science, PubMed or RIS).

import { BibliographyRefusal, type Format, type OpenReader } from './bibliographic-record.ts';
import { readBibtex } from './read-bibtex.ts';
import { readPubmed } from './read-pubmed.ts';
import { readRis } from './read-ris.ts';
import { readScivalCsv, readScopusCsv, SCIVAL_SIGNS, SCOPUS_SIGNS } from './read-scopus-csv.ts';
import { readSpringerCsv, SPRINGER_SIGNS } from './read-springer-csv.ts';
import { findDelimiter } from './read-table.ts';
import { readWosTab, WOS_TAB_SIGNS } from './read-wos-tab.ts';
import { readWosText } from './read-wos-text.ts';

export const READERS: { readonly [format in Format]: OpenReader } = {
  'wos-text': readWosText,
  'wos-tab': readWosTab,
  bibtex: readBibtex,
  'scopus-csv': readScopusCsv,
  'scival-csv': readScivalCsv,
  ris: readRis,
  pubmed: readPubmed,
  'springer-csv': readSpringerCsv,
};

/** Characters from the start of a file that are enough to know it by. */
export const SAMPLE = 65_536;

const TABLES: readonly (readonly [Format, readonly string[], readonly string[]])[] = [
  ['wos-tab', WOS_TAB_SIGNS, ['\t']],
  ['scival-csv', SCIVAL_SIGNS, [',', '\t', ';']],
  ['scopus-csv', SCOPUS_SIGNS, [',', '\t', ';']],
  ['springer-csv', SPRINGER_SIGNS, [',', '\t', ';']],
];

const LINES: readonly (readonly [Format, RegExp])[] = [
  ['wos-text', /^(?:FN (?:Clarivate|Thomson|ISI)|PT [JBSCP]\s*$)/],
  ['ris', /^TY[ \t]{1,2}-/],
  ['pubmed', /^PMID *-/],
  ['bibtex', /^\s*@\s*[A-Za-z]+\s*[{(]/],
];

const MEDLINE_FIELD = /^(?:[A-Z]{2,4} *-| {6})/;
const ENDNOTE = /^%[0-9A-Z](?: |$)/;
const FEWEST_COLUMNS = 3;

function findTable(heading: string): Format | undefined {
  return TABLES.find(([, signs, delimiters]) => findDelimiter(heading, { signs, delimiters }) !== undefined)?.[0];
}

/** MEDLINE fields without the number that they usually begin with. */
function looksLikeMedline(lines: readonly string[]): boolean {
  const first = lines.slice(0, 10);
  const fitting = first.filter((line) => MEDLINE_FIELD.test(line)).length;
  return first.length > 1 && MEDLINE_FIELD.test(first[0] ?? '') && fitting * 4 >= first.length * 3;
}

function refuse(lines: readonly string[]): never {
  const heading = lines[0] ?? '';
  if (heading === '') throw new BibliographyRefusal('empty-file');
  if (/^\s*<[A-Za-z!?]/.test(heading)) throw new BibliographyRefusal('markup');
  if (lines.some((line) => ENDNOTE.test(line))) throw new BibliographyRefusal('endnote');
  const columns = [',', '\t', ';'].map((delimiter) => heading.split(delimiter).length);
  if (Math.max(...columns) >= FEWEST_COLUMNS)
    throw new BibliographyRefusal('table-unknown', { heading: heading.slice(0, 200) });
  throw new BibliographyRefusal('format-unknown');
}

/** The format of a file whose decoded text begins so. Throws a BibliographyRefusal that says why where none is known. */
export function detectFormat(sample: string): Format {
  const text = sample.slice(0, SAMPLE).replace(/^\ufeff/, '');
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const table = findTable(lines[0] ?? '');
  if (table) return table;
  for (const line of lines) {
    const sign = LINES.find(([, pattern]) => pattern.test(line));
    if (sign) return sign[0];
  }
  return looksLikeMedline(lines) ? 'pubmed' : refuse(lines);
}
