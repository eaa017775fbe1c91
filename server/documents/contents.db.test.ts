// What a document is by its bytes, what the scanner says of it, and who gets which bytes of it.

import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '#contract/documents.ts';
import type { ProblemBody } from '#contract/problem.ts';
import {
  begin,
  codesIn,
  fetchContent,
  folder,
  keep,
  letScanner,
  OTHER,
  origin,
  patch,
  pdf,
  plan,
  problemIn,
  replyOf,
  seenByScanner,
  server,
  sha,
  standDocuments,
  upload,
  uploaded,
} from './testing/open-documents.ts';

standDocuments();

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
    letScanner((seen) => (seen.equals(bytes) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'));
    const { path } = await begin('anna', 'bad.pdf', bytes.length);
    await patch('anna', path, 0, bytes);
    const refusal = await replyOf(keep('anna', path));
    expect((await problemIn(refusal)).reasons).toMatchObject([
      { code: 'documents:infected', values: { with: 'Eicar-Test-Signature' } },
    ]);
    expect(seenByScanner.at(-1)?.equals(bytes)).toBe(true);
    expect((await keep('anna', path)).statusCode).toBe(404);
    letScanner(() => 'stream: OK');
  });

  it.each([['INSTREAM size limit exceeded. ERROR'], [''], ['stream: OK but not quite'], [null]])(
    'that answers %j has not said that all is well; the upload waits (hazard 9)',
    async (said) => {
      letScanner(() => said);
      const bytes = pdf();
      const { path } = await begin('anna', 'wait.pdf', bytes.length);
      await patch('anna', path, 0, bytes);
      expect(await codesIn(await replyOf(keep('anna', path)))).toEqual(['documents:scan-failed']);
      letScanner(() => 'stream: OK');
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
    await uploaded('boris', 'b.pdf', pdf(), OTHER);
    expect((await fetchContent('nobody', id)).status).toBe(401);
    expect((await fetchContent('reader', id)).status).toBe(200);
    expect((await fetchContent('watcher', id)).status).toBe(404);
    const { documents } = (await server.as('watcher')('GET', '/api/documents?limit=500')).json<{
      documents: DocumentFacts[];
    }>();
    expect(new Set(documents.map(({ organisation }) => organisation))).toEqual(new Set([OTHER]));
  });
});

describe('several parts at once', () => {
  it('come one behind another, as a view of many pages asks for them', async () => {
    const bytes = Buffer.concat([pdf(), Buffer.alloc(100_000, 'қағаз')]);
    const { id } = await uploaded('anna', 'pages.pdf', bytes);
    const reply = await fetchContent('anna', id, {}, '?parts=0-9,50000-50004,9-9');
    expect([reply.status, reply.headers.get('content-length')]).toEqual([200, '16']);
    expect(reply.headers.get('content-type')).toBe('application/octet-stream');
    const wanted = Buffer.concat([bytes.subarray(0, 10), bytes.subarray(50_000, 50_005), bytes.subarray(9, 10)]);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(wanted);
  });

  it('are refused where they are not understood, too many, or past the end, and to strangers', async () => {
    const { id } = await uploaded('anna', 'few.pdf', pdf());
    for (const parts of ['', '5-1', '0-99999999', '-5', '0-1,', 'x', Array(129).fill('0-0').join(',')])
      expect((await fetchContent('anna', id, {}, `?parts=${parts}`)).status, parts).toBe(422);
    expect((await fetchContent('boris', id, {}, '?parts=0-9')).status).toBe(404);
  });
});
