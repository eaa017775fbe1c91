// Where one work goes: into a table of the package, or into one of the lists that say why not. Nothing enters a table on a
// guess: a required fact that no file tells keeps the work among the incomplete ones.

import { yearOf } from '#rules/kernel/plain-date.ts';
import type { IsOwnAddress, Placement } from './affiliation.ts';
import { placeAuthors } from './affiliation.ts';
import type { BibliographicRecord, Fact } from './bibliographic-record.ts';
import { classifyDocument, type DocumentClass } from './classify-document.ts';
import type { Choice, NotCounted, Outside } from './codes.ts';
import { findLastYear } from './find-identifiers.ts';
import type { JournalRank, RankAnswer } from './journal-rank.ts';
import type { Work } from './merge-records.ts';
import { findFirstDay } from './read-conference.ts';
import { conferenceRow, type Item, type Place, publicationRow, type Row } from './work-rows.ts';

/** Whose works are imported: staff (indicators 2 and 6) or learners (8 and 11). */
export type Audience = 'staff' | 'learners';

export type Settling = {
  readonly bin: string;
  readonly isOwnAddress: IsOwnAddress;
  readonly reportingYear: number;
  readonly audience: Audience;
  readonly rank: JournalRank;
};

export type Settled =
  | { readonly is: 'not-affiliated'; readonly item: Item }
  | { readonly is: 'affiliation-unknown'; readonly item: Item; readonly year: number | undefined }
  | {
      readonly is: 'outside-year';
      readonly item: Item;
      readonly year: number;
      readonly by: Outside;
    }
  | { readonly is: 'not-counted'; readonly item: Item; readonly why: NotCounted; readonly types: string }
  | {
      readonly is: 'incomplete';
      readonly item: Item;
      readonly component: string | undefined;
      readonly missing: readonly Fact[];
      readonly earlyAccess: string | undefined;
      readonly known: Row;
    }
  | {
      readonly is: 'row';
      readonly item: Item;
      readonly table: 'publications' | 'conferences';
      readonly row: Row;
      readonly quartile: RankAnswer | undefined;
      readonly choices: readonly Choice[];
    };

const publications = (component: string, ranked: boolean): Place => ({ component, table: 'publications', ranked });
const conferences = (component: string): Place => ({ component, table: 'conferences', ranked: false });

/** The component of each class (A1-2.1 to A1-2.4 and A1-6.1; A1-8.1, A1-8.2 and A1-11.5); books of learners have none. */
const PLACES: { readonly [audience in Audience]: { readonly [kind in DocumentClass]: Place | undefined } } = {
  staff: {
    article: publications('2.1', true),
    book: publications('2.2', false),
    chapter: publications('2.3', false),
    short: publications('2.4', true),
    proceedings: conferences('6.1'),
  },
  learners: {
    article: publications('8.1', true),
    book: undefined,
    chapter: undefined,
    short: publications('8.2', true),
    proceedings: conferences('11.5'),
  },
};

/** Sources disagree on the year, and one of them says that the work counts. */
function isYearDisputed(conflicts: Work['conflicts'], reportingYear: number): boolean {
  const said = conflicts.find((conflict) => conflict.fact === 'year')?.values.map((one) => one.value) ?? [];
  return said.includes(String(reportingYear));
}

const FACT_OF_COLUMN: Readonly<Record<string, Fact>> = {
  title: 'title',
  year: 'year',
  databases: 'databases',
  language: 'language',
  author_position: 'author-affiliation',
  corresponding: 'corresponding',
};

function listMissing(row: Row, record: BibliographicRecord): Fact[] {
  const missing = Object.entries(FACT_OF_COLUMN)
    .filter(([column]) => row[column] === '')
    .map(([, fact]) => fact);
  return record.authors.length > 0
    ? missing
    : missing.map((fact) => (fact === 'author-affiliation' ? 'authors' : fact));
}

