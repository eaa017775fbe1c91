// A bundle that is a file on this machine, opened by the hardened reader of zip files.

import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BundledFile, BundleFiles, Hashing } from '#exchange/bundle/bundle-files.ts';
import { type ReadAt, readZipEnd, refuseHidden } from '#exchange/bundle/zip-layout.ts';
import { openZipDirectory, refuseUnreadable, type ZipDirectory } from '#exchange/package/open-zip-directory.ts';
import { UnreadablePackage } from '#exchange/package/package-source.ts';

const UNICODE_PATH = 0x7075;
const PATH_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
};

export function startNodeHash(): Hashing {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: async () => hash.digest('hex') };
}

/** Does something with the bytes of a file at their places. */
async function reading<T>(path: string, work: (readAt: ReadAt, size: number) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const readAt: ReadAt = async (from, to) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
      return buffer.subarray(0, bytesRead);
    };
    return await work(readAt, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function refuseFiles(path: string, zip: ZipDirectory): Promise<void> {
  for (const file of zip.files) {
    if (file.entry.extraFields.some(({ id }) => id === UNICODE_PATH))
      throw new UnreadablePackage('bundle-two-names', { file: file.name });
    refuseUnreadable(file);
  }
  const entries = zip.files.map(({ name, entry }) => {
    return { name, offset: entry.relativeOffsetOfLocalHeader, packed: entry.compressedSize };
  });
  await reading(path, (readAt, size) => refuseHidden(readAt, size, entries));
}

async function openChecked(path: string): Promise<BundleFiles> {
  const found = await stat(path);
  if (!found.isFile()) throw new UnreadablePackage('not-a-package', { file: path });
  await reading(path, readZipEnd);
  const zip = await openZipDirectory(path);
  try {
    await refuseFiles(path, zip);
  } catch (error) {
    zip.close();
    throw error;
  }
  const files = zip.files.map((file): BundledFile => {
    return { name: file.name, size: file.size, read: () => zip.read(file) };
  });
  return { files, startHash: startNodeHash, close: async () => zip.close() };
}

/** Opens a bundle; the caller closes it. Throws UnreadablePackage for what is no zip file or hides something. */
export async function openBundle(path: string): Promise<BundleFiles> {
  try {
    return await openChecked(path);
  } catch (error) {
    if (error instanceof UnreadablePackage && error.values.file === '')
      throw new UnreadablePackage(error.code, { ...error.values, file: basename(path) });
    const code = PATH_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    if (error instanceof UnreadablePackage || !code) throw error;
    throw new UnreadablePackage(code, { file: path });
  }
}
