// The wrapper around every act, through the real server and database: permission, check, transaction, idempotency,
// versions, forged requests, limits, problems.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineContract, wholeNumberText } from '#contract/http.ts';
import { ProblemBody } from '#contract/problem.ts';
import { standingClock } from '../clock.ts';
import type { Identity } from '../identity.ts';
import { openLog } from '../log.ts';
import { Problem, refused } from '../problem.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { openTestServer, type Reply, SOME_DAY, type TestServer } from '../testing/test-server.ts';
import { type Act, everybody, may, type Route, route, signedIn } from './route.ts';

const OWN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const person = (digit: string, organisation = OWN): Identity => ({
  account: `${digit.repeat(8)}-3333-4333-8333-333333333333`,
  organisations: [organisation],
  roles: ['officer'],
  sight: 'own',
});

const Note = z.strictObject({ id: z.string(), words: z.string() });
const AddNote = defineContract('add-note', 'POST', '/api/notes', {
  body: z.strictObject({
    organisation: z.uuid(),
    words: z.string().min(1).max(20),
    count: z.number().int().min(0),
    kind: z.enum(['short', 'long']),
    day: z.iso.date().optional(),
  }),
  answer: Note,
});
const ListNotes = defineContract('list-notes', 'GET', '/api/notes', {
  query: z.strictObject({ limit: wholeNumberText.optional() }),
  answer: z.strictObject({ notes: z.array(Note), limit: z.number() }),
});
const ForgetJournal = defineContract('forget-journal', 'POST', '/api/notes/forget', {});
const LeakField = defineContract('leak-field', 'GET', '/api/notes/leak', { answer: Note });
const Refuse = defineContract('refuse-note', 'POST', '/api/notes/refuse', {});
const FailSignIn = defineContract('fail-sign-in', 'POST', '/api/notes/sign-in', { needs: { key: false } });
const FewTimes = defineContract('few-times', 'GET', '/api/notes/few', { limit: { requests: 2, seconds: 60 } });
const WriteInRead = defineContract('write-in-read', 'GET', '/api/notes/write', {});
const TellMoment = defineContract('tell-moment', 'POST', '/api/notes/moment', {
  body: z.strictObject({ words: z.string() }),
  answer: z.strictObject({ at: z.string() }),
  needs: { key: false },
});

const addNote: Act<typeof AddNote> = async (work, { body }) => {
  const { rows } = await sql<{ id: string }>`
    insert into note (organisation, words) values (${body.organisation}, ${body.words}) returning id::text`.execute(
    work.db,
  );
  work.journalled.count += 1;
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id: rows[0]?.id ?? '', words: body.words };
};

const routes: Route[] = [
  route(AddNote, may('note.add'), addNote),
  route(ListNotes, signedIn, async (work, { query }) => {
    const { rows } = await sql<{ id: string; words: string }>`select id::text, words from note order by id`.execute(
      work.db,
    );
    return { notes: rows, limit: query.limit ?? 100 };
  }),
  route(ForgetJournal, signedIn, async (work) => {
    await sql`insert into note (organisation, words) values (${OWN}, 'forgotten')`.execute(work.db);
    return {};
  }),
  route(LeakField, everybody, async () => ({ id: '1', words: 'x', secret: 'hidden' }) as never),
  route(Refuse, signedIn, async (work) => {
    await sql`insert into note (organisation, words) values (${OWN}, 'refused')`.execute(work.db);
    throw refused([
      { code: 'problems:reason-missing', paragraph: 'E-7' },
      { code: 'problems:reason-too-big', values: { most: 3 }, paragraph: 'E-11' },
    ]);
  }),
  route(FailSignIn, everybody, async (work) => {
    work.journalled.count += 1;
    await sql`insert into failed_sign_in default values`.execute(work.db);
    work.outcome.refusal = new Problem('not-signed-in');
    return {};
  }),
  route(FewTimes, everybody, async () => ({})),
  route(WriteInRead, signedIn, async (work) => {
    await sql`insert into note (organisation, words) values (${OWN}, 'from a read')`.execute(work.db);
    return {};
  }),
  route(TellMoment, everybody, async (work) => ({ at: work.at }), { unrecorded: 'changes nothing' }),
];

