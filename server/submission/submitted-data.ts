// What is submitted as one canonical text, and its SHA-256: whoever has the rows and the documents computes it again and finds
// whether a letter of it was changed. One line of canonical JSON (RFC 8785) for the heading, one for each row, in order.

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

const FORMAT = 'shyraq-submission/1';

const lineOf = ({ row, table, fields, version, evidence }: SubmittedData['rows'][number]): string =>
  canonicalJson({ row, table, fields, version, evidence });

/** Hexadecimal. Rows as they stand in the report: table by table, each in its order. */
export function hashData({ rows, ...heading }: SubmittedData): string {
  const hash = createHash('sha256').update(canonicalJson({ format: FORMAT, ...heading }));
  for (const row of rows) hash.update('\n').update(lineOf(row));
  return hash.digest('hex');
}

export const hashStatement = (statement: string): string =>
  createHash('sha256').update(statement, 'utf8').digest('hex');

/** Rows of each table, in the order of the tables; those without rows are left out. */
export function countTables<T extends string>(rows: readonly { readonly table: T }[]): { table: T; rows: number }[] {
  const counts = new Map<T, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => ({ table, rows: count }));
}

/** Different files: one that stands for several rows is one. */
export function countDocuments({ lists, rows }: Pick<SubmittedData, 'lists' | 'rows'>): number {
  const all = [...lists, ...rows.flatMap(({ evidence }) => evidence)];
  return new Set(all.map(({ document }) => document)).size;
}
