// The queue: with the act or not at all, once or not at all, watched and cancelled.

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { standingClock } from '../clock.ts';
import { type Identity, SYSTEM } from '../identity.ts';
import { openLog } from '../log.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { openTestServer, SOME_DAY, type TestServer } from '../testing/test-server.ts';
import { carryOut } from '../work.ts';
import { enqueue, enqueueRun } from './enqueue.ts';
import { askToCancel, findRun } from './job-runs.ts';
import { type LiveRuns, openLiveRuns } from './live-runs.ts';
import { openWorker, type Worker } from './open-worker.ts';
import { defineTask } from './task.ts';

const anna: Identity = { account: 'aaaaaaaa-3333-4333-8333-333333333333', organisations: [], roles: [], sight: 'own' };
const boris: Identity = { ...anna, account: 'bbbbbbbb-3333-4333-8333-333333333333' };

let database: TestDatabase;
let worker: Worker;
let live: LiveRuns;
let server: TestServer;
let tries = 0;
let opened: () => void = () => {};
const gate = () =>
  new Promise<void>((resolve) => {
    opened = resolve;
  });

const Words = z.strictObject({ words: z.string() });
const put = (words: string) => (work: { db: Parameters<typeof findRun>[0] }) =>
  sql`insert into effect_seen (words) values (${words})`.execute(work.db);

const write = defineTask('write', Words, ({ payload, effect }) => effect(put(payload.words)));
const stumble = defineTask('stumble', Words, async ({ payload, effect }) => {
  tries += 1;
  await effect(put(payload.words));
  if (tries === 1) throw new Error('after the effect');
  await effect(put(`${payload.words} afterwards`), 'second');
});
const count = defineTask('count', z.strictObject({ to: z.number() }), async ({ payload, progress, signal }) => {
  for (let step = 1; step <= payload.to; step += 1) {
    await progress(step, payload.to);
    if (step === 2) await Promise.race([gate(), new Promise((resolve) => signal.addEventListener('abort', resolve))]);
  }
  return 'counted';
});
const fail = defineTask('fail', z.strictObject({}), async () => Promise.reject(new Error('always')), { attempts: 1 });

beforeAll(async () => {
  database = await openTestDatabase();
  await database.owner.query(`
    create table effect_seen (words text not null);
    alter table effect_seen enable row level security;
    create policy effect_all on effect_seen to shyraq_application using (true);
    grant select, insert on effect_seen to shyraq_application`);
  live = openLiveRuns(database, database.ownerConnection);
  const ground = { database, clock: standingClock(SOME_DAY), live };
  worker = openWorker(ground, database.ownerConnection, [write, stumble, count, fail], {
    log: openLog('silent'),
    pollInterval: 200,
  });
  server = await openTestServer(database, [], { rawRoutes: [live.route], people: { anna, boris } });
});
afterAll(async () => {
  await live.close();
  await server.close();
  await worker.close();
  await database.drop();
});

const seen = async (): Promise<string[]> => {
  const { rows } = await database.owner.query<{ words: string }>('select words from effect_seen');
  return rows.map(({ words }) => words);
};
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await condition()) return;
    await pause(50);
  }
  throw new Error('waited in vain');
}
const act = <T>(work: Parameters<typeof carryOut<T>>[2], identity: Identity = anna) =>
  carryOut(database, { identity, mode: 'write', at: SOME_DAY }, work);

