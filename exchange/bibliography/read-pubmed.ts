// PubMed, "PubMed" and "MEDLINE" text (.nbib): tags of up to four letters before a dash in column five, continuation lines
// by six blanks, a blank line between records. Every AD belongs to the author before it.

import {
  type Author,
  type BibliographicRecord,
  BibliographyRefusal,
  completeRecord,
  type OpenReader,
  type Sink,
  type Source,
  type TextReader,
} from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { findDoi, findIssns, findPmid, findYear } from './find-identifiers.ts';
import { findLanguages } from './find-language.ts';
import { firstOf, type TaggedField, textOf, valuesOf } from './read-tagged.ts';
import { splitLines } from './split-lines.ts';

const TAG = /^([A-Z]{2,4}) *-(.*)$/;
const KEPT = new Set('PMID IS TI BTI DP LA PT TA JT LID AID FAU AU CN AD FED ED FIR IR'.split(' '));
const OTHER_PEOPLE = new Set(['FED', 'ED', 'FIR', 'IR']);
const LARGEST_RECORD = 8_000_000;

/** People in the order of the file; an author who has no address here may still have one that was not taken down. */
function readAuthors(fields: readonly TaggedField[]): Author[] {
  const people: { name: string; full: boolean; addresses: string[] }[] = [];
  let addressee: { addresses: string[] } | undefined;
  for (const { tag, value } of fields) {
    if (OTHER_PEOPLE.has(tag)) addressee = undefined;
    if (tag === 'AD') addressee?.addresses.push(value.replace(/\.$/, ''));
    const last = people.at(-1);
    if (tag === 'AU' && last?.full === true) last.full = false;
    else if (tag === 'FAU' || tag === 'AU' || tag === 'CN') {
      const person = { name: value, full: tag === 'FAU', addresses: [] };
      people.push(person);
      addressee = person;
    }
  }
  return people.map(({ name, addresses }, place) => ({
    name,
    position: place + 1,
    affiliations: addresses.length > 0 ? addresses : undefined,
  }));
}

function toRecord(source: Source, fields: readonly TaggedField[]): BibliographicRecord {
  const authors = readAuthors(fields);
  const addresses = [...new Set(authors.flatMap((author) => author.affiliations ?? []))];
  const identifiers = valuesOf(fields, 'LID', 'AID');
  const doi = identifiers.find((text) => /\[doi\]\s*$/i.test(text) || /^doi:/i.test(text));
  return completeRecord({
    source,
    title: firstOf(fields, 'TI', 'BTI'),
    authors,
    addresses: addresses.length > 0 ? addresses : undefined,
    // Until 2014 only the first author's address was taken down.
    addressesComplete: authors.length > 0 && authors.every((author) => author.affiliations !== undefined),
    documentTypes: valuesOf(fields, 'PT'),
    typeEvidence: 'stated',
    languages: [...new Set(valuesOf(fields, 'LA').flatMap(findLanguages))],
    year: findYear(textOf(fields, 'DP')),
    sourceTitle: firstOf(fields, 'JT', 'TA', 'BTI'),
    doi: findDoi((doi ?? '').replace(/\[doi\]\s*$/i, '')),
    issns: findIssns(valuesOf(fields, 'IS').join(' ')),
    pmid: findPmid(textOf(fields, 'PMID')),
    databases: [],
  });
}

class PubmedReader implements TextReader {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #lines = splitLines((line, number) => this.#take(line, number));
  #open: { line: number; fields: TaggedField[]; kept: number } | undefined;
  #goesOn = false;
  #records = 0;
  #strayAt = -1;

  constructor(file: string, sink: Sink) {
    this.#file = file;
    this.#sink = sink;
  }

  push(text: string): void {
    this.#lines.push(text);
  }

  end(): void {
    this.#lines.end();
    this.#close();
    if (this.#records === 0) throw new BibliographyRefusal('no-records');
  }

  #take(line: string, number: number): void {
    if (line.startsWith('      ')) {
      this.#continue(line.trim());
      return;
    }
    const found = TAG.exec(line);
    if (line.trim() === '') this.#close();
    else if (found) this.#add(found[1] ?? '', (found[2] ?? '').trim(), number);
    else this.#stray(number);
  }

  #add(tag: string, value: string, number: number): void {
    if (tag === 'PMID') this.#close();
    if (!this.#open) {
      this.#records += 1;
      this.#open = { line: number, fields: [], kept: 0 };
    }
    this.#goesOn = KEPT.has(tag);
    if (!this.#goesOn) return;
    this.#weigh(value);
    this.#open.fields.push({ tag, value });
  }

  #continue(value: string): void {
    const last = this.#open?.fields.at(-1);
    if (!this.#goesOn || !last) return;
    this.#weigh(value);
    last.value += ` ${value}`;
  }

  #weigh(value: string): void {
    if (!this.#open) return;
    this.#open.kept += value.length + 1;
    if (this.#open.kept > LARGEST_RECORD) throw new BibliographyRefusal('record-too-large', { line: this.#open.line });
  }

  #stray(number: number): void {
    this.#goesOn = false;
    if (!this.#open || this.#strayAt === this.#records) return;
    this.#strayAt = this.#records;
    this.#report('line-not-understood', 'note', number);
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    this.#goesOn = false;
    if (!open) return;
    const source = { file: this.#file, format: 'pubmed', record: this.#records, line: open.line } as const;
    const record = toRecord(source, open.fields);
    if (record.title === undefined && record.pmid === undefined)
      this.#report('nothing-identifies-it', 'refused', open.line);
    else this.#sink.record(record);
  }

  #report(code: FindingCode, weight: 'refused' | 'note', line: number): void {
    this.#sink.finding({ code, weight, file: this.#file, record: this.#records, line, values: {} });
  }
}

/** Opens a reader of PubMed text. Throws a BibliographyRefusal where the text has no record at all. */
export const readPubmed: OpenReader = (file, sink) => new PubmedReader(file, sink);
