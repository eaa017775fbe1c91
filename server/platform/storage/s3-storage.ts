// Storage in S3 or what speaks like it. Bytes pass through a file of this machine first: their hash is their name, and the
// server is told it, so that it refuses bytes that were damaged on the way.

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartFault } from '../start-fault.ts';
import { measure } from './measure.ts';
import { type Place, sendToS3 } from './s3-request.ts';
import { pathOf, type Storage, type Stored } from './storage.ts';

/** `https://KEY:SECRET@host/bucket?region=…` (or http). Throws a StartFault for anything else. */
export function readStorageUrl(text: string): Place {
  const refuse = () => new StartFault('setting-refused', { name: 'STORAGE_URL' });
  if (!URL.canParse(text)) throw refuse();
  const url = new URL(text);
  const bucket = url.pathname.slice(1).replace(/\/$/, '');
  const whole = /^https?:$/.test(url.protocol) && /^[a-z0-9][a-z0-9.-]{1,61}$/.test(bucket);
  if (!whole || !url.username || !url.password) throw refuse();
  return {
    endpoint: `${url.protocol}//${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    key: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
  };
}

async function putThrough(place: Place, half: string, bytes: Readable, largest: number): Promise<Stored> {
  const meter = measure(largest);
  await pipeline(bytes, meter, createWriteStream(half, { flags: 'wx', mode: 0o600 }));
  const stored = meter.told();
  const answer = await sendToS3(place, 'PUT', pathOf(stored.hash), {}, { path: half, ...stored });
  answer.resume();
  if (answer.statusCode === 404) throw new Error('the storage has no such bucket');
  return stored;
}

/** `halves`: a folder for bytes on their way. */
export async function openS3Storage(url: string, halves: string): Promise<Storage> {
  const place = readStorageUrl(url);
  await mkdir(halves, { recursive: true, mode: 0o700 });
  const sizeOf: Storage['sizeOf'] = async (hash) => {
    const answer = await sendToS3(place, 'HEAD', pathOf(hash));
    answer.resume();
    return answer.statusCode === 404 ? undefined : Number(answer.headers['content-length'] ?? 0);
  };
  return {
    sizeOf,
    put: async (bytes, largest) => {
      const half = join(halves, randomUUID());
      try {
        return await putThrough(place, half, bytes, largest);
      } finally {
        await rm(half, { force: true });
      }
    },
    get: async (hash, span) => {
      const size = await sizeOf(hash);
      if (size === undefined) return undefined;
      const bytes = await sendToS3(place, 'GET', pathOf(hash), span ? { range: `bytes=${span.from}-${span.to}` } : {});
      if (bytes.statusCode !== 404) return { size, bytes };
      bytes.resume();
      return undefined;
    },
    remove: async (hash) => {
      (await sendToS3(place, 'DELETE', pathOf(hash))).resume();
    },
    close: () => {},
  };
}
