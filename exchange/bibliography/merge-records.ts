// The same work met twice is one work: by DOI, by a database's own number, or by title, year and first author. Every merge
// is told, with what the sources say differently. The order of files and records changes nothing.

import { type BibliographicRecord, FORMATS, type Source } from './bibliographic-record.ts';
import type { MergeKey, SuspectCode } from './codes.ts';
import { areNamesakes } from './find-author.ts';
import { foldWords } from './fold-text.ts';
import { type Conflict, joinFacts } from './join-facts.ts';

export type Work = {
  readonly record: BibliographicRecord;
  readonly sources: readonly Source[];
  readonly conflicts: readonly Conflict[];
};

export type Merge = { readonly sources: readonly Source[]; readonly by: readonly MergeKey[]; readonly title: string };
/** Records that share a DOI and are different works all the same: chapters under their book's DOI, say. */
export type SharedDoi = { readonly doi: string; readonly sources: readonly Source[] };

/** Works that may be one and were not merged: same title and first author, but another year or another DOI. */
export type Suspect = {
  readonly why: SuspectCode;
  readonly title: string;
  readonly sources: readonly Source[];
};

export type Merged = {
  readonly works: readonly Work[];
  readonly merges: readonly Merge[];
  readonly sharedDois: readonly SharedDoi[];
  readonly suspects: readonly Suspect[];
};

const IDS = ['wos', 'eid', 'pmid'] as const;

type Group = {
  readonly records: BibliographicRecord[];
  readonly by: Set<MergeKey>;
  readonly title: string;
  ids: Pick<BibliographicRecord, 'doi' | 'wos' | 'eid' | 'pmid'>;
  into?: Group;
};

/** A title this short (`Editorial`) says too little without the journal. */
const SHORT_TITLE = 20;
/** How many works of one title and year are compared with a record; more are not one work met twice. */
const MOST_COMPARED = 32;

const byOrder = (a: BibliographicRecord, b: BibliographicRecord) =>
  FORMATS.indexOf(a.source.format) - FORMATS.indexOf(b.source.format) ||
  (a.source.file < b.source.file ? -1 : Number(a.source.file > b.source.file)) ||
  a.source.record - b.source.record;

function rootOf(group: Group): Group {
  let root = group;
  while (root.into) root = root.into;
  for (let at = group; at.into; ) {
    const next = at.into;
    at.into = root;
    at = next;
  }
  return root;
}

function haveSameTitle(a: Group, b: Group): boolean {
  const [short, long] = a.title.length < b.title.length ? [a.title, b.title] : [b.title, a.title];
  return short === '' || short === long || (short.length >= SHORT_TITLE && long.startsWith(short));
}

function differ(a: Group, b: Group, ids: readonly ('doi' | (typeof IDS)[number])[]): boolean {
  return ids.some((id) => a.ids[id] !== undefined && b.ids[id] !== undefined && a.ids[id] !== b.ids[id]);
}

function haveSameVenue(a: BibliographicRecord, b: BibliographicRecord): boolean {
  if (a.issns.some((issn) => b.issns.includes(issn))) return true;
  return a.sourceTitle !== undefined && foldWords(a.sourceTitle) === foldWords(b.sourceTitle ?? '');
}

/** Title and year are equal: is the first author, and nothing against it? */
function areOneByTitle(a: Group, b: Group): boolean {
  const [left, right] = [a.records[0], b.records[0]];
  const [leftFirst, rightFirst] = [left?.authors[0]?.name, right?.authors[0]?.name];
  if (!left || !right || leftFirst === undefined || rightFirst === undefined) return false;
  if (differ(a, b, ['doi', ...IDS]) || !areNamesakes(leftFirst, rightFirst)) return false;
  return a.title.length >= SHORT_TITLE || haveSameVenue(left, right);
}

class Merger {
  readonly #groups: Group[] = [];
  readonly #byId = new Map<string, Group>();
  readonly #byTitle = new Map<string, Group[]>();
  readonly #shared = new Map<string, Source[]>();

