// Puts jobs into the queue, in the transaction of the act: no act without its job, no job without its act.

import { sql } from 'kysely';
import type { Moment } from '../clock.ts';
import type { Work } from '../work.ts';
import type { Task } from './task.ts';

type When = {
  /** Jobs with one key that still wait become one. */
  readonly key?: string;
  readonly at?: Moment;
};

/** Throws a ZodError for a payload that the task would not take. */
export async function enqueue(work: Work, task: Task, payload: unknown, { key, at }: When = {}): Promise<void> {
  task.payload.parse(payload);
  await put(work, task, { payload }, key, at);
}

async function put(work: Work, task: Task, told: object, key?: string, at?: Moment): Promise<void> {
  await sql`select enqueue_job(
    ${task.name}, ${JSON.stringify(told)}::jsonb, ${key ?? null}::text, ${at ?? null}::timestamptz, ${task.attempts}::int
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
