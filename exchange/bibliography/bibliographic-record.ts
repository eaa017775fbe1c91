// What a bibliographic file says about one work, whatever its format. Absent means "the file does not say": never zero,
// never "no". Everything here is text or small numbers out of the file; nothing is guessed.

import type { FindingCode, RefusalCode } from './codes.ts';

export const FORMATS = [
  'wos-text',
  'wos-tab',
  'bibtex',
  'scopus-csv',
  'scival-csv',
  'ris',
  'pubmed',
  'springer-csv',
] as const;
export type Format = (typeof FORMATS)[number];

/** The databases that the order knows (A1-2); PubMed is none of them. */
export type Database = 'wos' | 'scopus' | 'springer';

/** A fact that the tables need or that identifies a work. `author-affiliation`: which author has which address. */
export const FACTS = [
  'title',
  'authors',
  'affiliations',
  'author-affiliation',
  'corresponding',
  'document-type',
  'language',
  'year',
  'databases',
] as const;
export type Fact = (typeof FACTS)[number];

/** Where a record stands: the file as the caller named it, the record's number from 1 and the line where it starts. */
export type Source = { readonly file: string; readonly format: Format; readonly record: number; readonly line: number };

export type Author = {
  readonly name: string;
  /** 1 = first. */
  readonly position: number;
  /** All addresses of this author; absent where the file does not link authors to addresses. */
  readonly affiliations?: readonly string[] | undefined;
  /** Addresses that are certainly this author's where not all of them are known, such as a reprint address. */
  readonly alsoAt?: readonly string[] | undefined;
  /** Absent where the file does not say who the corresponding author is. */
  readonly corresponding?: boolean | undefined;
};

export type BibliographicRecord = {
  readonly source: Source;
  readonly title?: string | undefined;
  readonly authors: readonly Author[];
  /** Every address of the work, linked to an author or not; absent where the file gives none. */
  readonly addresses?: readonly string[] | undefined;
  /** Whether `addresses` are all addresses of the work (a list of institutions or a reprint address alone is not). */
  readonly addressesComplete: boolean;
  /** As the file prints them, such as `Article`, `Early Access`. */
  readonly documentTypes: readonly string[];
  /** `entry`: the file only says what kind of entry it is (BibTeX `@article`, RIS `JOUR`), not what kind of text. */
  readonly typeEvidence: 'stated' | 'entry';
  /** ISO 639-1; several where the work is printed in several languages. */
  readonly languages: readonly string[];
  readonly year?: number | undefined;
  /** First published online ahead of its issue, as printed, such as `OCT 2021`. */
  readonly earlyAccess?: string | undefined;
  readonly sourceTitle?: string | undefined;
  readonly conference?: string | undefined;
  readonly conferencePlace?: string | undefined;
  /** As printed, such as `SEP 10-12, 2021`. */
  readonly conferenceDate?: string | undefined;
  /** Folded: lower case, no look-alike letters. */
  readonly doi?: string | undefined;
  /** `NNNN-NNNX`, check digit verified. */
  readonly issns: readonly string[];
  readonly wos?: string | undefined;
  readonly eid?: string | undefined;
  readonly pmid?: string | undefined;
  readonly url?: string | undefined;
  readonly databases: readonly Database[];
  readonly missing: readonly Fact[];
};

export type RecordDraft = Omit<BibliographicRecord, 'missing'>;

/** refused: the record does not enter. note: it enters, and the reader should know. */
export type BibliographyFinding = {
  /** Key of the words: `bibliography:<code>`. */
  readonly code: FindingCode;
  readonly weight: 'refused' | 'note';
  readonly file: string;
  /** 0 speaks of the file as a whole. */
  readonly record: number;
  readonly line: number;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Takes what a reader finds. */
export type Sink = {
  readonly record: (record: BibliographicRecord) => void;
  readonly finding: (finding: BibliographyFinding) => void;
};

/** A reader of one file: decoded text goes in piece by piece, records come out at the sink as soon as they are whole. */
export type TextReader = { readonly push: (text: string) => void; readonly end: () => void };
export type OpenReader = (file: string, sink: Sink) => TextReader;

/** A file that cannot be read as a whole; `code` is the key of the words `bibliography:<code>`. */
export class BibliographyRefusal extends Error {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`bibliographic file refused: ${code}`);
    this.name = 'BibliographyRefusal';
    this.code = code;
    this.values = values;
  }
}

function listMissing(draft: RecordDraft): Fact[] {
  const linked = draft.authors.length > 0 && draft.authors.every((author) => author.affiliations !== undefined);
  const absent: Record<Fact, boolean> = {
    title: !draft.title,
    authors: draft.authors.length === 0,
    affiliations: draft.addresses === undefined,
    'author-affiliation': !linked,
    corresponding: draft.authors.every((author) => author.corresponding === undefined),
    'document-type': draft.documentTypes.length === 0,
    language: draft.languages.length === 0,
    year: draft.year === undefined,
    databases: draft.databases.length === 0,
  };
  return FACTS.filter((fact) => absent[fact]);
}

/** The record with the list of what its file does not say. */
export function completeRecord(draft: RecordDraft): BibliographicRecord {
  return { ...draft, missing: listMissing(draft) };
}
