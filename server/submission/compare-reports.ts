// What changed from one state of a report to a later one, row by row: the same row with another version or other documents has
// changed.

import type { Difference } from '#contract/submission.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { SubmittedDocument, SubmittedRow } from './store.ts';

export type ReportState = {
  readonly lists: readonly SubmittedDocument[];
  readonly rows: readonly Pick<SubmittedRow, 'row' | 'version' | 'evidence'>[];
};

const textOf = ({ version, evidence }: ReportState['rows'][number]): string => canonicalJson({ version, evidence });

export function compareReports(before: ReportState, after: ReportState): Difference {
  const known = new Map(before.rows.map((one) => [one.row, textOf(one)]));
  const kept = after.rows.filter(({ row }) => known.has(row));
  return {
    added: after.rows.length - kept.length,
    changed: kept.filter((one) => known.get(one.row) !== textOf(one)).length,
    removed: before.rows.length - kept.length,
    lists: canonicalJson(before.lists) !== canonicalJson(after.lists),
  };
}
