// One set of facts out of several records of one work: what the first source lacks comes from the next one. What they
// say differently is told.

import { type Author, type BibliographicRecord, completeRecord, type Source } from './bibliographic-record.ts';
import { classifyDocument } from './classify-document.ts';
import { CONFLICT_FACTS, type ConflictFact } from './codes.ts';
import { areNamesakes } from './find-author.ts';

export type Conflict = {
  readonly fact: ConflictFact;
  readonly values: readonly { readonly source: Source; readonly value: string }[];
};

type Records = readonly BibliographicRecord[];

function firstValue<T>(records: Records, read: (record: BibliographicRecord) => T | undefined): T | undefined {
  for (const record of records) {
    const value = read(record);
    if (value !== undefined) return value;
  }
  return undefined;
}

const union = <T>(records: Records, read: (record: BibliographicRecord) => readonly T[]): T[] => [
  ...new Set(records.flatMap(read)),
];

function areSamePeople(a: readonly Author[], b: readonly Author[]): boolean {
  return a.length === b.length && a.every((author, place) => areNamesakes(author.name, b[place]?.name ?? ''));
}

function joinLists(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  return a && b ? [...new Set([...a, ...b])] : (a ?? b);
}

function joinAuthors(base: readonly Author[], other: readonly Author[]): Author[] {
  return base.map((author, place) => {
    const same = other[place];
    return {
      ...author,
      affiliations: joinLists(author.affiliations, same?.affiliations),
      alsoAt: joinLists(author.alsoAt, same?.alsoAt),
      corresponding:
        author.corresponding === true || same?.corresponding === true || (author.corresponding ?? same?.corresponding),
    };
  });
}

/** The authors of the record that knows most of them, completed by records with the same people in the same order. */
function findAuthors(records: Records): readonly Author[] {
  const named = records.filter((record) => record.authors.length > 0);
  const base = named.find((record) => !record.missing.includes('author-affiliation')) ?? named[0];
  if (!base) return [];
  return named
    .filter((record) => record !== base && areSamePeople(base.authors, record.authors))
    .reduce<readonly Author[]>((authors, record) => joinAuthors(authors, record.authors), base.authors);
}

function findTypes(records: Records): Pick<BibliographicRecord, 'documentTypes' | 'typeEvidence'> {
  const typed = records.filter((record) => record.documentTypes.length > 0);
  const best = typed.find((record) => record.typeEvidence === 'stated') ?? typed[0];
  return { documentTypes: best?.documentTypes ?? [], typeEvidence: best?.typeEvidence ?? 'stated' };
}

function kindOf(record: BibliographicRecord): string | undefined {
  if (record.documentTypes.length === 0 || record.typeEvidence === 'entry') return undefined;
  const classified = classifyDocument(record.documentTypes);
  return 'class' in classified ? classified.class : classified.notCounted;
}

const SAID: { readonly [fact in ConflictFact]: (record: BibliographicRecord) => string | undefined } = {
  doi: (record) => record.doi,
  year: (record) => record.year?.toString(),
  'document-type': kindOf,
  language: (record) => (record.languages.length > 0 ? record.languages.toSorted().join('; ') : undefined),
  authors: (record) => (record.authors.length > 0 ? String(record.authors.length) : undefined),
};

function findConflicts(records: Records): Conflict[] {
  return CONFLICT_FACTS.flatMap((fact): Conflict[] => {
    const values = records.flatMap((record) => {
      const value = SAID[fact](record);
      return value === undefined ? [] : [{ source: record.source, value }];
    });
    return new Set(values.map(({ value }) => value)).size > 1 ? [{ fact, values }] : [];
  });
}

/** Joins records of one work, the most trusted first. There must be one at least. */
export function joinFacts(records: Records): { record: BibliographicRecord; conflicts: readonly Conflict[] } {
  const [base] = records;
  if (!base) throw new RangeError('no record to join');
  if (records.length === 1) return { record: base, conflicts: [] };
  const first = <T>(read: (record: BibliographicRecord) => T | undefined) => firstValue(records, read);
  const addressed = records.filter((record) => record.addresses !== undefined);
  const record = completeRecord({
    source: base.source,
    title: first((one) => one.title),
    authors: findAuthors(records),
    addresses: addressed.length > 0 ? union(addressed, (one) => one.addresses ?? []) : undefined,
    addressesComplete: records.some((one) => one.addressesComplete),
    ...findTypes(records),
    languages: first((one) => (one.languages.length > 0 ? one.languages : undefined)) ?? [],
    year: first((one) => one.year),
    earlyAccess: first((one) => one.earlyAccess),
    sourceTitle: first((one) => one.sourceTitle),
    conference: first((one) => one.conference),
    conferencePlace: first((one) => one.conferencePlace),
    conferenceDate: first((one) => one.conferenceDate),
    doi: first((one) => one.doi),
    issns: union(records, (one) => one.issns),
    wos: first((one) => one.wos),
    eid: first((one) => one.eid),
    pmid: first((one) => one.pmid),
    url: first((one) => one.url),
    databases: union(records, (one) => one.databases),
  });
  return { record, conflicts: findConflicts(records) };
}
