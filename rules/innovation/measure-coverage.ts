// Answer 5: which of the unique technologies that the Ministry approved are performed.

import type { CountedRows, Span } from './counted-rows.ts';
import { type Share, shareOf } from './growth.ts';

export type Coverage = {
  /** Performed of approved on the last day of the span. */
  readonly share: Share;
  readonly performed: readonly string[];
  /** Entry of the list → the technology of the catalogue that it is. */
  readonly technologies: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  /** Year by year, each on its 31 December. */
  readonly byYear: readonly Share[];
  /** Entries of the list that were taken off before the last day, and are performed all the same. */
  readonly formerly: readonly string[];
};

/** Entry of the list → the year in which the group first introduced a technology that is this entry. */
function firstPerformed({ introductions, technologies }: CountedRows): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { technology, year } of introductions) {
    const entry = technologies.get(technology)?.unique;
    if (entry === undefined || entry === null) continue;
    const known = first.get(entry);
    if (known === undefined || year < known) first.set(entry, year);
  }
  return first;
}

/** Performed: introduced by an organisation of the group in that year or before. */
export function measureCoverage(rows: CountedRows, { from, to }: Span): Coverage {
  const first = firstPerformed(rows);
  const approvedIn = (year: number) =>
    rows.approved.filter((one) => one.from <= `${year}-12-31` && (one.until === null || one.until > `${year}-12-31`));
  const isPerformed = (year: number) => (id: string) => (first.get(id) ?? year + 1) <= year;
  const shareIn = (year: number) => {
    const ids = approvedIn(year).map(({ id }) => id);
    return shareOf(ids.filter(isPerformed(year)).length, ids.length);
  };
  const last = approvedIn(to).map(({ id }) => id);
  const onList = new Set(last);
  const performed = isPerformed(to);
  return {
    share: shareIn(to),
    performed: last.filter(performed),
    technologies: Object.fromEntries(
      [...rows.technologies.values()].flatMap(({ id, unique }) => (unique === null ? [] : [[unique, id]])),
    ),
    missing: last.filter((id) => !performed(id)),
    byYear: Array.from({ length: to < from ? 0 : to - from + 1 }, (_, at) => shareIn(from + at)),
    formerly: [...first].flatMap(([id, year]) => (year <= to && !onList.has(id) ? [id] : [])),
  };
}
