// The register through the real server and database: acts with their papers, the state on any day, what cannot be entered.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { verifyJournal } from '#server/journal/index.ts';
import { type Moment, standingClock } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut, type Work } from '#server/platform/work.ts';
import { enterStatusAct, type StatusActDraft } from './enter-status-act.ts';
import { statusRegisterRoutes } from './routes.ts';
import { statusRegisterRawRoutes } from './serve-files.ts';
import { listHolders, statusOn } from './status-on.ts';

const NOW = '2026-11-23T05:00:00.000Z' as Moment;
const FIRST = '00000000-0000-4000-8000-000000000001';
const SECOND = '00000000-0000-4000-8000-000000000002';
const BINS = { [FIRST]: '940140000385', [SECOND]: '970440000293' };
const person = (digit: string, roles: string[]): Identity => ({
  account: `${digit.repeat(8)}-3333-4333-8333-333333333333`,
  organisations: [],
  roles,
  sight: 'all',
});
const people = { official: person('a', ['official']), chief: person('b', ['chief']) };

let database: TestDatabase;
let server: TestServer;

const ORDER = {
  kind: 'authority-order',
  number: '17-н',
  on: '2024-06-03',
  issuer: 'Министерство здравоохранения',
} as const;
const draft = (act: StatusActDraft['act'], from: string, organisation = FIRST): StatusActDraft => ({
  ...{ organisation, act, from: getPlainDate(from), document: { ...ORDER, on: from } },
  ground: { kk: 'Негіз', ru: 'Основание', en: 'Ground' },
  procedure: { kind: 'revision', id: randomUUID() },
});
const enter = (one: StatusActDraft, identity: Identity = people.official) =>
  carryOut(database, { identity, mode: 'write', at: NOW }, (work) => enterStatusAct(work, one));
