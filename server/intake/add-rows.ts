// New rows behind those that are there. Whoever adds them has locked the report (lockReport).

import { sql } from 'kysely';
import type { Origin, ReportedTable } from '#contract/intake.ts';
import type { Work } from '#server/platform/work.ts';
import type { Place } from './store.ts';

export type AddedRow = {
  readonly id: string;
  readonly table: ReportedTable;
  readonly fields: Readonly<Record<string, string>>;
  readonly origin: Origin;
};

const AT_ONCE = 2000;

async function findLastPlaces(work: Work, { round, organisation }: Place): Promise<Map<string, number>> {
  const rows = await work.db
    .selectFrom('reported_row')
    .select(({ fn }) => ['table_name', fn.max<string>('place').as('place')])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .groupBy('table_name')
    .execute();
  return new Map(rows.map(({ table_name, place }) => [table_name, Number(place)]));
}

/** Answers those that are in. An identifier that some other report has is as good as one that is gone. */
export async function addRows(work: Work, place: Place, added: readonly AddedRow[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  if (added.length === 0) return taken;
  const places = await findLastPlaces(work, place);
  const entered = added.map(({ id, table, fields, origin }) => {
    const at = (places.get(table) ?? 0) + 1;
    places.set(table, at);
    return { id, table, fields, origin, at };
  });
  for (let at = 0; at < entered.length; at += AT_ONCE) {
    const { rows } = await sql<{ id: string }>`
      insert into reported_row (id, round, organisation, table_name, place, fields, origin,
        entered_by, entered_at, changed_by, changed_at)
      select (one ->> 'id')::uuid, ${place.round}, ${place.organisation}, one ->> 'table', (one ->> 'at')::bigint,
        one -> 'fields', one -> 'origin', ${work.identity.account}, ${work.at}, ${work.identity.account}, ${work.at}
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
