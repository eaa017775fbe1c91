// The doors of the journal: who sees which entries, filters, pages; what everybody may know of the chain; its check as a job.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { JournalLine } from '#contract/journal.ts';
import { addSeconds, standingClock } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { enqueueRun } from '#server/platform/jobs/enqueue.ts';
import { findRun } from '#server/platform/jobs/job-runs.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openWorker, type Worker } from '#server/platform/jobs/open-worker.ts';
import { openLog } from '#server/platform/log.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { addAnchor } from './anchors.ts';
import { checkChainTask } from './check-chain.ts';
import { record } from './record.ts';
import { journalRoutes } from './routes.ts';
import { findHead } from './views.ts';

const OWN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const person = (digit: string, roles: string[], organisations: string[], sight: 'own' | 'all'): Identity => ({
  account: `${digit.repeat(8)}-3333-4333-8333-333333333333`,
  organisations,
  roles,
  sight,
});
const people = {
  anna: person('a', ['officer', `officer@${OWN}`], [OWN], 'own'),
  boris: person('b', ['officer', `officer@${OTHER}`], [OTHER], 'own'),
  clerk: person('c', ['administrator'], [], 'all'),
  reader: person('d', ['verifier'], [], 'all'),
  watcher: person('e', ['observer'], [], 'all'),
};

const folder = mkdtempSync(join(tmpdir(), 'journal-doors-'));
const anchors = join(folder, 'anchors.jsonl');
let database: TestDatabase;
let server: TestServer;
let live: LiveRuns;
let worker: Worker;

