// Objections through the real server: made in time and late, twice at once, of others; answered with effect, late, by somebody in
// conflict; withdrawn; their threads, their letters, their terms as a calendar.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ForeseenObjection, ObjectionableItem, ObjectionLine, ObjectionWhole } from '#contract/objections.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { Role } from '#contract/roles.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { identityOf } from '#server/accounts/index.ts';
import { deskRoutes } from '#server/desk/index.ts';
import { whenRecorded } from '#server/journal/index.ts';
import { calendarFileRoutes, objectionRoutes, waitsOfObjections } from '#server/objections/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openWorker, type Worker } from '#server/platform/jobs/open-worker.ts';
import { openLog } from '#server/platform/log.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { postBy, sendLetterTask } from '#server/platform/mail/send-letter.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { findRound } from '#server/rounds/index.ts';
import { evaluateVerified, verificationRoutes } from '#server/verification/index.ts';
import { followBy, whatFollows } from '#server/what-follows.ts';
import { type Laid, type LaidRow, layRound, ROUND } from '../verification/lay-round.ts';

const PUBLISHED = '2026-03-02T05:00:00.000Z' as Moment;
/** The fifth working day after it, women's day among them, ends. */
const LAST = '2026-03-10T18:59:59.999Z' as Moment;
const LATE = '2026-03-10T19:00:00.000Z' as Moment;

let now = '2026-02-10T05:00:00.000Z' as Moment;
const clock = { now: () => now };
const at = (moment: string) => {
  now = moment as Moment;
};
let database: TestDatabase;
let server: TestServer;
let worker: Worker;
let live: LiveRuns;
let laid: Laid[];
const sent: Letter[] = [];
const people: Record<string, Identity> = {};

async function addPerson(name: string, role: Role, organisation: string | null, language = 'en'): Promise<void> {
  const id = randomUUID();
  await database.owner.query(
    `insert into account (id, email, name, language, created_at) values ($1, $2, $3, $4, '2025-01-01')`,
    [id, `${name}@example.kz`, name, language],
  );
  await database.owner.query(
    `insert into account_role (account, role, organisation, granted_at) values ($1, $2, $3, '2025-01-01')`,
    [id, role, organisation],
  );
  people[name] = identityOf(id, [{ role, organisation }]);
}

const one = (place: number): Laid => {
  const found = laid[place];
  if (!found) throw new Error(`no organisation ${place}`);
  return found;
};
const rowOf = ({ rows }: Laid, table: string, place = 0): LaidRow => {
  const found = rows.filter((row) => row.table === table)[place];
  if (!found) throw new Error(`no row ${place} of ${table}`);
  return found;
};

beforeAll(async () => {
  database = await openTestDatabase();
  laid = await layRound(database.owner, 4);
  await addPerson('olga', 'officer', one(0).id);
  await addPerson('henry', 'head', one(0).id, 'ru');
  await addPerson('paul', 'officer', one(1).id);
  await addPerson('vera', 'verifier', null);
  await addPerson('victor', 'verifier', null);
  await addPerson('carl', 'chief', null);
  await addPerson('oskar', 'observer', null);
  const sendLetter = sendLetterTask({ send: async (letter) => void sent.push(letter), close: () => {} });
  const follows = whatFollows({
    post: postBy(sendLetter),
    address: () => 'https://shyraq.example',
    registers: [],
  });
  live = openLiveRuns(database, database.ownerConnection);
  const tasks = [sendLetter, ...new Set(Object.values(follows).flat())];
  worker = openWorker({ database, clock, live }, database.ownerConnection, tasks, {
    log: openLog('silent'),
    pollInterval: 100,
  });
  whenRecorded(followBy(follows));
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  server = await openTestServer(
    database,
    [...objectionRoutes(database), ...verificationRoutes(), ...deskRoutes([waitsOfObjections])],
    {
      people,
      mayDo: acts,
      clock,
      rawRoutes: calendarFileRoutes({ database, address: () => 'https://shyraq.example' }),
    },
  );
  await decideAll();
  await publish();
});
afterAll(async () => {
  whenRecorded(async () => {});
  await worker.close();
  await live.close();
  await server.close();
  await database.drop();
});

