// Jobs and letters as an administrator meets them: started once, stopped, tried again, taken out; letters opened and written
// down.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { QueuedLine, RunLine } from '#contract/house.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { standingClock } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openWorker, type Worker } from '#server/platform/jobs/open-worker.ts';
import { defineTask } from '#server/platform/jobs/task.ts';
import { openLog } from '#server/platform/log.ts';
import { openMailer } from '#server/platform/mail/open-mailer.ts';
import { postBy, sendLetterTask } from '#server/platform/mail/send-letter.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { houseRoutes } from './routes.ts';

const identity = (digit: string, role: string): Identity => ({
  account: `${digit.repeat(8)}-3333-4333-8333-333333333333`,
  organisations: [],
  roles: [role],
  sight: 'all',
});
const people = {
  clerk: identity('c', 'administrator'),
  second: identity('d', 'administrator'),
  watcher: identity('e', 'observer'),
};
const clock = standingClock(SOME_DAY);
const folder = mkdtempSync(join(tmpdir(), 'house-'));
const outbox = join(folder, 'outbox');
const mailer = openMailer({ from: 'shyraq@example.kz', outbox, clock });
const LETTER = {
  to: 'aigul@example.kz',
  subject: 'Шырақ жүйесіне шақыру: Ғылыми кеңестің өте ұзын атауы бар отырысы туралы хабарлама',
  text: 'Кіру үшін: https://shyraq.example/kk/invitation#abc=def\nҚұрметпен, «Шырақ» әкімшісі, ұзын жол ұзын жол ұзын жол ұзын жол.',
};

let database: TestDatabase;
let server: TestServer;
let live: LiveRuns;
let worker: Worker;
let fails = true;
let gate: Promise<void>;
let open: () => void;

