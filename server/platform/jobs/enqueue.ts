// Puts jobs into the queue, in the transaction of the act: no act without its job, no job without its act.

import { sql } from 'kysely';
import type { Moment } from '../clock.ts';
import type { Work } from '../work.ts';
import type { Task } from './task.ts';

type When = {
  /** Jobs with one key that still wait become one. */
  readonly key?: string;
  readonly at?: Moment;
  /** Seconds of quiet: it is done when nobody has asked for it with its key for so long. */
  readonly quiet?: number;
};

/** Throws a ZodError for a payload that the task would not take. */
export async function enqueue(work: Work, task: Task, payload: unknown, when: When = {}): Promise<void> {
  task.payload.parse(payload);
  await put(work, task, { payload }, when);
}

async function put(work: Work, task: Task, told: object, { key, at, quiet }: When = {}): Promise<void> {
  // The queue goes by the clock of the database.
  const due = quiet === undefined ? sql`${at ?? null}::timestamptz` : sql`now() + make_interval(secs => ${quiet})`;
  await sql`select enqueue_job(
    ${task.name}, ${JSON.stringify(told)}::jsonb, ${key ?? null}::text, ${due}, ${task.attempts}::int
  )`.execute(work.db);
}

/** Enqueues a job that people watch and may cancel; gives the id under which they do. */
export async function enqueueRun(work: Work, task: Task, payload: unknown): Promise<string> {
  task.payload.parse(payload);
  const { id } = await work.db
    .insertInto('job_run')
    .values({ task: task.name, account: work.identity.account, begun_at: work.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await put(work, task, { payload, run: id });
  return id;
}
