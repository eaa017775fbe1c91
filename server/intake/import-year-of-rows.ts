// Of which year a file is, by its own rows: a package carries no mark of its year as a template does, and last year's folder is
// easily taken for this year's. Whoever brings it in is told before anything is taken.

import type { ReportedTable } from '#contract/intake.ts';

/** Columns that say when a thing of the reporting year came about. */
const DATED: Readonly<Partial<Record<ReportedTable, string>>> = {
  publications: 'year',
  patents: 'granted_on',
  conferences: 'held_on',
};

type Row = { readonly table: ReportedTable; readonly fields: Readonly<Record<string, string>> };

/** `rows` of the `of` that are dated are of the year `found`. */
export type OtherYear = { readonly found: string; readonly rows: number; readonly of: number };

/** Undefined where most of what is dated is of the reporting year, or nothing is dated. */
export function findOtherYear(rows: readonly Row[], reportingYear: number): OtherYear | undefined {
  const counts = new Map<string, number>();
  for (const { table, fields } of rows) {
    const [, year] = /^(\d{4})(?:-|$)/.exec(fields[DATED[table] ?? ''] ?? '') ?? [];
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const of = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most) return undefined;
  const [found, count] = most;
  return found !== String(reportingYear) && count * 2 > of ? { found, rows: count, of } : undefined;
}
