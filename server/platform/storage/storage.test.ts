// Storage in a folder and in S3 keep one contract; the S3 is a real server out of an npm package.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolderStorage } from './folder-storage.ts';
import { openS3Storage, readStorageUrl } from './s3-storage.ts';
import { serveHeaders } from './serve-headers.ts';
import { type ContentHash, findContentHash, pathOf, type Storage } from './storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'storage-'));
let server: S3rver;
const storages: Record<string, Storage> = {};

beforeAll(async () => {
  mkdirSync(join(folder, 's3'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'shyraq-test', configs: [] }],
  });
  const { port } = await server.run();
  storages.folder = await openFolderStorage(join(folder, 'files'));
  storages.s3 = await openS3Storage(`http://S3RVER:S3RVER@127.0.0.1:${port}/shyraq-test`, join(folder, 'incoming'));
});
afterAll(async () => {
  storages.s3?.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const storageOf = (name: string): Storage => {
  const found = storages[name];
  if (!found) throw new Error(`no storage ${name}`);
  return found;
};
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex') as ContentHash;
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

describe.each(['folder', 's3'])('storage in %s', (name) => {
  it('gives back what it was given, under the hash of its bytes', async () => {
    const storage = storageOf(name);
    const bytes = randomBytes(3_000_000);
    const stored = await storage.put(Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), 10_000_000);
    expect(stored).toEqual({ hash: hashOf(bytes), size: bytes.length });
    const got = await storage.get(stored.hash);
    expect(got?.size).toBe(bytes.length);
    const chunks: Buffer[] = [];
    for await (const chunk of got?.bytes ?? []) chunks.push(chunk as Buffer);
    expect(hashOf(Buffer.concat(chunks))).toBe(stored.hash);
  });

  it('gives a span, and nothing for what it does not have', async () => {
    const storage = storageOf(name);
    const { hash } = await storage.put(Readable.from([Buffer.from('0123456789')]), 100);
    const part = await storage.get(hash, { from: 2, to: 4 });
    expect([part?.size, part && (await text(part.bytes))]).toEqual([10, '234']);
    const none = hashOf(Buffer.from('nothing'));
    expect([await storage.get(none), await storage.sizeOf(none)]).toEqual([undefined, undefined]);
    await storage.remove(hash);
    expect(await storage.sizeOf(hash)).toBeUndefined();
  });

  it('keeps the same bytes once and an empty file as well', async () => {
    const storage = storageOf(name);
    const first = await storage.put(Readable.from([Buffer.from('twice')]), 100);
    expect(await storage.put(Readable.from([Buffer.from('tw'), Buffer.from('ice')]), 100)).toEqual(first);
    expect((await storage.put(Readable.from([]), 100)).size).toBe(0);
  });

  it('keeps nothing of what is too large or breaks off', async () => {
    const storage = storageOf(name);
    const large = Buffer.alloc(2000, 'x');
    await expect(storage.put(Readable.from([large]), 1999)).rejects.toMatchObject({ code: 'body-too-large' });
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('cut'));
      },
    });
    await expect(storage.put(broken, 2000)).rejects.toThrow('cut');
    expect(await storage.sizeOf(hashOf(large))).toBeUndefined();
    expect(filesBelow(join(folder, name === 's3' ? 'incoming' : 'files/incoming'))).toEqual([]);
  });
});

describe('a folder of files', () => {
  it('lays each file where its hash says', async () => {
    const { hash } = await storageOf('folder').put(Readable.from([Buffer.from('here')]), 100);
    expect(readFileSync(join(folder, 'files', pathOf(hash)), 'utf8')).toBe('here');
  });
});

describe('names', () => {
  it.each(['', '..', 'A'.repeat(64), `${'a'.repeat(63)}/`, 'a'.repeat(65)])('%j is no hash', (name) => {
    expect(findContentHash(name)).toBeUndefined();
  });

  it.each(['', 'https://host/bucket', 'https://k:s@host/', 'ftp://k:s@host/bucket', 'https://k:s@host/UPPER'])(
    '%j is no storage',
    (url) => {
      expect(() => readStorageUrl(url)).toThrow('setting-refused');
    },
  );
});

describe('serving (hazard 14)', () => {
  it.each([
    ['application/pdf', 'inline', 'inline', 'application/pdf'],
    ['image/png', 'inline', 'inline', 'image/png'],
    ['image/png', 'attachment', 'attachment', 'image/png'],
    ['image/svg+xml', 'inline', 'attachment', 'application/octet-stream'],
    ['text/html', 'inline', 'attachment', 'application/octet-stream'],
    ['application/xhtml+xml', 'inline', 'attachment', 'application/octet-stream'],
    ['', 'inline', 'attachment', 'application/octet-stream'],
  ] as const)('%s asked %s is served %s', (type, wish, kind, told) => {
    const headers = serveHeaders(type, 'файл.bin', wish);
    expect(headers['content-disposition']?.split(';')[0]).toBe(kind);
    expect(headers['content-type']).toBe(told);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('keeps Kazakh letters in a name and lets none out of the header', () => {
    const tell = (name: string) => serveHeaders('application/pdf', name, 'attachment')['content-disposition'];
    expect(tell('Әдіс (1).pdf')).toBe(
      `attachment; filename="____ (1).pdf"; filename*=UTF-8''%D3%98%D0%B4%D1%96%D1%81%20%281%29.pdf`,
    );
    expect(tell('a"\r\nx: y/../b\u202efdp')).toBe(
      `attachment; filename="a___x: y_.._b_fdp"; filename*=UTF-8''a%22__x%3A%20y_.._b_fdp`,
    );
  });
});
