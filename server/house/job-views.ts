// Jobs as an administrator sees them.

import { sql } from 'kysely';
import type { ListJobs, QueuedLine, ReadJob, RunLine } from '#contract/house.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { HousePlan } from './house-plan.ts';

const RUNS = 100;
const QUEUED = 200;

function selectRuns(db: Db) {
  return db
    .selectFrom('job_run')
    .select(['id', 'task', 'state', 'done', 'total', 'result', 'reason', 'attempt', 'cancel_asked'])
    .select(['begun_at', 'ended_at', sql<string | null>`account_name(account)`.as('name')]);
}
type Row = Awaited<ReturnType<ReturnType<typeof selectRuns>['executeTakeFirstOrThrow']>>;

function showRun({ cancel_asked, begun_at, ended_at, state, ...run }: Row): RunLine {
  const open = state === 'waiting' || state === 'running';
  return {
    ...run,
    state: state as RunLine['state'],
    stopping: cancel_asked && open,
    begunAt: begun_at,
    endedAt: ended_at,
  };
}

type Queued = {
  readonly id: string;
  readonly task: string;
  readonly run: string | null;
  readonly run_at: string;
  readonly created_at: string;
  readonly attempts: number;
  readonly max_attempts: number;
  readonly reason: string | null;
  readonly running: boolean;
  readonly letter_to: string | null;
  readonly letter_subject: string | null;
};

export async function readQueue(db: Db, most = QUEUED): Promise<readonly Queued[]> {
  const { rows } = await sql<Queued>`select * from list_queue(${most}::int)`.execute(db);
  return rows;
}

function stateOf({ running, attempts, max_attempts }: Queued): QueuedLine['state'] {
  if (running) return 'running';
  return attempts >= max_attempts ? 'failed' : 'waiting';
}

const showQueued = (row: Queued): QueuedLine => ({
  id: String(row.id),
  task: row.task,
  runAt: row.run_at,
  createdAt: row.created_at,
  attempts: row.attempts,
  mostAttempts: row.max_attempts,
  reason: row.reason,
  state: stateOf(row),
  to: row.letter_to,
  subject: row.letter_subject,
});

export const listJobs =
  ({ tasks }: HousePlan): Act<typeof ListJobs> =>
  async ({ db }) => {
    const runs = await selectRuns(db).orderBy('begun_at', 'desc').limit(RUNS).execute();
    const queue = await readQueue(db);
    return {
      runs: runs.map(showRun),
      queue: queue.filter(({ run }) => run === null).map(showQueued),
      tasks: tasks().map(({ name, schedule = null, startable = false }) => ({ task: name, schedule, startable })),
    };
  };

export const readJob: Act<typeof ReadJob> = async ({ db }, { params: { id } }) => {
  const row = await selectRuns(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return showRun(row);
};
