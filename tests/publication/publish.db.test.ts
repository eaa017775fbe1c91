// The act of E-12 through the real server: nothing is seen before it, all of it after; a downloaded bundle verifies with the
// published key and its figures are those of the snapshot; an amendment stands beside the first version.

import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { Published } from '#contract/publication.ts';
import type { PublicationState } from '#contract/publish-results.ts';
import type { ResultLine } from '#contract/results.ts';
import { conclusionOf } from '#exchange/bundle/verdict.ts';
import { verifyBundle } from '#exchange/bundle/verify-bundle.ts';
import { openBundle } from '#exchange/bundle-file/open-bundle.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Identity, PUBLIC } from '#server/platform/identity.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import { pathOf } from '#server/platform/storage/storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import {
  openHouseKeys,
  type PublicationPlan,
  preparePublicationTask,
  publicationRawRoutes,
  publicationRoutes,
} from '#server/publication/index.ts';
import { resultRoutes } from '#server/results/index.ts';
import { verificationRoutes } from '#server/verification/index.ts';
import { type Laid, layRound, ROUND, runNow } from '../verification/lay-round.ts';
import { compute, consider, LAST_DAY, layVerified, versionOf, WEIGHTS, weigh } from './lay-considered.ts';

const BASE = `/api/rounds/${ROUND}/publication`;
let now = '2026-02-10T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
let folder: string;
let plan: PublicationPlan;
let laid: Laid[];
const people: Record<string, Identity> = {
  carl: identityOf(randomUUID(), [{ role: 'chief', organisation: null }]),
  vera: identityOf(randomUUID(), [{ role: 'verifier', organisation: null }]),
  nobody: PUBLIC,
};

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'shyraq-publish-'));
  laid = await layRound(database.owner, 4);
  plan = {
    database,
    storage: await openStorage(undefined, folder),
    folder: join(folder, 'publishing'),
    keys: openHouseKeys(join(folder, 'keys')),
    code: 'test',
    post: async () => {},
    address: () => 'http://127.0.0.1',
  };
  const routes = [...verificationRoutes(), ...resultRoutes({ code: 'test' }), ...publicationRoutes(plan)];
  server = await openTestServer(database, routes, {
    people,
    rawRoutes: publicationRawRoutes(plan),
    mayDo: ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act),
    clock: { now: () => now },
  });
  await layVerified(database, server, laid);
  now = '2026-03-20T05:00:00.000Z' as Moment;
});
afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}) => server.as('nobody')('GET', path, { headers });
const stateOf = async () => (await server.as('carl')('GET', BASE)).json<PublicationState>();
const reasonsOf = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code }) => code);
const begin = (snapshot: number, who = 'carl') => server.as(who)('POST', `${BASE}/files`, { payload: { snapshot } });
const publish = async (snapshot: number, bundle: string, who = 'carl') =>
  server.as(who)('POST', BASE, {
    payload: { snapshot, bundle },
    headers: { 'if-match': `"${await versionOf(database)}"` },
  });
const makeReady = async (snapshot: number) => {
  const reply = await begin(snapshot);
  expect(reply.statusCode, reply.body).toBe(200);
  await runNow(database, preparePublicationTask(plan), { round: ROUND, snapshot }, now);
  const { prepared } = await stateOf();
  if (!prepared) throw new Error('nothing was prepared');
  return prepared;
};
const NOTHING = 'f'.repeat(64);

/** What nobody may learn of before: every address that a publication has, as they are known from the one of another round. */
const addressesOf = (year: number, version: number, names: readonly string[]) => [
  `/api/published/${year}`,
  `/api/published/${year}?version=${version}`,
  `/api/published/${year}/organisations/${laid[0]?.bin}`,
  `/data/${year}`,
  `/data/${year}/`,
  `/data/${year}/bundle.zip`,
  ...names.map((name) => `/data/${year}/v${version}/${name}`),
];

