// Items of a round counted where they are: a round of sixty large organisations has some two hundred thousand.

import { sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { ItemState } from '#contract/verification.ts';
import { indicatorOfRow } from '#rules/verification/verified-item.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { submissionsThatCount } from './store.ts';

/** Items of one organisation that are alike in everything that is counted. */
export type ItemCount = {
  readonly organisation: string;
  readonly indicator: string;
  readonly state: ItemState;
  /** Of the last decision, whether or not it still stands. */
  readonly decidedBy: string | null;
  readonly count: number;
};

type Row = Omit<ItemCount, 'indicator'> & {
  readonly table: ReportedTable;
  /** What the indicator follows from. */
  readonly component: string;
  readonly audience: string;
};

/** The states are those of `stateOf` (store.ts). */
export async function countItems(db: Db, round: string): Promise<ItemCount[]> {
  const { rows } = await sql<Row>`
    with last as (${submissionsThatCount({ round })}),
      items as (
        select r.organisation, r.table_name as "table", coalesce(r.fields ->> 'component', '') as component,
          coalesce(r.fields ->> 'audience', '') as audience, d.decided_by as "decidedBy",
          case
            when d.id is null or d.row_version <> r.version or d.evidence <> r.evidence or s.confirmed = false then 'open'
            when d.four_eyes and s.decision is null then 'waiting'
            else d.outcome end as state
        from last join submitted_row r on r.submission = last.id
        left join lateral (select * from verification_decision o
          where o.round = ${round} and o.organisation = r.organisation and o.row = r.row
          order by o.number desc limit 1) d on true
        left join verification_second s on s.decision = d.id)
    select organisation, "table", component, audience, state, "decidedBy", count(*)::int as count from items
    group by organisation, "table", component, audience, state, "decidedBy"`.execute(db);
  return rows.map(({ table, component, audience, ...one }) => ({
    ...one,
    indicator: indicatorOfRow(table, { component, audience }),
  }));
}

/** Items of those counts together. */
export const sumOf = (counts: readonly ItemCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
