// The work is shared out and the results are published: through the real server and its jobs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { PublishedOrganisation } from '#contract/published-verification.ts';
import type { OrganisationProgress, VerifierProgress } from '#contract/verification.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Identity, PUBLIC } from '#server/platform/identity.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { roundRoutes } from '#server/rounds/index.ts';
import { verificationRoutes, writePublishedTask } from '#server/verification/index.ts';
import { type Laid, layRound, ROUND, runNow, YEAR } from './lay-round.ts';

const account = (digit: string) => `${digit.repeat(8)}-7777-4777-8777-777777777777`;
const people: Record<string, Identity> = {
  vera: identityOf(account('a'), [{ role: 'verifier', organisation: null }]),
  victor: identityOf(account('b'), [{ role: 'verifier', organisation: null }]),
  chief: identityOf(account('c'), [{ role: 'chief', organisation: null }]),
  public: PUBLIC,
};

let now = '2026-02-10T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
let laid: Laid[];

const one = (at: number): Laid => {
  const found = laid[at];
  if (!found) throw new Error(`no organisation ${at}`);
  return found;
};
beforeAll(async () => {
  database = await openTestDatabase();
  laid = await layRound(database.owner, 3);
  for (const [name, { account: id }] of Object.entries(people))
    if (id)
      await database.owner.query(
        `insert into account (id, email, name, language, created_at) values ($1, $2, $3, 'en', now())`,
        [id, `${name}@example.com`, name],
      );
  for (const [name, role] of [
    ['vera', 'verifier'],
    ['victor', 'verifier'],
    ['chief', 'chief'],
  ])
    await database.owner.query('insert into account_role (account, role, granted_at) values ($1, $2, now())', [
      people[name ?? '']?.account,
      role,
    ]);
  server = await openTestServer(database, [...verificationRoutes(), ...roundRoutes()], {
    people,
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    clock: { now: () => now },
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const base = `/api/rounds/${ROUND}/verification`;
const reasons = (reply: Reply) => reply.json<ProblemBody>().reasons;
const codes = (reply: Reply) => reasons(reply).map(({ code, paragraph }) => [code, paragraph]);
const post = (who: string, path: string, payload: object = {}, version?: number) =>
  server.as(who)('POST', path, {
    payload,
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  });
const progress = async () =>
  (await server.as('chief')('GET', base)).json<{
    organisations: OrganisationProgress[];
    verifiers: VerifierProgress[];
  }>();
describe('the work is shared out', () => {
  it('by the chief, to who verifies and has no conflict; progress says whose what is', async () => {
    const organisations = [one(0).id, one(1).id];
    const assign = (verifier: string | null, indicators: string[]) =>
      post('chief', `${base}/assignments`, { organisations, indicators, verifier });
    expect((await assign(account('a'), ['2', '3'])).statusCode).toBe(200);
    expect(codes(await assign(account('f'), ['2']))).toEqual([['verification:fault.no-verifier', undefined]]);
    await post('victor', `${base}/${one(1).id}/conflict`, { words: 'Taught there last year' });
    expect(codes(await assign(account('b'), ['2']))).toEqual([['verification:fault.verifier-in-conflict', 'E-11']]);
    const { organisations: all, verifiers } = await progress();
    expect(all[0]?.assigned).toHaveLength(2);
    expect(all.find(({ organisation }) => organisation === one(1).id)?.conflicts).toEqual([account('b')]);
    const vera = verifiers.find(({ name }) => name === 'vera');
    expect(vera?.assigned).toBe(vera?.open);
    expect(vera?.assigned).toBeGreaterThan(10);
    expect(
      (await post('vera', `${base}/assignments`, { organisations, indicators: ['2'], verifier: null })).statusCode,
    ).toBe(403);
    await assign(null, ['3']);
    expect((await progress()).organisations[0]?.assigned).toHaveLength(1);
  });
});

const version = async () =>
  (await server.as('chief')('GET', `/api/rounds/${ROUND}`)).json<{ version: number }>().version;
const publish = async () => post('chief', `${base}/publish`, {}, await version());
const published = () => server.as('public')('GET', `/api/verification/${YEAR}`);

async function decideAll(organisation: Laid): Promise<void> {
  const items = (await server.as('chief')('GET', `${base}/items?organisation=${organisation.id}`)).json<{
    items: { row: string; version: number; seen: number; state: string }[];
  }>().items;
  const open = items
    .filter(({ state }) => state === 'open')
    .map(({ row, version: at, seen }) => ({ row, version: at, seen }));
  const reply = await post('chief', `${base}/${organisation.id}/decisions`, {
    items: open,
    ...{ outcome: 'credited', ground: null, words: '', changes: {} },
  });
  expect(reply.statusCode, reply.body).toBe(200);
}

describe('the results are published', () => {
  it('not before the Council is called, nor while anything is undecided or waits for a second person', async () => {
    expect(codes(await publish())).toEqual([['rounds:hindrance.council-not-called', 'E-11']]);
    const call = async (on: string) => post('chief', `/api/rounds/${ROUND}/call-council`, { on }, await version());
    expect(codes(await call('2026-02-20'))).toEqual([['rounds:hindrance.council-too-soon', 'E-11']]);
    expect((await call('2026-03-20')).statusCode).toBe(200);
    const refusal = await publish();
    expect(codes(refusal)).toEqual([['verification:unfinished.open', 'E-11']]);
    expect(reasons(refusal)[0]?.values).toMatchObject({ organisations: 3 });
    const project = one(0).rows.find(({ table }) => table === 'funding');
    if (!project) throw new Error('no project');
    const put = { outcome: 'refused', ground: 'other-refusal', words: 'Not research', changes: {} };
    await post('vera', `${base}/${one(0).id}/decisions`, {
      items: [{ row: project.row, version: 1, seen: 0 }],
      ...put,
    });
    for (const organisation of laid) await decideAll(organisation);
    expect(codes(await publish())).toEqual([['verification:unfinished.waiting', 'E-11']]);
    expect((await published()).statusCode).toBe(404);
    const second = { items: [{ row: project.row, seen: 1 }], confirmed: true, words: '' };
    expect((await post('victor', `${base}/${one(0).id}/seconds`, second)).statusCode).toBe(200);
  });

  it('not later than ten full working days before the Council', async () => {
    now = '2026-03-10T05:00:00.000Z' as Moment;
    expect(codes(await publish())).toEqual([['rounds:hindrance.publication-late', 'E-11']]);
    expect((await published()).statusCode).toBe(404);
  });

  it('for everybody: counts of each organisation, the term of objections, nobody’s data; kept in no cache', async () => {
    now = '2026-02-24T05:00:00.000Z' as Moment;
    const done = await publish();
    expect(done.statusCode, done.body).toBe(200);
    const reply = await published();
    expect(reply.headers['cache-control']).toMatch(/no-store/);
    const results = reply.json<{ objectionUntil: string; organisations: PublishedOrganisation[] }>();
    expect(results.objectionUntil).toBe('2026-03-03');
    expect(results.organisations).toHaveLength(3);
    expect(results.organisations[0]?.indicators.find(({ indicator }) => indicator === '1')?.refused).toBe(1);
    for (const { row, fields } of one(0).rows.slice(0, 50)) {
      expect(reply.body).not.toContain(row);
      if (fields.title) expect(reply.body).not.toContain(fields.title);
    }
    expect(
      (await post('chief', `/api/rounds/${ROUND}/call-council`, { on: '2026-03-05' }, await version())).statusCode,
    ).toBe(409);
  });

  it('once, and from then on a decision is changed by an objection only', async () => {
    expect(codes(await publish())).toEqual([['rounds:hindrance.not-in-stage.objections', 'E-11']]);
    const [row] = one(0).rows;
    const put = { outcome: 'credited', ground: null, words: '', changes: {} };
    const late = await post('vera', `${base}/${one(0).id}/decisions`, {
      items: [{ row: row?.row, version: row?.version, seen: 1 }],
      ...put,
    });
    expect(codes(late)).toEqual([['verification:published-already', 'E-11']]);
  });

  it('the organisation sees its own decisions from then on, and no other’s', async () => {
    const officer = identityOf(account('e'), [{ role: 'officer', organisation: one(0).id }]);
    const seen = await database.within(officer, 'read', (db) =>
      db.selectFrom('verification_decision').select('organisation').distinct().execute(),
    );
    expect(seen).toEqual([{ organisation: one(0).id }]);
  });

  it('with a letter to each organisation’s people in their language, with the last day to object', async () => {
    await database.owner.query(
      `insert into account (id, email, name, language, created_at) values ($1, 'head@example.kz', 'Head', 'ru', now())`,
      [account('d')],
    );
    await database.owner.query(
      `insert into account_role (account, role, organisation, granted_at) values ($1, 'head', $2, '2026-01-01')`,
      [account('d'), one(0).id],
    );
    const sent: Letter[] = [];
    const plan = {
      post: async (_: unknown, letter: Letter) => void sent.push(letter),
      address: () => 'https://shyraq.example',
    };
    const payload = { act: 'verification.published', subject: { kind: 'round', id: ROUND }, organisation: null };
    await runNow(database, writePublishedTask(plan), payload, now);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: 'head@example.kz',
      subject: `Опубликованы результаты проверки за ${YEAR} год`,
    });
    expect(sent[0]?.text).toMatch(/отклонено 1/);
    expect(sent[0]?.text).toMatch(/3\sмарта\s2026/);
    expect(sent[0]?.text).toContain(`https://shyraq.example/ru/verification/${YEAR}`);
  });
});
