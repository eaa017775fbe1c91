// Where new rows stand among those of their table: of two equal works the later is refused, so a row that is put between others
// stays there. Whoever asks has locked the report.

import { sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { Work } from '#server/platform/work.ts';
import type { Place } from './store.ts';

export type ToPlace = {
  readonly id: string;
  readonly table: ReportedTable;
  /** The row that it stands behind; null: before all others; undefined, or gone: behind them. */
  readonly after?: string | null | undefined;
};

async function findLastPlaces({ db }: Work, { round, organisation }: Place): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('reported_row')
    .select(({ fn }) => ['table_name', fn.max<string>('place').as('place')])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .groupBy('table_name')
    .execute();
  return new Map(rows.map(({ table_name, place }) => [table_name, Number(place)]));
}

type Stood = { readonly table: string; place: number };

async function findStanding({ db }: Work, { round, organisation }: Place, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; table: string; place: string }>`
    select id, table_name as "table", place from reported_row
    where round = ${round} and organisation = ${organisation} and id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map<string, Stood>(rows.map(({ id, table, place }) => [id, { table, place: Number(place) }]));
}

/** Where a run ends: rows that are put down one behind the other, as a paste puts them, or all at the end. */
function runAt(added: readonly ToPlace[], begin: number): number {
  const first = added[begin];
  const follows = (at: number) => {
    const { after, table } = added[at] ?? {};
    if (table !== first?.table) return false;
    return first?.after === undefined ? after === undefined : after === added[at - 1]?.id;
  };
  let end = begin + 1;
  while (end < added.length && follows(end)) end += 1;
  return end;
}

async function makeRoom({ db }: Work, { round, organisation }: Place, table: string, behind: number, count: number) {
  await sql`update reported_row set place = place + ${count}
    where round = ${round} and organisation = ${organisation} and table_name = ${table} and place > ${behind}
      and removed_at is null`.execute(db);
}

/** The rows of which places are known, old and new, and of each table the last place. */
class Shelf {
  readonly #work: Work;
  readonly #place: Place;
  readonly #stood: Map<string, Stood>;
  readonly #last: Map<string, number>;

  constructor(work: Work, place: Place, stood: Map<string, Stood>, last: Map<string, number>) {
    this.#work = work;
    this.#place = place;
    this.#stood = stood;
    this.#last = last;
  }

  #behind({ table, after }: ToPlace, last: number): number {
    if (after === null) return 0;
    const neighbour = after === undefined ? undefined : this.#stood.get(after);
    return neighbour?.table === table ? neighbour.place : last;
  }

  async putDown(run: readonly ToPlace[]): Promise<void> {
    const [first] = run;
    if (!first) return;
    const { table } = first;
    const last = this.#last.get(table) ?? 0;
    const behind = this.#behind(first, last);
    if (behind < last) {
      await makeRoom(this.#work, this.#place, table, behind, run.length);
      for (const one of this.#stood.values()) if (one.table === table && one.place > behind) one.place += run.length;
    }
    for (const [at, { id }] of run.entries()) this.#stood.set(id, { table, place: behind + 1 + at });
    this.#last.set(table, last + run.length);
  }

  placeOf = (id: string): number => this.#stood.get(id)?.place ?? 0;
}

/** The place of each new row, in their order. Makes room for those that stand between others. */
export async function findPlaces(work: Work, place: Place, added: readonly ToPlace[]): Promise<readonly number[]> {
  const neighbours = added.flatMap(({ after }) => after ?? []);
  const stood = await findStanding(work, place, neighbours);
  const shelf = new Shelf(work, place, stood, await findLastPlaces(work, place));
  for (let begin = 0; begin < added.length; ) {
    const end = runAt(added, begin);
    await shelf.putDown(added.slice(begin, end));
    begin = end;
  }
  return added.map(({ id }) => shelf.placeOf(id));
}
