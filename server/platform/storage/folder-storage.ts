// Storage in a folder: bytes go to a file beside, to the disk, and only then to their place.

import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measure } from './measure.ts';
import { type ContentHash, pathOf, type Storage, type Stored } from './storage.ts';
import { syncFolder } from './write-whole.ts';

async function writeHalf(path: string, bytes: Readable, largest: number): Promise<Stored> {
  const meter = measure(largest);
  await pipeline(bytes, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return meter.told();
}

async function settle(folder: string, half: string, hash: ContentHash): Promise<void> {
  const place = join(folder, pathOf(hash));
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  // Over the same bytes the same bytes: harmless, and right where the old file was cut short.
  await rename(half, place);
  await syncFolder(dirname(place));
  await syncFolder(dirname(dirname(place)));
  await syncFolder(folder);
}

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

export async function openFolderStorage(folder: string): Promise<Storage> {
  const halves = join(folder, 'incoming');
  await mkdir(halves, { recursive: true, mode: 0o700 });
  const sizeOf: Storage['sizeOf'] = async (hash) => {
    try {
      return (await stat(join(folder, pathOf(hash)))).size;
    } catch (error) {
      if (missing(error)) return undefined;
      throw error;
    }
  };
  return {
    sizeOf,
    put: async (bytes, largest) => {
      const half = join(halves, randomUUID());
      try {
        const stored = await writeHalf(half, bytes, largest);
        await settle(folder, half, stored.hash);
        return stored;
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    get: async (hash, span) => {
      const size = await sizeOf(hash);
      if (size === undefined) return undefined;
      return {
        size,
        bytes: createReadStream(join(folder, pathOf(hash)), span ? { start: span.from, end: span.to } : {}),
      };
    },
    remove: (hash) => rm(join(folder, pathOf(hash)), { force: true }),
    close: () => {},
  };
}
