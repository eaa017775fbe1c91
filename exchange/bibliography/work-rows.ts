// A work as a row of the package's tables: column → text, as rules/evidence/tables.ts names them.

import type { Placement } from './affiliation.ts';
import type { BibliographicRecord, Source } from './bibliographic-record.ts';
import { foldWords } from './fold-text.ts';
import { findFirstDay } from './read-conference.ts';

export type Row = Readonly<Record<string, string>>;
/** A work as the lists name it. */
export type Item = { readonly id: string; readonly title: string; readonly sources: readonly Source[] };
/** Where a class of works is entered; `ranked`: whether its points depend on the journal's quartile (A1-n3, A1-n11). */
export type Place = {
  readonly component: string;
  readonly table: 'publications' | 'conferences';
  readonly ranked: boolean;
};

/** Ids of a work, the best first. The same work has the same id in every import. */
export function listIds(record: BibliographicRecord): readonly string[] {
  const { doi, wos, eid, pmid } = record;
  const title = foldWords(record.title ?? '').slice(0, 120);
  const first = foldWords(record.authors[0]?.name ?? '').slice(0, 40);
  const ids = [
    doi && `doi:${doi}`,
    wos?.toLowerCase(),
    eid && `scopus:${eid}`,
    pmid && `pmid:${pmid}`,
    `title:${record.year ?? ''}:${first}:${title}`,
  ];
  return ids.filter((id) => id !== undefined);
}

function linkOf(record: BibliographicRecord): string {
  if (record.url !== undefined && /^https?:\/\//i.test(record.url)) return record.url;
  return record.wos === undefined ? '' : `https://www.webofscience.com/wos/woscc/full-record/${record.wos}`;
}

function yesNo(value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? 'yes' : 'no';
}

/** A row of `publications`; a column is empty where no file tells it. */
export function publicationRow(
  record: BibliographicRecord,
  item: Item,
  at: Place,
  placement: Placement,
  organisation: string,
): Row {
  const [language, another] = record.languages;
  return {
    organisation,
    id: item.id,
    component: at.component,
    title: record.title ?? '',
    authors: record.authors.map((author) => author.name).join('; '),
    source_title: record.sourceTitle ?? '',
    issn: record.issns[0] ?? '',
    doi: record.doi ?? '',
    url: linkOf(record),
    year: record.year?.toString() ?? '',
    databases: record.databases.join(';'),
    quartile: '',
    // Printed in two languages: which coefficient applies is not for a program to choose (A1-n4).
    language: another === undefined ? (language ?? '') : '',
    author_position: placement.position?.toString() ?? '',
    corresponding: yesNo(placement.corresponding),
    evidence: '',
    credited: '',
  };
}

/** A row of `conferences`. */
export function conferenceRow(record: BibliographicRecord, item: Item, at: Place, organisation: string): Row {
  const [language, another] = record.languages;
  return {
    organisation,
    id: item.id,
    component: at.component,
    title: record.title ?? '',
    conference: record.conference ?? record.sourceTitle ?? '',
    place: record.conferencePlace ?? '',
    held_on: findFirstDay(record.conferenceDate ?? '') ?? '',
    language: another === undefined ? (language ?? '') : '',
    databases: record.databases.join(';'),
    url: linkOf(record),
    evidence: '',
    credited: '',
  };
}
