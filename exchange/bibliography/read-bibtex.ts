// BibTeX in the dialects of Web of Science (addresses with names in `Affiliation`), Scopus (addresses without names,
// correspondence) and everybody else (title, authors, year).

import {
  type BibliographicRecord,
  BibliographyRefusal,
  completeRecord,
  type Database,
  type OpenReader,
  type Sink,
  type Source,
  type TextReader,
} from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { indexExactNames, type Spellings } from './find-author.ts';
import { findDoi, findEid, findIssns, findPmid, findWosId, findYear, isSpringerLink } from './find-identifiers.ts';
import { findLanguages } from './find-language.ts';
import { latexToText } from './latex-to-text.ts';
import { type AddressEntry, type Linked, linkAddresses, readMixedAddresses } from './link-addresses.ts';
import { type BibtexFields, fieldText, parseBibtexEntry, splitBibtexNames } from './parse-bibtex-entry.ts';
import { readConferenceNote } from './read-conference.ts';
import { splitList } from './read-scopus-csv.ts';
import { readCorrespondence } from './scopus-addresses.ts';
import { type RawEntry, splitBibtex } from './split-bibtex.ts';
import { splitLines } from './split-lines.ts';
import { splitTypes } from './to-wos-record.ts';

const NOT_A_WORK = new Set(['comment', 'string', 'preamble', 'set', 'xdata']);
const MOST_MACROS = 10_000;

function readNames(fields: BibtexFields): Spellings[] {
  const value = fields.values.get('author') ?? fields.values.get('book-author') ?? '';
  return splitBibtexNames(value).map((name) => [name]);
}

type Dialect = 'wos' | 'scopus' | 'plain';

function dialectOf(fields: BibtexFields): Dialect {
  if (findWosId(fieldText(fields, 'unique-id') ?? fields.key)) return 'wos';
  const source = fieldText(fields, 'source')?.toLowerCase();
  return source === 'scopus' || findEid(fieldText(fields, 'url') ?? '') ? 'scopus' : 'plain';
}

function linkFields(fields: BibtexFields, dialect: Dialect): Linked {
  const names = readNames(fields);
  if (dialect === 'wos') {
    const field = latexToText(fields.values.get('affiliation') ?? '');
    const { addresses, reprint } = readMixedAddresses(field, names);
    return linkAddresses(names, addresses, reprint);
  }
  const field = fieldText(fields, 'affiliation', 'affiliations') ?? '';
  const addresses: AddressEntry[] = splitList(field, ';').map((address) => ({ address }));
  const correspondence = fieldText(fields, 'correspondence_address1', 'correspondence_address') ?? '';
  const reprint = readCorrespondence(correspondence, names, indexExactNames(names));
  return linkAddresses(names, addresses, reprint);
}

function databasesOf(dialect: Dialect, url: string | undefined): Database[] {
  if (dialect !== 'plain') return [dialect];
  return url !== undefined && isSpringerLink(url) ? ['springer'] : [];
}

/** The kind of text where the file states it, else the kind of entry. */
function typesOf(
  fields: BibtexFields,
  dialect: Dialect,
  entry: string,
): Pick<BibliographicRecord, 'documentTypes' | 'typeEvidence'> {
  const stated = dialect === 'plain' ? undefined : fieldText(fields, 'document_type', 'type');
  if (stated !== undefined) return { documentTypes: splitTypes(stated), typeEvidence: 'stated' };
  return { documentTypes: [`@${entry}`], typeEvidence: 'entry' };
}

function toRecord(
  source: Source,
  entry: string,
  fields: BibtexFields,
): { record: BibliographicRecord; linked: Linked } {
  const dialect = dialectOf(fields);
  const linked = linkFields(fields, dialect);
  const url = fieldText(fields, 'url', 'link');
  const note = dialect === 'wos' ? readConferenceNote(fieldText(fields, 'note') ?? '') : undefined;
  const record = completeRecord({
    source,
    title: fieldText(fields, 'title'),
    authors: linked.authors,
    addresses: linked.addresses,
    addressesComplete: dialect !== 'plain' && linked.addressesComplete,
    ...typesOf(fields, dialect, entry),
    languages: findLanguages(fieldText(fields, 'language', 'langid') ?? ''),
    year: findYear(fieldText(fields, 'year', 'date') ?? ''),
    earlyAccess: fieldText(fields, 'earlyaccessdate', 'early access date', 'early-access-date'),
    sourceTitle: fieldText(fields, 'journal', 'journaltitle', 'booktitle'),
    conference: note?.name,
    conferencePlace: note?.place,
    conferenceDate: note?.date,
    doi: findDoi(fieldText(fields, 'doi') ?? ''),
    issns: findIssns(`${fieldText(fields, 'issn') ?? ''} ${fieldText(fields, 'eissn') ?? ''}`),
    wos: findWosId(fieldText(fields, 'unique-id') ?? fields.key),
    eid: findEid(fieldText(fields, 'eid') ?? '') ?? findEid(url ?? ''),
    pmid: findPmid(fieldText(fields, 'pmid', 'pubmed_id') ?? ''),
    url,
    databases: databasesOf(dialect, url),
  });
  return { record, linked };
}

class BibtexReader implements TextReader {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #macros = new Map<string, string>();
  readonly #entries = splitBibtex({
    entry: (entry) => this.#take(entry),
    damaged: (code, line) => {
      this.#records += 1;
      this.#seen = true;
      this.#report(code, 'refused', line, {});
    },
  });
  readonly #lines = splitLines((line, number) => this.#entries.push(line, number));
  #records = 0;
  #seen = false;

  constructor(file: string, sink: Sink) {
    this.#file = file;
    this.#sink = sink;
  }

  push(text: string): void {
    this.#lines.push(text);
  }

  end(): void {
    this.#lines.end();
    this.#entries.end();
    if (!this.#seen) throw new BibliographyRefusal('no-records');
  }

  #take(entry: RawEntry): void {
    this.#seen = true;
    if (entry.type === 'string') this.#define(entry);
    if (NOT_A_WORK.has(entry.type)) return;
    this.#records += 1;
    const fields = parseBibtexEntry(entry, this.#macros);
    const source = { file: this.#file, format: 'bibtex', record: this.#records, line: entry.line } as const;
    const { record, linked } = toRecord(source, entry.type, fields);
    const name = linked.unknownNames[0];
    if (name !== undefined) this.#report('name-of-no-author', 'note', entry.line, { name });
    this.#sink.record(record);
  }

  #define(entry: RawEntry): void {
    // `@string{name = "value"}` has no key before its fields.
    for (const [name, value] of parseBibtexEntry(entry, this.#macros).values)
      if (this.#macros.size < MOST_MACROS) this.#macros.set(name, value);
  }

  #report(code: FindingCode, weight: 'refused' | 'note', line: number, values: Record<string, string | number>): void {
    this.#sink.finding({ code, weight, file: this.#file, record: this.#records, line, values });
  }
}

/** Opens a reader of BibTeX. Throws a BibliographyRefusal where the text has no entry at all. */
export const readBibtex: OpenReader = (file, sink) => new BibtexReader(file, sink);
