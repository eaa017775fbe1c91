// Who is written to about the Council, and what waits on whose desk: members are invited with a calendar file, organisations told
// what was considered, the term of 30 April watched (S-11, E-12).

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { AccountsPlan } from '#server/accounts/index.ts';
import { councilRoutes, remindOfCouncilTask, waitsOfCouncil, writeOfSittingTask } from '#server/council/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';
import { ROUND, runNow } from '../verification/lay-round.ts';
import { addPerson } from './lay-council.ts';

const ORGANISATION = '00000000-0000-4000-8000-000000000001';
let now = '2026-02-10T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
let people: Record<string, Identity>;
let sent: Letter[] = [];
let sitting = '';

const plan = { post: async (_: unknown, letter: Letter) => void sent.push(letter), address: () => 'https://shyraq.kz' };
const follow = async (act: string, kind: 'sitting' | 'round' = 'sitting', id = sitting): Promise<Letter[]> => {
  sent = [];
  await runNow(database, writeOfSittingTask(plan), { act, subject: { kind, id } }, now);
  return sent;
};
const remind = async (at: string): Promise<Letter[]> => {
  sent = [];
  await runNow(database, remindOfCouncilTask(plan), {}, at as Moment);
  return sent;
};
const waits = async (who: string, at: Moment = now): Promise<string[]> => {
  const identity = people[who];
  if (!identity) throw new Error(who);
  const { result } = await carryOut(database, { identity, mode: 'read', at }, waitsOfCouncil);
  return result.map(({ code, count }) => `${code} ${count}`);
};
const act = async (path: string, payload: object = {}) => {
  const { rows } = await database.owner.query('select version from council_sitting where id = $1', [sitting]);
  const headers = { 'if-match': `"${rows[0].version}"` };
  const reply = await server.as('sara')('POST', `/api/council/sittings/${sitting}${path}`, { payload, headers });
  expect(reply.statusCode, reply.body).toBe(200);
};

