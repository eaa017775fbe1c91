// Scopus, CSV export, of the vintages from 2016 on; columns that the person at the screen did not choose are simply not
// there. And SciVal, which lists authors and institutions of a work without saying who works where.

import { type BibliographicRecord, completeRecord, type Database, type OpenReader } from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { indexExactNames, type Spellings } from './find-author.ts';
import { findDoi, findEid, findIssns, findPmid, findYear } from './find-identifiers.ts';
import { findLanguages } from './find-language.ts';
import { type AddressEntry, linkAddresses } from './link-addresses.ts';
import { type Cell, type RowPlace, readTable } from './read-table.ts';
import { readCorrespondence, readOwnAddresses } from './scopus-addresses.ts';
import { splitTypes } from './to-wos-record.ts';

const NOBODY = '[No author name available]';

export function splitList(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Kimura Y., Kamada H.` before 2020, `Kimura Y.; Kamada H.` since; full names carry the author's number in brackets. */
function readAuthors(cell: Cell): Spellings[] {
  const text = cell('Authors');
  const short = text === NOBODY ? [] : splitList(text, text.includes(';') ? ';' : ',');
  const full = splitList(cell('Author full names'), ';').map((name) => name.replace(/\s*\(\d+\)$/, ''));
  if (short.length === 0) return full.map((name) => [name]);
  if (full.length !== short.length) return short.map((name) => [name]);
  return short.map((name, place) => [...new Set([full[place] ?? name, name])]);
}

/** Whether the numbers of the authors, where there are any, are as many as the names: else a name holds a separator. */
function areCounted(names: readonly Spellings[], cell: Cell): boolean {
  const ids = splitList(cell('Author(s) ID'), ';');
  return ids.length === 0 || ids.length === names.length;
}

function readAddresses(cell: Cell, names: readonly Spellings[]): AddressEntry[] {
  const all = splitList(cell('Affiliations'), ';');
  const own = readOwnAddresses(cell('Authors with affiliations'), names, all);
  return own ?? all.map((address) => ({ address }));
}

function hasSlipped(year: string): boolean {
  return year !== '' && (year.length > 8 || findYear(year) === undefined);
}

function scopusOnly(isScopus: boolean): Database[] {
  return isScopus ? ['scopus'] : [];
}

function toScopusRecord(cell: Cell, place: RowPlace): BibliographicRecord | { damage: FindingCode } {
  const year = cell('Year');
  if (hasSlipped(year)) return { damage: 'year-not-a-year' };
  const names = readAuthors(cell);
  const isOf = indexExactNames(names);
  const counted = areCounted(names, cell);
  const correspondence = readCorrespondence(cell('Correspondence Address'), names, isOf);
  const source = { ...place, format: 'scopus-csv' } as const;
  const linked = linkAddresses(names, counted ? readAddresses(cell, names) : [], correspondence);
  const eid = findEid(cell('EID')) ?? findEid(cell('Link'));
  return completeRecord({
    source,
    title: cell('Title') || undefined,
    authors: counted ? linked.authors : [],
    addresses: linked.addresses,
    addressesComplete: linked.addressesComplete,
    documentTypes: splitTypes(cell('Document Type')),
    typeEvidence: 'stated',
    languages: findLanguages(cell('Language of Original Document')),
    year: findYear(year),
    sourceTitle: cell('Source title') || undefined,
    conference: cell('Conference name') || undefined,
    conferencePlace: cell('Conference location') || undefined,
    conferenceDate: cell('Conference date') || undefined,
    doi: findDoi(cell('DOI')),
    issns: findIssns(cell('ISSN')),
    eid,
    pmid: findPmid(cell('PubMed ID')),
    url: cell('Link') || undefined,
    databases: scopusOnly(eid !== undefined || cell('Source') === 'Scopus'),
  });
}

function toScivalRecord(cell: Cell, place: RowPlace): BibliographicRecord | { damage: FindingCode } {
  const year = cell('Year');
  if (hasSlipped(year)) return { damage: 'year-not-a-year' };
  const source = { ...place, format: 'scival-csv' } as const;
  const names = splitList(cell('Authors'), '|').map((name) => [name]);
  const places = ['Institutions', 'Scopus Affiliation names', 'Country/Region'];
  const addresses = [...new Set(places.flatMap((column) => splitList(cell(column), '|')))];
  const linked = linkAddresses(
    names,
    addresses.map((address) => ({ address })),
    [],
  );
  const eid = findEid(cell('EID'));
  return completeRecord({
    source,
    title: cell('Title') || undefined,
    authors: linked.authors,
    addresses: linked.addresses,
    // SciVal names the institutions it has defined, not every address.
    addressesComplete: false,
    documentTypes: splitTypes(cell('Publication type')),
    typeEvidence: 'stated',
    languages: findLanguages(cell('Language')),
    year: findYear(year),
    sourceTitle: cell('Scopus Source title') || undefined,
    doi: findDoi(cell('DOI')),
    issns: findIssns(cell('ISSN')),
    eid,
    url: cell('Link') || undefined,
    databases: scopusOnly(eid !== undefined),
  });
}

const delimiters = [',', '\t', ';'];

export const SCOPUS_SIGNS = ['Authors', 'Title', 'Year', 'Source title'];
export const SCIVAL_SIGNS = ['Title', 'Authors', 'Year', 'Scopus Source title'];

/** Opens a reader of a Scopus CSV. Throws a BibliographyRefusal as `readTable` does. */
export const readScopusCsv: OpenReader = (file, sink) =>
  readTable({ delimiters, quoted: true, signs: SCOPUS_SIGNS, toRecord: toScopusRecord }, file, sink);

/** Opens a reader of a SciVal CSV (blank lines before the heading are passed over). Throws as `readTable` does. */
export const readScivalCsv: OpenReader = (file, sink) =>
  readTable({ delimiters, quoted: true, signs: SCIVAL_SIGNS, toRecord: toScivalRecord }, file, sink);
