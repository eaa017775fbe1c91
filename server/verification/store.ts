// Items of a round as verification has them: rows of the submissions that count, each with the decision that stands.

import { sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { ItemState } from '#contract/verification.ts';
import { findGround, type VerificationOutcome } from '#rules/verification/grounds.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';
import type { SubmittedDocument } from '#server/submission/index.ts';
import { itemsOf, STATE, type Which } from './items-of-round.ts';

export type Place = { readonly round: string; readonly organisation: string };
export type Texts = Readonly<Record<string, string>>;

export type Decision = {
  readonly id: string;
  /** Counts the decisions on the item. */
  readonly number: number;
  readonly rowVersion: number;
  readonly outcome: VerificationOutcome;
  readonly ground: string | null;
  readonly paragraph: string | null;
  readonly words: string;
  readonly changes: Texts;
  readonly fourEyes: boolean;
  readonly way: 'verification' | 'objection';
  readonly decidedBy: string;
  readonly decidedAt: Moment;
  readonly second: {
    readonly confirmed: boolean;
    readonly words: string;
    readonly by: string;
    readonly at: Moment;
  } | null;
};

export type Item = {
  readonly organisation: string;
  readonly submission: string;
  readonly row: string;
  readonly table: ReportedTable;
  readonly place: number;
  readonly fields: Texts;
  readonly origin: unknown;
  readonly version: number;
  readonly evidence: readonly SubmittedDocument[];
  /** The last decision, whether or not it still stands. */
  readonly decision: Decision | null;
  readonly state: ItemState;
};

type Columns = Omit<Item, 'place'> & { readonly place: string };

/** The decision as JSON, the same wherever it is read. */
const DECISION = sql`jsonb_build_object('id', d.id, 'number', d.number, 'rowVersion', d.row_version, 'outcome', d.outcome,
  'ground', d.ground, 'paragraph', d.paragraph, 'words', d.words, 'changes', d.changes, 'fourEyes', d.four_eyes,
  'way', d.way, 'decidedBy', d.decided_by, 'decidedAt', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'second', case when s.decision is null then null else jsonb_build_object('confirmed', s.confirmed, 'words', s.words,
    'by', s.seconded_by, 'at', to_char(s.seconded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end)`;

/** By organisation, table and place: as a reporting package has them. */
export async function listItems(db: Db, which: Which): Promise<Item[]> {
  const { rows } = await sql<Columns>`
    select r.organisation, r.submission, r.row, r.table_name as "table", r.place, r.fields, r.origin, r.version, r.evidence,
      case when d.id is null then null else ${DECISION} end as decision, ${STATE} as state
    from ${itemsOf(which)} order by r.organisation, r.table_name, r.place`.execute(db);
  return rows.map(({ place, ...row }) => ({ ...row, place: Number(place) }));
}

export function byOrganisation(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const of = new Map<string, Item[]>();
  for (const item of items) {
    const known = of.get(item.organisation);
    if (known) known.push(item);
    else of.set(item.organisation, [item]);
  }
  return of;
}

/** Throws a Problem `not-found`. */
export async function getItem(db: Db, place: Place, row: string): Promise<Item> {
  const [item] = await listItems(db, { ...place, rows: [row] });
  if (!item) throw new Problem('not-found');
  return item;
}

/** Every decision on an item, the first one first. */
export async function listDecisions(db: Db, { round, organisation }: Place, row: string): Promise<Decision[]> {
  const { rows } = await sql<{ decision: Decision }>`
    select ${DECISION} as decision from verification_decision d left join verification_second s on s.decision = d.id
    where d.round = ${round} and d.organisation = ${organisation} and d.row = ${row} order by d.number`.execute(db);
  return rows.map(({ decision }) => decision);
}

export type NewDecision = Pick<
  Decision,
  'outcome' | 'ground' | 'paragraph' | 'words' | 'changes' | 'way' | 'number'
> & {
  readonly item: Item;
};

/** Answers the rows that are in: of two who decide at once on one item, one has the number and the other nothing. */
export async function insertDecisions(
  work: Work,
  round: string,
  act: string,
  made: readonly NewDecision[],
): Promise<ReadonlySet<string>> {
  if (made.length === 0) return new Set();
  const rows = await work.db
    .insertInto('verification_decision')
    .values(
      made.map(({ item, changes, ground, way, ...rest }) => ({
        ...rest,
        round,
        act,
        organisation: item.organisation,
        row: item.row,
        submission: item.submission,
        row_version: item.version,
        evidence: JSON.stringify(item.evidence),
        changes: JSON.stringify(changes),
        ground,
        way,
        four_eyes: way === 'verification' && ground !== null && (findGround(ground)?.fourEyes ?? true),
        decided_by: work.identity.account ?? '',
        decided_at: work.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['round', 'organisation', 'row', 'number']).doNothing())
    .returning('row')
    .execute();
  return new Set(rows.map(({ row }) => row));
}

/** Throws a Problem `not-found`, also for a round that is only drafted. */
export async function getOpenRound(db: Db, id: string): Promise<StoredRound> {
  const round = await findRound(db, id);
  if (!round || round.round.openedAt === undefined) throw new Problem('not-found');
  return round;
}

/** Until the act is done nobody publishes: whoever publishes waits for it and then counts it. */
export async function holdRound({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('round').select('id').where('id', '=', id).forShare().execute();
}