/** Headers that differ from one request to the next. */
const PASSING = /^(x-request-id|content-length|date|x-ratelimit-.*)$/;

async function expectHidden(version: number, names: readonly string[]): Promise<void> {
  for (const path of addressesOf(2025, version, names)) {
    const reply = await ask(path);
    const never = await ask(path.replaceAll('2025', '2019'));
    const tell = ({ statusCode, headers }: Reply, body: ProblemBody) => {
      const told = Object.entries(headers).filter(([name]) => !PASSING.test(name));
      return { statusCode, headers: Object.fromEntries(told), body: { ...body, request: '' } };
    };
    expect(reply.statusCode, path).toBe(404);
    expect(tell(reply, reply.json()), path).toEqual(tell(never, never.json()));
  }
}

describe('before the Council has considered', () => {
  it('there is nothing to publish, and files are not made', async () => {
    await weigh(database, null);
    await compute(database, server);
    expect(reasonsOf(await begin(1))).toEqual(['rounds:hindrance.not-in-stage.answers']);
    expect(reasonsOf(await publish(1, NOTHING))).toEqual(['rounds:hindrance.not-in-stage.answers']);
    expect(await stateOf()).toMatchObject({ next: null, prepared: null, due: null, published: [] });
  });
});

describe('results with pending weights', () => {
  it('are not published even if the Council has considered them (W1)', async () => {
    await consider(database, 1);
    now = '2026-04-16T05:00:00.000Z' as Moment;
    expect(reasonsOf(await begin(1))).toEqual(['publication:weighting-pending']);
    expect(reasonsOf(await publish(1, NOTHING))).toEqual(['publication:weighting-pending']);
    await database.owner.query(`delete from round_event where event ->> 'kind' = 'considered'`);
  });

  it('nor those whose weights have no source', async () => {
    now = '2026-04-14T05:00:00.000Z' as Moment;
    await weigh(database, WEIGHTS);
    await compute(database, server, 'The weights are known.');
    await consider(database, 2);
    now = '2026-04-16T05:00:00.000Z' as Moment;
    const text = (source: string) =>
      database.owner.query(
        `update result_snapshot set weighting = jsonb_set(weighting, '{source}', to_jsonb($1::text)) where number = 2`,
        [source],
      );
    await text(' ');
    expect(reasonsOf(await begin(2))).toEqual(['publication:weighting-without-source']);
    await text(WEIGHTS.source);
  });
});

