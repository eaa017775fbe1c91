// Verified data as lines of text, made inside the database: what results are computed from is frozen there without travelling,
// and is read back as the very rows that were frozen.

import { type RawBuilder, sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { ReportedRow } from '#rules/report/evaluate-report.ts';
import type { VerificationOutcome } from '#rules/verification/grounds.ts';
import { decidedFields } from '#rules/verification/verified-item.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { itemsOf, STATE } from './items-of-round.ts';
import type { Texts } from './store.ts';

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
 * in it where it is final; `decision`, `outcome` and `changes` are null while the item is open or waits for a second person.
 */
export const verifiedLines = (round: string, organisations?: readonly string[]): RawBuilder<unknown> => sql`
  select organisation, submission, table_name, place, decision,
    jsonb_build_array(row, table_name, fields, outcome, changes, decision)::text as line
  from (
    select r.organisation, r.submission, r.row, r.table_name, r.place, r.fields,
      case when state.of not in ('open', 'waiting') then d.number end as decision,
      case when state.of not in ('open', 'waiting') then d.outcome end as outcome,
      case when state.of not in ('open', 'waiting') then d.changes end as changes
    from ${itemsOf({ round })} cross join lateral (select ${STATE} as of) state
    ${organisations ? sql`where r.organisation = any (${[...organisations]}::uuid[])` : sql``}
  ) items`;

export type Mark = {
  readonly organisation: string;
  readonly submission: string;
  /** SHA-256 of the rows with the numbers of their final decisions. Rows and decisions never change: the same mark, the same lines. */
  readonly mark: string;
  readonly undecided: number;
};

/** In the order of the organisations' identifiers; of one alone, where it is named. */
export async function listMarks(db: Db, round: string, organisation?: string): Promise<Mark[]> {
  // Three hundred thousand rows beside as many decisions: sorted and joined in memory, or on the disk in three times as long.
  await sql`select set_config('work_mem', '256MB', true)`.execute(db);
  const { rows } = await sql<Mark>`
    select organisation, submission, count(*) filter (where decision is null)::int as undecided,
      encode(sha256(convert_to(string_agg(row || ' ' || coalesce(decision::text, '-'), E'\n' order by row), 'UTF8')), 'hex') as mark
    from (
      select r.organisation, r.submission, r.row, case when ${STATE} not in ('open', 'waiting') then d.number end as decision
      from ${itemsOf({ round, ...(organisation ? { organisation } : {}) })}
    ) items group by organisation, submission order by organisation`.execute(db);
  return rows;
}

/** A row with the facts that hold after its decision. `decision`: its number; null where nobody has decided finally. */
export type FrozenRow = ReportedRow & { readonly decision: number | null };

export function readVerifiedLine(text: string): FrozenRow {
  const [id, table, fields, outcome, changes, decision] = JSON.parse(text) as Line;
  const final = outcome === null ? undefined : { outcome, changes: changes ?? {} };
  return { id, table, fields: decidedFields(table, fields, final), decision };
}