/** What the tests object to: refused and changed items of the first organisation, one of the second. */
async function decideAll(): Promise<void> {
  const decide = async ({ id }: Laid, rows: readonly LaidRow[], put: object) => {
    const items = rows.map(({ row, version }) => ({ row, version, seen: 0 }));
    const payload = { items, outcome: 'refused', ground: 'no-evidence', words: '', changes: {}, ...put };
    const reply = await server.as('vera')('POST', `/api/rounds/${ROUND}/verification/${id}/decisions`, { payload });
    expect(reply.json(), reply.body).toMatchObject({ decided: rows.map(({ row }) => row) });
  };
  const rows = [0, 1, 2, 3].map((place) => rowOf(one(0), 'publications', place));
  await decide(one(0), rows, {});
  await decide(one(0), [rowOf(one(0), 'patents')], {});
  await decide(one(0), [rowOf(one(0), 'funding')], { outcome: 'credited', ground: null });
  await decide(one(1), [rowOf(one(1), 'publications')], {});
}

/** As the act of publication leaves it. */
async function publish(): Promise<void> {
  const { owner } = database;
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  const event = JSON.stringify({ kind: 'verification-published', objection });
  await owner.query('insert into round_event (round, number, at, event) values ($1, 3, $2, $3)', [
    ROUND,
    PUBLISHED,
    event,
  ]);
  await owner.query(
    `insert into verification_publication (round, reporting_year, published_at, published_by, results)
      values ($1, 2025, $2, $3, '[]')`,
    [ROUND, PUBLISHED, people.carl?.account],
  );
  at(PUBLISHED);
}

const base = (organisation: string) => `/api/rounds/${ROUND}/objections/${organisation}`;
const itemOf = (organisation: string, { row }: LaidRow) => `${base(organisation)}/items/${row}`;
const reasons = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);
type Put = { decision?: number; words?: string; documents?: string[] };
const object = (who: string, { id }: Laid, row: LaidRow, put: Put = {}) =>
  server.as(who)('POST', itemOf(id, row), {
    payload: { decision: 1, words: 'The publication names us as affiliation', documents: [], ...put },
  });
const make = async (row: LaidRow, put: Put = {}) => {
  const reply = await object('olga', one(0), row, put);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ id: string }>().id;
};
const read = async (id: string, who = 'olga') => {
  const reply = await server.as(who)('GET', `/api/objections/${id}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ObjectionWhole>();
};
const board = async (who: string) =>
  (await server.as(who)('GET', `/api/rounds/${ROUND}/objections`)).json<{ objections: ObjectionLine[] }>().objections;
const answer = (who: string, id: string, put: object, version = 1) =>
  server.as(who)('POST', `/api/objections/${id}/answer`, {
    payload: { answer: 'refused', words: 'The page does not name you', ground: null, changes: {}, ...put },
    headers: { 'if-match': `"${version}"` },
  });
const act = (who: string, id: string, name: string, payload: object = {}, version = 1) =>
  server.as(who)('POST', `/api/objections/${id}/${name}`, { payload, headers: { 'if-match': `"${version}"` } });

const points = async () =>
  database.within(people.carl as Identity, 'read', async (db) => {
    const round = await findRound(db, ROUND);
    const verified = round && (await evaluateVerified(db, round, one(0).id));
    return verified?.evaluation.result.scores.get('A')?.value;
  });

async function received(count: number): Promise<Letter[]> {
  for (let waited = 0; sent.length < count && waited < 200; waited += 1) await pause(100);
  await pause(300);
  return sent.splice(0).toSorted((a, b) => (a.to < b.to ? -1 : 1));
}

async function layDocument(organisation: string): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
      values ($1, 'letter.pdf', repeat('a', 64), 10, 'application/pdf', true, $2, now()) returning id`,
    [organisation, people.olga?.account],
  );
  return rows[0]?.id ?? '';
}

