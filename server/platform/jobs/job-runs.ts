// The state of watched jobs: what the page sees and what the worker writes.

import type { Moment } from '../clock.ts';
import type { Database, Db } from '../database/open-database.ts';
import { SYSTEM } from '../identity.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export type JobRun = {
  readonly id: string;
  readonly task: string;
  readonly state: RunState;
  readonly done: number;
  readonly total: number | null;
  readonly result: string | null;
  /** Why the last try failed: a code that has words. */
  readonly reason: string | null;
};

export const isOver = (state: string): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** Undefined for a run that is not there or not of whoever asks. */
export async function findRun(db: Db, id: string): Promise<JobRun | undefined> {
  const row = await db
    .selectFrom('job_run')
    .select(['id', 'task', 'state', 'done', 'total', 'result', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, state: row.state as RunState } : undefined;
}

/** Asks the worker to stop; true when the run is there and not over. */
export async function askToCancel(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job_run')
    .set({ cancel_asked: true })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function isCancelAsked(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('job_run').select('cancel_asked').where('id', '=', id).executeTakeFirst();
  return row?.cancel_asked ?? false;
}

type Change = {
  state?: RunState;
  done?: number;
  total?: number | null;
  result?: string | null;
  ended_at?: Moment;
  reason?: string | null;
  attempt?: number;
};

/** As the worker; a run that is over does not change again. True when it has to be stopped. */
export async function writeRun(database: Database, id: string, change: Change): Promise<boolean> {
  return database.within(SYSTEM, 'write', async (db) => {
    const row = await db
      .updateTable('job_run')
      .set(change)
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'running'])
      .returning('cancel_asked')
      .executeTakeFirst();
    return row?.cancel_asked ?? true;
  });
}
