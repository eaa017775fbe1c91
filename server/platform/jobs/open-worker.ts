// Takes jobs out of the queue and does them; comes back by itself when the database was gone.

import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Logger,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import type { Connection } from '../database/database-url.ts';
import { type Log, plainError } from '../log.ts';
import { findReason } from './find-reason.ts';
import { openLiveMark } from './live-marks.ts';
import { type JobGround, runJob } from './run-job.ts';
import type { Task } from './task.ts';

export type Worker = {
  /** Lets running jobs end for a while, then gives them back to the queue. */
  readonly close: () => Promise<void>;
};

type Options = { readonly concurrency?: number; readonly log: Log; readonly pollInterval?: number };

const AGAIN_AFTER = 1000;
const PATIENCE = 10_000;
const LOOK_FOR_DEAD_EVERY = 30_000;
const DAY = 86_400_000;

function listOf(ground: JobGround, tasks: readonly Task[], log: Log): TaskList {
  const names = tasks.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`two tasks are called ${twice}`);
  return Object.fromEntries(
    tasks.map((task) => [
      task.name,
      async (told: unknown, { job, abortSignal }) => {
        const signal = abortSignal ?? new AbortController().signal;
        try {
          await runJob(ground, task, told, { id: job.id, attempt: job.attempts, attempts: job.max_attempts, signal });
        } catch (error) {
          log.warn({ task: task.name, job: job.id, attempt: job.attempts, err: plainError(error) }, 'job failed');
          // The queue keeps the words of the error: no message of the database with a person's data gets there.
          throw new Error(findReason(error));
        }
      },
    ]),
  );
}

function openQueuePool(owner: Connection, concurrency: number): pg.Pool {
  const pool = new pg.Pool({
    ...owner,
    max: concurrency + 3,
    connectionTimeoutMillis: 5000,
    application_name: 'shyraq jobs',
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function planOf(
  tasks: readonly Task[],
  taskList: TaskList,
  pgPool: pg.Pool,
  concurrency: number,
  pollInterval: number,
): RunnerOptions {
  const scheduled = tasks.flatMap(({ name, schedule }) =>
    schedule ? [{ task: name, match: schedule, options: { backfillPeriod: DAY } }] : [],
  );
  return {
    pgPool,
    taskList,
    parsedCronItems: parseCronItems(scheduled),
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    // Batched, the end of a job that cannot be written stops the runner, which begins anew; unbatched it ends the process.
    preset: { worker: { concurrentJobs: concurrency, pollInterval, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
}

/** Runs until the database is lost or `stop` is called. */
async function runOnce(owner: Connection, plan: RunnerOptions, started: (runner: Runner) => void): Promise<void> {
  let runner: Runner | undefined;
  let lost = false;
  const stop = () => {
    lost = true;
    void runner?.stop().catch(() => {});
  };
  const mark = await openLiveMark(owner, stop);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => void mark.hold(workerPool.id).catch(stop));
  const timer = setInterval(() => void mark.freeDeadJobs().catch(stop), LOOK_FOR_DEAD_EVERY);
  try {
    await mark.freeDeadJobs();
    runner = await run({ ...plan, events });
    started(runner);
    if (lost) stop();
    await runner.promise;
  } finally {
    clearInterval(timer);
    await mark.close();
  }
}

/** Starts working. The tables of the queue were made by `migrate`. */
export function openWorker(ground: JobGround, owner: Connection, tasks: readonly Task[], options: Options): Worker {
  const { log, concurrency = 4, pollInterval = 2000 } = options;
  const pool = openQueuePool(owner, concurrency);
  const plan = planOf(tasks, listOf(ground, tasks, log), pool, concurrency, pollInterval);
  let runner: Runner | undefined;
  let closed = false;
  const keepRunning = async () => {
    while (!closed) {
      await runOnce(owner, plan, (started) => {
        runner = started;
        if (closed) void started.stop().catch(() => {});
      }).catch((error: unknown) => {
        if (!closed) log.warn({ err: plainError(error) }, 'queue lost');
      });
      runner = undefined;
      if (!closed) await pause(AGAIN_AFTER);
    }
  };
  const running = keepRunning();
  return {
    close: async () => {
      closed = true;
      await Promise.race([runner?.stop().catch(() => {}), pause(PATIENCE, undefined, { ref: false })]);
      await Promise.race([running, pause(PATIENCE, undefined, { ref: false })]);
      await pool.end();
    },
  };
}