describe('results that the Council considered', () => {
  it('are published as exactly those, and not without their files', async () => {
    expect((await stateOf()).next).toMatchObject({ snapshot: 2, version: 1, weighting: WEIGHTS.source });
    expect(reasonsOf(await begin(1))).toEqual(['publication:other-snapshot']);
    expect(reasonsOf(await publish(2, NOTHING))).toEqual(['publication:not-prepared']);
    expect((await begin(2, 'vera')).statusCode).toBe(403);
  });

  it('that somebody has touched are not', async () => {
    const touch = (from: string, to: string) =>
      database.owner.query(`update result_input set rows = replace(rows, $1, $2) where rows like '%' || $1 || '%'`, [
        from,
        to,
      ]);
    await touch('"quartile": "Q1"', '"quartile": "Q9"');
    expect(reasonsOf(await begin(2))).toEqual(['publication:snapshot-touched']);
    await touch('"quartile": "Q9"', '"quartile": "Q1"');
  });

  it('stay hidden while their files lie ready', async () => {
    const { files } = await makeReady(2);
    expect(files.map(({ name }) => name)).toContain('bundle.zip');
    await expectHidden(
      1,
      files.map(({ name }) => name),
    );
    expect((await ask('/api/published')).json()).toEqual({ years: [] });
    const { prepared } = await stateOf();
    expect(reasonsOf(await publish(2, NOTHING))).toEqual(['publication:other-files']);
    expect((await publish(2, prepared?.bundle ?? '', 'vera')).statusCode).toBe(403);
  });

  it('are not published with a file that was cut short meanwhile', async () => {
    const { prepared } = await stateOf();
    const file = prepared?.files.find(({ name }) => name === 'results.csv');
    const place = join(folder, 'files', pathOf(file?.sha256 as never));
    await writeFile(place, 'bin,');
    expect(reasonsOf(await publish(2, prepared?.bundle ?? ''))).toEqual(['publication:file-lost']);
    await expectHidden(1, ['results.csv']);
    await makeReady(2);
  });

  it('are seen by everybody at once, with their term and what the Council said', async () => {
    const { prepared } = await stateOf();
    const reply = await publish(2, prepared?.bundle ?? '');
    expect(reply.statusCode, reply.body).toBe(200);
    const published = (await ask('/api/published/2025')).json<Published>();
    expect(published).toMatchObject({
      ...{ version: 1, protocol: '7', councilOn: '2026-04-15', due: { lastDay: LAST_DAY, late: false } },
      weighting: WEIGHTS,
    });
    const { organisations } = (await server.as('carl')('GET', `/api/rounds/${ROUND}/results/2`)).json<{
      organisations: ResultLine[];
    }>();
    expect(published.organisations).toHaveLength(4);
    for (const one of organisations)
      expect(published.organisations.find(({ bin }) => bin === one.bin)).toMatchObject({
        ...{ sa: one.sa, sb: one.sb, sc: one.sc, rankA: one.rankA, components: one.components, names: one.names },
      });
    const round = await database.owner.query(`select entry from journal_entry where act = 'publication.published'`);
    expect(JSON.parse(round.rows[0].entry).after).toMatchObject({ version: 1, snapshot: 2, late: false });
    expect(reasonsOf(await publish(2, prepared?.bundle ?? ''))).toEqual(['publication:nothing-to-publish']);
  });
});

