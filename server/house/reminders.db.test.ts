// Reminders of terms: by the clock, in the person's language, once for each person and term.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { listEnding, remindAll } from './remind-of-terms.ts';
import { houseRoutes } from './routes.ts';

const clerk: Identity = {
  account: 'cccccccc-3333-4333-8333-333333333333',
  organisations: [],
  roles: ['administrator'],
  sight: 'all',
};
const OWN = '11111111-1111-4111-8111-111111111111';
const ENDED = '22222222-2222-4222-8222-222222222222';

let database: TestDatabase;
let server: TestServer;
const sent: Letter[] = [];
const plan = {
  post: async (_: unknown, letter: Letter) => void sent.push(letter),
  address: () => 'https://shyraq.example',
  calendarOn: async () => getNewestCalendar(),
};

const on = async (at: string) => {
  sent.length = 0;
  await carryOut(database, { identity: SYSTEM, mode: 'write', at: at as Moment }, (work) => remindAll(plan, work));
  return sent.map(({ to }) => to).sort();
};

async function addPerson(name: string, language: string, roles: readonly (readonly [string, string | null])[]) {
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into account (email, name, language, created_at) values ($1, $2, $3, now()) returning id`,
    [`${name}@example.kz`, name, language],
  );
  const id = rows[0]?.id ?? '';
  for (const [role, organisation] of roles)
    await database.owner.query(
      `insert into account_role (account, role, organisation, granted_at) values ($1, $2, $3, '2026-01-01T00:00:00Z')`,
      [id, role, organisation],
    );
  return id;
}

beforeAll(async () => {
  database = await openTestDatabase();
  await database.owner.query(
    `insert into organisation (id, bin, registered_at, merged_into) values ($1, '940140000385', now(), null), ($2, '950341000052', now(), $1)`,
    [OWN, ENDED],
  );
  await addPerson('aigul', 'kk', [
    ['officer', OWN],
    ['head', OWN],
  ]);
  await addPerson('boris', 'ru', [['head', OWN]]);
  await addPerson('ended', 'en', [['officer', ENDED]]);
  await addPerson('verifier', 'en', [['verifier', null]]);
  const closed = await addPerson('closed', 'en', [['officer', OWN]]);
  await database.owner.query('update account set closed_at = now() where id = $1', [closed]);
  const revoked = await addPerson('revoked', 'en', [['officer', OWN]]);
  await database.owner.query('update account_role set revoked_at = now() where account = $1', [revoked]);
  server = await openTestServer(database, houseRoutes({ tasks: () => [], outbox: '/nowhere', smtp: true }), {
    people: { clerk },
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

describe('the terms that end soon', () => {
  const ending = (day: string, days = 10) =>
    listEnding(getPlainDate(day), days, getNewestCalendar()).map(({ reportingYear, term }) => [
      reportingYear,
      term.lastDay,
    ]);

  it('are those within the days, the last day included', () => {
    expect(ending('2027-01-14')).toEqual([]);
    expect(ending('2027-01-15')).toEqual([[2026, '2027-01-25']]);
    expect(ending('2027-01-25')).toEqual([[2026, '2027-01-25']]);
    expect(ending('2027-01-26')).toEqual([]);
  });

  it('go by the day that stands after days off: 25 January 2026 was a Sunday', () => {
    expect(ending('2026-01-26', 1)).toEqual([[2025, '2026-01-26']]);
    expect(ending('2026-01-27', 1)).toEqual([]);
  });

  it('are not guessed for a year whose calendar nobody knows', () => expect(ending('2049-01-20', 60)).toEqual([]));
});

describe('letters of reminder', () => {
  it('go out on the day, to whom the term concerns, once', async () => {
    expect(await on('2027-01-14T18:59:59.000Z')).toEqual([]);
    // Midnight in Astana.
    expect(await on('2027-01-14T19:00:00.000Z')).toEqual(['aigul@example.kz', 'boris@example.kz']);
    expect(await on('2027-01-15T03:00:00.000Z')).toEqual([]);
    expect(await on('2027-01-24T03:00:00.000Z')).toEqual([]);
  });

  it('are in the person’s language and say until when', async () => {
    expect(await on('2026-01-20T03:00:00.000Z')).toHaveLength(2);
    const [kazakh, russian] = ['aigul', 'boris'].map((name) => sent.find(({ to }) => to.startsWith(name)));
    expect(kazakh?.subject).toContain('2025 жылғы');
    expect(kazakh?.text).toContain('https://shyraq.example/kk/cabinet');
    expect(russian?.text).toMatch(/E-6[\s\S]*26\sянваря 2026/);
  });

  it('reach whoever became an officer later', async () => {
    await addPerson('late', 'en', [['officer', OWN]]);
    expect(await on('2026-01-24T03:00:00.000Z')).toEqual(['late@example.kz']);
    expect(await on('2026-01-25T03:00:00.000Z')).toEqual([]);
  });

  it('are sent once also when two workers look at the same time', async () => {
    await database.owner.query('delete from reminder');
    sent.length = 0;
    const at = '2027-01-20T03:00:00.000Z' as Moment;
    await Promise.all(
      [1, 2, 3].map(() => carryOut(database, { identity: SYSTEM, mode: 'write', at }, (work) => remindAll(plan, work))),
    );
    expect(sent.map(({ to }) => to).sort()).toEqual(['aigul@example.kz', 'boris@example.kz', 'late@example.kz']);
  });

  it('follow the setting, whose change is an act', async () => {
    const read = await server.as('clerk')('GET', '/api/reminders');
    expect([read.json(), read.headers.etag]).toEqual([{ days: 10 }, '"1"']);
    const set = (days: number, version: number) =>
      server.as('clerk')('PUT', '/api/reminders', { payload: { days }, headers: { 'if-match': `"${version}"` } });
    await database.owner.query('delete from reminder');
    expect((await set(0, 1)).statusCode).toBe(200);
    expect(await on('2027-01-20T03:00:00.000Z')).toEqual([]);
    expect((await set(3, 1)).statusCode).toBe(412);
    expect((await set(3, 2)).json()).toEqual({ days: 3 });
    expect(await on('2027-01-21T03:00:00.000Z')).toEqual([]);
    expect(await on('2027-01-22T03:00:00.000Z')).toHaveLength(3);
    expect((await set(61, 3)).statusCode).toBe(422);
  });
});
