// Files and folders that appear whole or not at all: written beside their place under another name, moved there at the
// end, taken away again after a fault or an abort.

import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Why something could not be written. `code` is the key of its words. */
export class Unwritable extends Error {
  readonly code: 'target-exists' | 'too-many-items' | 'text-too-long' | 'unknown-column';
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: Unwritable['code'], values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Unwritable';
    this.code = code;
    this.values = values;
  }
}

let written = 0;

function besides(path: string): string {
  written += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${written}.unfinished`);
}

/** Bytes that are still in the cache of the operating system would be lost when the power fails after the move. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Lets `write` write a file elsewhere, then puts it in its place; a file that is there already is replaced. */
export async function writeWholeFile(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = besides(path);
  try {
    await write(unfinished);
    await flush(unfinished);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

/** Lets `write` fill a folder elsewhere, then puts it in its place. Throws Unwritable where something is there already. */
export async function writeWholeFolder(folder: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  if (!(await isFree(folder))) throw new Unwritable('target-exists', { file: folder });
  const unfinished = besides(folder);
  try {
    await mkdir(unfinished, { recursive: true });
    await write(unfinished);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
