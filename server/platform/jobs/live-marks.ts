// Which workers live. A killed worker leaves its jobs locked; the queue itself would give them back after four hours. So each
// worker holds a lock of its session under its own name, and whoever can take that lock knows that the worker is gone.

import pg from 'pg';
import type { Connection } from '../database/database-url.ts';

/** The first half of the lock's name; the second is the worker's. */
const KIND = 7_226_310;

export type LiveMark = {
  /** Tells the others that this worker lives, as long as the session does. */
  readonly hold: (worker: string) => Promise<void>;
  /** Gives back the jobs of workers that are gone; how many. */
  readonly freeDeadJobs: () => Promise<number>;
  readonly close: () => Promise<void>;
};

async function isDead(client: pg.Client, worker: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as taken', [
    KIND,
    worker,
  ]);
  if (!rows[0]?.taken) return false;
  await client.query('select pg_advisory_unlock($1, hashtext($2))', [KIND, worker]);
  return true;
}

/** `lost` is called once when the session breaks: the worker then has to begin anew under another name. */
export async function openLiveMark(owner: Connection, lost: () => void): Promise<LiveMark> {
  const client = new pg.Client({ ...owner, keepAlive: true, connectionTimeoutMillis: 5000 });
  let own = '';
  client.on('error', lost);
  client.on('end', lost);
  await client.connect();
  return {
    hold: async (worker) => {
      own = worker;
      await client.query('select pg_advisory_lock($1, hashtext($2))', [KIND, worker]);
    },
    freeDeadJobs: async () => {
      const { rows } = await client.query<{ worker: string }>(
        'select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null',
      );
      let freed = 0;
      for (const { worker } of rows) {
        if (worker === own || !(await isDead(client, worker))) continue;
        await client.query('select graphile_worker.force_unlock_workers(array[$1])', [worker]);
        freed += 1;
      }
      return freed;
    },
    close: async () => {
      client.removeListener('end', lost);
      await client.end().catch(() => {});
    },
  };
}
