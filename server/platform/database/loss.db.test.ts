// The database gone and back (hazard 17): a designed answer meanwhile, and nothing to be done by hand afterwards.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineContract } from '#contract/http.ts';
import { route, signedIn } from '../http/route.ts';
import { SYSTEM } from '../identity.ts';
import { Problem } from '../problem.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { startTestCluster, type TestCluster } from '../testing/test-cluster.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { openApplicationAccess } from './application-access.ts';
import { isConnectionLoss, mayTryAgain, problemOfDatabase } from './database-loss.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './open-database.ts';

let cluster: TestCluster;
let database: Database;
let server: TestServer;
const anna = { account: 'aaaaaaaa-3333-4333-8333-333333333333', organisations: [], roles: [], sight: 'own' } as const;
const Look = defineContract('look', 'GET', '/api/look', { answer: z.strictObject({ one: z.number() }) });

beforeAll(async () => {
  // Durable: a killed database without it forgets what it has just said is kept.
  cluster = await startTestCluster({ durable: true });
  await migrate(cluster.access);
  const application = await openApplicationAccess(cluster.access);
  database = openDatabase(cluster.access, application);
  const look = route(Look, signedIn, async (work) => {
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(work.db);
    return { one: rows[0]?.one ?? 0 };
  });
  const whole = {
    ...database,
    ownerConnection: cluster.access,
    application,
    drop: async () => {},
  } satisfies TestDatabase;
  server = await openTestServer(whole, [look], { people: { anna } });
});
afterAll(async () => {
  await server.close();
  await database.close();
  await cluster.stop();
});

const look = () => server.app.inject({ url: '/api/look', cookies: { shyraq: 'anna' } });

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 200; waited += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('waited in vain');
}

describe('the database gone and back', () => {
  it('answers 503 with Retry-After while it is gone, is not ready, and works again by itself', async () => {
    expect((await look()).json()).toEqual({ one: 1 });
    process.kill(cluster.postmaster() ?? 0, 'SIGKILL');
    await until(async () => (await look()).statusCode === 503);
    const gone = await look();
    if (gone.statusCode === 503) {
      expect(gone.headers['retry-after']).toBe('5');
      expect(gone.json<{ code: string }>().code).toBe('database-unavailable');
    }
    await until(async () => (await look()).statusCode === 200);
    expect((await server.app.inject({ url: '/ready' })).statusCode).toBe(200);
  });

  it('says that the outcome is unknown where the connection breaks while COMMIT is under way', async () => {
    const asked = database.within(SYSTEM, 'write', async (db) => {
      await sql`create temporary table x (a int)`.execute(db).catch(() => {});
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`
        .execute(db)
        .catch(() => ({ rows: [] }));
      return rows;
    });
    // The refused statement above spoiled the transaction: COMMIT then undoes it, which is no loss of the connection.
    await expect(asked).resolves.toEqual([]);
    const broken = database.within(SYSTEM, 'write', async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await cluster.postmaster();
      await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    });
    await expect(broken).rejects.toMatchObject({ code: 'outcome-unknown' });
  });

  it('does the work again when two were in each other’s way', async () => {
    let tries = 0;
    const result = await database.within(SYSTEM, 'write', async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return 'done';
    });
    expect([result, tries]).toEqual(['done', 3]);
  });
});

describe('faults told apart', () => {
  it.each([
    ['57P01', true],
    ['ECONNREFUSED', true],
    ['58030', true],
    ['23505', false],
    ['42601', false],
  ])('%s is a loss: %s', (code, lost) => {
    expect(isConnectionLoss(Object.assign(new Error('x'), { code }))).toBe(lost);
  });

  it('knows a full disk and a clock set back', () => {
    const problem = (code: string) => problemOfDatabase(Object.assign(new Error('x'), { code }));
    expect(problem('53100')).toBeInstanceOf(Problem);
    expect(problem('53100')).toMatchObject({ code: 'storage-full' });
    expect(problem('SHQ01')).toMatchObject({ code: 'clock-behind' });
    expect(mayTryAgain(Object.assign(new Error('x'), { code: '40001' }))).toBe(true);
  });
});