const ask = async <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  (await carryOut(database, { identity: people.official, mode: 'read', at: NOW }, act)).result;
const codes = (reply: Reply): string[] => reply.json<ProblemBody>().reasons.map(({ code }) => code);
const earlier = (organisation: string, from: string, on = from) => ({
  payload: { organisation, from, document: { ...ORDER, kind: 'government-decision', on } },
});

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [id, bin] of Object.entries(BINS)) {
    await database.owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, bin]);
    await database.owner.query(
      `insert into organisation_fact (organisation, kind, value, holds_from, source, known_from)
        values ($1, 'name_kk', $2, '2015-01-01', 'test', now()), ($1, 'founder', 'government', '2015-01-01', 'test', now())`,
      [id, `Ұйым ${bin}`],
    );
  }
  server = await openTestServer(database, statusRegisterRoutes, {
    rawRoutes: statusRegisterRawRoutes({ database, address: () => 'https://shyraq.kz' }),
    people,
    mayDo: ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act),
    clock: standingClock(NOW),
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const read = async (bin: string, on = '') => {
  const reply = await server.app.inject({ method: 'GET', url: `/api/status-register/${bin}${on && `?on=${on}`}` });
  return { status: reply.statusCode, ...reply.json() };
};

describe('a status that is older than the register', () => {
  it('is entered by an official with the act that gave it, once', async () => {
    const post = server.as('official');
    const made = await post('POST', '/api/status-register', earlier(FIRST, '2020-03-02'));
    expect(made.statusCode, made.body).toBe(201);
    const again = await post('POST', '/api/status-register', earlier(FIRST, '2021-01-04'));
    expect(codes(again)).toEqual(['register:hindrance.already-held']);
    expect(again.json<ProblemBody>().reasons[0]?.words).toMatch(/2\sMarch\s2020/);
  });

  it('is refused in the future and before its paper, both said at once', async () => {
    const reply = await server.as('official')(
      'POST',
      '/api/status-register',
      earlier(SECOND, '2026-12-01', '2026-12-02'),
    );
    expect(codes(reply)).toEqual([
      'register:hindrance.in-the-future',
      'register:hindrance.document-in-the-future',
      'register:hindrance.before-document',
    ]);
  });

  it('is nobody else’s to enter, by the door and by the database', async () => {
    const reply = await server.as('chief')('POST', '/api/status-register', earlier(SECOND, '2020-03-02'));
    expect(reply.statusCode).toBe(403);
    await expect(enter(draft('assigned', '2020-03-02', SECOND), people.chief)).rejects.toThrow(/row-level security/);
  });
});

describe('acts of procedures', () => {
  it('two withdrawals at once leave one', async () => {
    const both = await Promise.allSettled([
      enter(draft('withdrawn', '2024-06-03')),
      enter(draft('withdrawn', '2024-06-03')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a cancelled withdrawal gives the status back from its day on', async () => {
    await enter({ ...draft('withdrawal-cancelled', '2024-09-02'), procedure: { kind: 'appeal', id: randomUUID() } });
    const at = (day: string) => ask(async ({ db }) => (await statusOn(db, FIRST, getPlainDate(day))).state);
    expect([await at('2020-03-01'), await at('2020-03-02'), await at('2024-06-03'), await at('2024-09-02')]).toEqual([
      'not-held',
      'held',
      'not-held',
      'held',
    ]);
    expect(await ask(({ db }) => listHolders(db, getPlainDate('2024-06-03')))).toEqual([]);
    expect(await ask(({ db }) => listHolders(db, getPlainDate('2026-11-23')))).toEqual([
      { organisation: FIRST, since: '2024-09-02' },
    ]);
  });

  it('nothing of it is changed or deleted, not by the owner either', async () => {
    await expect(database.owner.query("update status_act set holds_from = '2019-01-01'")).rejects.toThrow(/stays/);
    await expect(database.owner.query('delete from status_act')).rejects.toThrow(/stays/);
    await expect(database.owner.query('truncate status_act')).rejects.toThrow(/stays/);
  });
});

describe('what everybody reads', () => {
  it('an entry with its history, and the state on a past day', async () => {
    const now = await read('940140000385');
    expect(now).toMatchObject({ status: 200, state: 'held', since: '2024-09-02', founder: 'government' });
    expect(now.acts.map(({ act, procedure }: { act: string; procedure: string }) => [act, procedure])).toEqual([
      ['assigned', null],
      ['withdrawn', 'revision'],
      ['withdrawal-cancelled', 'appeal'],
    ]);
    expect(await read('940140000385', '2024-07-01')).toMatchObject({ state: 'not-held', since: '2024-06-03' });
    expect(await read('970440000293')).toMatchObject({ status: 404 });
  });

  it('the list of a day: who was not there yet does not stand in it', async () => {
    const list = async (on: string) =>
      (await server.app.inject({ method: 'GET', url: `/api/status-register?on=${on}` })).json().entries;
    expect(await list('2019-12-31')).toEqual([]);
    expect(await list('2024-06-03')).toMatchObject([{ bin: '940140000385', state: 'not-held' }]);
    expect(await list('2024-09-02')).toMatchObject([{ bin: '940140000385', state: 'held' }]);
  });

  it('the same as open data: a line an entry, and in JSON the whole history', async () => {
    const get = (url: string) => server.app.inject({ method: 'GET', url });
    const table = await get('/data/status-register.csv?on=2024-06-03');
    expect(table.headers['access-control-allow-origin']).toBe('*');
    expect(table.body.trim().split('\n')[1]).toMatch(/^940140000385,.*,not-held,2024-06-03,withdrawn,S-13,/);
    const whole = (await get('/data/status-register.json')).json();
    expect(whole.on).toBe('2026-11-23');
    expect(whole.entries[0].acts).toHaveLength(3);
    expect(whole.entries[0]).not.toHaveProperty('organisation');
    expect((await get('/data/status-register.csv?on=2024-02-30')).statusCode).toBe(404);
  });

  it('a certificate of a status that is held today, and none of one that is not', async () => {
    const get = (bin: string) =>
      server.app.inject({ method: 'GET', url: `/data/status-register/${bin}/certificate/kk` });
    const made = await get('940140000385');
    expect([made.statusCode, made.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(made.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    await enter(draft('assigned', '2020-03-02', SECOND));
    await enter(draft('withdrawn', '2024-06-03', SECOND));
    const refusal = await get('970440000293');
    expect([refusal.statusCode, codes(refusal)]).toEqual([409, ['register:certificate-not-held']]);
    expect((await get('010101000000')).statusCode).toBe(404);
  });

  it('every act left its entry in the journal, and the chain holds', async () => {
    const { rows } = await database.owner.query(
      "select act from journal_entry where act like 'status-register.%' order by number",
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'status-register.assigned',
      'status-register.withdrawn',
      'status-register.withdrawal-cancelled',
      'status-register.assigned',
      'status-register.withdrawn',
    ]);
    expect((await verifyJournal(database.owner, [])).faults).toEqual([]);
  });
});
