// Letters about a round, by the real queue: to whom they go, in which language, once also after a crash; what waits on desks.

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { identityOf } from '#server/accounts/index.ts';
import { deskRoutes } from '#server/desk/index.ts';
import { whenRecorded } from '#server/journal/index.ts';
import { waitsOfRounds, writeOfRoundTask } from '#server/notices/index.ts';
import { loadExampleOrganisations } from '#server/organisations/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openWorker, type Worker } from '#server/platform/jobs/open-worker.ts';
import { defineTask } from '#server/platform/jobs/task.ts';
import { openLog } from '#server/platform/log.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { postBy, sendLetterTask } from '#server/platform/mail/send-letter.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { roundRoutes } from '#server/rounds/index.ts';
import { followBy } from '#server/what-follows.ts';

let database: TestDatabase;
let server: TestServer;
let worker: Worker;
let live: LiveRuns;
let tries = 0;
let now = '2026-12-01T05:00:00.000Z' as Moment;
const clock = { now: () => now };
const sent: Letter[] = [];
const sendLetter = sendLetterTask({ send: async (letter) => void sent.push(letter), close: () => {} });
const real = writeOfRoundTask({ post: postBy(sendLetter), address: () => 'https://shyraq.example' });
/** Dies once, when its letters are in the queue. */
const dying = defineTask(real.name, real.payload, async (job) => {
  await real.run(job);
  tries += 1;
  if (tries === 1) throw new Error('dies before the job is told to be done');
});

const people: Record<string, Identity> = {
  chief: identityOf('aaaaaaaa-7777-4777-8777-777777777777', [{ role: 'chief', organisation: null }]),
  official: identityOf('bbbbbbbb-7777-4777-8777-777777777777', [{ role: 'official', organisation: null }]),
};
let first = '';
let second = '';
let outside = '';

async function addPerson(name: string, language: string, held: readonly (readonly [string, string])[]): Promise<void> {
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into account (email, name, language, created_at) values ($1, $2, $3, now()) returning id`,
    [`${name}@example.kz`, name, language],
  );
  const id = rows[0]?.id ?? '';
  for (const [role, organisation] of held)
    await database.owner.query(
      `insert into account_role (account, role, organisation, granted_at) values ($1, $2, $3, '2026-01-01')`,
      [id, role, organisation],
    );
  people[name] = identityOf(
    id,
    held.map(([role, organisation]) => ({ role: role as 'officer' | 'head', organisation })),
  );
}

beforeAll(async () => {
  database = await openTestDatabase();
  await loadExampleOrganisations(database, clock);
  const { rows } = await database.owner.query<{ id: string }>('select id from organisation order by bin limit 3');
  [first, second, outside] = rows.map(({ id }) => id) as [string, string, string];
  await addPerson('aigul', 'kk', [
    ['officer', first],
    ['head', second],
  ]);
  await addPerson('boris', 'ru', [['head', first]]);
  await addPerson('clara', 'en', [['officer', second]]);
  await addPerson('outsider', 'en', [['officer', outside]]);
  live = openLiveRuns(database, database.ownerConnection);
  worker = openWorker({ database, clock, live }, database.ownerConnection, [sendLetter, dying], {
    log: openLog('silent'),
    pollInterval: 100,
  });
  whenRecorded(
    followBy({
      'rounds.opened': [dying],
      'rounds.submission-moved': [dying],
      'rounds.council-called': [dying],
    }),
  );
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  const routes = [...roundRoutes(), ...deskRoutes([waitsOfRounds])];
  server = await openTestServer(database, routes, { people, mayDo: acts, clock });
});
afterAll(async () => {
  whenRecorded(async () => {});
  await worker.close();
  await live.close();
  await server.close();
  await database.drop();
});

let version = 1;
let round = '';
const act = async (who: string, method: 'POST' | 'PUT', screen: string, payload: object = {}) => {
  const headers = { 'if-match': `"${version}"` };
  const reply = await server.as(who)(method, `/api/rounds/${round}/${screen}`, { payload, headers });
  expect(reply.statusCode, reply.body).toBe(200);
  ({ version } = reply.json<{ version: number }>());
};

async function received(count: number): Promise<Letter[]> {
  for (let waited = 0; sent.length < count && waited < 200; waited += 1) await pause(100);
  // Whatever came twice would come now.
  await pause(500);
  return sent.splice(0).toSorted((one, other) => (one.to < other.to ? -1 : 1));
}

const deskOf = async (who: string) => (await server.as(who)('GET', '/api/desk')).json<{ waiting: unknown[] }>().waiting;

describe('letters about a round', { timeout: 60_000 }, () => {
  it('go to officers and heads of its participants when it is opened, once also after a crash', async () => {
    const drafted = await server.as('chief')('POST', '/api/rounds', { payload: { reportingYear: 2026 } });
    round = drafted.json<{ id: string }>().id;
    await act('chief', 'PUT', 'participants', { organisations: [first, second] });
    expect(await deskOf('boris')).toEqual([]);
    await act('chief', 'POST', 'open');
    for (let waited = 0; tries < 2 && waited < 300; waited += 1) await pause(100);
    const letters = await received(3);
    expect(tries).toBe(2);
    expect(letters.map(({ to }) => to)).toEqual(['aigul@example.kz', 'boris@example.kz', 'clara@example.kz']);
    const [kazakh, russian, english] = letters;
    expect(kazakh?.subject).toContain('2026 жылғы');
    expect(russian?.text).toMatch(/25\sянваря 2027/);
    expect(english?.text).toMatch(/25\s?January\s2027/);
    expect(english?.text).toContain(`https://shyraq.example/en/cabinet/rounds/${round}`);
  });

  it('say the decision and the new day when submission is moved, and the day of the Council', async () => {
    now = '2027-01-20T05:00:00.000Z' as Moment;
    await act('official', 'POST', 'move-submission', { until: '2027-02-05', number: '17-n', date: '2027-01-19' });
    const moved = (await received(3)).at(-1)?.text ?? '';
    expect(moved).toContain('17-n');
    expect(moved).toMatch(/5\sFebruary\s2027/);
    await act('chief', 'POST', 'call-council', { on: '2027-04-20' });
    const called = (await received(3)).at(-1)?.text ?? '';
    expect(called).toMatch(/20\sApril\s2027/);
    expect(called).toMatch(/\b5\sApril\s2027/);
  });

  it('and the desk of each participant says how many days are left, of others nothing', async () => {
    expect(await deskOf('boris')).toEqual([{ code: 'round-to-submit', count: 16, organisation: first, round }]);
    expect(await deskOf('aigul')).toHaveLength(2);
    expect(await deskOf('outsider')).toEqual([]);
    expect(await deskOf('chief')).toEqual([]);
    now = '2027-02-05T19:00:00.000Z' as Moment;
    expect(await deskOf('boris')).toEqual([]);
  });
});
