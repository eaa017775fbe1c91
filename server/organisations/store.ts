// SQL that loads and changes the facts of one organisation. Nothing is deleted: what is put right stays with its time.

import { sql } from 'kysely';
import type { FactKind } from '#contract/organisations.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { Fact } from './facts.ts';

export type StoredPeriod = Fact & {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
};
export type Organisation = {
  readonly id: string;
  readonly bin: string;
  readonly version: number;
  readonly mergedInto: string | null;
};
export type FactChange = { readonly kind: FactKind; readonly before: string | null; readonly after: string | null };

/** Held until the transaction ends: two changes of one organisation follow each other. Throws a Problem `not-found`. */
export async function lockOrganisation(db: Db, id: string): Promise<Organisation> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'bin', 'version', 'merged_into as mergedInto'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** Registrations, imports, merges and changes of parents see each other's outcome: the register is small. */
export async function lockRegister(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisations'))`.execute(db);
}

export async function insertOrganisation(work: Work, bin: string): Promise<string> {
  const { id } = await work.db
    .insertInto('organisation')
    .values({ bin, registered_at: work.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type NewPeriod = Fact & Pick<StoredPeriod, 'from' | 'until' | 'source'>;

export async function insertPeriods(work: Work, organisation: string, periods: readonly NewPeriod[]): Promise<void> {
  if (periods.length === 0) return;
  const rows = periods.map(({ kind, value, from, until, source }) => ({
    organisation,
    kind,
    value: kind === 'parent' ? null : value,
    parent: kind === 'parent' ? value : null,
    holds_from: from,
    holds_until: until,
    source,
    known_from: work.at,
  }));
  await work.db.insertInto('organisation_fact').values(rows).execute();
}

/** What is held true today, of all days; the earliest first. */
export async function loadPeriods(db: Db, organisation: string): Promise<StoredPeriod[]> {
  const rows = await db
    .selectFrom('organisation_fact')
    .select(['id', 'kind', 'value', 'parent', 'holds_from as from', 'holds_until as until', 'source'])
    .where('organisation', '=', organisation)
    .where('known_until', 'is', null)
    .orderBy('holds_from')
    .execute();
  return rows.map(({ parent, ...row }) => ({ ...row, kind: row.kind as FactKind, value: row.value ?? parent }));
}

const holdsOn = (day: string) => (period: StoredPeriod) =>
  period.from <= day && (period.until === null || period.until > day);

export const findOn = (periods: readonly StoredPeriod[], kind: FactKind, day: string): StoredPeriod | undefined =>
  periods.filter((period) => period.kind === kind).find(holdsOn(day));

export type Entered = { readonly from: string; readonly source: string };

/**
 * Lets facts hold from a day until the next day on which something else is already known to begin. `known` is what
 * loadPeriods gave. Answers what was changed; nothing where all of it held already.
 */
export async function changeFacts(
  work: Work,
  organisation: string,
  known: readonly StoredPeriod[],
  facts: readonly Fact[],
  { from, source }: Entered,
): Promise<FactChange[]> {
  const ended: string[] = [];
  const begun: NewPeriod[] = [];
  const changes: FactChange[] = [];
  for (const { kind, value } of facts) {
    const held = findOn(known, kind, from);
    if (held && held.value === value) continue;
    const next = known.find((period) => period.kind === kind && period.from > from);
    if (held) ended.push(held.id);
    if (held && held.from < from) begun.push({ ...held, until: from });
    begun.push({ kind, value, from, until: next?.from ?? held?.until ?? null, source });
    changes.push({ kind, before: held?.value ?? null, after: value });
  }
  if (ended.length > 0)
    await work.db.updateTable('organisation_fact').set({ known_until: work.at }).where('id', 'in', ended).execute();
  await insertPeriods(work, organisation, begun);
  return changes;
}

/** Answers the version that now holds. */
export async function raiseVersion(db: Db, organisation: string): Promise<number> {
  const { version } = await db
    .updateTable('organisation')
    .set((change) => ({ version: change('version', '+', 1) }))
    .where('id', '=', organisation)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