/** Asked until the whole category is counted. */
async function foresee(row: LaidRow): Promise<ForeseenObjection> {
  const told = (await server.as('olga')('GET', `${itemOf(one(0).id, row)}/effect`)).json<ForeseenObjection>();
  return told.counted < told.of ? foresee(row) : told;
}

let first = '';
let second = '';

describe('an objection', { timeout: 60_000 }, () => {
  it('is possible to what was not credited as it was reported, with the exact effect and the rank', async () => {
    const { items } = (await server.as('olga')('GET', `${base(one(0).id)}/items`)).json<{
      items: ObjectionableItem[];
    }>();
    const refused = items.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ ground: 'no-evidence', paragraph: 'E-7', decision: 1, objection: null });
    expect(items.map(({ row }) => row)).not.toContain(rowOf(one(0), 'funding').row);
    const effect = await foresee(rowOf(one(0), 'publications'));
    const [a] = effect.effects;
    expect(a?.score).toBe('A');
    expect(Number(a?.by)).toBeGreaterThan(0);
    expect(a?.rankAfter).toBeLessThanOrEqual(a?.rankBefore ?? 0);
    expect(JSON.stringify(effect)).not.toContain(one(1).bin);
  });

  it('holds its documents, and comes to the chief and to whoever decided', async () => {
    const document = await layDocument(one(0).id);
    first = await make(rowOf(one(0), 'publications'), { documents: [document] });
    const whole = await read(first);
    expect(whole).toMatchObject({
      state: 'standing',
      answerBy: '2026-03-10',
      late: false,
      documents: [{ document, name: 'letter.pdf' }],
      item: { ground: 'no-evidence' },
    });
    const { rows } = await database.owner.query('select room, subject from document_hold where document = $1', [
      document,
    ]);
    expect(rows).toEqual([{ room: 'objections', subject: first }]);
    const letters = await received(2);
    expect(letters.map(({ to }) => to)).toEqual(['carl@example.kz', 'vera@example.kz']);
    expect(letters[0]?.text).toContain(`https://shyraq.example/en/cabinet/objections/${first}`);
    expect(letters[0]?.subject).not.toContain(whole.title);
  });

  it('is one, however often and by how many it is made (hazard 3)', async () => {
    const row = rowOf(one(0), 'publications', 1);
    const both = await Promise.all(['olga', 'henry', 'olga'].map((who) => object(who, one(0), row)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
    second = both.find(({ statusCode }) => statusCode === 201)?.json<{ id: string }>().id ?? '';
    await received(2);
  });

  it('of another organisation is neither made nor read nor found on the board', async () => {
    expect((await object('paul', one(0), rowOf(one(0), 'publications', 2))).statusCode).toBe(404);
    expect((await object('paul', one(1), rowOf(one(0), 'publications', 2))).statusCode).toBe(404);
    expect((await server.as('paul')('GET', `/api/objections/${first}`)).statusCode).toBe(404);
    expect((await act('paul', first, 'messages', { words: 'hello' })).statusCode).toBe(404);
    expect(await board('paul')).toEqual([]);
    expect((await server.as('oskar')('GET', `/api/rounds/${ROUND}/objections`)).statusCode).toBe(403);
    const foreign = await layDocument(one(1).id);
    const reply = await object('olga', one(0), rowOf(one(0), 'publications', 2), { documents: [foreign] });
    expect(reasons(reply)).toEqual([['objections:document-gone', undefined]]);
  });

  it('wants words, an item that is not credited, and the decision that was seen', async () => {
    expect((await object('olga', one(0), rowOf(one(0), 'publications', 2), { words: ' x ' })).statusCode).toBe(422);
    expect(reasons(await object('olga', one(0), rowOf(one(0), 'funding')))).toEqual([
      ['objections:credited-as-reported', 'E-11'],
    ]);
    expect(reasons(await object('olga', one(0), rowOf(one(0), 'patents'), { decision: 2 }))).toEqual([
      ['objections:decided-meanwhile', undefined],
    ]);
    expect((await object('vera', one(0), rowOf(one(0), 'patents'))).statusCode).toBe(403);
  });

  it('is withdrawn, and may be made again within the term', async () => {
    const row = rowOf(one(0), 'publications', 2);
    const id = await make(row);
    expect((await act('henry', id, 'withdraw')).statusCode).toBe(200);
    expect((await read(id)).state).toBe('withdrawn');
    expect(reasons(await act('olga', id, 'withdraw', {}, 2))).toEqual([['objections:closed', 'E-11']]);
    expect(reasons(await answer('vera', id, {}, 2))).toEqual([['objections:closed', 'E-11']]);
    await make(row);
    await received(6);
  });

  it('has a thread in which both sides write, each told of the other’s words', async () => {
    expect((await act('vera', first, 'messages', { words: 'Which page?' })).statusCode).toBe(200);
    expect((await received(2)).map(({ to }) => to)).toEqual(['henry@example.kz', 'olga@example.kz']);
    expect((await board('olga')).find(({ id }) => id === first)).toMatchObject({ messages: 1, unanswered: true });
    const desk = async (who: string) =>
      (await server.as(who)('GET', '/api/desk')).json<{ waiting: object[] }>().waiting;
    expect(await desk('olga')).toContainEqual({ code: 'objection-message', count: 1, organisation: null });
    expect((await act('olga', first, 'messages', { words: 'Page 2, line 5' })).statusCode).toBe(200);
    expect((await received(2)).map(({ to }) => to)).toEqual(['carl@example.kz', 'vera@example.kz']);
    expect(await desk('olga')).not.toContainEqual(expect.objectContaining({ code: 'objection-message' }));
    expect(await desk('vera')).toContainEqual({ code: 'objection-to-answer', count: 3, organisation: null });
    const { thread } = await read(first);
    // Who writes for the working body is not for the organisation to know.
    expect(thread.map(({ side, words, name }) => [side, words, name])).toEqual([
      ['body', 'Which page?', null],
      ['organisation', 'Page 2, line 5', 'olga'],
    ]);
  });
});

