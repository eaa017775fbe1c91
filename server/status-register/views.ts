// The register as everybody reads it: on any day, what was held then, by the names and facts of that day.

import { sql } from 'kysely';
import type { EntryLine, ListStatusEntries, ReadStatusEntry } from '#contract/status-register.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { findStatusActOn, statusOnDay } from '#rules/status/register.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act, KeyOf } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { listStatusActs, type StoredStatusAct } from './store.ts';

type Known = Pick<EntryLine, 'bin' | 'names' | 'category' | 'founder' | 'region'> & {
  readonly id: string;
  readonly mergedInto: string | null;
};
type Row = { id: string; bin: string; mergedInto: string | null; facts: Record<string, string | null> | null };

function readKnown({ id, bin, mergedInto, facts }: Row): Known {
  const { name_kk, name_ru, name_en, category, founder, region } = facts ?? {};
  const name = name_kk ?? name_ru ?? name_en ?? bin;
  return {
    ...{ id, bin, mergedInto, names: { kk: name, ru: name_ru ?? name, en: name_en ?? name } },
    category: (category ?? null) as Known['category'],
    founder: (founder ?? null) as Known['founder'],
    region: (region ?? null) as Known['region'],
  };
}

/** Organisations of the register, merged ones too: an entry outlives its organisation. */
async function loadKnown(db: Db, day: PlainDate, bin?: string): Promise<Map<string, Known>> {
  const { rows } = await sql<Row>`
    select o.id, o.bin, goes_on.bin as "mergedInto",
      (select jsonb_object_agg(f.kind, f.value) from organisation_fact f
        where f.organisation = o.id and f.known_until is null and f.kind <> 'parent'
          and f.holds_from <= ${day}::date and (f.holds_until is null or f.holds_until > ${day}::date)) as facts
    from organisation o left join organisation goes_on on goes_on.id = o.merged_into
    where exists (select from status_act s where s.organisation = o.id)
      ${bin === undefined ? sql`` : sql`and o.bin = ${bin}`}`.execute(db);
  return new Map(rows.map((row) => [row.id, readKnown(row)]));
}

function lineOf(known: Known, acts: readonly StoredStatusAct[], day: PlainDate): EntryLine | undefined {
  const by = findStatusActOn(acts, day);
  if (!by) return undefined;
  const { id, mergedInto: _, ...shown } = known;
  return { organisation: id, ...shown, state: statusOnDay(acts, day), since: by.from };
}

const dayOf = (work: Work, on: string | undefined): PlainDate =>
  on === undefined ? dayInAstana(work.at) : getPlainDate(on);

/** In the order of the Kazakh names. Whoever lost the status stays in the register, as one that does not hold it. */
export async function listEntries(db: Db, on: PlainDate): Promise<EntryLine[]> {
  const known = await loadKnown(db, on);
  const all = await listStatusActs(db);
  const entries = [...known.values()].flatMap((one) => {
    const acts = all.filter(({ organisation }) => organisation === one.id);
    return lineOf(one, acts, on) ?? [];
  });
  const order = new Intl.Collator('kk');
  return entries.sort((a, b) => order.compare(a.names.kk, b.names.kk) || (a.bin < b.bin ? -1 : 1));
}

export const listStatusEntries: Act<typeof ListStatusEntries> = async (work, { query }) => {
  const on = dayOf(work, query.on);
  return { on, today: dayInAstana(work.at), entries: await listEntries(work.db, on) };
};

/** The day, and whatever has changed in either register. */
export const keyOfEntries: KeyOf<typeof ListStatusEntries> = async (work, { query }) => {
  const { rows } = await sql<{ acts: string; revision: string }>`
    select (select count(*) from status_act)::text as acts, (select number from register_revision)::text as revision
    `.execute(work.db);
  return JSON.stringify([rows[0], dayOf(work, query.on), dayInAstana(work.at)]);
};

export type FoundEntry = {
  readonly line: EntryLine;
  readonly mergedInto: string | null;
  readonly acts: readonly StoredStatusAct[];
  /** The act that holds on the day. */
  readonly by: StoredStatusAct | undefined;
};

/** Undefined where the register has no act of the organisation at all. */
export async function findEntry(db: Db, bin: string, on: PlainDate): Promise<FoundEntry | undefined> {
  const [known] = (await loadKnown(db, on, bin)).values();
  const acts = known ? await listStatusActs(db, known.id) : [];
  const [first] = acts;
  if (!known || !first) return undefined;
  const { id, mergedInto, ...shown } = known;
  // Before the first act nobody held anything.
  const before = { organisation: id, ...shown, state: 'not-held', since: first.from } as const;
  return { line: lineOf(known, acts, on) ?? before, mergedInto, acts, by: findStatusActOn(acts, on) };
}

/** Acts that were entered later than the day asked for are shown too: the state is that day's, the history is whole. */
export const readStatusEntry: Act<typeof ReadStatusEntry> = async (work, { params: { bin }, query }) => {
  const on = dayOf(work, query.on);
  const found = await findEntry(work.db, bin, on);
  if (!found) throw new Problem('not-found');
  const { line, mergedInto, acts } = found;
  return {
    ...line,
    ...{ on, mergedInto },
    acts: acts.map(({ id: _, organisation: __, procedure, ...act }) => ({
      ...act,
      procedure: procedure?.kind ?? null,
    })),
  };
};
