// Documents put to items and lists of a report, through the real server: attached, detached, held, refused, frozen elsewhere.

import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { Attachment } from '#contract/evidence.ts';
import type { ReportRow } from '#contract/intake.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { identityOf } from '#server/accounts/index.ts';
import { documentRoutes } from '#server/documents/index.ts';
import { evidenceRoutes, listEvidence } from '#server/evidence/index.ts';
import { intakeRoutes } from '#server/intake/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const ROUND = '77777777-0006-4000-8000-000000000000';
const account = (digit: string) => `${digit.repeat(8)}-6666-4666-8666-666666666666`;
const people = {
  anna: identityOf(account('a'), [{ role: 'officer', organisation: OWN }]),
  // Officer of both: what is of the one is not put to the other all the same.
  both: identityOf(account('b'), [
    { role: 'officer', organisation: OWN },
    { role: 'officer', organisation: OTHER },
  ]),
  clara: identityOf(account('c'), [{ role: 'officer', organisation: OTHER }]),
  verifier: identityOf(account('e'), [{ role: 'verifier', organisation: null }]),
  observer: identityOf(account('f'), [{ role: 'observer', organisation: null }]),
};
type Who = keyof typeof people;

let now = '2027-01-20T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
const state = mkdtempSync(join(tmpdir(), 'shyraq-evidence-'));

