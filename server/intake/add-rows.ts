// New rows behind those that are there, or between them. Whoever adds them has locked the report (lockReport).

import { sql } from 'kysely';
import type { Origin, ReportedTable } from '#contract/intake.ts';
import type { Work } from '#server/platform/work.ts';
import { findPlaces } from './place-rows.ts';
import type { Place } from './store.ts';

export type AddedRow = {
  readonly id: string;
  readonly table: ReportedTable;
  readonly fields: Readonly<Record<string, string>>;
  readonly origin: Origin;
  /** The row of its table that it stands behind; null: before all others; left out, or gone: behind them. */
  readonly after?: string | null | undefined;
  /** Who entered it, where that is not whoever acts. */
  readonly by?: string;
};

const AT_ONCE = 2000;

/** Answers those that are in. An identifier that some other report has is as good as one that is gone. */
export async function addRows(work: Work, place: Place, added: readonly AddedRow[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  if (added.length === 0) return taken;
  const places = await findPlaces(work, place, added);
  const entered = added.map(({ id, table, fields, origin, by = work.identity.account }, index) => {
    return { id, table, fields, origin, by, at: places[index] };
  });
  for (let at = 0; at < entered.length; at += AT_ONCE) {
    const { rows } = await sql<{ id: string }>`
      insert into reported_row (id, round, organisation, table_name, place, fields, origin,
        entered_by, entered_at, changed_by, changed_at)
      select (one ->> 'id')::uuid, ${place.round}, ${place.organisation}, one ->> 'table', (one ->> 'at')::bigint,
        one -> 'fields', one -> 'origin', (one ->> 'by')::uuid, ${work.at}, (one ->> 'by')::uuid, ${work.at}
      from jsonb_array_elements(${JSON.stringify(entered.slice(at, at + AT_ONCE))}::jsonb) one
      on conflict (id) do nothing returning id`.execute(work.db);
    for (const { id } of rows) taken.add(id);
  }
  return taken;
}

export type ChangedFields = { readonly id: string; readonly fields: Readonly<Record<string, string>> };

/** Rows of the report that is locked, whose versions have been looked at. */
export async function changeRows(work: Work, changed: readonly ChangedFields[]): Promise<void> {
  for (let at = 0; at < changed.length; at += AT_ONCE)
    await sql`
      update reported_row r set fields = one -> 'fields', version = r.version + 1,
        changed_by = ${work.identity.account}, changed_at = ${work.at}
      from jsonb_array_elements(${JSON.stringify(changed.slice(at, at + AT_ONCE))}::jsonb) one
      where r.id = (one ->> 'id')::uuid`.execute(work.db);
}

export async function raiseRevision(work: Work, { round, organisation }: Place): Promise<number> {
  const { revision } = await work.db
    .updateTable('report')
    .set((eb) => ({ revision: eb('revision', '+', '1') }))
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return Number(revision);
}
