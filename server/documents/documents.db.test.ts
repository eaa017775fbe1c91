// Documents over real HTTP, a real folder and the real database: uploads that are cut and go on, types by content, scanner,
// quotas, who gets which bytes, what is removed when.

import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { DocumentFacts } from '#contract/documents.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { addSeconds, standingClock } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { openFolderStorage } from '#server/platform/storage/folder-storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { followMerge } from './follow-merge.ts';
import { holdDocument, keepUntil, releaseDocument } from './remove-document.ts';
import { documentRawRoutes, documentRoutes } from './routes.ts';
import { scanWithClamd } from './scan-with-clamd.ts';
import { sweepDocuments } from './sweep-documents.ts';
import { startClamd } from './testing/start-clamd.ts';

const OWN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const SMALL = '33333333-3333-4333-8333-333333333333';
const officer = (digit: string, organisation: string): Identity => ({
  account: `${digit.repeat(8)}-3333-4333-8333-333333333333`,
  organisations: [organisation],
  roles: ['officer', `officer@${organisation}`],
  sight: 'own',
});
const people: Record<string, Identity> = {
  anna: officer('a', OWN),
  aida: officer('d', OWN),
  boris: officer('b', OTHER),
  small: officer('e', SMALL),
  clerk: { ...officer('c', OWN), organisations: [], roles: ['administrator'], sight: 'all' },
  reader: { ...officer('f', OWN), organisations: [], roles: ['verifier'], sight: 'all' },
  // Sees the rows of all organisations and may read the documents of one.
  watcher: { ...officer('9', OTHER), roles: ['observer', 'officer', `officer@${OTHER}`], sight: 'all' },
};
const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);

const clock = standingClock(SOME_DAY);
const folder = mkdtempSync(join(tmpdir(), 'shyraq-documents-'));
let database: TestDatabase;
let server: TestServer;
let plan: DocumentsPlan;
let clamd: Server;
let origin = '';
/** What the scanner says of the bytes it was sent; null: hangs up without a word. */
let verdict: (bytes: Buffer) => string | null = () => 'stream: OK';
const seenByScanner: Buffer[] = [];