type Done = {
  readonly act: string;
  readonly kind: string;
  readonly id: string;
  readonly organisation?: string;
  readonly day: number;
};
const DONE: readonly Done[] = [
  { act: 'documents.kept', kind: 'document', id: '1', organisation: OWN, day: 0 },
  { act: 'documents.kept', kind: 'document', id: '2', organisation: OTHER, day: 1 },
  { act: 'documents.removed', kind: 'document', id: '1', organisation: OWN, day: 2 },
  { act: 'accounts.locked', kind: 'account', id: people.boris.account ?? '', day: 3 },
];

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [name, { account }] of Object.entries(people))
    await database.owner.query(
      `insert into account (id, email, name, language, created_at) values ($1, $2, $3, 'en', now())`,
      [account, `${name}@example.com`, name],
    );
  await database.owner.query(
    `insert into account_role (account, role, organisation, granted_at) values ($1, 'officer', $2, now())`,
    [people.anna.account, OWN],
  );
  const by: Readonly<Record<string, Identity>> = { [OWN]: people.anna, [OTHER]: people.boris };
  for (const { act, kind, id, organisation, day } of DONE) {
    const at = addSeconds(SOME_DAY, day * 86_400);
    const identity = by[organisation ?? ''] ?? people.clerk;
    await carryOut(database, { identity, mode: 'write', at }, (work) =>
      record(work, { act, subject: { kind, id }, after: { day }, ...(organisation ? { organisation } : {}) }),
    );
  }
  addAnchor(anchors, await database.within(people.anna, 'read', findHead));
  const clock = standingClock(SOME_DAY);
  live = openLiveRuns(database, database.ownerConnection);
  worker = openWorker({ database, clock, live }, database.ownerConnection, [checkChainTask(database, anchors)], {
    log: openLog('silent'),
    pollInterval: 200,
  });
  const mayPass = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  server = await openTestServer(database, journalRoutes({ anchors }), { people, mayDo: mayPass, clock });
});
afterAll(async () => {
  await live.close();
  await server.close();
  await worker.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Page = { readonly entries: readonly JournalLine[]; readonly older: boolean };
async function list(who: string, query = '', path = '/api/journal'): Promise<Page> {
  const reply = await server.as(who)('GET', `${path}${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Page>();
}
const numbers = ({ entries }: Page) => entries.map(({ number }) => number);
const history = (who: string, kind: string, id: string) => list(who, `?kind=${kind}&id=${id}`, '/api/journal/history');

describe('the journal', () => {
  it('is whole for who may read it, newest first, with names', async () => {
    const page = await list('watcher');
    expect(numbers(page)).toEqual([4, 3, 2, 1]);
    expect(page.entries[1]).toMatchObject({
      act: 'documents.removed',
      name: 'anna',
      subject: { kind: 'document', id: '1' },
    });
    expect((await server.as('anna')('GET', '/api/journal')).statusCode).toBe(403);
    expect((await server.as('reader')('GET', '/api/journal')).statusCode).toBe(403);
  });

  it('is filtered by person, act, thing, organisation and day', async () => {
    expect(numbers(await list('clerk', `?account=${people.boris.account}`))).toEqual([2]);
    expect(numbers(await list('clerk', '?act=documents.kept'))).toEqual([2, 1]);
    expect(numbers(await list('clerk', '?kind=document&id=1'))).toEqual([3, 1]);
    expect(numbers(await list('clerk', `?organisation=${OWN}`))).toEqual([3, 1]);
    // SOME_DAY is 15:00 of 25 January in Astana.
    expect(numbers(await list('clerk', '?from=2027-01-26&until=2027-01-27'))).toEqual([3, 2]);
    expect(numbers(await list('clerk', '?from=2027-01-28&until=2027-01-28'))).toEqual([4]);
    expect((await server.as('clerk')('GET', '/api/journal?from=2027-02-30')).statusCode).toBe(422);
  });

  it('comes page by page, none twice and none left out', async () => {
    const first = await list('clerk', '?limit=3');
    const second = await list('clerk', `?limit=3&before=${first.entries.at(-1)?.number}`);
    expect([numbers(first), first.older, numbers(second), second.older]).toEqual([[4, 3, 2], true, [1], false]);
  });
});

describe('the history of a thing', () => {
  it('is shown to those who may see the thing', async () => {
    expect(numbers(await history('anna', 'document', '1'))).toEqual([3, 1]);
    expect(numbers(await history('reader', 'document', '1'))).toEqual([3, 1]);
    expect(numbers(await history('boris', 'document', '1'))).toEqual([]);
  });

  it('of what concerns no organisation is for who reads the journal, and for who did it', async () => {
    const id = people.boris.account ?? '';
    expect(numbers(await history('clerk', 'account', id))).toEqual([4]);
    expect(numbers(await history('reader', 'account', id))).toEqual([]);
    expect(numbers(await history('boris', 'account', id))).toEqual([]);
  });

  it('names people of one’s own organisation and no other', async () => {
    expect((await history('anna', 'document', '1')).entries.map(({ name }) => name)).toEqual(['anna', 'anna']);
    await carryOut(database, { identity: people.clerk, mode: 'write', at: addSeconds(SOME_DAY, 4 * 86_400) }, (work) =>
      record(work, { act: 'documents.quota-set', subject: { kind: 'document-quota', id: OWN }, organisation: OWN }),
    );
    const [entry] = (await history('anna', 'document-quota', OWN)).entries;
    expect(entry).toMatchObject({ account: people.clerk.account, name: null });
  });
});

describe('the chain', () => {
  it('shows its end and its anchors to everybody', async () => {
    const head = await server.app.inject({ url: '/api/journal/head' });
    expect(head.json()).toMatchObject({ number: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const reply = await server.app.inject({ url: '/api/journal/anchors' });
    expect(reply.json()).toMatchObject({ total: 1, anchors: [{ number: 4 }], check: null });
  });

  it('is checked by a job, whose result is everybody’s to know', async () => {
    const start = () =>
      carryOut(database, { identity: people.clerk, mode: 'write', at: SOME_DAY }, (work) =>
        enqueueRun(work, checkChainTask(database, anchors), {}),
      );
    const over = async (id: string) => {
      for (let waited = 0; waited < 400; waited += 1) {
        const run = await database.within(people.clerk, 'read', (db) => findRun(db, id));
        if (run?.state === 'done' || run?.state === 'failed') return run;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('waited in vain');
    };
    expect(await over((await start()).result)).toMatchObject({ state: 'done', total: 5 });
    const check = async () =>
      (await server.app.inject({ url: '/api/journal/anchors' })).json<{ check: unknown }>().check;
    expect(await check()).toMatchObject({ entries: 5, faults: 0, anchors: 1 });
    await database.owner.query(`alter table journal_entry disable trigger journal_entry_kept`);
    await database.owner.query(
      `update journal_entry set entry = replace(entry, '"day":2', '"day":9') where number = 3`,
    );
    await database.owner.query(`update journal_check set at = at - interval '1 day'`);
    expect(await over((await start()).result)).toMatchObject({ state: 'done' });
    expect(await check()).toMatchObject({ entries: 5, faults: 1 });
  });
});
