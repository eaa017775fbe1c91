// After the faults: every acknowledged act is there exactly once, with its entry and its effect, and the chain is whole.

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { verifyJournal } from '#server/journal/index.ts';
import type { Connection } from '#server/platform/database/database-url.ts';

export type Kept = {
  readonly things: number;
  readonly entries: number;
  readonly effects: number;
  readonly failures: readonly string[];
};

type Counted = { id: string; things: number; entries: number; effects: number };

const COUNTS = `
  select id, sum(t)::int as things, sum(e)::int as entries, sum(f)::int as effects from (
    select id::text, 1 as t, 0 as e, 0 as f from fault_thing
    union all select subject, 0, 1, 0 from journal_entry where act = 'faults.thing-added'
    union all select id::text, 0, 0, 1 from fault_effect
  ) as all_of_them group by id`;

async function waitForJobs(pool: pg.Pool): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 250) {
    const { rows } = await pool.query<{ waiting: number }>('select count(*)::int as waiting from graphile_worker.jobs');
    if (rows[0]?.waiting === 0) return;
    // Tried jobs wait longer each time; the waiting is cut short here, and nothing else.
    await pool.query(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null',
    );
    await pause(250);
  }
}

export async function checkKept(owner: Connection, acknowledged: ReadonlySet<string>): Promise<Kept> {
  const pool = new pg.Pool({ ...owner, max: 2 });
  pool.on('error', () => {});
  try {
    await waitForJobs(pool);
    const { rows } = await pool.query<Counted>(COUNTS);
    const found = new Map(rows.map((row) => [row.id, row]));
    const lost = [...acknowledged].filter((id) => !found.has(id)).map((id) => `lost: ${id}`);
    const uneven = rows
      .filter(({ things, entries, effects }) => things !== 1 || entries !== 1 || effects !== 1)
      .map(({ id, things, entries, effects }) => `${id}: ${things} rows, ${entries} entries, ${effects} effects`);
    const { faults, entries } = await verifyJournal(pool, []);
    const chain = faults.map(({ kind, number }) => `journal: ${kind} ${number}`);
    return {
      things: rows.length,
      entries,
      effects: rows.reduce((sum, row) => sum + row.effects, 0),
      failures: [...lost, ...uneven, ...chain],
    };
  } finally {
    await pool.end();
  }
}