const long = defineTask(
  'long',
  z.object({}),
  async ({ progress, signal }) => {
    await progress(1, 2);
    await Promise.race([gate, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
    signal.throwIfAborted();
    return 'whole';
  },
  { startable: true },
);
const stumbling = defineTask(
  'stumbling',
  z.object({}),
  async () => {
    if (fails) throw Object.assign(new Error('aigul@example.kz refused'), { code: 'ECONNREFUSED' });
  },
  { startable: true, attempts: 1 },
);
const hidden = defineTask('hidden', z.object({}), async () => undefined);
const lost = sendLetterTask({ send: async () => Promise.reject(new Error('a name')), close: () => {} });

beforeAll(async () => {
  database = await openTestDatabase();
  live = openLiveRuns(database, database.ownerConnection);
  const tasks = [long, stumbling, hidden, { ...lost, attempts: 1 }];
  worker = openWorker({ database, clock, live }, database.ownerConnection, tasks, {
    log: openLog('silent'),
    pollInterval: 100,
  });
  server = await openTestServer(database, houseRoutes({ tasks: () => tasks, outbox, smtp: false }), {
    people,
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    clock,
  });
});
afterAll(async () => {
  await live.close();
  await server.close();
  await worker.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  gate = new Promise((resolve) => {
    open = resolve;
  });
});

const start = (who: string, task: string) => server.as(who)('POST', '/api/jobs', { payload: { task } });
const runOf = async (id: string) => (await server.as('clerk')('GET', `/api/jobs/${id}`)).json<RunLine>();
async function waitFor(id: string, state: RunLine['state']): Promise<RunLine> {
  for (let waited = 0; waited < 300; waited += 1) {
    const run = await runOf(id);
    if (run.state === state) return run;
    await pause(50);
  }
  throw new Error(`never ${state}`);
}
const jobs = async () =>
  (await server.as('clerk')('GET', '/api/jobs')).json<{ runs: RunLine[]; queue: QueuedLine[]; tasks: unknown[] }>();
const actsOf = async (id: string): Promise<string[]> => {
  const { rows } = await database.owner.query<{ act: string }>(
    'select act from journal_entry where subject = $1 order by number',
    [id],
  );
  return rows.map(({ act }) => act);
};
const codesIn = (reply: { json: <T>() => T }) => reply.json<ProblemBody>().reasons.map(({ code }) => code);

describe('a job of the house', () => {
  it('is started once, seen, and done', async () => {
    const [one, other] = await Promise.all([start('clerk', 'long'), start('second', 'long')]);
    expect([one.statusCode, other.statusCode].sort()).toEqual([201, 409]);
    const { id } = (one.statusCode === 201 ? one : other).json<{ id: string }>();
    expect(codesIn(one.statusCode === 409 ? one : other)).toEqual(['house:already-running']);
    await waitFor(id, 'running');
    // It runs before it has said how far it is.
    await expect.poll(() => runOf(id), { timeout: 10_000 }).toMatchObject({ task: 'long', total: 2, attempt: 1 });
    open();
    expect(await waitFor(id, 'done')).toMatchObject({ result: 'whole', reason: null });
    expect(await actsOf(id)).toEqual(['house.job-started']);
  });

  it('is stopped while it runs, and cannot be stopped twice', async () => {
    const { id } = (await start('clerk', 'long')).json<{ id: string }>();
    await waitFor(id, 'running');
    expect((await server.as('second')('POST', `/api/jobs/${id}/cancel`, { payload: {} })).statusCode).toBe(200);
    await waitFor(id, 'cancelled');
    const again = await server.as('second')('POST', `/api/jobs/${id}/cancel`, { payload: {} });
    expect(codesIn(again)).toEqual(['house:is-over']);
    expect(await actsOf(id)).toEqual(['house.job-started', 'house.job-cancelled']);
  });

  it('says why it failed without a person’s data, and is done when tried again', async () => {
    const { id } = (await start('clerk', 'stumbling')).json<{ id: string }>();
    expect(await waitFor(id, 'failed')).toMatchObject({ reason: 'no-connection' });
    const error = async () => {
      const { rows } = await database.owner.query<{ last_error: string | null }>(
        `select last_error from graphile_worker._private_jobs where payload ->> 'run' = $1 and locked_at is null`,
        [id],
      );
      return rows[0]?.last_error;
    };
    // The queue writes its line a moment after the job has written its own.
    for (let waited = 0; waited < 100 && !(await error()); waited += 1) await pause(50);
    expect(await error()).toMatch(/^no-connection/);
    expect(await error()).not.toContain('aigul');
    fails = false;
    expect((await server.as('clerk')('POST', `/api/jobs/${id}/retry`, { payload: {} })).statusCode).toBe(200);
    await waitFor(id, 'done');
    const again = await server.as('clerk')('POST', `/api/jobs/${id}/retry`, { payload: {} });
    expect(codesIn(again)).toEqual(['house:cannot-retry']);
  });

  it('is not started where it is not meant to be, nor by others', async () => {
    expect((await start('clerk', 'hidden')).statusCode).toBe(404);
    expect((await start('clerk', 'no-such-task')).statusCode).toBe(404);
    expect((await start('watcher', 'long')).statusCode).toBe(403);
    expect((await server.as('watcher')('GET', '/api/jobs')).statusCode).toBe(403);
  });

  it('the application itself reads no queue for anybody else', async () => {
    const list = database.within(people.watcher, 'read', async (db) => {
      const { sql } = await import('kysely');
      return sql`select * from list_queue(1)`.execute(db);
    });
    await expect(list).rejects.toThrow();
  });
});

describe('a letter that cannot leave', () => {
  it('stands in the queue without its text, is tried again or taken out', async () => {
    const post = postBy({ ...lost, attempts: 1 });
    await carryOut(database, { identity: people.clerk, mode: 'write', at: SOME_DAY }, (work) => post(work, LETTER));
    let failed: QueuedLine | undefined;
    for (let waited = 0; waited < 200 && !failed; waited += 1) {
      const { queue } = await jobs();
      failed = queue.find(({ task, state }) => task === 'send-letter' && state === 'failed');
      await pause(50);
    }
    expect(failed).toMatchObject({ to: LETTER.to, subject: LETTER.subject, reason: 'unexpected', attempts: 1 });
    expect(JSON.stringify(await jobs())).not.toContain('invitation#');
    expect((await server.as('watcher')('POST', `/api/queue/${failed?.id}/drop`, { payload: {} })).statusCode).toBe(403);
    expect((await server.as('clerk')('POST', `/api/queue/${failed?.id}/drop`, { payload: {} })).statusCode).toBe(200);
    expect((await server.as('clerk')('POST', `/api/queue/${failed?.id}/drop`, { payload: {} })).statusCode).toBe(404);
    expect(await actsOf(failed?.id ?? '')).toEqual(['house.job-dropped']);
  });
});

describe('the letters of the folder', () => {
  it('are listed newest first and opened one by one, which is written down', async () => {
    await mailer.send({ ...LETTER, subject: 'First' }, 'a');
    await mailer.send(LETTER, 'b');
    const { way, letters } = (await server.as('clerk')('GET', '/api/letters')).json<{
      way: string;
      letters: { name: string; subject: string; at: string }[];
    }>();
    expect([way, letters.map(({ subject }) => subject)]).toEqual(['folder', [LETTER.subject, 'First']]);
    expect(letters[0]?.at).toBe(SOME_DAY);
    const name = letters[0]?.name ?? '';
    const opened = await server.as('clerk')('POST', `/api/letters/${name}/open`, { payload: {} });
    expect(opened.json()).toMatchObject({ ...LETTER, from: 'shyraq@example.kz', messageId: '<b@shyraq>' });
    expect(await actsOf(name)).toEqual(['house.letter-opened']);
  });

  it('are for nobody else, and lead to no other file', async () => {
    expect((await server.as('watcher')('GET', '/api/letters')).statusCode).toBe(403);
    for (const name of ['..%2F..%2Fetc%2Fpasswd', 'x.eml', '.eml', 'a%00.eml']) {
      const reply = await server.as('clerk')('POST', `/api/letters/${name}/open`, { payload: {} });
      expect([404, 422]).toContain(reply.statusCode);
    }
  });
});