const people = { anna: person('a'), boris: person('b'), other: person('c', OTHER) };
const lines: string[] = [];
const clock = standingClock(SOME_DAY);
let database: TestDatabase;
let server: TestServer;
let confirmed: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  await database.owner.query(`
    create table note (id bigint generated always as identity primary key, organisation uuid not null, words text not null);
    alter table note enable row level security;
    create policy note_own on note to shyraq_application using (organisation = any ((select identity_organisations())::uuid[]));
    create table failed_sign_in (id bigint generated always as identity);
    grant select, insert on note, failed_sign_in to shyraq_application`);
  server = await openTestServer(database, routes, {
    people,
    clock,
    mayDo: (identity, act) => act === 'note.add' && identity.account !== people.boris.account,
    log: openLog('info', { write: (line: string) => void lines.push(line) }),
    confirm: async (_, token) => {
      confirmed.push(token);
      if (token === 'other' && confirmed.length > 1_000) throw new Problem('session-expired');
    },
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const note = { organisation: OWN, words: 'hello', count: 1, kind: 'short' };
const problem = (reply: Reply) => {
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  return ProblemBody.parse(reply.json());
};
const pointers = (reply: Reply) =>
  problem(reply)
    .reasons.map(({ code, pointer }) => `${code.split(':')[1]} ${pointer}`)
    .sort();
const words = async (): Promise<string[]> => {
  const { rows } = await database.owner.query<{ words: string }>('select words from note order by id');
  return rows.map((row) => row.words);
};

describe('who may pass', () => {
  it('asks the stranger to sign in, tells an ended session from none, and refuses a role that may not', async () => {
    expect(problem(await server.app.inject({ url: '/api/notes' })).code).toBe('not-signed-in');
    const forged = await server.app.inject({ url: '/api/notes', cookies: { shyraq: 'forged' } });
    expect([forged.statusCode, problem(forged).code]).toEqual([401, 'session-expired']);
    const boris = await server.as('boris')('POST', '/api/notes', { payload: note });
    expect([boris.statusCode, problem(boris).code]).toEqual([403, 'forbidden']);
  });

  it('does not open a door without a permission, nor two of one name', async () => {
    const bare = { ...routes[0], permission: undefined } as unknown as Route;
    await expect(openTestServer(database, [bare])).rejects.toThrow('has no permission');
    await expect(openTestServer(database, [routes[0] as Route, routes[0] as Route])).rejects.toThrow(
      /two doors|duplicated/i,
    );
  });

  it('confirms the session inside the transaction of a write', async () => {
    confirmed = [];
    await server.as('anna')('POST', '/api/notes', { payload: note });
    await server.as('anna')('GET', '/api/notes');
    expect(confirmed).toEqual(['anna']);
  });

  it('shows nobody the rows of another organisation, and lets nobody write there', async () => {
    await server.as('anna')('POST', '/api/notes', { payload: { ...note, words: 'of anna' } });
    expect((await server.as('other')('GET', '/api/notes')).json()).toEqual({ notes: [], limit: 100 });
    const smuggled = await server.as('other')('POST', '/api/notes', { payload: note });
    expect([smuggled.statusCode, problem(smuggled).code]).toEqual([403, 'forbidden']);
  });
});

describe('what is asked', () => {
  it('names every fault of a request at once, each at its place', async () => {
    const reply = await server.as('anna')('POST', '/api/notes', {
      payload: { organisation: 'x', words: '', count: '1', kind: 'other', 'a/b': 1, day: '2027-02-30' },
    });
    expect(reply.statusCode).toBe(422);
    expect(pointers(reply)).toEqual([
      'reason-not-among /body/kind',
      'reason-too-small-text /body/words',
      'reason-unknown-field /body/a~1b',
      'reason-wrong-format /body/day',
      'reason-wrong-format /body/organisation',
      'reason-wrong-type /body/count',
    ]);
    expect(problem(reply).reasons.every((reason) => reason.words.length > 5)).toBe(true);
  });

  it.each([null, true, '', '1', [5], { a: 1 }, 1.5])('never turns %j into a number (hazard 5)', async (count) => {
    const reply = await server.as('anna')('POST', '/api/notes', { payload: { ...note, count } });
    expect(pointers(reply)).toEqual(['reason-wrong-type /body/count']);
  });

  it.each([
    ['', 200, 100],
    ['?limit=7', 200, 7],
    ['?limit=', 422, undefined],
    ['?limit=5e1', 422, undefined],
    ['?limit=07', 422, undefined],
    ['?limit=1&limit=2', 422, undefined],
    ['?limits=1', 422, undefined],
  ])('reads the query %s as it is written', async (query, status, limit) => {
    const reply = await server.as('anna')('GET', `/api/notes${query}`);
    expect(reply.statusCode).toBe(status);
    if (limit !== undefined) expect(reply.json<{ limit: number }>().limit).toBe(limit);
  });

  it.each([
    ['damaged JSON', '{"a":', 'application/json', 400, 'unreadable-body'],
    ['nothing at all', '', 'application/json', 400, 'unreadable-body'],
    ['a poisoned prototype', '{"__proto__": {"a": 1}}', 'application/json', 400, 'unreadable-body'],
    ['a nest of 50,000 brackets', '['.repeat(50_000), 'application/json', 400, 'unreadable-body'],
    ['more than a megabyte', `{"words":"${'x'.repeat(1_100_000)}"}`, 'application/json', 413, 'body-too-large'],
    ['a text', 'hello', 'text/plain', 415, 'unsupported-media-type'],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
  ])('refuses %s', async (_, payload, type, status, code) => {
    const reply = await server.as('anna')('POST', '/api/notes', { payload, headers: { 'content-type': type } });
    expect([reply.statusCode, problem(reply).code]).toEqual([status, code]);
  });

  it('answers what is not there in the language asked for', async () => {
    const reply = await server.app.inject({
      url: '/api/nowhere',
      headers: { 'accept-language': 'de, ru;q=0.8, en;q=0.5' },
    });
    expect([reply.statusCode, problem(reply).title]).toEqual([404, 'Здесь ничего нет']);
    expect(problem(await server.app.inject({ url: '/api/nowhere' })).title).toBe('Мұнда ештеңе жоқ');
  });
});

describe('an act', () => {
  it('undoes everything when it is refused, and gives all reasons with their paragraphs', async () => {
    const reply = await server.as('anna')('POST', '/api/notes/refuse');
    expect(reply.statusCode).toBe(409);
    expect(problem(reply).reasons.map(({ paragraph }) => paragraph)).toEqual(['E-7', 'E-11']);
    expect(await words()).not.toContain('refused');
  });

  it('that wrote nothing in the journal is undone', async () => {
    const reply = await server.as('anna')('POST', '/api/notes/forget');
    expect([reply.statusCode, problem(reply).code]).toEqual([500, 'unexpected']);
    expect(await words()).not.toContain('forgotten');
  });

  it('can be kept and refused all the same', async () => {
    const reply = await server.app.inject({ method: 'POST', url: '/api/notes/sign-in' });
    expect(problem(reply).code).toBe('not-signed-in');
    expect((await database.owner.query('select 1 from failed_sign_in')).rowCount).toBe(1);
  });

  it('lets no answer out that its contract does not name', async () => {
    const reply = await server.app.inject({ url: '/api/notes/leak' });
    expect([reply.statusCode, reply.body.includes('hidden')]).toEqual([500, false]);
  });

  it('writes nothing in a read', async () => {
    expect((await server.as('anna')('GET', '/api/notes/write')).statusCode).toBe(500);
    expect(await words()).not.toContain('from a read');
  });

  it('is dated by the last byte that arrived, not by the first (hazard 1)', async () => {
    const { port } = await listen();
    const { connect } = await import('node:net');
    const socket = connect(port, '127.0.0.1');
    clock.set(SOME_DAY);
    const head =
      'POST /api/notes/moment HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 14\r\nconnection: close\r\n\r\n';
    await new Promise<void>((resolve) => socket.write(`${head}{"words":`, () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const later = '2027-01-25T19:00:00.001Z' as typeof SOME_DAY;
    clock.set(later);
    socket.write('"x" }');
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text));
    });
    clock.set(SOME_DAY);
    expect(answer).toContain(later);
  });
});

