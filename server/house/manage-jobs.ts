// Starting, stopping and trying again.

import { sql } from 'kysely';
import type { CancelJob, DropQueued, RetryJob, RetryQueued, StartJob } from '#contract/house.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { enqueueRun } from '#server/platform/jobs/enqueue.ts';
import { askToCancel } from '#server/platform/jobs/job-runs.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { HousePlan } from './house-plan.ts';
import { readQueue } from './job-views.ts';

/** Two clicks, or two administrators, start it once. */
async function refuseWhileRunning({ db }: Work, task: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('start-job'), hashtext(${task}))`.execute(db);
  const open = await db
    .selectFrom('job_run')
    .select('id')
    .where('task', '=', task)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  if (open) throw refused([{ code: 'house:already-running' }]);
}

export const startJob =
  ({ tasks }: HousePlan): Act<typeof StartJob> =>
  async (work, { body: { task: name } }) => {
    const task = tasks().find((one) => one.name === name && one.startable);
    if (!task) throw new Problem('not-found');
    await refuseWhileRunning(work, name);
    const id = await enqueueRun(work, task, {});
    await record(work, { act: 'house.job-started', subject: { kind: 'job', id }, after: { task: name } });
    work.outcome.created = true;
    return { id };
  };

async function lockRun({ db }: Work, id: string) {
  const run = await db
    .selectFrom('job_run')
    .select(['task', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!run) throw new Problem('not-found');
  return run;
}

/** Its place in the queue, unless somebody is working on it. */
async function findIdle({ db }: Work, run: string): Promise<string | undefined> {
  const queue = await readQueue(db, 10_000);
  return queue.find((job) => job.run === run && !job.running)?.id;
}

async function took(work: Work, act: 'retry_queued' | 'drop_queued', id: string): Promise<boolean> {
  const call = sql.raw(act);
  const { rows } = await sql<{ taken: boolean }>`select ${call}(${id}::bigint) as taken`.execute(work.db);
  return rows[0]?.taken ?? false;
}

export const cancelJob: Act<typeof CancelJob> = async (work, { params: { id } }) => {
  const run = await lockRun(work, id);
  if (!(await askToCancel(work.db, id))) throw refused([{ code: 'house:is-over' }]);
  // One that only waits for its turn, or for another try, ends here; one that runs is told.
  const idle = await findIdle(work, id);
  if (idle && (await took(work, 'drop_queued', idle)))
    await work.db.updateTable('job_run').set({ state: 'cancelled', ended_at: work.at }).where('id', '=', id).execute();
  await record(work, { act: 'house.job-cancelled', subject: { kind: 'job', id }, after: { task: run.task } });
  return {};
};

export const retryJob: Act<typeof RetryJob> = async (work, { params: { id } }) => {
  const run = await lockRun(work, id);
  const idle = run.state === 'failed' ? await findIdle(work, id) : undefined;
  if (!idle || !(await took(work, 'retry_queued', idle))) throw refused([{ code: 'house:cannot-retry' }]);
  await work.db
    .updateTable('job_run')
    .set({ state: 'waiting', done: 0, cancel_asked: false, ended_at: null, reason: null })
    .where('id', '=', id)
    .execute();
  await record(work, { act: 'house.job-retried', subject: { kind: 'job', id }, after: { task: run.task } });
  return {};
};

/** The entry names the place in the queue and the task; to whom a letter goes is a person's. */
async function recordQueued(work: Work, act: string, id: string, task: string): Promise<void> {
  await record(work, { act, subject: { kind: 'job', id }, after: { task } });
}

async function findQueued({ db }: Work, id: string) {
  const job = (await readQueue(db, 10_000)).find((one) => String(one.id) === id && one.run === null);
  if (!job || job.running) throw new Problem('not-found');
  return job;
}

export const retryQueued: Act<typeof RetryQueued> = async (work, { params: { id } }) => {
  const { task } = await findQueued(work, id);
  if (!(await took(work, 'retry_queued', id))) throw new Problem('not-found');
  await recordQueued(work, 'house.job-retried', id, task);
  return {};
};

export const dropQueued: Act<typeof DropQueued> = async (work, { params: { id } }) => {
  const { task } = await findQueued(work, id);
  if (!(await took(work, 'drop_queued', id))) throw new Problem('not-found');
  await recordQueued(work, 'house.job-dropped', id, task);
  return {};
};