describe('an answer', { timeout: 60_000 }, () => {
  it('is not given by somebody with a conflict of interest', async () => {
    const declared = await server.as('victor')('POST', `/api/rounds/${ROUND}/verification/${one(0).id}/conflict`, {
      payload: { words: 'My sister works there' },
    });
    expect(declared.statusCode, declared.body).toBe(200);
    expect(reasons(await answer('victor', first, {}))).toEqual([['verification:conflict.declared', 'E-11']]);
    expect(reasons(await act('victor', first, 'messages', { words: 'hm' }))).toEqual([
      ['verification:conflict.declared', 'E-11'],
    ]);
    expect((await read(first, 'victor')).conflict).toBe('declared');
    expect((await answer('olga', first, {})).statusCode).toBe(403);
  });

  it('that upholds credits the item in the same act, and the organisation has its letter', async () => {
    const before = await points();
    const foreseen = await foresee(rowOf(one(0), 'publications'));
    const twice = await Promise.all(
      [1, 2].map(() => answer('vera', first, { answer: 'credited', words: 'You are right' })),
    );
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const after = await points();
    const gained = Number(after?.top) / Number(after?.over) - Number(before?.top) / Number(before?.over);
    expect(gained).toBeCloseTo(Number(foreseen.effects[0]?.by), 1);
    expect(gained).toBeGreaterThan(0);
    const letters = await received(2);
    expect(letters.map(({ to }) => to)).toEqual(['henry@example.kz', 'olga@example.kz']);
    expect(letters[1]?.text).toContain('You are right');
    expect(letters[0]?.text).toContain('принято');
    expect(await read(first)).toMatchObject({ state: 'credited', late: false, answer: { words: 'You are right' } });
    expect(reasons(await act('olga', first, 'messages', { words: 'Thanks' }, 2))).toEqual([
      ['objections:closed', 'E-11'],
    ]);
  });

  it('that upholds with other facts changes them; a fault of it undoes the whole answer', async () => {
    const item = (await read(second)).item;
    const quartile = item.fields.quartile === 'Q4' ? 'Q3' : 'Q4';
    const faulty = {
      answer: 'changed',
      ground: 'quartile-other',
      words: 'Another quartile',
      changes: { quartile: 'Q9' },
    };
    expect((await answer('vera', second, faulty)).statusCode).toBe(409);
    expect((await read(second)).state).toBe('standing');
    const reply = await answer('vera', second, { ...faulty, changes: { quartile } });
    expect(reply.statusCode, reply.body).toBe(200);
    expect(await read(second)).toMatchObject({ state: 'changed', answer: { changes: { quartile } } });
    await received(2);
  });

  it('that refuses leaves the decision; a late one is given all the same and said to be late', async () => {
    const third = (await board('olga')).find(({ state }) => state === 'standing')?.id ?? '';
    expect(reasons(await answer('vera', third, { changes: { quartile: 'Q1' } }))).toEqual([
      ['objections:decision-stays', 'E-11'],
    ]);
    at(LATE);
    expect((await board('olga')).find(({ id }) => id === third)).toMatchObject({ late: true, state: 'standing' });
    const before = await points();
    const reply = await answer('carl', third, {});
    expect(reply.json()).toEqual({ version: 2, late: true });
    expect(await points()).toEqual(before);
    expect(await read(third)).toMatchObject({ state: 'refused', late: true });
    await received(2);
  });
});

