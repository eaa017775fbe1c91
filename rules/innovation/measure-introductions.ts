// Answers 1 to 3: what was introduced, where it came from, and the programmes, acts and protective documents beside it.

import {
  type CountedRows,
  EDUCATIONAL,
  type IntroductionRow,
  isWithin,
  OWN_RESEARCH,
  type Span,
  yearsOf,
} from './counted-rows.ts';
import { type Growth, growthOf, type Share, shareOf } from './growth.ts';

/** A count for each year of the span, in order. */
export type YearCounts = readonly number[];
export type Counted = {
  readonly id: string;
  readonly counts: YearCounts;
  readonly total: number;
  readonly growth: Growth;
};

export type Introduced = {
  readonly all: Counted;
  /** Technologies that nobody of the group had introduced before: each stands in one year only. */
  readonly newToGroup: Counted;
  readonly byOrganisation: readonly Counted[];
  readonly byField: readonly Counted[];
};

function counted(id: string, years: readonly number[], tallied: ReadonlyMap<number, number> | undefined): Counted {
  const counts = years.map((year) => tallied?.get(year) ?? 0);
  return { id, counts, total: counts.reduce((sum, one) => sum + one, 0), growth: growthOf(counts) };
}

/** Key → year → how many. */
function tallyBy<R>(rows: readonly R[], keyOf: (row: R) => string, yearOf: (row: R) => number) {
  const tally = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const years = tally.get(keyOf(row)) ?? new Map<number, number>();
    const year = yearOf(row);
    tally.set(keyOf(row), years.set(year, (years.get(year) ?? 0) + 1));
  }
  return tally;
}

const ALL = 'all';
const countAll = <R>(rows: readonly R[], span: Span, yearOf: (row: R) => number): Counted =>
  counted(ALL, yearsOf(span), tallyBy(rows, () => ALL, yearOf).get(ALL));

const yearOf = ({ year }: { readonly year: number }): number => year;
const within = (rows: CountedRows, span: Span): readonly IntroductionRow[] =>
  rows.introductions.filter(({ year }) => isWithin(span, year));

/** Most first; the same number by identifier, so that the order is the same each time. */
const mostFirst = (one: Counted, other: Counted): number =>
  other.total - one.total || (one.id < other.id ? -1 : Number(one.id > other.id));

function groupBy(rows: readonly IntroductionRow[], span: Span, keyOf: (row: IntroductionRow) => string): Counted[] {
  const years = yearsOf(span);
  return [...tallyBy(rows, keyOf, yearOf)].map(([id, tallied]) => counted(id, years, tallied)).sort(mostFirst);
}

/** Technology → the year in which the group first introduced it. */
export function firstIntroductions({ introductions }: CountedRows): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { technology, year } of introductions) {
    const known = first.get(technology);
    if (known === undefined || year < known) first.set(technology, year);
  }
  return first;
}

export function measureIntroductions(rows: CountedRows, span: Span): Introduced {
  const mine = within(rows, span);
  const firsts = [...firstIntroductions(rows).values()].filter((year) => isWithin(span, year));
  return {
    all: countAll(mine, span, yearOf),
    newToGroup: countAll(firsts, span, (year) => year),
    byOrganisation: groupBy(mine, span, ({ organisation }) => organisation),
    byField: groupBy(mine, span, ({ technology }) => rows.technologies.get(technology)?.field ?? ''),
  };
}

export type Sourced = {
  readonly bySource: readonly (Counted & { readonly share: Share })[];
  readonly educational: Share;
  readonly ownResearch: Share;
  /** Year by year; `percent` is null in a year without introductions. */
  readonly educationalByYear: readonly Share[];
  readonly ownResearchByYear: readonly Share[];
};

export function measureSources(rows: CountedRows, span: Span): Sourced {
  const mine = within(rows, span);
  const groups = new Map(rows.sources.map(({ code, group }) => [code, group]));
  const isEducational = ({ source }: IntroductionRow) => groups.get(source) === EDUCATIONAL;
  const isOwn = ({ source }: IntroductionRow) => groups.get(source) === OWN_RESEARCH;
  const share = (belongs: (row: IntroductionRow) => boolean, of = mine) =>
    shareOf(of.filter(belongs).length, of.length);
  const byYear = (belongs: (row: IntroductionRow) => boolean) =>
    yearsOf(span).map((year) =>
      share(
        belongs,
        mine.filter((one) => one.year === year),
      ),
    );
  return {
    bySource: groupBy(mine, span, ({ source }) => source).map((one) => ({
      ...one,
      share: shareOf(one.total, mine.length),
    })),
    educational: share(isEducational),
    ownResearch: share(isOwn),
    educationalByYear: byYear(isEducational),
    ownResearchByYear: byYear(isOwn),
  };
}

export type Activity = {
  /** Programmes under way in the year: one that runs three years stands in each of them. */
  readonly programmes: Counted;
  readonly begun: Counted;
  readonly acts: Counted;
  /** Introductions whose act is there without its document, or not at all. */
  readonly withoutAct: Counted;
  readonly protective: Counted;
};

export function measureActivity(rows: CountedRows, span: Span): Activity {
  const mine = within(rows, span);
  const underWay = yearsOf(span).flatMap((year) =>
    rows.programmes.filter(({ first, last }) => first <= year && year <= last).map(() => ({ year })),
  );
  return {
    programmes: countAll(underWay, span, yearOf),
    begun: countAll(rows.programmes, span, ({ first }) => first),
    acts: countAll(
      mine.filter(({ hasAct }) => hasAct),
      span,
      yearOf,
    ),
    withoutAct: countAll(
      mine.filter(({ hasAct }) => !hasAct),
      span,
      yearOf,
    ),
    protective: countAll(rows.protective, span, yearOf),
  };
}
