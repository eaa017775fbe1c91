// RIS, as Scopus, Web of Science, Springer, Embase and reference managers write it: `TY  - …` to `ER  -`. Lines without a
// tag go on with the field before them.

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
import { isDocumentType } from './classify-document.ts';
import type { FindingCode } from './codes.ts';
import { indexExactNames } from './find-author.ts';
import { findDoi, findEid, findIssns, findPmid, findWosId, findYear, isSpringerLink } from './find-identifiers.ts';
import { findLanguages } from './find-language.ts';
import { linkAddresses } from './link-addresses.ts';
import { firstOf, type TaggedField, textOf, valuesOf } from './read-tagged.ts';
import { readCorrespondence } from './scopus-addresses.ts';
import { splitLines } from './split-lines.ts';

const TAG = /^([A-Z][A-Z0-9])[ \t]{1,2}-(?:[ \t]|$)/;
const KEPT = new Set(
  'TY TI T1 AU A1 PY Y1 DA T2 JF JO JA J2 BT DO SN LA M3 AD AN ID UT UR LK L2 L3 C2 DB DP N1'.split(' '),
);
const LARGEST_RECORD = 8_000_000;
const CORRESPONDENCE = /^correspondence address:/i;

function typesOf(fields: readonly TaggedField[]): Pick<BibliographicRecord, 'documentTypes' | 'typeEvidence'> {
  const stated = valuesOf(fields, 'M3').filter(isDocumentType);
  if (stated.length > 0) return { documentTypes: stated, typeEvidence: 'stated' };
  const entry = textOf(fields, 'TY');
  // GEN is "generic": the file does not say what it is.
  return { documentTypes: entry === '' || entry === 'GEN' ? [] : [`TY ${entry}`], typeEvidence: 'entry' };
}

function databasesOf(isWos: boolean, isScopus: boolean, url: string | undefined): Database[] {
  const isSpringer = url !== undefined && isSpringerLink(url);
  const told: readonly (readonly [Database, boolean])[] = [
    ['wos', isWos],
    ['scopus', isScopus],
    ['springer', isSpringer],
  ];
  return told.filter(([, is]) => is).map(([name]) => name);
}

function toRecord(source: Source, fields: readonly TaggedField[]): BibliographicRecord {
  const names = valuesOf(fields, 'AU', 'A1').map((name) => [name]);
  const links = valuesOf(fields, 'UR', 'LK', 'AN', 'ID', 'UT');
  const eid = links.map(findEid).find((found) => found !== undefined);
  const wos = links.map(findWosId).find((found) => found !== undefined);
  const base = textOf(fields, 'DB').toLowerCase();
  const isScopus = eid !== undefined || base === 'scopus';
  const url = valuesOf(fields, 'UR').find((link) => /^https?:/i.test(link));
  const letter = valuesOf(fields, 'N1').find((note) => CORRESPONDENCE.test(note)) ?? '';
  const linked = linkAddresses(
    names,
    valuesOf(fields, 'AD').map((address) => ({ address })),
    readCorrespondence(letter.replace(CORRESPONDENCE, ''), names, indexExactNames(names)),
  );
  return completeRecord({
    source,
    title: firstOf(fields, 'TI', 'T1'),
    authors: linked.authors,
    addresses: linked.addresses,
    // Others give the address of the correspondence alone.
    addressesComplete: (isScopus || wos !== undefined) && linked.addressesComplete,
    ...typesOf(fields),
    languages: findLanguages(textOf(fields, 'LA')),
    year: findYear(textOf(fields, 'PY', 'Y1', 'DA')),
    sourceTitle: firstOf(fields, 'T2', 'JF', 'JO', 'BT', 'JA', 'J2'),
    doi: findDoi(textOf(fields, 'DO')) ?? findDoi(valuesOf(fields, 'M3').find(findDoi) ?? ''),
    issns: findIssns(valuesOf(fields, 'SN').join(' ')),
    wos,
    eid,
    pmid: /pubmed|medline/.test(base) ? findPmid(textOf(fields, 'AN')) : undefined,
    url,
    databases: databasesOf(wos !== undefined, isScopus, url),
  });
}

class RisReader implements TextReader {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #lines = splitLines((line, number) => this.#take(line, number));
  #open: { line: number; fields: TaggedField[]; kept: number } | undefined;
  #goesOn = false;
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
    if (this.#open) this.#refuse('record-cut-off', this.#open.line);
    if (!this.#seen) throw new BibliographyRefusal('no-records');
  }

  #take(line: string, number: number): void {
    const found = TAG.exec(line);
    const value = found ? line.slice(found[0].length).trim() : line.trim();
    if (!found) this.#continue(value);
    else if (found[1] === 'TY') this.#start(value, number);
    else if (found[1] === 'ER') this.#close(number);
    else this.#add(found[1] ?? '', value);
  }

  #start(value: string, number: number): void {
    if (this.#open) this.#refuse('record-not-closed', this.#open.line);
    this.#seen = true;
    this.#records += 1;
    this.#open = { line: number, fields: [], kept: 0 };
    this.#add('TY', value.toUpperCase());
  }

  #add(tag: string, value: string): void {
    this.#goesOn = this.#open !== undefined && KEPT.has(tag);
    if (!this.#open || !this.#goesOn) return;
    this.#weigh(value);
    this.#open.fields.push({ tag, value });
  }

  #continue(value: string): void {
    const last = this.#open?.fields.at(-1);
    if (!this.#goesOn || !last || value === '') return;
    this.#weigh(value);
    last.value += ` ${value}`;
  }

  #weigh(value: string): void {
    if (!this.#open) return;
    this.#open.kept += value.length + 1;
    if (this.#open.kept > LARGEST_RECORD) throw new BibliographyRefusal('record-too-large', { line: this.#open.line });
  }

  #close(number: number): void {
    const open = this.#open;
    this.#open = undefined;
    this.#goesOn = false;
    if (!open) {
      this.#records += 1;
      this.#report('record-without-start', number);
      return;
    }
    const source = { file: this.#file, format: 'ris', record: this.#records, line: open.line } as const;
    this.#sink.record(toRecord(source, open.fields));
  }

  #refuse(code: FindingCode, line: number): void {
    this.#report(code, line);
    this.#open = undefined;
    this.#goesOn = false;
  }

  #report(code: FindingCode, line: number): void {
    this.#sink.finding({ code, weight: 'refused', file: this.#file, record: this.#records, line, values: {} });
  }
}

/** Opens a reader of RIS. Throws a BibliographyRefusal where the text has no record at all. */
export const readRis: OpenReader = (file, sink) => new RisReader(file, sink);
