// A record out of the two-letter fields of Web of Science, whether they stood in a text or in a table.

import { type BibliographicRecord, completeRecord, type Source } from './bibliographic-record.ts';
import type { Spellings } from './find-author.ts';
import { findDoi, findIssns, findPmid, findWosId, findYear } from './find-identifiers.ts';
import { findLanguages } from './find-language.ts';
import { type Linked, linkAddresses, readAddressLines, readReprint } from './link-addresses.ts';

/** Values by tag; a value of several lines is a list. */
export type WosFields = ReadonlyMap<string, readonly string[]>;

const FIELDS = new Set('PT AU AF BA BF GP TI SO LA DT CT CY CL C1 RP DI D2 SN EI PY EA UT PM'.split(' '));

/** Whether a field says anything about what is counted; abstracts and cited references do not. */
export function isWosField(tag: string): boolean {
  return FIELDS.has(tag);
}

const join = (fields: WosFields, tag: string) => fields.get(tag)?.join(' ').replace(/\s+/g, ' ').trim() || undefined;

/** One name a line; some programs print them all in one, with semicolons. */
function readNames(fields: WosFields, tag: string): string[] {
  const lines = fields.get(tag) ?? [];
  return lines
    .flatMap((line) => line.split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Authors of the work, or of the book where the work is the book; the full name first, then the short one. */
function readAuthors(fields: WosFields): Spellings[] {
  const [shortTag, fullTag] = fields.has('AU') || fields.has('AF') ? ['AU', 'AF'] : ['BA', 'BF'];
  const short = readNames(fields, shortTag);
  const full = readNames(fields, fullTag);
  if (short.length === 0) return full.map((name) => [name]);
  if (full.length !== short.length) return short.map((name) => [name]);
  return short.map((name, place) => [...new Set([full[place] ?? name, name])]);
}

/** A title in capitals is a matter of taste of the database; the text is kept as printed. */
export function toWosRecord(
  source: Source,
  fields: WosFields,
): { record: BibliographicRecord; unknownNames: Linked['unknownNames'] } {
  const names = readAuthors(fields);
  const linked = linkAddresses(
    names,
    readAddressLines(fields.get('C1') ?? []),
    readReprint(join(fields, 'RP') ?? '', names),
  );
  const wos = findWosId(join(fields, 'UT') ?? '');
  const record = completeRecord({
    source,
    title: join(fields, 'TI'),
    authors: linked.authors,
    addresses: linked.addresses,
    addressesComplete: linked.addressesComplete,
    documentTypes: splitTypes(join(fields, 'DT') ?? ''),
    typeEvidence: 'stated',
    languages: findLanguages(join(fields, 'LA') ?? ''),
    year: findYear(join(fields, 'PY') ?? ''),
    earlyAccess: join(fields, 'EA'),
    sourceTitle: join(fields, 'SO'),
    conference: join(fields, 'CT'),
    conferencePlace: join(fields, 'CL'),
    conferenceDate: join(fields, 'CY'),
    doi: findDoi(join(fields, 'DI') ?? ''),
    issns: findIssns(`${join(fields, 'SN') ?? ''} ${join(fields, 'EI') ?? ''}`),
    wos,
    pmid: findPmid(join(fields, 'PM') ?? ''),
    url: undefined,
    databases: wos ? ['wos'] : [],
  });
  return { record, unknownNames: linked.unknownNames };
}

export function splitTypes(text: string): string[] {
  return text
    .split(';')
    .map((type) => type.trim())
    .filter((type) => type !== '');
}