function choicesOf(
  record: BibliographicRecord,
  placement: Placement | undefined,
  choice: Choice | undefined,
): Choice[] {
  const choices: Choice[] = choice ? [choice] : [];
  if (record.typeEvidence === 'entry') choices.push('type-by-entry');
  if (placement?.by === 'every-address') choices.push('first-by-every-address');
  return choices;
}

type Known = { readonly record: BibliographicRecord; readonly item: Item; readonly placement: Placement };

/** The work is the organisation's, of the year and of this component: does every required fact stand in the file? */
function settleRow({ record, item, placement }: Known, at: Place, choice: Choice | undefined, of: Settling): Settled {
  const isPublication = at.table === 'publications';
  const row = isPublication
    ? publicationRow(record, item, at, placement, of.bin)
    : conferenceRow(record, item, at, of.bin);
  const missing = listMissing(row, record);
  const { earlyAccess } = record;
  if (missing.length > 0) return { is: 'incomplete', item, component: at.component, missing, earlyAccess, known: row };
  const heldOn = findFirstDay(record.conferenceDate ?? '');
  if (!isPublication && heldOn && yearOf(heldOn) !== of.reportingYear)
    return { is: 'outside-year', item, year: yearOf(heldOn), by: 'held-on' };
  const quartile = at.ranked ? of.rank.rank(record.issns, of.reportingYear) : undefined;
  const choices = choicesOf(record, isPublication ? placement : undefined, choice);
  if (!quartile || 'unresolved' in quartile) return { is: 'row', item, table: at.table, row, quartile, choices };
  return {
    is: 'row',
    item,
    table: at.table,
    row: { ...row, quartile: quartile.found.quartile },
    quartile,
    choices,
  };
}

/** The year, or what the work is, is not certain. */
function settleUncertain({ record, item, placement }: Known, at: Place | undefined, also: Fact, of: Settling): Settled {
  const place = at ?? { component: '', table: 'publications', ranked: false };
  const known = publicationRow(record, item, place, placement, of.bin);
  const missing = [...new Set([also, ...listMissing(known, record)])];
  return { is: 'incomplete', item, component: at?.component, missing, earlyAccess: record.earlyAccess, known };
}

function settleKind(known: Known, isDated: boolean, of: Settling): Settled {
  const { item, record } = known;
  if (record.documentTypes.length === 0) return settleUncertain(known, undefined, 'document-type', of);
  const types = record.documentTypes.join('; ');
  const classified = classifyDocument(record.documentTypes);
  if ('notCounted' in classified) return { is: 'not-counted', item, why: classified.notCounted, types };
  const at = PLACES[of.audience][classified.class];
  if (!at) return { is: 'not-counted', item, why: 'type-without-component', types };
  return isDated ? settleRow(known, at, classified.choice, of) : settleUncertain(known, at, 'year', of);
}

/** The year that a work is certainly not of: a later one than it came out online in, where its issue is still to come. */
function findOtherYear(record: BibliographicRecord, reportingYear: number): number | undefined {
  if (record.year !== undefined) return record.year === reportingYear ? undefined : record.year;
  const online = findLastYear(record.earlyAccess ?? '');
  return online !== undefined && online > reportingYear ? online : undefined;
}

/** Decides where a work goes; `id` is its id in the package. */
export function settleWork({ record, sources, conflicts }: Work, id: string, of: Settling): Settled {
  const item = { id, title: record.title ?? '', sources };
  const placement = placeAuthors(record, of.isOwnAddress);
  if (placement.affiliated === 'no') return { is: 'not-affiliated', item };
  const { year } = record;
  if (placement.affiliated === 'unknown') return { is: 'affiliation-unknown', item, year };
  const isDisputed = isYearDisputed(conflicts, of.reportingYear);
  const other = findOtherYear(record, of.reportingYear);
  if (other !== undefined && !isDisputed)
    return { is: 'outside-year', item, year: other, by: year === undefined ? 'early-access' : 'year' };
  return settleKind({ record, item, placement }, year !== undefined && !isDisputed, of);
}
