// Every code that a report can carry. The words for each are in wording/<language>/bibliography.json.

/** `<code>`: about one record, or about a file that was read all the same. */
export const FINDING_CODES = [
  'line-not-understood',
  'record-not-closed',
  'record-cut-off',
  'record-without-start',
  'name-of-no-author',
  'entry-not-closed',
  'entry-closed-early',
  'row-does-not-fit',
  'tab-in-cell',
  'year-not-a-year',
  'type-of-publication-unknown',
  'nothing-identifies-it',
  'read-as-windows-1251',
  'undecodable-bytes',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `<code>`: why a whole file, or the order to import, was refused. */
export const REFUSAL_CODES = [
  'no-records',
  'line-too-long',
  'record-too-large',
  'columns-missing',
  'rows-do-not-fit',
  'commas-became-tabs',
  'spreadsheet',
  'not-text',
  'empty-file',
  'markup',
  'endnote',
  'table-unknown',
  'format-unknown',
  'rank-year-unknown',
  'cannot-open',
  'bin-wrong',
  'no-names',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** `not-counted-<code>`: why a work of the organisation and the year has no component. */
export const NOT_COUNTED_CODES = ['type-excluded', 'type-not-named', 'type-without-component'] as const;
export type NotCounted = (typeof NOT_COUNTED_CODES)[number];

/** `choice-<code>`: settled although the words of the file leave a choice. */
export const CHOICE_CODES = [
  'article-of-conference',
  'short-in-book',
  'comment-as-short',
  'chapter-of-proceedings',
  'type-by-entry',
  'first-by-every-address',
] as const;
export type Choice = (typeof CHOICE_CODES)[number];

/** `unresolved-<code>`: why a journal has no quartile. */
export const UNRESOLVED_CODES = [
  'no-issn',
  'no-list-for-year',
  'journal-not-listed',
  'journal-without-quartile',
] as const;
export type Unresolved = (typeof UNRESOLVED_CODES)[number];

/** `outside-<code>`: what says that a work is of another year. */
export const OUTSIDE_CODES = ['year', 'early-access', 'held-on'] as const;
export type Outside = (typeof OUTSIDE_CODES)[number];

/** `merged-by-<code>` */
export const MERGE_KEYS = ['doi', 'wos', 'eid', 'pmid', 'title'] as const;
export type MergeKey = (typeof MERGE_KEYS)[number];

/** `conflict-<code>`: what sources of one work say differently. */
export const CONFLICT_FACTS = ['doi', 'year', 'document-type', 'language', 'authors'] as const;
export type ConflictFact = (typeof CONFLICT_FACTS)[number];

/** `suspect-<code>`: why two works that look like one were not merged. */
export const SUSPECT_CODES = ['year', 'doi'] as const;
export type SuspectCode = (typeof SUSPECT_CODES)[number];
