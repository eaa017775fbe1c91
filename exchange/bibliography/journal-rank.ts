// Quartiles of journals out of SCImago's lists (A1-n3; interpretation I2s: the best one of the reporting year that is
// evidenced). One list or many for a year: the 27 subject areas together are the whole of it.

import { QUARTILES } from '#rules/evidence/tables.ts';
import { BibliographyRefusal, type TextReader } from './bibliographic-record.ts';
import type { Unresolved } from './codes.ts';
import { findIssns } from './find-identifiers.ts';
import { readTable } from './read-table.ts';

export type Quartile = (typeof QUARTILES)[number];

/** A quartile with where it stands: the list's file and year, and the category (older lists name it, that of 2024 not). */
export type RankedQuartile = {
  readonly quartile: Quartile;
  readonly category?: string | undefined;
  readonly journal: string;
  readonly file: string;
  readonly year: number;
};

export type RankAnswer = { readonly found: RankedQuartile } | { readonly unresolved: Unresolved };

export type RankList = {
  readonly file: string;
  readonly year: number;
  readonly journals: number;
  readonly damagedRows: number;
};

/** Quartile null: listed without one. */
export type RankedJournal = {
  readonly issn: string;
  readonly quartile: Quartile | null;
  readonly category: string | null;
  readonly journal: string;
};

type Listed = RankedQuartile | 'listed';

type Journal = { readonly issns: readonly string[]; readonly listed: Listed };

const DELIMITERS = [';', ',', '\t'];
const SIGNS = ['Title', 'Issn', 'SJR Best Quartile'];
const GRADE = /^(.*\S)\s*\((Q[1-4])\)$/;
const YEAR_IN_HEADING = /^total docs\. \(((?:19|20)\d{2})\)$/;
const YEAR_IN_NAME = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

const isQuartile = (text: string | undefined): text is Quartile => QUARTILES.includes(text as Quartile);

/** The better grade of two; of equal ones the first stays, so the order of files decides only what source is shown. */
function better(before: Listed | undefined, now: Listed): Listed {
  if (before === undefined || before === 'listed') return now;
  return now !== 'listed' && now.quartile < before.quartile ? now : before;
}

/** The best of the categories (`Hematology (Q1); Oncology (Q2)`); where the list has none, the grade of the journal. */
function findBest(categories: string, grade: string): { quartile: Quartile; category?: string } | undefined {
  let best: { quartile: Quartile; category?: string } | undefined = isQuartile(grade) ? { quartile: grade } : undefined;
  for (const part of categories.split(';')) {
    const found = GRADE.exec(part.trim());
    const quartile = found?.[2];
    if (!isQuartile(quartile)) continue;
    const isBetter = !best || quartile < best.quartile || (quartile === best.quartile && best.category === undefined);
    if (isBetter) best = { quartile, category: found?.[1] ?? '' };
  }
  return best;
}

/** Every list that was read. */
export class JournalRank {
  readonly #years = new Map<number, Map<string, Listed>>();
  readonly lists: RankList[] = [];

  /** Enters a journal of a list. */
  enter(issns: readonly string[], year: number, listed: Listed): void {
    const journals = this.#years.get(year) ?? new Map<string, Listed>();
    this.#years.set(year, journals);
    for (const issn of issns) journals.set(issn, better(journals.get(issn), listed));
  }

  /** Everything that the lists of a year say, by ISSN. */
  journalsOf(year: number): RankedJournal[] {
    return [...(this.#years.get(year) ?? [])].map(([issn, listed]) =>
      listed === 'listed'
        ? { issn, quartile: null, category: null, journal: '' }
        : { issn, quartile: listed.quartile, category: listed.category ?? null, journal: listed.journal },
    );
  }

  /** The best quartile of a journal with these ISSN in the lists of a year, or why there is none. */
  rank(issns: readonly string[], year: number): RankAnswer {
    const journals = this.#years.get(year);
    if (!journals) return { unresolved: 'no-list-for-year' };
    if (issns.length === 0) return { unresolved: 'no-issn' };
    let best: Listed | undefined;
    for (const issn of issns) {
      const listed = journals.get(issn);
      if (listed) best = better(best, listed);
    }
    if (best === undefined) return { unresolved: 'journal-not-listed' };
    return best === 'listed' ? { unresolved: 'journal-without-quartile' } : { found: best };
  }
}

const yearIn = (text: string, pattern: RegExp) => {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const fileNameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The heading counts the documents of the list's year; a file's name may say another thing and is asked last. */
function findYearOfList(columns: readonly string[], file: string): number {
  const inHeading = columns.map((name) => yearIn(name, YEAR_IN_HEADING)).find((found) => found !== undefined);
  const year = inHeading ?? yearIn(fileNameOf(file), YEAR_IN_NAME);
  if (year === undefined) throw new BibliographyRefusal('rank-year-unknown');
  return year;
}

/**
 * Opens a reader of one list, which enters it into `rank`. `year` where the caller knows it; else the list's heading and
 * then the file's name tell. Throws a BibliographyRefusal (`columns-missing`, `rank-year-unknown`, `rows-do-not-fit`).
 */
export function readRankList(rank: JournalRank, file: string, year?: number): TextReader {
  let listYear = year ?? 0;
  let journals = 0;
  let damagedRows = 0;
  const reader = readTable<Journal>(
    {
      delimiters: DELIMITERS,
      quoted: true,
      signs: SIGNS,
      heading: (columns) => {
        listYear = year ?? findYearOfList(columns, file);
      },
      toRecord: (cell) => {
        const best = findBest(cell('Categories'), cell('SJR Best Quartile'));
        const listed = best ? { ...best, journal: cell('Title'), file, year: listYear } : 'listed';
        return { issns: findIssns(cell('Issn')), listed };
      },
    },
    file,
    {
      record: ({ issns, listed }) => {
        journals += 1;
        rank.enter(issns, listYear, listed);
      },
      finding: () => {
        damagedRows += 1;
      },
    },
  );
  const end = () => {
    reader.end();
    rank.lists.push({ file, year: listYear, journals, damagedRows });
  };
  return { push: reader.push.bind(reader), end };
}
