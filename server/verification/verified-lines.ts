// Verified data as lines of text, made inside the database: what results are computed from is frozen there without travelling,
// and is read back as the very rows that were frozen.

import { type RawBuilder, sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { ReportedRow } from '#rules/report/evaluate-report.ts';
import type { VerificationOutcome } from '#rules/verification/grounds.ts';
import { decidedFields } from '#rules/verification/verified-item.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { submissionsThatCount, type Texts } from './store.ts';

type Line = readonly [
  row: string,
  table: ReportedTable,
  fields: Texts,
  outcome: VerificationOutcome | null,
  changes: Texts | null,
  decision: number | null,
];

/**
 * organisation, submission, table_name, place, decision, line: for each row that was submitted to the round and counts. A decision stands
 * in it where it is final: of this row with these documents, and seconded where it had to be. A test holds it equal to `stateOf`.
 */
export const verifiedLines = (round: string): RawBuilder<unknown> => sql`
  select last.organisation, last.id as submission, r.table_name, r.place, d.number as decision,
    jsonb_build_array(r.row, r.table_name, r.fields, d.outcome, d.changes, d.number)::text as line
  from (${submissionsThatCount({ round })}) last
  join submitted_row r on r.submission = last.id
  left join (
    select * from (
      select distinct on (o.organisation, o.row) o.* from verification_decision o where o.round = ${round}
      order by o.organisation, o.row, o.number desc
    ) newest
    where not exists (select from verification_second s where s.decision = newest.id and not s.confirmed)
      and (not newest.four_eyes or exists (select from verification_second s where s.decision = newest.id))
  ) d on d.organisation = last.organisation and d.row = r.row and d.row_version = r.version and d.evidence = r.evidence`;

/** Items of a round that nobody has decided finally. */
export async function countUndecided(db: Db, round: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${verifiedLines(round)}) lines where decision is null`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A row with the facts that hold after its decision. `decision`: its number; null where nobody has decided finally. */
export type FrozenRow = ReportedRow & { readonly decision: number | null };

export function readVerifiedLine(text: string): FrozenRow {
  const [id, table, fields, outcome, changes, decision] = JSON.parse(text) as Line;
  const final = outcome === null ? undefined : { outcome, changes: changes ?? {} };
  return { id, table, fields: decidedFields(table, fields, final), decision };
}
