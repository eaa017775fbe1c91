// Snapshots of results, loaded as they were kept.

import { sql } from 'kysely';
import type { SnapshotLine } from '#contract/results.ts';
import type { Category } from '#rules/evidence/tables.ts';
import type { OrganisationTallyJson } from '#rules/scoring/tally-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { StoredWeighting } from '#server/rounds/index.ts';
import type { ResultJson } from './evaluate-inputs.ts';
import type { CalendarText, Hashes } from './hash-parts.ts';

type Columns = Omit<SnapshotLine, 'weighting' | 'hashes' | 'calendar'> & {
  readonly calendar: unknown;
  readonly id: string;
  readonly hashes: unknown;
  readonly weighting: unknown;
  readonly settings: unknown;
};
export type Snapshot = SnapshotLine & {
  readonly id: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly weights: StoredWeighting | null;
  readonly calendarText: CalendarText;
};

const COUNTS = sql<string>`(select count(*)::int from result_of_organisation o where o.snapshot = s.id)`;
const ROWS = sql<string>`(select coalesce(sum(i.count), 0)::int from result_of_organisation o
  join result_input i on i.hash = o.inputs where o.snapshot = s.id)`;

async function select(db: Db, where: ReturnType<typeof sql>): Promise<Snapshot[]> {
  const { rows } = await sql<Columns>`
    select s.id, s.number, s.computed_at as "computedAt", s.reason, s.amends, s.edition, s.calendar, s.code, s.hashes,
      s.weighting, s.settings, ${COUNTS} as organisations, ${ROWS} as rows
    from result_snapshot s where ${where} order by s.number`.execute(db);
  return rows.map(({ weighting, hashes, settings, calendar, ...rest }) => {
    const weights = weighting as StoredWeighting | null;
    return {
      ...rest,
      hashes: hashes as Hashes,
      settings: settings as Snapshot['settings'],
      weighting: weights?.source ?? null,
      weights,
      calendar: (calendar as CalendarText).version,
      calendarText: calendar as CalendarText,
    };
  });
}

export const lineOf = ({ id: _, settings: __, weights: ___, calendarText: ____, ...line }: Snapshot): SnapshotLine =>
  line;

export const listSnapshotsOf = (db: Db, round: string): Promise<Snapshot[]> => select(db, sql`s.round = ${round}`);

export async function findLastSnapshot(db: Db, round: string): Promise<Snapshot | undefined> {
  return (await listSnapshotsOf(db, round)).at(-1);
}

/** Throws a Problem `not-found`. */
export async function getSnapshot(db: Db, round: string, number: number): Promise<Snapshot> {
  const [found] = await select(db, sql`s.round = ${round} and s.number = ${number}`);
  if (!found) throw new Problem('not-found');
  return found;
}

export async function readSnapshotLine(db: Db, id: string): Promise<SnapshotLine> {
  const [found] = await select(db, sql`s.id = ${id}`);
  if (!found) throw new Problem('not-found');
  return lineOf(found);
}

export type KeptResult = {
  readonly organisation: string;
  readonly submission: string;
  readonly inputs: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly result: ResultJson;
  readonly refused: number;
  readonly rows: number;
};

/** What scores, places and what-if need of an organisation, and not more: whoever may know the results may know it. */
export type KeptTally = {
  readonly organisation: string;
  readonly bin: string;
  readonly names: KeptResult['names'];
  readonly category: Category;
  /** Null, both, where an earlier program kept none. */
  readonly universityHospital: boolean | null;
  readonly tally: OrganisationTallyJson | null;
};

/** In the order in which they were computed. */
export async function listTallies(db: Db, snapshot: string): Promise<KeptTally[]> {
  const { rows } = await sql<KeptTally>`
    select organisation, result ->> 'bin' as bin, names, result ->> 'category' as category,
      university_hospital as "universityHospital", tally
    from result_of_organisation where snapshot = ${snapshot} order by organisation`.execute(db);
  return rows;
}

/** In the order in which they were computed. */
export async function listResults(db: Db, snapshot: string): Promise<KeptResult[]> {
  const { rows } = await sql<KeptResult>`
    select o.organisation, o.submission, o.inputs, o.names, o.result, o.refused, i.count as rows
    from result_of_organisation o join result_input i on i.hash = o.inputs
    where o.snapshot = ${snapshot} order by o.organisation`.execute(db);
  return rows;
}
