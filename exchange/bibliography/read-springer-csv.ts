// SpringerLink, CSV of a search. It names no institution and no language, and it runs the authors' names together
// without anything between them, so who is first is not to be told from it.

import { type BibliographicRecord, completeRecord, type OpenReader } from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { findDoi, findYear, isSpringerLink } from './find-identifiers.ts';
import { type Cell, type RowPlace, readTable } from './read-table.ts';
import { splitTypes } from './to-wos-record.ts';

export const SPRINGER_SIGNS = ['Item Title', 'Publication Title', 'Item DOI', 'Publication Year', 'Content Type'];

function toSpringerRecord(cell: Cell, place: RowPlace): BibliographicRecord | { damage: FindingCode } {
  const year = cell('Publication Year');
  if (year !== '' && findYear(year) === undefined) return { damage: 'year-not-a-year' };
  const url = cell('URL') || undefined;
  return completeRecord({
    source: { ...place, format: 'springer-csv' },
    title: cell('Item Title') || undefined,
    authors: [],
    addresses: undefined,
    addressesComplete: false,
    documentTypes: splitTypes(cell('Content Type')),
    typeEvidence: 'stated',
    languages: [],
    year: findYear(year),
    sourceTitle: cell('Publication Title') || undefined,
    doi: findDoi(cell('Item DOI')),
    issns: [],
    url,
    databases: url !== undefined && isSpringerLink(url) ? ['springer'] : [],
  });
}

/** Opens a reader of a SpringerLink CSV. Throws a BibliographyRefusal as `readTable` does. */
export const readSpringerCsv: OpenReader = (file, sink) =>
  readTable(
    {
      delimiters: [',', ';', '\t'],
      quoted: true,
      signs: SPRINGER_SIGNS,
      toRecord: toSpringerRecord,
    },
    file,
    sink,
  );