beforeAll(async () => {
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
});
afterAll(async () => {
  await server.close();
  clamd.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const encode = (text: string) => Buffer.from(text).toString('base64');

async function headersOf(who: string): Promise<Record<string, string>> {
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

const problemIn = async (reply: Response) => (await reply.json()) as ProblemBody;
const codesIn = async (reply: Response) => (await problemIn(reply)).reasons.map(({ code }) => code);

async function begin(who: string, name: string, size: number, organisation = OWN) {
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

const patch = async (who: string, path: string, offset: number, bytes: Buffer) =>
  fetch(`${origin}${path}`, {
    method: 'PATCH',
    headers: {
      ...(await headersOf(who)),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
const head = async (who: string, path: string) =>
  fetch(`${origin}${path}`, { method: 'HEAD', headers: await headersOf(who) });
const idOf = (path: string) => path.split('/').at(-1) ?? '';
const keep = (who: string, path: string, key?: string) =>
  server.as(who)('POST', '/api/documents', {
    payload: { upload: idOf(path) },
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });

async function upload(who: string, name: string, bytes: Buffer, organisation = OWN) {
  const { reply, path } = await begin(who, name, bytes.length, organisation);
  expect(reply.status, await reply.text()).toBe(201);
  expect((await patch(who, path, 0, bytes)).status).toBe(204);
  return keep(who, path);
}

async function uploaded(who: string, name: string, bytes: Buffer, organisation = OWN): Promise<DocumentFacts> {
  const reply = await upload(who, name, bytes, organisation);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<DocumentFacts>();
}

const pdf = (more: string = randomUUID()) =>
  Buffer.from(`%PDF-1.7\n% ${more}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const fetchContent = async (who: string, id: string, headers: Record<string, string> = {}, query = '') =>
  fetch(`${origin}/api/documents/${id}/content${query}`, { headers: { cookie: `shyraq=${who}`, ...headers } });
const waitFor = async (holds: () => Promise<boolean>) => {
  for (let times = 0; times < 100 && !(await holds()); times += 1) await new Promise((done) => setTimeout(done, 50));
};

describe('an upload', () => {
  it('cut in the middle of its bytes goes on from the last one that arrived, and is whole', async () => {
    const bytes = Buffer.concat([pdf(), Buffer.alloc(6 * 2 ** 20, 'қ')]);
    const { path } = await begin('anna', 'scan.pdf', bytes.length);
    const half = 3 * 2 ** 20;
    const headers = {
      ...(await headersOf('anna')),
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    };
    const lines = Object.entries({ ...headers, host: 'x', 'content-length': String(bytes.length) });
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    await new Promise<void>((sent) => {
      socket.write(`PATCH ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
      socket.write(bytes.subarray(0, half), () => sent());
    });
    await waitFor(async () => statSync(join(plan.uploads, idOf(path))).size > 0);
    socket.destroy();
    const offset = async () => Number((await head('anna', path)).headers.get('upload-offset'));
    await waitFor(async () => (await offset()) > 0);
    const reached = await offset();
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThanOrEqual(half);
    expect(await codesIn(await replyOf(keep('anna', path)))).toEqual(['documents:upload-unfinished']);
    expect((await patch('anna', path, 0, bytes)).status).toBe(409);
    expect((await patch('anna', path, reached, bytes.subarray(reached))).status).toBe(204);
    const kept = await keep('anna', path);
    expect(kept.json<DocumentFacts>()).toMatchObject({ hash: sha(bytes), size: bytes.length, type: 'application/pdf' });
    expect(readdirSync(plan.uploads).filter((name) => name.startsWith(idOf(path)))).toEqual([]);
  });

  it('becomes one document however often it is asked for (hazard 3)', async () => {
    const bytes = pdf();
    const { path } = await begin('anna', 'a.pdf', bytes.length);
    await patch('anna', path, 0, bytes);
    const same = await Promise.all([keep('anna', path, 'one-key-1'), keep('anna', path, 'one-key-1')]);
    expect(same.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(same[0]?.body).toBe(same[1]?.body);
    expect((await keep('anna', path)).statusCode).toBe(404);
    const found = await database.owner.query('select 1 from document where hash = $1', [sha(bytes)]);
    expect(found.rowCount).toBe(1);
  });

  it('of somebody else is not there, neither to go on with nor to keep nor to give up', async () => {
    const bytes = pdf();
    const { path } = await begin('anna', 'a.pdf', bytes.length);
    expect((await head('clerk', path)).status).toBe(403);
    for (const who of ['aida', 'boris']) {
      expect((await head(who, path)).status).toBe(404);
      expect((await patch(who, path, 0, bytes)).status).toBe(404);
      expect((await fetch(`${origin}${path}`, { method: 'DELETE', headers: await headersOf(who) })).status).toBe(404);
      expect((await keep(who, path)).statusCode).toBe(404);
    }
    expect((await patch('anna', path, 0, bytes)).status).toBe(204);
    expect((await fetch(`${origin}${path}`, { method: 'GET', headers: await headersOf('anna') })).status).toBe(404);
  });

  it('needs the permission, the token against forgery, the own organisation and a name', async () => {
    expect((await begin('reader', 'a.pdf', 10)).reply.status).toBe(403);
    expect((await begin('nobody', 'a.pdf', 10)).reply.status).toBe(401);
    expect((await begin('anna', 'a.pdf', 10, OTHER)).reply.status).toBe(403);
    expect((await begin('anna', 'a.pdf', 10, randomUUID())).reply.status).toBe(403);
    const { 'x-csrf-token': _, ...without } = await headersOf('anna');
    const forged = await fetch(`${origin}/api/uploads`, {
      method: 'POST',
      headers: { ...without, 'upload-length': '1' },
    });
    expect((await problemIn(forged)).code).toBe('csrf-token-wrong');
    const bare = await fetch(`${origin}/api/uploads`, {
      method: 'POST',
      headers: { ...(await headersOf('anna')), 'upload-length': '0' },
    });
    expect(await codesIn(bare)).toEqual([
      'documents:name-missing',
      'documents:organisation-missing',
      'documents:file-empty',
    ]);
  });

  it('past the largest size is refused before a byte is sent, and more bytes than were told never arrive', async () => {
    expect((await begin('anna', 'a.pdf', 2 * 2 ** 30 + 1)).reply.status).toBe(413);
    const { path } = await begin('anna', 'a.pdf', 10);
    const reply = await patch('anna', path, 0, Buffer.alloc(1000, 'x')).catch(() => undefined);
    expect(reply?.status ?? 400).toBeGreaterThanOrEqual(400);
    expect(Number((await head('anna', path)).headers.get('upload-offset'))).toBeLessThanOrEqual(10);
  });
});

const replyOf = async (asked: ReturnType<typeof keep>) => {
  const { body, statusCode } = await asked;
  return new Response(body, { status: statusCode });
};

describe('quotas (hazard 16)', () => {
  it('count documents and uploads under way, also two that begin at once', async () => {
    const quota = await server.as('clerk')('PUT', `/api/organisations/${SMALL}/document-quota`, {
      payload: { bytes: 1000 },
      headers: { 'if-match': '"0"' },
    });
    expect(quota.json()).toEqual({ used: 0, bytes: 1000 });
    const both = await Promise.all([begin('small', 'a.pdf', 600, SMALL), begin('small', 'b.pdf', 600, SMALL)]);
    expect(both.map(({ reply }) => reply.status).sort()).toEqual([201, 409]);
    const refused = both.find(({ reply }) => reply.status === 409);
    expect(refused && (await problemIn(refused.reply)).reasons).toMatchObject([
      { code: 'documents:quota-full', values: { left: 400, size: 600 } },
    ]);
    const begun = both.find(({ reply }) => reply.status === 201)?.path ?? '';
    await fetch(`${origin}${begun}`, { method: 'DELETE', headers: await headersOf('small') });
    expect((await begin('small', 'b.pdf', 1000, SMALL)).reply.status).toBe(201);
    const used = await server.as('small')('GET', `/api/organisations/${SMALL}/document-quota`);
    expect(used.json()).toEqual({ used: 1000, bytes: 1000 });
  });

  it('are set by no officer, and seen by no other organisation', async () => {
    const set = await server.as('small')('PUT', `/api/organisations/${SMALL}/document-quota`, {
      payload: { bytes: 9999 },
      headers: { 'if-match': '"1"' },
    });
    expect(set.statusCode).toBe(403);
    expect((await server.as('boris')('GET', `/api/organisations/${SMALL}/document-quota`)).statusCode).toBe(404);
  });

  it('leave the database its room on the disk', async () => {
    const full = { ...plan, spare: Number.MAX_SAFE_INTEGER, uploads: join(folder, 'full') };
    const other = await openTestServer(database, [], {
      people,
      mayDo: acts,
      clock,
      rawRoutes: documentRawRoutes(full),
    });
    const reply = await other.as('anna')('POST', '/api/uploads', {
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': '10',
        'upload-metadata': `name ${encode('a.pdf')},organisation ${encode(OWN)}`,
      },
    });
    expect(reply.statusCode).toBe(507);
    await other.close();
  });
});

const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('types by content (hazard 14)', () => {
  it.each([
    ['scan.pdf', pdf('page'), 'application/pdf'],
    ['рентген.png', PNG, 'image/png'],
    ['кесте.csv', Buffer.from('атауы;саны\nБір;1\n'), 'text/csv'],
    ['old.csv', Buffer.from([0xcf, 0xf0, 0xe8, 0x3b, 0x31]), 'text/csv'],
    ['page.html', Buffer.from('<!doctype html><title>x</title>'), 'text/html'],
    ['sign.p7s', Buffer.from('30820100060092', 'hex'), 'application/pkcs7-signature'],
    ['sign.cms', Buffer.from('-----BEGIN CMS-----\nMIIB\n'), 'application/pkcs7-signature'],
    ['all.zip', ZIP, 'application/zip'],
  ])('%s is taken as what it is', async (name, bytes, type) => {
    expect((await uploaded('anna', name, bytes)).type).toBe(type);
  });

  it.each([
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['page.pdf', Buffer.from('<html><script>alert(1)</script>%PDF-1.7\n%%EOF')],
    ['table.csv', Buffer.from('<html><script>alert(1)</script>,1\n')],
    ['note.txt', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['setup.exe', Buffer.from('MZ\u0090\u0000')],
    ['setup.pdf', Buffer.from('MZ\u0090\u0000')],
    ['table.csv', Buffer.from([0x4d, 0x5a, 0x00, 0x01])],
    ['sign.p7s', Buffer.from('not a signature')],
    ['scan.pdf', Buffer.concat([PNG, Buffer.from('another')])],
    ['without-ending', pdf()],
  ])('%s that is something else is refused and gone', async (name, bytes) => {
    const reply = await upload('anna', name, bytes);
    expect(await codesIn(new Response(reply.body))).toEqual(['documents:type-not-accepted']);
    expect(await plan.storage.sizeOf(sha(bytes) as never)).toBeUndefined();
  });
});

describe('the scanner', () => {
  it('sees every byte, and what it finds is refused and gone', async () => {
    const bytes = Buffer.concat([pdf(), Buffer.alloc(200_000, 7)]);
    verdict = (seen) => (seen.equals(bytes) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
    const { path } = await begin('anna', 'bad.pdf', bytes.length);
    await patch('anna', path, 0, bytes);
    const refusal = await replyOf(keep('anna', path));
    expect((await problemIn(refusal)).reasons).toMatchObject([
      { code: 'documents:infected', values: { with: 'Eicar-Test-Signature' } },
    ]);
    expect(seenByScanner.at(-1)?.equals(bytes)).toBe(true);
    expect((await keep('anna', path)).statusCode).toBe(404);
    verdict = () => 'stream: OK';
  });

  it.each([['INSTREAM size limit exceeded. ERROR'], [''], ['stream: OK but not quite'], [null]])(
    'that answers %j has not said that all is well; the upload waits (hazard 9)',
    async (said) => {
      verdict = () => said;
      const bytes = pdf();
      const { path } = await begin('anna', 'wait.pdf', bytes.length);
      await patch('anna', path, 0, bytes);
      expect(await codesIn(await replyOf(keep('anna', path)))).toEqual(['documents:scan-failed']);
      verdict = () => 'stream: OK';
      expect((await keep('anna', path)).json<DocumentFacts>().scanned).toBe(true);
    },
  );
});

describe('bytes on their way out', () => {
  it('the same bytes are stored once; each organisation sees its own document, and the hash opens none', async () => {
    const bytes = pdf();
    const before = readdirSync(join(folder, 'files'), { recursive: true }).length;
    const own = await uploaded('anna', 'a.pdf', bytes);
    const after = readdirSync(join(folder, 'files'), { recursive: true }).length;
    const other = await uploaded('boris', 'b.pdf', bytes, OTHER);
    expect(readdirSync(join(folder, 'files'), { recursive: true })).toHaveLength(after);
    expect(after).toBeGreaterThan(before);
    expect(own.hash).toBe(other.hash);
    expect((await fetchContent('boris', own.id)).status).toBe(404);
    expect((await fetchContent('boris', own.hash)).status).toBe(404);
    expect((await fetchContent('boris', other.id)).headers.get('etag')).not.toBe(
      (await fetchContent('anna', own.id)).headers.get('etag'),
    );
    const foreign = await server.as('boris')('GET', `/api/documents/${own.id}`);
    const nothing = await server.as('boris')('GET', `/api/documents/${randomUUID()}`);
    expect([foreign.statusCode, foreign.json<ProblemBody>().title]).toEqual([404, nothing.json<ProblemBody>().title]);
    const listed = await server.as('boris')('GET', '/api/documents?limit=500');
    const { total, documents } = listed.json<{ total: number; documents: DocumentFacts[] }>();
    expect(new Set(documents.map(({ organisation }) => organisation))).toEqual(new Set([OTHER]));
    expect(total).toBe(documents.length);
  });

  it('keep the Kazakh letters of their name (hazard 19)', async () => {
    const { id, name } = await uploaded('anna', '../папка\\Жүрек хирургиясы — есеп «ӘҒҚҢӨҰҮҺІ».pdf', pdf());
    expect(name).toBe('Жүрек хирургиясы — есеп «ӘҒҚҢӨҰҮҺІ».pdf');
    const disposition = (await fetchContent('anna', id)).headers.get('content-disposition') ?? '';
    const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe(name);
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+";/);
  });

  it('never run: nosniff, a policy that allows nothing, and only pictures, PDF and text in the page', async () => {
    const page = await uploaded(
      'anna',
      'evil.html',
      Buffer.from('<!doctype html><script>alert(document.cookie)</script>'),
    );
    const polyglot = await uploaded(
      'anna',
      'both.pdf',
      Buffer.from('%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF'),
    );
    for (const { id } of [page, polyglot]) {
      const { headers } = await fetchContent('anna', id, {}, '?show=yes');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-type')).not.toMatch(/html|xml|script/);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
    const shown = await fetchContent('anna', page.id, {}, '?show=yes');
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(shown.headers.get('content-type')).toBe('application/octet-stream');
    const inPage = await fetchContent('anna', polyglot.id, {}, '?show=yes');
    expect(inPage.headers.get('content-type')).toBe('application/pdf');
    expect(inPage.headers.get('content-disposition')).toMatch(/^inline/);
  });

  it('are given in parts', async () => {
    const bytes = Buffer.concat([pdf(), Buffer.from('0123456789'.repeat(1000))]);
    const { id } = await uploaded('anna', 'parts.pdf', bytes);
    const part = async (range: string, more: Record<string, string> = {}) => {
      const reply = await fetchContent('anna', id, { range, ...more });
      return {
        status: reply.status,
        range: reply.headers.get('content-range'),
        bytes: Buffer.from(await reply.arrayBuffer()),
      };
    };
    const size = bytes.length;
    expect(await part('bytes=0-9')).toEqual({ status: 206, range: `bytes 0-9/${size}`, bytes: bytes.subarray(0, 10) });
    expect(await part('bytes=-5')).toEqual({
      status: 206,
      range: `bytes ${size - 5}-${size - 1}/${size}`,
      bytes: bytes.subarray(-5),
    });
    expect((await part(`bytes=${size - 1}-${size + 99}`)).bytes).toEqual(bytes.subarray(-1));
    expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` });
    for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=a-b'])
      expect([(await part(range)).status, (await part(range)).bytes.length]).toEqual([200, size]);
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
    expect((await part('bytes=0-9', { 'if-range': `"${id}"` })).status).toBe(206);
    const only = await fetch(`${origin}/api/documents/${id}/content`, {
      method: 'HEAD',
      headers: { cookie: 'shyraq=anna' },
    });
    expect([only.status, only.headers.get('content-length')]).toEqual([200, String(size)]);
  });

  it('are not given without permission or session', async () => {
    const { id } = await uploaded('anna', 'a.pdf', pdf());
    expect((await fetchContent('nobody', id)).status).toBe(401);
    expect((await fetchContent('reader', id)).status).toBe(200);
    expect((await fetchContent('watcher', id)).status).toBe(404);
    const { documents } = (await server.as('watcher')('GET', '/api/documents?limit=500')).json<{
      documents: DocumentFacts[];
    }>();
    expect(new Set(documents.map(({ organisation }) => organisation))).toEqual(new Set([OTHER]));
  });
});

const asWork = async <T>(who: Identity, act: Parameters<typeof carryOut<T>>[2]) =>
  (await carryOut(database, { identity: who, mode: 'write', at: clock.now() }, act)).result;
const remove = (who: string, id: string, version = 1) =>
  server.as(who)('DELETE', `/api/documents/${id}`, { headers: { 'if-match': `"${version}"` } });

describe('keeping and removing', () => {
  it('nothing goes while something rests on it or its time has not come', async () => {
    const { id } = await uploaded('anna', 'proof.pdf', pdf());
    const rests = { room: 'intake', subject: 'item-1' };
    const anna = people.anna as Identity;
    await asWork(anna, (work) => holdDocument(work, id, rests));
    await asWork(anna, (work) => keepUntil(work, id, '2030-01-01'));
    await asWork(anna, (work) => keepUntil(work, id, '2028-01-01'));
    const refusal = await remove('anna', id);
    expect(await codesIn(new Response(refusal.body))).toEqual(['documents:is-held', 'documents:is-kept-until']);
    await asWork(anna, (work) => releaseDocument(work, id, rests));
    expect(await codesIn(new Response((await remove('anna', id)).body))).toEqual(['documents:is-kept-until']);
    await expect(asWork(people.boris as Identity, (work) => holdDocument(work, id, rests))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('removed, it is gone at once; its bytes later, and only where no other document has them', async () => {
    const [single, shared] = [pdf(), pdf()];
    const alone = await uploaded('anna', 'alone.pdf', single);
    const one = await uploaded('anna', 'one.pdf', shared);
    await uploaded('boris', 'two.pdf', shared, OTHER);
    expect((await remove('boris', one.id)).statusCode).toBe(404);
    expect((await remove('anna', one.id, 7)).statusCode).toBe(412);
    for (const { id } of [alone, one]) expect((await remove('anna', id)).statusCode).toBe(200);
    expect((await fetchContent('anna', alone.id)).status).toBe(404);
    expect((await sweepDocuments(plan, addSeconds(SOME_DAY, 86_400))).contents).toBe(0);
    expect(await plan.storage.sizeOf(sha(single) as never)).toBe(single.length);
    const swept = await sweepDocuments(plan, addSeconds(SOME_DAY, 31 * 86_400));
    expect(swept.contents).toBe(1);
    expect(swept.uploads).toBeGreaterThan(0);
    expect(await plan.storage.sizeOf(sha(single) as never)).toBeUndefined();
    expect(await plan.storage.sizeOf(sha(shared) as never)).toBe(shared.length);
    expect(readdirSync(plan.uploads)).toEqual([]);
  });

  it('no SQL of an officer reaches another organisation’s documents, nor deletes one (hazard 10)', async () => {
    const { id } = await uploaded('anna', 'a.pdf', pdf());
    const seen = await database.within(people.boris as Identity, 'read', (db) =>
      db.selectFrom('document').select('organisation').distinct().execute(),
    );
    expect(seen).toEqual([{ organisation: OTHER }]);
    const gone = database.within(people.anna as Identity, 'write', (db) =>
      db
        .deleteFrom('document' as never)
        .where('id' as never, '=', id as never)
        .execute(),
    );
    await expect(gone).rejects.toMatchObject({ code: '42501' });
  });

  it('follows a merge of organisations', async () => {
    const { id } = await uploaded('boris', 'b.pdf', pdf(), OTHER);
    await asWork(SYSTEM, (work) => followMerge(work, OTHER, OWN));
    expect((await fetchContent('anna', id)).status).toBe(200);
    expect((await fetchContent('boris', id)).status).toBe(404);
  });
});