beforeAll(async () => {
  database = await openTestDatabase();
  await database.owner.query(`insert into organisation (id, bin, registered_at) values ($1, '940140000385', now())`, [
    ORGANISATION,
  ]);
  await layOpenRound(database.owner, {
    ...{ id: ROUND, year: 2025, at: '2025-12-01T04:00:00Z' },
    participants: [[ORGANISATION, 'clinical']],
  });
  const none = (role: 'secretary' | 'member' | 'chief' | 'verifier') => [{ role, organisation: null }];
  people = {
    sara: await addPerson(database, 'Хатшы', none('secretary')),
    aisha: await addPerson(database, 'Әсия', none('member')),
    chief: await addPerson(database, 'Бастық', none('chief')),
    vera: await addPerson(database, 'Вера', none('verifier')),
    olga: await addPerson(database, 'Ольга', [{ role: 'officer', organisation: ORGANISATION }]),
  };
  const accounts: AccountsPlan = {
    ...{ database, key: database.application.identityKey, post: async () => {}, address: plan.address, secure: false },
    ...{ nameOrganisations: async () => new Map(), provider: undefined, example: true },
  };
  server = await openTestServer(database, councilRoutes({ accounts }), {
    people,
    mayDo: ({ roles }: Identity, name: string) => mayDo(readHeldRoles(roles), name),
    clock: { now: () => now },
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

describe('30 April', () => {
  it('waits on the desks of whoever watches it, with the days that are left, and on no other', async () => {
    expect(await waits('sara')).toEqual(['council-to-convene 79']);
    expect(await waits('chief')).toEqual(['council-to-convene 79']);
    expect(await waits('vera')).toEqual([]);
    expect(await waits('olga')).toEqual([]);
    expect(await waits('sara', '2025-12-20T05:00:00.000Z' as Moment)).toEqual([]);
  });

  it('is reminded of within the days that are set, each person once a year, and not after it', async () => {
    expect(await remind('2026-04-19T03:10:00.000Z')).toEqual([]);
    const letters = await remind('2026-04-21T03:10:00.000Z');
    expect(letters).toHaveLength(2);
    expect(letters[0]?.text).toContain('Отырыс шақырылмаған');
    expect(await remind('2026-04-22T03:10:00.000Z')).toEqual([]);
    await database.owner.query('delete from reminder');
    expect(await remind('2026-05-05T03:10:00.000Z')).toEqual([]);
  });
});

describe('a sitting', () => {
  it('invites its members with a file that calendar programs read: the hour of Astana in UTC', async () => {
    const place = { kk: 'Мәжіліс залы', ru: 'Зал заседаний' };
    const payload = { on: '2026-04-15', hour: '10:00', place, chair: people.aisha?.account, round: ROUND };
    const reply = await server.as('sara')('POST', '/api/council/sittings', { payload });
    expect(reply.statusCode, reply.body).toBe(201);
    sitting = reply.json<{ id: string }>().id;
    expect(await follow('council.changed')).toEqual([]);
    await act('/invite');
    const letters = await follow('council.invited');
    expect(letters).toHaveLength(2);
    const [letter] = letters;
    expect(letter?.text).toContain('Мәжіліс залы');
    expect(letter?.text).toContain(`https://shyraq.kz/kk/cabinet/council/${sitting}`);
    expect(letter?.calendar).toContain('DTSTART:20260415T050000Z\r\nDTEND:20260415T070000Z');
    expect(letter?.calendar).toContain(`UID:${sitting}@shyraq`);
    expect(await follow('rounds.council-called', 'round', ROUND)).toEqual([]);
    const moved = JSON.stringify({ kind: 'council-called', on: '2026-04-16' });
    await database.owner.query('insert into round_event (round, number, at, event) values ($1, 90, $2, $3)', [
      ...[ROUND, now, moved],
    ]);
    const [again] = await follow('rounds.council-called', 'round', ROUND);
    expect(again?.calendar).toContain('DTSTART:20260416T050000Z');
    await database.owner.query('delete from round_event where number = 90');
  });

  it('waits on desks: its pack, the day, its protocol', async () => {
    expect(await waits('sara')).toEqual(['council-to-consider 79', 'pack-to-send 1']);
    expect(await waits('aisha')).toEqual(['council-to-consider 79']);
    await act('/send-pack');
    const [letter] = await follow('council.pack-sent');
    expect([letter?.subject, letter?.calendar]).toEqual(['Ғылыми кеңес отырысының материалдары', undefined]);
    expect(await waits('sara')).toEqual(['council-to-consider 79']);
    now = '2026-04-15T05:00:00.000Z' as Moment;
    expect(await waits('aisha')).toEqual(['council-to-consider 15', 'sitting-today 1']);
    await act('/open');
    await act('/close');
    expect(await waits('sara')).toEqual(['council-to-consider 15', 'protocol-to-draw-up 1']);
  });

  it('that is called off leaves the calendars of those who were invited', async () => {
    now = '2026-04-01T05:00:00.000Z' as Moment;
    await database.owner.query(
      `update council_sitting set closed_at = null, opened_at = null, cancelled_at = $2, cancelled_words = 'Ауа райы'
        where id = $1`,
      [sitting, now],
    );
    const letters = await follow('council.cancelled');
    expect(letters).toHaveLength(2);
    expect(letters[0]?.text).toContain('Ауа райы');
    expect(letters[0]?.calendar).toContain('STATUS:CANCELLED');
    expect(await waits('sara')).toEqual(['council-to-convene 29']);
  });

  it('tells the organisations what was considered, when, and until when it is published (E-12)', async () => {
    const on = getPlainDate('2026-04-15');
    const publication = computeDaysAfter('results-publication', on, getNewestCalendar());
    const event = { kind: 'considered', on, snapshot: 1, protocol: '1/2026', publication };
    await database.owner.query('insert into round_event (round, number, at, event) values ($1, $2, $3, $4)', [
      ...[ROUND, 99, now, JSON.stringify(event)],
    ]);
    const letters = await follow('council.considered', 'round', ROUND);
    expect(letters.map(({ to }) => to)).toEqual([`${people.olga?.account}@example.com`]);
    expect(letters[0]?.text.replace(/\u00a0/g, ' ')).toContain('соңғы күн: 2026 жылғы 20 сәуір');
    expect(await waits('sara')).toEqual([]);
    expect(await remind('2026-04-22T03:10:00.000Z')).toEqual([]);
  });
});
