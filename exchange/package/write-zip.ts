// A package as one zip file. Rows of different tables may come mixed while a zip is written one entry after another, so
// the tables are first written beside the file and then packed.

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type TableRows, type Writing, writeTables } from './write-tables.ts';
import { writeWholeFile } from './write-whole.ts';

/** No time of writing in the file: the same tables give the same bytes on any day. */
const MOMENT = new Date('1980-01-02T12:00:00Z');

/** Every file of a folder, by name; the same files give the same bytes. */
export async function packFolder(folder: string, file: string, signal?: AbortSignal): Promise<void> {
  const zip = new ZipFile();
  const options = { mtime: MOMENT, mode: 0o100644, forceDosTimestamp: true };
  for (const name of (await readdir(folder)).sort()) zip.addFile(join(folder, name), name, options);
  zip.end();
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  await Promise.race([pipeline(zip.outputStream, createWriteStream(file), signal ? { signal } : {}), failed]);
}

/** Writes rows as a package in a zip file (RP), which replaces an older one: whole or not at all. */
export async function writeZip(path: string, rows: TableRows, writing: Writing): Promise<void> {
  await writeWholeFile(path, async (unfinished) => {
    const folder = `${unfinished}.tables`;
    try {
      await mkdir(folder);
      await writeTables(folder, rows, writing);
      await packFolder(folder, unfinished, writing.signal);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