describe('the term', { timeout: 60_000 }, () => {
  it('ends with the last moment of the fifth working day (hazards 1, 2)', async () => {
    at(LATE);
    const late = await object('olga', one(0), rowOf(one(0), 'patents'));
    expect(late.statusCode).toBe(409);
    const [reason] = late.json<ProblemBody>().reasons;
    expect(reason).toMatchObject({ code: 'rounds:hindrance.objection-late', paragraph: 'E-11' });
    expect(reason?.words).toMatch(/10\sMarch\s2026|2026-03-10/);
    at(LAST);
    await make(rowOf(one(0), 'patents'));
  });

  it('comes as a file, and under an address that nobody can guess and that a new one ends', async () => {
    const file = await server.as('olga')('GET', '/api/terms.ics?language=ru');
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.body).toContain(`UID:${ROUND}-objection@shyraq`);
    expect(file.body).toContain('DTEND:20260310T190000Z');
    const standing = (await board('olga')).filter(({ state }) => state === 'standing');
    for (const { id } of standing) expect(file.body).toContain(`UID:${id}-answer@shyraq`);
    const feed = async () => (await server.as('olga')('POST', '/api/term-feed')).json<{ token: string }>().token;
    const token = await feed();
    expect(token).toMatch(/^[\w-]{43}$/);
    const ask = (secret: string) => server.app.inject({ method: 'GET', url: `/api/term-feeds/${secret}/en.ics` });
    expect((await ask(token)).body).toContain(`UID:${standing[0]?.id}-answer@shyraq`);
    expect((await ask('A'.repeat(43))).statusCode).toBe(404);
    const next = await feed();
    expect((await ask(token)).statusCode).toBe(404);
    expect((await ask(next)).statusCode).toBe(200);
    await database.owner.query('update account set closed_at = now() where id = $1', [people.olga?.account]);
    expect((await ask(next)).statusCode).toBe(404);
    await database.owner.query('update account set closed_at = null where id = $1', [people.olga?.account]);
    const others = await server.as('paul')('GET', '/api/terms.ics');
    expect(others.body).not.toContain('-answer@shyraq');
  });
});
