// What the tests of the documents stand on: real HTTP, a real folder, the real database, a scanner that says what it is told.

import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { DocumentFacts } from '#contract/documents.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { standingClock } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openFolderStorage } from '#server/platform/storage/folder-storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import type { DocumentsPlan } from '../documents-plan.ts';
import { documentRawRoutes, documentRoutes } from '../routes.ts';
import { scanWithClamd } from '../scan-with-clamd.ts';
import { startClamd } from './start-clamd.ts';

export const OWN = '11111111-1111-4111-8111-111111111111';
export const OTHER = '22222222-2222-4222-8222-222222222222';
export const SMALL = '33333333-3333-4333-8333-333333333333';
const officer = (digit: string, organisation: string): Identity => ({
  account: `${digit.repeat(8)}-3333-4333-8333-333333333333`,
  organisations: [organisation],
  roles: ['officer', `officer@${organisation}`],
  sight: 'own',
});
export const people: Record<string, Identity> = {
  anna: officer('a', OWN),
  aida: officer('d', OWN),
  boris: officer('b', OTHER),
  small: officer('e', SMALL),
  clerk: { ...officer('c', OWN), organisations: [], roles: ['administrator'], sight: 'all' },
  reader: { ...officer('f', OWN), organisations: [], roles: ['verifier'], sight: 'all' },
  // Sees the rows of all organisations and may read the documents of one.
  watcher: { ...officer('9', OTHER), roles: ['observer', 'officer', `officer@${OTHER}`], sight: 'all' },
};
export const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);

export const clock = standingClock(SOME_DAY);
export const folder = mkdtempSync(join(tmpdir(), 'shyraq-documents-'));
export let database: TestDatabase;
export let server: TestServer;
export let plan: DocumentsPlan;
let clamd: Server;
export let origin = '';
/** What the scanner says of the bytes it was sent; null: hangs up without a word. */
let verdict: (bytes: Buffer) => string | null = () => 'stream: OK';
export const seenByScanner: Buffer[] = [];

async function openAll(): Promise<void> {
  database = await openTestDatabase();
  for (const [id, bin] of [
    [OWN, '940140000385'],
    [OTHER, '950341000052'],
    [SMALL, '990340004949'],
  ])
    await database.owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, $3)', [
      id,
      bin,
      SOME_DAY,
    ]);
  clamd = await startClamd((bytes) => {
    seenByScanner.push(bytes);
    return verdict(bytes);
  });
  const { port } = clamd.address() as { port: number };
  plan = {
    database,
    clock,
    storage: await openFolderStorage(join(folder, 'files')),
    uploads: join(folder, 'uploads'),
    scan: scanWithClamd({ host: '127.0.0.1', port }, 2000),
    spare: 0,
    quota: 50 * 2 ** 20,
  };
  server = await openTestServer(database, documentRoutes(plan), {
    people,
    mayDo: acts,
    clock,
    rawRoutes: documentRawRoutes(plan),
  });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(server.app.server.address() as { port: number }).port}`;
}

async function closeAll(): Promise<void> {
  await server.close();
  clamd.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}

/** Once in each file of tests: a house of its own, taken down at the end. */
export function standDocuments(): void {
  beforeAll(openAll);
  afterAll(closeAll);
}

/** What the scanner says from now on. */
export function letScanner(say: typeof verdict): void {
  verdict = say;
}

export const encode = (text: string) => Buffer.from(text).toString('base64');

export async function headersOf(who: string): Promise<Record<string, string>> {
  const given = await fetch(`${origin}/api/csrf`, { headers: { cookie: `shyraq=${who}` } });
  const secret = given.headers.getSetCookie().map((line) => line.split(';')[0]);
  const { token } = (await given.json()) as { token: string };
  return {
    cookie: [`shyraq=${who}`, ...secret].join('; '),
    'x-csrf-token': token,
    'tus-resumable': '1.0.0',
    'accept-language': 'en',
  };
}

export const problemIn = async (reply: Response) => (await reply.json()) as ProblemBody;
export const codesIn = async (reply: Response) => (await problemIn(reply)).reasons.map(({ code }) => code);

export async function begin(who: string, name: string, size: number, organisation = OWN) {
  const reply = await fetch(`${origin}/api/uploads`, {
    method: 'POST',
    headers: {
      ...(await headersOf(who)),
      'upload-length': String(size),
      'upload-metadata': `name ${encode(name)},organisation ${encode(organisation)}`,
    },
  });
  return { reply, path: reply.headers.get('location') ?? '' };
}

export const patch = async (who: string, path: string, offset: number, bytes: Buffer) =>
  fetch(`${origin}${path}`, {
    method: 'PATCH',
    headers: {
      ...(await headersOf(who)),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
export const head = async (who: string, path: string) =>
  fetch(`${origin}${path}`, { method: 'HEAD', headers: await headersOf(who) });
export const idOf = (path: string) => path.split('/').at(-1) ?? '';
export const keep = (who: string, path: string, key?: string) =>
  server.as(who)('POST', '/api/documents', {
    payload: { upload: idOf(path) },
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });

export async function upload(who: string, name: string, bytes: Buffer, organisation = OWN) {
  const { reply, path } = await begin(who, name, bytes.length, organisation);
  expect(reply.status, await reply.text()).toBe(201);
  expect((await patch(who, path, 0, bytes)).status).toBe(204);
  return keep(who, path);
}

export async function uploaded(who: string, name: string, bytes: Buffer, organisation = OWN): Promise<DocumentFacts> {
  const reply = await upload(who, name, bytes, organisation);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<DocumentFacts>();
}

export const pdf = (more: string = randomUUID()) =>
  Buffer.from(`%PDF-1.7\n% ${more}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);
export const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const fetchContent = async (who: string, id: string, headers: Record<string, string> = {}, query = '') =>
  fetch(`${origin}/api/documents/${id}/content${query}`, { headers: { cookie: `shyraq=${who}`, ...headers } });
export const waitFor = async (holds: () => Promise<boolean>) => {
  for (let times = 0; times < 100 && !(await holds()); times += 1) await new Promise((done) => setTimeout(done, 50));
};

export const replyOf = async (asked: ReturnType<typeof keep>) => {
  const { body, statusCode } = await asked;
  return new Response(body, { status: statusCode });
};
