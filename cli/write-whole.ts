import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file so that it appears whole or not at all, also where the disk is full or the person stops the command. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await writeFile(unfinished, content, { flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
