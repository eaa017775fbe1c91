// Items of a round counted where they are: a round of sixty large organisations has some two hundred thousand.

import { sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { ItemState } from '#contract/verification.ts';
import { indicatorOfRow } from '#rules/verification/verified-item.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { itemsOf, STATE } from './items-of-round.ts';

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

export async function countItems(db: Db, round: string): Promise<ItemCount[]> {
  const { rows } = await sql<Row>`
    with items as (
      select r.organisation, r.table_name as "table", coalesce(r.fields ->> 'component', '') as component,
        coalesce(r.fields ->> 'audience', '') as audience, d.decided_by as "decidedBy", ${STATE} as state
      from ${itemsOf({ round })})
    select organisation, "table", component, audience, state, "decidedBy", count(*)::int as count from items
    group by organisation, "table", component, audience, state, "decidedBy"`.execute(db);
  return rows.map(({ table, component, audience, ...one }) => ({
    ...one,
    indicator: indicatorOfRow(table, { component, audience }),
  }));
}

/** Items of those counts together. */
export const sumOf = (counts: readonly ItemCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