async function listen(): Promise<{ port: number }> {
  if (!server.app.server.listening) await server.app.listen({ port: 0, host: '127.0.0.1' });
  return server.app.server.address() as { port: number };
}

describe('an act sent twice (hazard 3)', () => {
  const send = (key: string | undefined, payload: object = note, token = 'anna') =>
    server.as(token)('POST', '/api/notes', {
      payload,
      headers: key === undefined ? { 'idempotency-key': '' } : { 'idempotency-key': key },
    });

  it('is done once and answered alike', async () => {
    const before = (await words()).length;
    const first = await send('same-key-1');
    const second = await send('same-key-1');
    expect([first.statusCode, first.headers['idempotent-replay']]).toEqual([201, undefined]);
    expect([second.statusCode, second.headers['idempotent-replay']]).toEqual([201, 'true']);
    expect(second.body).toBe(first.body);
    expect(second.headers.etag).toBe('"1"');
    expect(await words()).toHaveLength(before + 1);
  });

  it('is done once when ten arrive together', async () => {
    const before = (await words()).length;
    const replies = await Promise.all(Array.from({ length: 10 }, () => send('same-key-2')));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(await words()).toHaveLength(before + 1);
  });

  it('is refused with another body under the same key, and free to be done by somebody else', async () => {
    await send('same-key-3');
    expect(problem(await send('same-key-3', { ...note, words: 'else' })).code).toBe('key-used-otherwise');
    expect((await send('same-key-3', { ...note, organisation: OTHER }, 'other')).statusCode).toBe(201);
  });

  it('may be sent again with the key after a refusal', async () => {
    expect((await send('same-key-4', { ...note, words: '' })).statusCode).toBe(422);
    expect((await send('same-key-4')).statusCode).toBe(201);
  });

  it.each([undefined, 'short', 'with space in it', 'x'.repeat(201)])('needs a proper key, not %s', async (key) => {
    expect(problem(await send(key)).code).toBe('key-missing');
  });
});

