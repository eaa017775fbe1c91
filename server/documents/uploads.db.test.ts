// Bytes on their way in: uploads that are cut and go on, who may go on with which, quotas.

import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '#contract/documents.ts';
import { openTestServer } from '#server/platform/testing/test-server.ts';
import { documentRawRoutes } from './routes.ts';
import {
  acts,
  begin,
  clock,
  codesIn,
  database,
  encode,
  folder,
  head,
  headersOf,
  idOf,
  keep,
  OTHER,
  OWN,
  origin,
  patch,
  pdf,
  people,
  plan,
  problemIn,
  replyOf,
  SMALL,
  server,
  sha,
  standDocuments,
  waitFor,
} from './testing/open-documents.ts';

standDocuments();

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