describe('a job', () => {
  it('is done after its act, and not at all when the act fails', async () => {
    await expect(
      act(async (work) => {
        await enqueue(work, write, { words: 'never' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await act((work) => enqueue(work, write, { words: 'once' }));
    await until(async () => (await seen()).includes('once'));
    expect(await seen()).not.toContain('never');
  });

  it('has its effect once, though it is tried again after it', async () => {
    await act((work) => enqueue(work, stumble, { words: 'stumbled' }));
    await until(async () => (await seen()).includes('stumbled afterwards'));
    expect(tries).toBe(2);
    expect((await seen()).filter((words) => words === 'stumbled')).toHaveLength(1);
  });

  it('is refused with a payload that its task would not take', async () => {
    await expect(act((work) => enqueue(work, write, { word: 'x' }))).rejects.toThrow();
  });

  it('becomes one with another of its key that still waits', async () => {
    const later = '2099-01-01T00:00:00.000Z' as typeof SOME_DAY;
    for (const words of ['a', 'b']) await act((work) => enqueue(work, write, { words }, { key: 'one', at: later }));
    const { rows } = await database.owner.query(`select 1 from graphile_worker.jobs where key = 'one'`);
    expect(rows).toHaveLength(1);
  });

  it('of a key waits until nobody has asked for it for a while, and is done once', async () => {
    for (const words of ['rush 1', 'rush 2', 'rush 3'])
      await act((work) => enqueue(work, write, { words }, { key: 'rush', quiet: 1 }));
    const { rows } = await database.owner.query<{ waits: boolean }>(
      `select run_at > now() as waits from graphile_worker.jobs where key = 'rush'`,
    );
    expect(rows).toEqual([{ waits: true }]);
    await until(async () => (await seen()).includes('rush 3'));
    expect((await seen()).filter((words) => words.startsWith('rush'))).toEqual(['rush 3']);
  });

  it('goes on after the database threw everybody out', async () => {
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await until(async () => database.answers());
    await act((work) => enqueue(work, write, { words: 'after the loss' }));
    await until(async () => (await seen()).includes('after the loss'));
  });
});

describe('a watched job', () => {
  const stateOf = async (id: string, identity = anna) =>
    (await database.within(identity, 'read', (db) => findRun(db, id)))?.state;

  it('tells its progress and its end as it happens', async () => {
    const { result: id } = await act((work) => enqueueRun(work, count, { to: 3 }));
    await until(async () => (await stateOf(id)) === 'running');
    const events = server.app.inject({ url: `/api/jobs/${id}/events`, cookies: { shyraq: 'anna' } });
    await pause(300);
    opened();
    const { body, headers } = await events;
    expect(headers['content-type']).toBe('text/event-stream');
    expect(body.endsWith('event: end\ndata: over\n\n')).toBe(true);
    const runs = [...body.matchAll(/^event: run\ndata: (.*)$/gm)].map(
      ([, text]) => JSON.parse(text ?? '') as { state: string; done: number },
    );
    expect(runs.at(-1)).toMatchObject({ state: 'done', done: 3, total: 3, result: 'counted' });
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.map(({ done }) => done)).toEqual(runs.map(({ done }) => done).sort());
  });

  it('is stopped when its owner cancels it', async () => {
    const { result: id } = await act((work) => enqueueRun(work, count, { to: 3 }));
    await until(async () => (await stateOf(id)) === 'running');
    expect((await act(({ db }) => askToCancel(db, id), boris)).result).toBe(false);
    expect((await act(({ db }) => askToCancel(db, id))).result).toBe(true);
    await until(async () => (await stateOf(id)) === 'cancelled');
  });

  it('says that it failed after its last try', async () => {
    const { result: id } = await act((work) => enqueueRun(work, fail, {}));
    await until(async () => (await stateOf(id)) === 'failed');
  });

  it('is shown to nobody else', async () => {
    const { result: id } = await act((work) => enqueueRun(work, count, { to: 1 }));
    expect(await stateOf(id, boris)).toBeUndefined();
    expect(await stateOf(id, SYSTEM)).toBeDefined();
    const reply = await server.app.inject({ url: `/api/jobs/${id}/events`, cookies: { shyraq: 'boris' } });
    expect(reply.statusCode).toBe(404);
    expect((await server.app.inject({ url: `/api/jobs/${id}/events` })).statusCode).toBe(401);
    expect((await server.app.inject({ url: '/api/jobs/x/events', cookies: { shyraq: 'anna' } })).statusCode).toBe(404);
  });
});
