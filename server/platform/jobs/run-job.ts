// One try of one job: reads what it is told, gives it its effects, follows its progress and stops it when asked to.

import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open-database.ts';
import { SYSTEM } from '../identity.ts';
import { carryOut } from '../work.ts';
import { findReason } from './find-reason.ts';
import { isCancelAsked, type JobRun, writeRun } from './job-runs.ts';
import type { LiveRuns } from './live-runs.ts';
import type { JobWork, Task } from './task.ts';

export type JobGround = { readonly database: Database; readonly clock: Clock; readonly live: LiveRuns };

/** Of the queue: which try of which job this is. */
export type Try = {
  readonly id: string;
  readonly attempt: number;
  readonly attempts: number;
  readonly signal: AbortSignal;
};

const Told = z.object({ payload: z.unknown().optional(), run: z.string().optional() });

class Cancelled extends Error {}

function effectOf(ground: JobGround, task: Task, job: Try): JobWork<unknown>['effect'] {
  return async (act, name = '') => {
    const key = `${task.name} ${job.id} ${name}`.trim();
    const plan = { identity: SYSTEM, mode: 'write', at: ground.clock.now() } as const;
    const { result } = await carryOut(ground.database, plan, async (work) => {
      const { numInsertedOrUpdatedRows } = await work.db
        .insertInto('job_effect')
        .values({ key, at: work.at })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n ? { value: await act(work) } : undefined;
    });
    return result?.value;
  };
}

/** Watches the run for a wish to cancel. */
function cancellation(
  ground: JobGround,
  run: string | undefined,
  outer: AbortSignal,
): { signal: AbortSignal; end: () => void } {
  if (!run) return { signal: outer, end: () => {} };
  const cancel = new AbortController();
  const end = ground.live.watch(run, () => {
    void ground.database
      .within(SYSTEM, 'read', (db) => isCancelAsked(db, run))
      .then((asked) => asked && cancel.abort(new Cancelled()))
      .catch(() => {});
  });
  return { signal: AbortSignal.any([outer, cancel.signal]), end };
}

type Ending = { state: JobRun['state']; result?: string | null; reason?: string | null };

async function close(ground: JobGround, run: string | undefined, ending: Ending): Promise<void> {
  if (run) await writeRun(ground.database, run, { ...ending, ended_at: ground.clock.now() });
}

/** Resolves when the job is done or was cancelled; throws when it is to be tried again. */
export async function runJob(ground: JobGround, task: Task, told: unknown, job: Try): Promise<void> {
  const { payload, run } = Told.parse(told ?? {});
  if (run && (await writeRun(ground.database, run, { state: 'running', attempt: job.attempt })))
    return close(ground, run, { state: 'cancelled' });
  const { signal, end } = cancellation(ground, run, job.signal);
  const work: JobWork<unknown> = {
    id: job.id,
    payload: task.payload.parse(payload ?? {}),
    at: ground.clock.now(),
    effect: effectOf(ground, task, job),
    read: async (act) =>
      (await carryOut(ground.database, { identity: SYSTEM, mode: 'read', at: ground.clock.now() }, act)).result,
    signal,
    progress: async (done, total) => {
      if (run && (await writeRun(ground.database, run, { done, ...(total === undefined ? {} : { total }) })))
        throw new Cancelled();
    },
  };
  try {
    const result = await task.run(work);
    await close(ground, run, { state: 'done', result: typeof result === 'string' ? result : null, reason: null });
  } catch (error) {
    if (error instanceof Cancelled || signal.reason instanceof Cancelled)
      return close(ground, run, { state: 'cancelled' });
    const reason = findReason(error);
    if (job.attempt >= job.attempts) await close(ground, run, { state: 'failed', reason });
    else if (run) await writeRun(ground.database, run, { state: 'waiting', reason });
    throw error;
  } finally {
    end();
  }
}
