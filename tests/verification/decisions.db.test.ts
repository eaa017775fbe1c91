// Decisions on submitted items through the real server: grounds, changed facts, second eyes, conflicts of interest, two at
// one item, and what they make of the result.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { QueueLine, ViewedItem } from '#contract/verification.ts';
import { evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { openPackage } from '#exchange/package/open-package.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { resultsText } from '#rules/scoring/result.ts';
import { identityOf } from '#server/accounts/index.ts';
import { type Moment, standingClock } from '#server/platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { findRound } from '#server/rounds/index.ts';
import { evaluateVerified, verificationRawRoutes, verificationRoutes } from '#server/verification/index.ts';
import { type Laid, type LaidRow, layRound, laySubmission, ROUND, YEAR } from './lay-round.ts';

const account = (digit: string) => `${digit.repeat(8)}-6666-4666-8666-666666666666`;
const body = (digit: string, role: 'verifier' | 'chief') => identityOf(account(digit), [{ role, organisation: null }]);
const people = {
  vera: body('a', 'verifier'),
  victor: body('b', 'verifier'),
  chief: body('c', 'chief'),
  once: body('d', 'verifier'),
  official: identityOf(account('e'), [{ role: 'official', organisation: null }]),
};

const NOW = '2026-02-10T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
let laid: Laid[];

beforeAll(async () => {
  database = await openTestDatabase();
  laid = await layRound(database.owner, 4);
  for (const [name, { account: id }] of Object.entries(people))
    await database.owner.query(
      `insert into account (id, email, name, language, created_at) values ($1, $2, $3, 'en', now())`,
      [id, `${name}@example.com`, name],
    );
  const acts = (identity: (typeof people)['vera'], act: string) => mayDo(readHeldRoles(identity.roles), act);
  server = await openTestServer(database, verificationRoutes(), {
    rawRoutes: verificationRawRoutes(database),
    people,
    mayDo: acts,
    clock: standingClock(NOW),
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

type Who = keyof typeof people;
const one = (at: number): Laid => {
  const found = laid[at];
  if (!found) throw new Error(`no organisation ${at}`);
  return found;
};
const base = (organisation: string) => `/api/rounds/${ROUND}/verification/${organisation}`;
const find = ({ rows }: Laid, table: string, fits: (fields: LaidRow['fields']) => boolean = () => true): LaidRow => {
  const row = rows.find((some) => some.table === table && fits(some.fields));
  if (!row) throw new Error(`no row of ${table}`);
  return row;
};
type Put = { outcome: string; ground?: string; words?: string; changes?: Record<string, string>; seen?: number };
const decide = (who: Who, { id }: Laid, rows: readonly LaidRow[], { seen = 0, ...put }: Put) =>
  server.as(who)('POST', `${base(id)}/decisions`, {
    payload: {
      items: rows.map(({ row, version }) => ({ row, version, seen })),
      ...{ ground: null, words: '', changes: {} },
      ...put,
    },
  });
const second = (who: Who, { id }: Laid, { row }: LaidRow, confirmed: boolean, words = '', seen = 1) =>
  server.as(who)('POST', `${base(id)}/seconds`, { payload: { items: [{ row, seen }], confirmed, words } });
const view = async ({ id }: Laid, { row }: LaidRow, who: Who = 'vera') => {
  const reply = await server.as(who)('GET', `${base(id)}/items/${row}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ViewedItem>();
};
const reasons = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);

const evaluate = (organisation: string) =>
  database.within(people.chief, 'read', async (db) => {
    const round = await findRound(db, ROUND);
    const verified = round && (await evaluateVerified(db, round, organisation));
    if (!verified) throw new Error('nothing verified');
    return verified;
  });
const points = async (organisation: string, component: string) => {
  const { evaluation } = await evaluate(organisation);
  const value = evaluation.result.components.get(component)?.value;
  return value ? Number(value.top) / Number(value.over) : null;
};

describe('a decision on an item', () => {
  it('refuses it on a ground with its paragraph, and its points are gone', async () => {
    const organisation = one(0);
    const article = find(organisation, 'publications', ({ component }) => component === '2.1');
    const before = (await points(organisation.id, '2.1')) ?? 0;
    const reply = await decide('vera', organisation, [article], { outcome: 'refused', ground: 'no-affiliation' });
    expect(reply.json()).toEqual({ decided: [article.row], changedMeanwhile: [] });
    expect(await points(organisation.id, '2.1')).toBeLessThan(before);
    expect(await view(organisation, article)).toMatchObject({
      state: 'refused',
      seen: 1,
      history: [{ ground: 'no-affiliation', paragraph: 'A1-n2', decidedBy: account('a') }],
      people: { [account('a')]: 'vera' },
    });
  });

  it('credits with another quartile, which is what counts from then on', async () => {
    const organisation = one(0);
    const article = find(organisation, 'publications', (f) => f.component === '2.1' && f.quartile === 'Q1');
    const taken = find(organisation, 'publications').row === article.row ? 1 : 0;
    const before = (await points(organisation.id, '2.1')) ?? 0;
    const put = { outcome: 'changed', ground: 'quartile-other', changes: { quartile: 'Q4' }, seen: taken };
    expect((await decide('vera', organisation, [article], put)).statusCode).toBe(200);
    expect(await points(organisation.id, '2.1')).not.toBe(before);
    const { rows } = await evaluate(organisation.id);
    const row = rows.find(({ id }) => id === article.row);
    expect(row?.fields).toMatchObject({ quartile: 'Q4', credited: 'yes' });
    expect(row?.item.fields.quartile).toBe('Q1');
  });

  it('is refused with every fault: ground, columns, words, facts that cannot be read', async () => {
    const organisation = one(1);
    const article = find(organisation, 'publications');
    const staff = find(organisation, 'staff');
    const put = (rows: LaidRow[], decision: Put) => decide('vera', organisation, rows, decision).then(reasons);
    expect(await put([article], { outcome: 'refused' })).toEqual([['verification:fault.ground-missing', 'E-11']]);
    expect(await put([article], { outcome: 'refused', ground: 'not-paid-by-fund' })).toEqual([
      ['verification:fault.ground-unfit', 'E-11'],
    ]);
    expect(await put([article], { outcome: 'refused', ground: 'duplicate-of' })).toEqual([
      ['verification:fault.words-missing', 'E-11'],
    ]);
    expect(await put([article], { outcome: 'changed', ground: 'quartile-other', changes: { title: 'X' } })).toEqual([
      ['verification:fault.column-unfit', 'A1-n3'],
    ]);
    expect(await put([article], { outcome: 'changed', ground: 'quartile-other', changes: { quartile: 'Q9' } })).toEqual(
      [['verification:fault.unreadable', 'RP']],
    );
    expect(await put([staff], { outcome: 'refused', ground: 'no-evidence' })).toEqual([
      ['verification:fault.cannot-be-refused', 'A2-staff'],
    ]);
    const same = {
      outcome: 'changed',
      ground: 'position-other',
      changes: { corresponding: article.fields.corresponding ?? '' },
    };
    expect(await put([article], same)).toEqual([['verification:fault.nothing-changed', 'A1-n5']]);
    expect((await view(organisation, article)).history).toEqual([]);
  });

  it('by the second of two verifiers at one item is not taken, and the item stays as the first decided it', async () => {
    const organisation = one(1);
    const patent = find(organisation, 'patents');
    const both = await Promise.all([
      decide('vera', organisation, [patent], { outcome: 'credited' }),
      decide('victor', organisation, [patent], { outcome: 'refused', ground: 'certificate-missing' }),
    ]);
    expect(both.map((reply) => reply.json<{ decided: string[] }>().decided.length).sort()).toEqual([0, 1]);
    expect((await view(organisation, patent)).history).toHaveLength(1);
    const late = await decide('chief', organisation, [patent], { outcome: 'credited' });
    expect(late.json()).toEqual({ decided: [], changedMeanwhile: [patent.row] });
  });

  it('stands no longer when a later submission brings another row, and stands when it brings the same', async () => {
    const organisation = one(2);
    const [same, other] = organisation.rows.filter(({ table }) => table === 'publications');
    if (!same || !other) throw new Error('too few');
    await decide('vera', organisation, [same, other], { outcome: 'credited' });
    other.fields.title = 'Another title';
    other.version = 2;
    await laySubmission(database.owner, organisation);
    expect((await view(organisation, same)).state).toBe('credited');
    const opened = await view(organisation, other);
    expect(opened).toMatchObject({ state: 'open', seen: 1, version: 2 });
    expect(opened.history).toHaveLength(1);
    expect((await decide('vera', organisation, [other], { outcome: 'credited', seen: 1 })).json()).toMatchObject({
      decided: [other.row],
    });
  });

  it('on a selection is one act: one entry in the journal, a decision for each item', async () => {
    const organisation = one(3);
    const rows = organisation.rows.filter(({ table }) => table === 'citations');
    expect(rows.length).toBeGreaterThan(3);
    const count = async () => Number((await database.owner.query('select count(*) from journal_entry')).rows[0]?.count);
    const before = await count();
    await decide('chief', organisation, rows, { outcome: 'credited' });
    expect(await count()).toBe(before + 1);
    const { rows: decisions } = await database.owner.query(
      'select act from verification_decision where organisation = $1',
      [organisation.id],
    );
    expect(decisions).toHaveLength(rows.length);
    expect(new Set(decisions.map(({ act }) => act)).size).toBe(1);
  });
});

describe('four eyes', () => {
  it('until a second person confirms, nothing changes; whoever decided cannot confirm', async () => {
    const organisation = one(1);
    const project = find(organisation, 'funding');
    const put = { outcome: 'refused', ground: 'other-refusal', words: 'The project is not research' };
    await decide('vera', organisation, [project], put);
    expect((await view(organisation, project)).state).toBe('waiting');
    const { rows } = await evaluate(organisation.id);
    expect(rows.find(({ id }) => id === project.row)?.fields.credited).toBeUndefined();
    expect(reasons(await second('vera', organisation, project, true))).toEqual([
      ['verification:fault.own-decision', 'E-11'],
    ]);
    expect((await second('victor', organisation, project, true)).statusCode).toBe(200);
    expect((await view(organisation, project)).state).toBe('refused');
    expect((await second('chief', organisation, project, false, 'No')).json()).toMatchObject({
      seconded: [],
      changedMeanwhile: [project.row],
    });
  });

  it('whoever disagrees says why, and the item is open again with its history', async () => {
    const organisation = one(3);
    const project = find(organisation, 'funding');
    await decide('vera', organisation, [project], {
      outcome: 'refused',
      ground: 'other-refusal',
      words: 'Not research',
    });
    expect(reasons(await second('victor', organisation, project, false))).toEqual([
      ['verification:fault.words-missing', 'E-11'],
    ]);
    await second('victor', organisation, project, false, 'The agreement says research');
    const item = await view(organisation, project);
    expect(item).toMatchObject({ state: 'open', history: [{ second: { confirmed: false } }] });
    await decide('victor', organisation, [project], { outcome: 'credited', seen: 1 });
    expect((await view(organisation, project)).state).toBe('credited');
  });
});

describe('a conflict of interest', () => {
  it('declared, keeps the person from deciding and from confirming there, and from nothing elsewhere', async () => {
    const organisation = one(2);
    const talk = find(organisation, 'conferences');
    const declare = () =>
      server.as('victor')('POST', `${base(organisation.id)}/conflict`, {
        payload: { words: 'My brother works there' },
      });
    expect((await declare()).statusCode).toBe(200);
    expect((await declare()).json<ProblemBody>().code).toBe('already-exists');
    const refusal = [['verification:conflict.declared', 'E-11']];
    expect(reasons(await decide('victor', organisation, [talk], { outcome: 'credited' }))).toEqual(refusal);
    expect(reasons(await second('victor', organisation, talk, true))).toEqual(refusal);
    expect((await view(organisation, talk, 'victor')).conflict).toBe('declared');
    expect((await decide('victor', one(3), [find(one(3), 'conferences')], { outcome: 'credited' })).statusCode).toBe(
      200,
    );
  });

  it('is withdrawn by whoever declared it and by nobody else, and the journal keeps both', async () => {
    const organisation = one(2);
    const talk = find(organisation, 'conferences');
    const withdraw = (name: 'victor' | 'chief') =>
      server.as(name)('POST', `${base(organisation.id)}/conflict/withdraw`, {
        payload: { words: 'My brother has left' },
      });
    expect((await withdraw('chief')).json<ProblemBody>().code).toBe('not-found');
    expect((await view(organisation, talk, 'victor')).conflict).toBe('declared');
    expect((await withdraw('victor')).statusCode).toBe(200);
    expect((await withdraw('victor')).json<ProblemBody>().code).toBe('not-found');
    expect((await view(organisation, talk, 'victor')).conflict).toBe(null);
    const { rows } = await database.owner.query(
      `select act from journal_entry where subject_kind = 'verification' and act like '%conflict%' order by number`,
    );
    expect(rows.map(({ act }) => act)).toEqual(['verification.conflict-declared', 'verification.conflict-withdrawn']);
    expect((await decide('victor', organisation, [talk], { outcome: 'credited' })).statusCode).toBe(200);
  });

  it('a role that was held in the organisation once, and is over, is one (hazard 12)', async () => {
    const organisation = one(3);
    await database.owner.query(
      `insert into account_role (account, role, organisation, granted_at, revoked_at)
        values ($1, 'officer', $2, '2020-01-01', '2021-01-01')`,
      [account('d'), organisation.id],
    );
    const patent = find(organisation, 'patents');
    expect(reasons(await decide('once', organisation, [patent], { outcome: 'credited' }))).toEqual([
      ['verification:conflict.role', 'E-11'],
    ]);
  });
});

describe('the verified round', () => {
  it('as a package gives what the house computes, digit for digit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verified-'));
    try {
      const reply = await server.as('chief')('GET', `/api/rounds/${ROUND}/verification/package`);
      expect(reply.statusCode).toBe(200);
      const file = join(folder, 'verified.zip');
      await writeFile(file, reply.rawPayload);
      const source = await openPackage(file);
      const { settings } = completeSettings(CURRENT_EDITION, {});
      const weighting = draftWeighting(CURRENT_EDITION);
      const plan = { edition: CURRENT_EDITION, settings, weighting, reportingYear: YEAR };
      const { results } = await evaluatePackage(source, plan);
      await source.close();
      const own = [];
      for (const { id } of laid) own.push((await evaluate(id)).evaluation.result);
      expect(results).toHaveLength(laid.length);
      expect(resultsText(own)).toBe(resultsText(results));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is listed item by item with what stands, and to nobody outside the bodies', async () => {
    const queue = await server.as('official')('GET', `/api/rounds/${ROUND}/verification/items`);
    const { items } = queue.json<{ items: QueueLine[] }>();
    expect(items).toHaveLength(laid.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['open', 'credited', 'changed', 'refused']));
    expect(items.every(({ indicator }) => indicator !== '')).toBe(true);
    const officer = identityOf(account('f'), [{ role: 'officer', organisation: one(0).id }]);
    const seen = await database.within(officer, 'read', (db) =>
      db.selectFrom('verification_decision').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  it('of no round is not found', async () => {
    expect((await server.as('chief')('GET', `/api/rounds/${randomUUID()}/verification/items`)).statusCode).toBe(404);
    expect((await server.as('chief')('GET', `/api/rounds/${randomUUID()}/verification/package`)).statusCode).toBe(404);
  });

  it('takes no decision of who may only read', async () => {
    const row = find(one(0), 'htms');
    expect((await decide('official', one(0), [row], { outcome: 'credited' })).statusCode).toBe(403);
  });
});