  add(record: BibliographicRecord): void {
    const { doi, wos, eid, pmid } = record;
    const title = foldWords(record.title ?? '');
    const group: Group = { records: [record], by: new Set(), title, ids: { doi, wos, eid, pmid } };
    this.#groups.push(group);
    for (const id of IDS) this.#meet(group, id, record[id]);
    this.#meet(group, 'doi', doi);
    this.#meetByTitle(group, record.year);
  }

  #meet(group: Group, by: 'doi' | (typeof IDS)[number], id: string | undefined): void {
    if (id === undefined) return;
    const key = `${by}:${id}`;
    const known = this.#byId.get(key);
    if (!known) {
      this.#byId.set(key, group);
      return;
    }
    const [other, own] = [rootOf(known), rootOf(group)];
    if (other === own) {
      if (known !== group) own.by.add(by);
      return;
    }
    if (by === 'doi' && differ(other, own, IDS) && !haveSameTitle(other, own)) this.#share(id, other, own);
    else this.#join(other, own, by);
  }

  #share(doi: string, first: Group, second: Group): void {
    const sources = this.#shared.get(doi) ?? first.records.map((record) => record.source);
    this.#shared.set(doi, [...sources, ...second.records.map((record) => record.source)]);
  }

  #meetByTitle(group: Group, year: number | undefined): void {
    if (group.title === '' || year === undefined) return;
    const key = `${year} ${group.title}`;
    const known = this.#byTitle.get(key) ?? [];
    this.#byTitle.set(key, known);
    for (const candidate of known) {
      const [other, own] = [rootOf(candidate), rootOf(group)];
      if (other !== own && areOneByTitle(other, own)) this.#join(other, own, 'title');
    }
    if (known.length < MOST_COMPARED) known.push(group);
  }

  #join(into: Group, from: Group, by: MergeKey): void {
    into.by.add(by);
    for (const key of from.by) into.by.add(key);
    for (const record of from.records) into.records.push(record);
    into.ids = { ...from.ids, ...dropAbsent(into.ids) };
    from.into = into;
  }

  finish(): Merged {
    const roots = this.#groups.filter((group) => !group.into);
    const works: Work[] = [];
    const merges: Merge[] = [];
    for (const { records, by } of roots) {
      const sorted = records.toSorted(byOrder);
      const { record, conflicts } = joinFacts(sorted);
      const sources = sorted.map((one) => one.source);
      works.push({ record, sources, conflicts });
      if (sources.length > 1) merges.push({ sources, by: [...by], title: record.title ?? '' });
    }
    const sharedDois = [...this.#shared].map(([doi, sources]) => ({ doi, sources }));
    return { works, merges, sharedDois, suspects: findSuspects(roots) };
  }
}

/** Years apart at which a conference paper or an article ahead of its issue is still met twice. */
const YEARS_APART = 1;

function suspicionOf(a: Group, b: Group): Suspect['why'] | undefined {
  const [left, right] = [a.records[0], b.records[0]];
  const [leftFirst, rightFirst] = [left?.authors[0]?.name, right?.authors[0]?.name];
  if (differ(a, b, IDS) || leftFirst === undefined || rightFirst === undefined) return undefined;
  if (!areNamesakes(leftFirst, rightFirst)) return undefined;
  const apart = Math.abs((left?.year ?? 0) - (right?.year ?? 0));
  const isUndated = left?.year === undefined || right?.year === undefined;
  if (!isUndated && apart > YEARS_APART) return undefined;
  return differ(a, b, ['doi']) ? 'doi' : 'year';
}

function findSuspects(groups: readonly Group[]): Suspect[] {
  const suspects: Suspect[] = [];
  const byTitle = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.title.length < SHORT_TITLE) continue;
    const known = byTitle.get(group.title) ?? [];
    byTitle.set(group.title, known);
    for (const other of known) {
      const why = suspicionOf(other, group);
      const sources = [...other.records, ...group.records].map((record) => record.source);
      if (why) suspects.push({ why, title: group.records[0]?.title ?? '', sources });
    }
    if (known.length < MOST_COMPARED) known.push(group);
  }
  return suspects;
}

function dropAbsent<T extends object>(ids: T): Partial<T> {
  return Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Merges records that are one work. */
export function mergeRecords(records: readonly BibliographicRecord[]): Merged {
  const merger = new Merger();
  for (const record of records.toSorted(byOrder)) merger.add(record);
  return merger.finish();
}