describe('a published bundle', () => {
  it('verifies with the published key, and every figure agrees', async () => {
    const { bundle, files, organisations } = (await ask('/api/published/2025')).json<Published>();
    const reply = await ask(bundle.address);
    expect(createHash('sha256').update(reply.rawPayload).digest('hex')).toBe(bundle.file);
    const path = join(folder, 'downloaded.zip');
    await writeFile(path, reply.rawPayload);
    const key = (await ask('/data/key')).body.trim();
    expect(key).toBe(bundle.key);
    const opened = await openBundle(path);
    const verdict = await verifyBundle(opened, { key });
    await opened.close();
    expect(conclusionOf(verdict), JSON.stringify(verdict.checks)).toBe('agrees');
    expect(verdict.about.sha256).toBe(bundle.sha256);
    expect(verdict.about.journal?.entries).toBeGreaterThan(0);
    expect(verdict.organisations.map(({ bin }) => bin)).toEqual(organisations.map(({ bin }) => bin));
    expect(verdict.organisations.flatMap(({ figures }) => figures).length).toBeGreaterThan(100);
    for (const { address, sha256, bytes, media } of files) {
      const file = await ask(address);
      expect(createHash('sha256').update(file.rawPayload).digest('hex'), address).toBe(sha256);
      expect([file.rawPayload.length, file.headers['content-type'], file.headers.etag]).toEqual([
        bytes,
        media,
        `"${sha256}"`,
      ]);
    }
  });

  it('names nobody', async () => {
    const persons = laid.flatMap(({ rows }) =>
      rows.filter(({ table }) => table === 'hirsch').map(({ fields }) => fields.employee ?? ''),
    );
    expect(persons.length).toBeGreaterThan(10);
    const { files } = (await ask('/api/published/2025')).json<Published>();
    for (const name of ['results.json', 'results.csv']) {
      const { body } = await ask(files.find((one) => one.name === name)?.address ?? '');
      expect(persons.filter((person) => body.includes(person))).toEqual([]);
    }
    const { rows } = await database.owner.query(
      'select explanation as text from publication_explanation union all select fields::text from publication_record',
    );
    const all = rows.map(({ text }) => text).join('\n');
    expect(persons.filter((person) => all.includes(`"${person}"`))).toEqual([]);
  });

  it('is given in parts, from anywhere, and kept by caches for ever', async () => {
    const address = '/data/2025/v1/bundle.zip';
    const whole = (await ask(address)).rawPayload;
    const part = await ask(address, { range: 'bytes=10-19' });
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 10-19/${whole.length}`]);
    expect(part.rawPayload).toEqual(whole.subarray(10, 20));
    expect(part.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const etag = String(part.headers.etag);
    expect((await ask(address, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await ask(address, { range: `bytes=${whole.length}-` })).statusCode).toBe(416);
    const newest = await ask('/data/2025/results.csv');
    expect([newest.statusCode, newest.headers.location]).toEqual([302, '/data/2025/v1/results.csv']);
    const answer = await ask('/api/published/2025');
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' });
    expect((await ask('/api/published/2025', { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304);
  });

  it.each([
    '/data/2025/v1/manifest.json',
    '/data/2025/v1/..%2Fkeys',
    '/data/2025/v01/bundle.zip',
    '/data/2025/v2/bundle.zip',
  ])('has no neighbour at %s', async (path) => {
    expect((await ask(path)).statusCode).toBe(404);
  });
});

describe('an amendment', () => {
  it('stands beside the first version with its reason, hidden until it is published itself', async () => {
    const before = (await ask('/api/published/2025?version=1')).body;
    now = '2026-06-01T05:00:00.000Z' as Moment;
    await database.owner.query(
      `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
        paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
        select d.round, d.organisation, d.row, 2, d.submission, d.row_version, d.evidence, 'refused', 'no-evidence', 'E-7', '',
          '{}', false, 'objection', d.decided_by, $2, gen_random_uuid() from verification_decision d where d.row = $1`,
      [laid[0]?.rows.find(({ table }) => table === 'patents')?.row, now],
    );
    const { number } = await compute(database, server, 'A patent was refused on appeal.');
    expect((await stateOf()).next).toMatchObject({ snapshot: number, version: 2 });
    const { bundle } = await makeReady(number);
    await expectHiddenSecond();
    expect((await publish(number, bundle)).statusCode).toBe(200);
    expect((await ask('/api/published/2025?version=1')).body).toBe(before);
    const second = (await ask('/api/published/2025')).json<Published>();
    expect(second).toMatchObject({ version: 2, reason: 'A patent was refused on appeal.', due: { late: false } });
    expect((await ask('/data/2025/results.csv')).headers.location).toBe('/data/2025/v2/results.csv');
    const [one, other] = [await ask('/data/2025/v1/results.csv'), await ask('/data/2025/v2/results.csv')];
    expect(one.body).not.toBe(other.body);
  });

  async function expectHiddenSecond(): Promise<void> {
    expect((await ask('/data/2025/v2/bundle.zip')).statusCode).toBe(404);
    expect((await ask('/api/published/2025?version=2')).statusCode).toBe(404);
    expect((await ask('/api/published')).json<{ years: { versions: unknown[] }[] }>().years[0]?.versions).toHaveLength(
      1,
    );
  }
});

describe('a change of the register or of the round after it', () => {
  it('changes nothing of what was published', async () => {
    const before = (await ask('/api/published/2025')).body;
    await database.owner.query(`update organisation_fact set value = 'Another name' where kind like 'name_%'`);
    await database.owner.query('update round set weighting = null where id = $1', [ROUND]);
    expect((await ask('/api/published/2025')).body).toBe(before);
    const { rows } = await database.owner.query('select answer from publication where version = 2');
    expect(rows[0].answer).toBe(before);
  });
});