describe('requests that other sites forge', () => {
  const post = (headers: Record<string, string>) => server.as('anna')('POST', '/api/notes', { payload: note, headers });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 'foreign-origin'],
    [{ 'sec-fetch-site': 'same-site' }, 'foreign-origin'],
    [{ origin: 'https://evil.example' }, 'foreign-origin'],
    [{ origin: 'null' }, 'foreign-origin'],
    [{ 'x-csrf-token': 'wrong' }, 'csrf-token-wrong'],
    [{ 'x-csrf-token': '' }, 'csrf-token-wrong'],
  ])('%j', async (headers, code) => {
    const reply = await post(headers);
    expect([reply.statusCode, problem(reply).code]).toEqual([403, code]);
  });

  it('passes the page’s own', async () => {
    expect(
      (await post({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80', host: 'localhost:80' })).statusCode,
    ).toBe(201);
  });

  it('refuses the token of another person’s session', async () => {
    const given = await server.app.inject({ url: '/api/csrf', cookies: { shyraq: 'boris' } });
    const secret = given.cookies.find(({ name }) => name === 'shyraq-csrf')?.value ?? '';
    const reply = await server.as('anna')('POST', '/api/notes', {
      payload: note,
      cookies: { 'shyraq-csrf': secret },
      headers: { 'x-csrf-token': given.json<{ token: string }>().token },
    });
    expect(problem(reply).code).toBe('csrf-token-wrong');
  });
});

describe('around the doors', () => {
  it('slows down who asks too often', async () => {
    const codes = [];
    for (let times = 0; times < 3; times += 1)
      codes.push((await server.app.inject({ url: '/api/notes/few' })).statusCode);
    expect(codes).toEqual([200, 200, 429]);
  });

  it('sends the headers that protect a page, and a number of the request', async () => {
    const { headers } = await server.app.inject({ url: '/health' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
  });

  it('logs neither what was sent nor who sent it', async () => {
    lines.length = 0;
    await server.as('anna')('POST', '/api/notes', { payload: { ...note, words: 'Aigul Serikova' } });
    await server.as('anna')('POST', '/api/notes/forget');
    const text = lines.join('');
    expect(text).toContain('"door":"add-note"');
    for (const secret of ['Aigul', 'anna', people.anna.account ?? '', 'shyraq-csrf'])
      expect(text).not.toContain(secret);
  });

  it('describes every door as OpenAPI 3.1, with its problems, and serves a reader', async () => {
    const { paths, openapi } = (await server.app.inject({ url: '/api/openapi.json' })).json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
    }>();
    expect(openapi).toBe('3.1.0');
    const described = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(routes.map(({ contract }) => contract.name).sort());
    expect(paths['/api/notes']?.post?.responses).toHaveProperty('default');
    const page = await server.app.inject({ url: '/api/reader/' });
    expect([page.statusCode, page.body.includes('swagger-ui')]).toEqual([200, true]);
  });

  it('tells whether it lives and works, and gives figures to this machine alone', async () => {
    expect((await server.app.inject({ url: '/health' })).json()).toMatchObject({ status: 'up' });
    expect((await server.app.inject({ url: '/ready' })).json()).toEqual({ status: 'ready', database: 'answers' });
    const figures = await server.app.inject({ url: '/metrics' });
    expect(figures.body).toMatch(/shyraq_http_request_seconds_count\{door="add-note",method="POST",status="201"\} \d+/);
    expect(figures.body).toContain('shyraq_database_connections{state="total"}');
    expect((await server.app.inject({ url: '/metrics', remoteAddress: '10.1.2.3' })).statusCode).toBe(404);
    expect((await server.app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '1.2.3.4' } })).statusCode).toBe(
      404,
    );
  });
});
