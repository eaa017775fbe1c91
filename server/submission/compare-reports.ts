// What changed from one state of a report to a later one, row by row: the same row with another version or other documents has
// changed.

import { type RawBuilder, sql } from 'kysely';
import type { Difference } from '#contract/submission.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { rowsOfReport } from './digest-report.ts';
import type { Place, Submission, SubmittedDocument } from './store.ts';

export type ReportState = {
  readonly lists: readonly SubmittedDocument[];
  /** A query of row, version, evidence. */
  readonly rows: RawBuilder<unknown>;
};

export const stateOfSubmission = ({ id, lists }: Submission): ReportState => ({
  lists,
  rows: sql`select row, version, evidence from submitted_row where submission = ${id}`,
});

export const stateOfReport = (place: Place, lists: ReportState['lists']): ReportState => ({
  lists,
  rows: rowsOfReport(place),
});

export async function compareReports(db: Db, before: ReportState, after: ReportState): Promise<Difference> {
  const { rows } = await sql<Omit<Difference, 'lists'>>`
    with b as (${before.rows}), a as (${after.rows})
    select (count(*) filter (where b.row is null))::int as added, (count(*) filter (where a.row is null))::int as removed,
      (count(*) filter (where a.version <> b.version or a.evidence <> b.evidence))::int as changed
    from b full join a on a.row = b.row`.execute(db);
  const { added, changed, removed } = rows[0] ?? { added: 0, changed: 0, removed: 0 };
  return { added, changed, removed, lists: canonicalJson(before.lists) !== canonicalJson(after.lists) };
}
