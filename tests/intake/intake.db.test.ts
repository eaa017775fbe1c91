// Rows of a report through the real server: entered, changed by two at once, removed, in time and late.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ReportRow } from '#contract/intake.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { identityOf } from '#server/accounts/index.ts';
import { intakeRoutes } from '#server/intake/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const OUTSIDE = '00000000-0000-4000-8000-000000000003';
const ROUND = '77777777-0006-4000-8000-000000000000';
const account = (digit: string) => `${digit.repeat(8)}-6666-4666-8666-666666666666`;
const people = {
  anna: identityOf(account('a'), [{ role: 'officer', organisation: OWN }]),
  boris: identityOf(account('b'), [{ role: 'officer', organisation: OWN }]),
  clara: identityOf(account('c'), [{ role: 'officer', organisation: OTHER }]),
  outsider: identityOf(account('d'), [{ role: 'officer', organisation: OUTSIDE }]),
  verifier: identityOf(account('e'), [{ role: 'verifier', organisation: null }]),
};
type Who = keyof typeof people;

let now = '2027-01-20T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  const { owner } = database;
  for (const [id, bin] of [
    [OWN, '940140000385'],
    [OTHER, '950341000052'],
    [OUTSIDE, '960240999200'],
  ])
    await owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, bin]);
  await layOpenRound(owner, {
    id: ROUND,
    year: 2026,
    at: '2026-12-01',
    participants: [
      [OWN, 'clinical'],
      [OTHER, 'education'],
    ],
  });
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  server = await openTestServer(database, intakeRoutes, { people, mayDo: acts, clock: { now: () => now } });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const url = (organisation = OWN) => `/api/rounds/${ROUND}/reports/${organisation}`;
const change = (who: Who, changes: readonly object[], organisation = OWN) =>
  server.as(who)('POST', `${url(organisation)}/changes`, { payload: { changes } });
const read = async (who: Who = 'anna', organisation = OWN) => {
  const reply = await server.as(who)('GET', url(organisation));
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ revision: number; rows: ReportRow[] }>();
};
const put = (id: string, version: number, fields: Record<string, string>, table = 'funding') => ({
  kind: 'put',
  id,
  table,
  fields,
  version,
  origin: { way: 'typed' },
});
type Taken = {
  revision: number;
  taken: { id: string; version: number }[];
  changedMeanwhile: { row: ReportRow | null }[];
};
const reasons = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);

const ROW = randomUUID();

describe('rows of a report', () => {
  it('are kept as they were typed, faults and all, in their order', async () => {
    const staff = put(randomUUID(), 0, { staff_category: 'барлығы', positions: ' 12,5 ' }, 'staff');
    const reply = await change('anna', [put(ROW, 0, { id: 'F1', title: '=1+1', received_kzt: 'much' }), staff]);
    expect(reply.json<Taken>()).toMatchObject({ revision: 1, changedMeanwhile: [] });
    const { revision, rows } = await read();
    expect(revision).toBe(1);
    expect(rows.map(({ table, fields }) => [table, fields])).toEqual([
      ['funding', { id: 'F1', title: '=1+1', received_kzt: 'much' }],
      ['staff', { staff_category: 'барлығы', positions: ' 12,5 ' }],
    ]);
  });

  it('of two who change one row the second is shown the first, and loses none of the other rows', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    expect((await change('anna', [put(ROW, 1, { id: 'F1', title: 'By Anna' })])).json<Taken>().taken[0]?.version).toBe(
      2,
    );
    const late = await change('boris', [put(ROW, 1, { id: 'F1', title: 'By Boris' }), put(one, 0, { id: 'F2' })]);
    expect(late.json<Taken>()).toMatchObject({
      taken: [{ id: one, version: 1 }],
      changedMeanwhile: [{ id: ROW, row: { fields: { title: 'By Anna' }, version: 2 } }],
    });
    const both = await Promise.all([
      change('anna', [put(two, 0, { id: 'F3' })]),
      change('boris', [put(two, 0, { id: 'F3' })]),
    ]);
    expect(both.map((reply) => reply.json<Taken>().taken.length).sort()).toEqual([0, 1]);
    expect((await read()).rows.filter(({ table }) => table === 'funding')).toHaveLength(3);
  });

  it('removed are gone from the list and cannot be changed back unseen', async () => {
    const id = randomUUID();
    await change('anna', [put(id, 0, { id: 'F9' })]);
    expect((await change('anna', [{ kind: 'remove', id, version: 1 }])).json<Taken>().taken).toHaveLength(1);
    expect((await read()).rows.some((row) => row.id === id)).toBe(false);
    const back = await change('boris', [put(id, 1, { id: 'F9' })]);
    expect(back.json<Taken>().changedMeanwhile).toEqual([{ id, row: null }]);
  });

  it('have the columns of their table and no others; nothing of a refused request is kept', async () => {
    const before = await read();
    const wrong = await change('anna', [put(randomUUID(), 0, { id: 'F4' }), put(randomUUID(), 0, { quartile: 'Q1' })]);
    expect(reasons(wrong)).toEqual([['intake:column-unknown', undefined]]);
    expect(reasons(await change('anna', [put(ROW, 2, {}), put(ROW, 2, {})]))).toEqual([
      ['intake:row-twice', undefined],
    ]);
    expect(await read()).toEqual(before);
  });

  it('paste of 2,000 rows is one change', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) =>
      put(randomUUID(), 0, { id: `P${at}`, title: 'Ғылыми мақала' }, 'publications'),
    );
    const reply = await change('clara', rows, OTHER);
    expect(reply.json<Taken>().taken).toHaveLength(2000);
    const { rows: kept } = await read('clara', OTHER);
    expect(kept.map(({ fields }) => fields.id)).toEqual(rows.map(({ fields }) => fields.id));
  });
});