beforeAll(async () => {
  database = await openTestDatabase();
  const { owner } = database;
  for (const [id, bin] of [
    [OWN, '940140000385'],
    [OTHER, '950341000052'],
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
  const storage = await openStorage(undefined, state);
  const clock = { now: () => now };
  const plan = { database, clock, storage, uploads: join(state, 'uploads'), spare: 0, quota: 2 ** 20 };
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  const routes = [...intakeRoutes, ...evidenceRoutes, ...documentRoutes(plan)];
  server = await openTestServer(database, routes, { people, mayDo: acts, clock });
});
afterAll(async () => {
  await server.close();
  await database.drop();
  rmSync(state, { recursive: true, force: true });
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function layDocument(name: string, organisation = OWN): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
      values ($1, $2, $3, 9, 'application/pdf', true, $4, now()) returning id`,
    [organisation, name, hashOf(name), account('a')],
  );
  return rows[0]?.id ?? '';
}

const url = (organisation = OWN) => `/api/rounds/${ROUND}/reports/${organisation}`;

async function layRow(fields: Record<string, string>, table = 'patents', organisation = OWN): Promise<string> {
  const id = randomUUID();
  const change = { kind: 'put', id, table, fields, version: 0, origin: { way: 'typed' } };
  const who = organisation === OWN ? 'anna' : 'clara';
  const reply = await server.as(who)('POST', `${url(organisation)}/changes`, { payload: { changes: [change] } });
  expect(reply.statusCode, reply.body).toBe(200);
  return id;
}

type Answer = {
  revision: number;
  attached: Attachment[];
  rows: { id: string; version: number; evidence: string }[];
  notTaken: { at: number; code: string }[];
};
const attach = (who: Who, attachments: readonly object[], organisation = OWN) =>
  server.as(who)('POST', `${url(organisation)}/evidence`, { payload: { attachments } });
async function attached(attachments: readonly object[]): Promise<Answer> {
  const reply = await attach('anna', attachments);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Answer>();
}
const detach = (who: Who, id: string) => server.as(who)('DELETE', `${url()}/evidence/${id}`);
const row = async (id: string) => {
  const reply = await server.as('anna')('GET', url());
  return reply.json<{ rows: ReportRow[] }>().rows.find((one) => one.id === id);
};
const listed = async (who: Who = 'anna') =>
  (await server.as(who)('GET', `${url()}/evidence`)).json<{ attachments: Attachment[] }>().attachments;
const remove = (id: string, version = 1) =>
  server.as('anna')('DELETE', `/api/documents/${id}`, { headers: { 'if-match': `"${version}"` } });
const codes = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);

describe('a document put to an item', () => {
  it('is named in its cell, raises the row and the report, and cannot be removed until it is detached', async () => {
    const patent = await layRow({ id: 'T-1', component: '4.1', evidence: 'earlier.pdf' });
    const document = await layDocument('Қорғау құжаты; 12.pdf');
    const before = await attached([{ row: patent, asked: null, document: await layDocument('other.pdf') }]);
    const answer = await attached([{ row: patent, asked: 'certificate', document }]);
    expect(answer.revision).toBe(before.revision + 1);
    const evidence = 'earlier.pdf;other.pdf;Қорғау құжаты, 12.pdf';
    expect(answer.rows).toEqual([{ id: patent, version: 3, evidence }]);
    expect(await row(patent)).toMatchObject({ version: 3, fields: { id: 'T-1', evidence } });
    expect(codes(await remove(document))).toEqual([['documents:is-held', undefined]]);
    const gone = await detach('anna', answer.attached[0]?.id ?? '');
    expect(gone.json()).toEqual({
      revision: answer.revision + 1,
      row: { id: patent, version: 4, evidence: 'earlier.pdf;other.pdf' },
    });
    expect((await remove(document)).statusCode).toBe(200);
  });

  it('stands in the place of the name that the row gave it', async () => {
    const patent = await layRow({ id: 'T-2', component: '4.2', evidence: 'patent 7.PDF; b.pdf' });
    const document = await layDocument('Patent_7.pdf');
    const { rows } = await attached([{ row: patent, asked: null, document, named: 'patent 7.PDF' }]);
    expect(rows[0]?.evidence).toBe('Patent_7.pdf;b.pdf');
    const same = await attached([{ row: patent, asked: null, document }]);
    expect(same).toMatchObject({ rows: [], notTaken: [], revision: expect.any(Number) });
    expect((await listed()).filter((one) => one.row === patent)).toHaveLength(1);
    expect((await row(patent))?.version).toBe(2);
  });

  it('may be said to be what Annex 2 asks of that item and nothing else; said later, it is still one', async () => {
    const project = await layRow({ id: 'F-1', component: '1.1' }, 'funding');
    const document = await layDocument('agreement.pdf');
    await attached([{ row: project, asked: null, document }]);
    const wrong = await attached([
      { row: project, asked: 'certificate', document },
      { row: null, asked: 'agreement', document },
      { row: project, asked: 'agreement', document },
    ]);
    expect(wrong.notTaken).toEqual([
      { at: 0, code: 'asked-elsewhere' },
      { at: 1, code: 'asked-elsewhere' },
    ]);
    const own = (await listed()).filter((one) => one.row === project);
    expect(own.map(({ asked }) => asked)).toEqual(['agreement']);
    const also = await attached([{ row: project, asked: 'topic-registration', document }]);
    expect(also.rows).toEqual([]);
    expect((await detach('anna', also.attached[0]?.id ?? '')).json()).toMatchObject({ row: null });
    expect((await row(project))?.fields.evidence).toBe('agreement.pdf');
  });

  it('that fails costs the others nothing', async () => {
    const talk = await layRow({ id: 'K-1', component: '11.3' }, 'conferences');
    const full = await layRow({ id: 'K-2', component: '11.3', evidence: 'x'.repeat(3990) }, 'conferences');
    const programme = await layDocument('programme of the congress.pdf');
    const removed = await layDocument('removed.pdf');
    await remove(removed);
    const answer = await attached([
      { row: randomUUID(), asked: null, document: programme },
      { row: talk, asked: null, document: removed },
      { row: full, asked: null, document: programme },
      { row: talk, asked: 'programme', document: programme },
    ]);
    expect(answer.notTaken.map(({ at, code }) => [at, code])).toEqual([
      [0, 'row-gone'],
      [1, 'document-gone'],
      [2, 'cell-full'],
    ]);
    expect(answer.rows).toMatchObject([{ id: talk, evidence: 'programme of the congress.pdf' }]);
  });

  it('the same scan stands for many items (a programme of a conference), and each of them holds it', async () => {
    const talks = await Promise.all(
      ['K-3', 'K-4', 'K-5'].map((id) => layRow({ id, component: '11.1' }, 'conferences')),
    );
    const document = await layDocument('one programme.pdf');
    const { attached: made } = await attached(talks.map((talk) => ({ row: talk, asked: 'programme', document })));
    expect(made).toHaveLength(3);
    for (const { id } of made.slice(1)) await detach('anna', id);
    expect(codes(await remove(document))).toEqual([['documents:is-held', undefined]]);
    await detach('anna', made[0]?.id ?? '');
    expect((await remove(document)).statusCode).toBe(200);
  });

  it('of a row that is removed shows nothing any more, and is free again with the next act on the evidence', async () => {
    const [patent, other] = [
      await layRow({ id: 'T-3', component: '4.3' }),
      await layRow({ id: 'T-4', component: '4.3' }),
    ];
    const document = await layDocument('gone with its row.pdf');
    await attached([{ row: patent, asked: null, document }]);
    const change = { kind: 'remove', id: patent, version: 2 };
    await server.as('anna')('POST', `${url()}/changes`, { payload: { changes: [change] } });
    expect((await listed()).some((one) => one.row === patent)).toBe(false);
    expect(codes(await remove(document))).toEqual([['documents:is-held', undefined]]);
    await attached([{ row: other, asked: null, document: await layDocument('of another row.pdf') }]);
    expect((await remove(document)).statusCode).toBe(200);
  });
});

describe('evidence of a report', () => {
  it('is told per row and per list with the hash of its bytes, whatever is attached afterwards under the same name', async () => {
    const patent = await layRow({ id: 'T-9', component: '4.1' });
    const first = await layDocument('certificate.pdf');
    const answer = await attached([
      { row: patent, asked: 'certificate', document: first },
      { row: null, asked: 'htms-list', document: await layDocument('list.pdf') },
    ]);
    const place = { round: ROUND, organisation: OWN };
    const frozen = await database.within(people.anna, 'read', (db) => listEvidence(db, place));
    const own = { asked: 'certificate', document: first, name: 'certificate.pdf', hash: hashOf('certificate.pdf') };
    expect(frozen.rows.get(patent)).toEqual([own]);
    expect(frozen.lists).toMatchObject([{ asked: 'htms-list', name: 'list.pdf', hash: hashOf('list.pdf') }]);
    await detach('anna', answer.attached.find((one) => one.row === patent)?.id ?? '');
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
        values ($1, 'certificate.pdf', $2, 9, 'application/pdf', true, $3, now()) returning id`,
      [OWN, hashOf('other bytes'), account('a')],
    );
    await attached([{ row: patent, asked: 'certificate', document: rows[0]?.id }]);
    const after = await database.within(people.anna, 'read', (db) => listEvidence(db, place));
    expect(after.rows.get(patent)).toMatchObject([{ document: rows[0]?.id, hash: hashOf('other bytes') }]);
    expect(frozen.rows.get(patent)).toEqual([own]);
  });

  it('is known by its bytes, so that none is sent twice; of other organisations nothing is said (hazard 10)', async () => {
    const mine = await layDocument('known.pdf');
    await layDocument('theirs.pdf', OTHER);
    const payload = { hashes: [hashOf('known.pdf'), hashOf('theirs.pdf'), hashOf('new')] };
    const known = await server.as('both')('POST', `${url()}/evidence/known`, { payload });
    expect(known.statusCode, known.body).toBe(200);
    expect(known.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id)).toEqual([mine]);
  });

  it('is closed to officers of others and to observers; the working body reads it and attaches nothing', async () => {
    const patent = await layRow({ id: 'T-5', component: '4.1' });
    const document = await layDocument('t5.pdf');
    const theirs = await layDocument('of the other.pdf', OTHER);
    const { attached: made } = await attached([{ row: patent, asked: null, document }]);
    expect((await server.as('clara')('GET', `${url()}/evidence`)).statusCode).toBe(404);
    expect((await server.as('observer')('GET', `${url()}/evidence`)).statusCode).toBe(403);
    expect((await listed('verifier')).length).toBeGreaterThan(0);
    expect((await attach('verifier', [{ row: patent, asked: null, document }])).statusCode).toBe(403);
    expect((await detach('clara', made[0]?.id ?? '')).statusCode).toBe(404);
    const foreign = await attach('both', [{ row: patent, asked: null, document: theirs }]);
    expect(foreign.json<Answer>().notTaken).toEqual([{ at: 0, code: 'document-gone' }]);
    const across = await attach('both', [{ row: patent, asked: null, document: theirs }], OTHER);
    expect(across.json<Answer>().notTaken).toEqual([{ at: 0, code: 'row-gone' }]);
  });

  it('given as a link is never fetched by the server, whoever reads it or attaches beside it (hazard 18)', async () => {
    const calls: string[] = [];
    const inside = createServer((request, response) => {
      calls.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const { port } = inside.address() as AddressInfo;
    const link = `http://127.0.0.1:${port}/admin?delete=all`;
    const work = await layRow({ id: 'P-18', component: '2.1', url: link, evidence: link }, 'publications');
    await attached([{ row: work, asked: null, document: await layDocument('p18.pdf') }]);
    await server.as('verifier')('GET', `${url()}/evidence`);
    expect((await row(work))?.fields.url).toBe(link);
    // It can be called: nobody did.
    await fetch(`http://127.0.0.1:${port}/by-the-test`);
    await new Promise((resolve) => inside.close(resolve));
    expect(calls).toEqual(['/by-the-test']);
  });

  it('is written into the journal without names', async () => {
    const { rows } = await database.owner.query<{ entry: string }>(
      `select entry::text from journal_entry where entry::text like '%evidence.%'`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.some(({ entry }) => entry.includes('.pdf'))).toBe(false);
  });

  it('comes late after 24:00 in Astana of the last day, by E-7: nothing is attached and nothing taken away', async () => {
    const patent = await layRow({ id: 'T-6', component: '4.1' });
    const document = await layDocument('late.pdf');
    const { attached: made } = await attached([{ row: patent, asked: null, document }]);
    now = '2027-01-25T19:00:00.000Z' as Moment;
    const late = await attach('anna', [{ row: patent, asked: null, document: await layDocument('later.pdf') }]);
    expect(codes(late)).toEqual([['rounds:hindrance.submission-late', 'E-7']]);
    expect(codes(await detach('anna', made[0]?.id ?? ''))).toEqual([['rounds:hindrance.submission-late', 'E-7']]);
    expect((await listed()).some((one) => one.row === patent)).toBe(true);
  });
});
