// What is submitted as one canonical text, and its SHA-256: whoever has the rows and the documents computes it again and finds
// whether a letter of it was changed. One line of canonical JSON (RFC 8785) for the heading, one for each row: table by table, each
// in its order.

import { createHash } from 'node:crypto';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { SubmittedDocument, SubmittedReporter, SubmittedRow } from './store.ts';

export type SubmittedData = {
  readonly round: {
    readonly reportingYear: number;
    readonly edition: string;
    readonly settings: Readonly<Record<string, string>>;
  };
  readonly reporter: SubmittedReporter;
  readonly lists: readonly SubmittedDocument[];
  readonly rows: readonly Omit<SubmittedRow, 'place'>[];
};

export type Heading = Omit<SubmittedData, 'rows'>;

const FORMAT = 'shyraq-submission/1';

/** The first line. The lines of the rows are written where the rows are (digest-report.ts). */
export const writeHeading = ({ round, reporter, lists }: Heading): string =>
  canonicalJson({ format: FORMAT, round, reporter, lists });

export const hashStatement = (statement: string): string =>
  createHash('sha256').update(statement, 'utf8').digest('hex');

/** Rows of each table, in the order of the tables; those without rows are left out. */
export function countTables<T extends string>(rows: readonly { readonly table: T }[]): { table: T; rows: number }[] {
  const counts = new Map<T, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => ({ table, rows: count }));
}