describe('a row that is put between others', () => {
  it('stands there when the report is read again, with those that came behind it', async () => {
    const ids = Array.from({ length: 9 }, () => randomUUID());
    const patent = (at: number, after?: string | null) => ({
      ...put(ids[at] ?? '', 0, { id: `T${at}` }, 'patents'),
      ...(after === undefined ? {} : { after }),
    });
    const behind = (at: number) => ids[at] ?? '';
    await change('anna', [patent(0), patent(1), patent(2)]);
    // A run of two behind the first, one before all, one behind a row of the same request, one whose neighbour nobody knows.
    const reply = await change('anna', [
      patent(3, behind(0)),
      patent(4, behind(3)),
      patent(5, null),
      patent(6, behind(2)),
      patent(7, behind(3)),
      patent(8, randomUUID()),
    ]);
    expect(reply.json<Taken>().taken).toHaveLength(6);
    const order = (await read()).rows.filter(({ table }) => table === 'patents').map(({ fields }) => fields.id);
    expect(order).toEqual(['T5', 'T0', 'T3', 'T7', 'T4', 'T1', 'T2', 'T6', 'T8']);
    const { rows } = await database.owner.query(
      `select count(distinct place)::int as places, max(version) as version from reported_row where table_name = 'patents'`,
    );
    expect(rows).toEqual([{ places: 9, version: 1 }]);
  });
});

describe('a draft', () => {
  it('leaves the journal as long as it was; its rows say who changed them and when', async () => {
    const entries = async () =>
      (await database.owner.query('select count(*)::int as count from journal_entry')).rows[0];
    const before = await entries();
    const id = randomUUID();
    await change('anna', [put(id, 0, { id: 'D1' })]);
    await change('boris', [put(id, 1, { id: 'D1', title: 'By Boris' })]);
    expect(await entries()).toEqual(before);
    const { rows } = await database.owner.query(
      'select entered_by, changed_by, changed_at, version from reported_row where id = $1',
      [id],
    );
    expect(rows[0]).toMatchObject({
      entered_by: people.anna.account,
      changed_by: people.boris.account,
      version: 2,
    });
    expect(new Date(rows[0].changed_at).toISOString()).toBe(now);
  });
});

describe('a report is closed', () => {
  it('to officers of others, to who takes no part, and for entering to the working body', async () => {
    expect((await server.as('clara')('GET', url(OWN))).statusCode).toBe(404);
    expect((await change('clara', [put(ROW, 2, {})], OWN)).statusCode).toBe(404);
    expect((await server.as('outsider')('GET', url(OUTSIDE))).statusCode).toBe(404);
    expect((await read('verifier')).rows.length).toBeGreaterThan(0);
    expect((await change('verifier', [put(ROW, 2, {})])).statusCode).toBe(403);
    const taken = await change('clara', [put(ROW, 0, { id: 'X' })], OTHER);
    expect(taken.json<Taken>()).toMatchObject({ taken: [], changedMeanwhile: [{ id: ROW, row: null }] });
  });

  it('to everybody after 24:00 in Astana of the last day, by E-7', async () => {
    const rows = (await read()).rows.length;
    now = '2027-01-25T18:59:59.999Z' as Moment;
    expect((await change('anna', [put(randomUUID(), 0, { id: 'L1' })])).statusCode).toBe(200);
    now = '2027-01-25T19:00:00.000Z' as Moment;
    const late = await change('anna', [put(randomUUID(), 0, { id: 'L2' })]);
    expect(reasons(late)).toEqual([['rounds:hindrance.submission-late', 'E-7']]);
    expect(late.json<ProblemBody>().reasons[0]?.words).toMatch(/25.January.2027/);
    expect((await read()).rows).toHaveLength(rows + 1);
  });
});
