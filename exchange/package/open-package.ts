// The one door to a package: a folder, a zip of it or a workbook, told apart by what the file holds and not by its name.

import { open, stat } from 'node:fs/promises';
import { openFolder } from './open-folder.ts';
import { openWorkbook } from './open-workbook.ts';
import { openZip } from './open-zip.ts';
import { openZipDirectory } from './open-zip-directory.ts';
import { type PackageSource, UnreadablePackage } from './package-source.ts';
import { unescapeSource } from './write-formula-escape.ts';

const ZIP = ['504b0304', '504b0506', '504b0708'];
/** The compound file of older Office: an .xls, or a workbook with a password. */
const COMPOUND = 'd0cf11e0';
const CONTENT_TYPES = '[content_types].xml';
const PATH_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  ELOOP: 'not-found',
  ENAMETOOLONG: 'not-found',
};

async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

async function isOffice(path: string): Promise<boolean> {
  const zip = await openZipDirectory(path);
  zip.close();
  return zip.files.some((file) => file.name.toLowerCase() === CONTENT_TYPES);
}

async function openFile(path: string): Promise<PackageSource> {
  const head = await readHead(path);
  if (head === COMPOUND) throw new UnreadablePackage('workbook-old-or-locked', { file: path });
  if (!ZIP.includes(head)) throw new UnreadablePackage('not-a-package', { file: path });
  return (await isOffice(path)) ? openWorkbook(path) : openZip(path);
}

async function openPath(path: string): Promise<PackageSource> {
  const found = await stat(path);
  if (found.isDirectory()) return openFolder(path);
  if (!found.isFile()) throw new UnreadablePackage('not-a-package', { file: path });
  return openFile(path);
}

/**
 * Opens the package at a path: folder, `.zip` or `.xlsx` (RP). The caller closes it. Throws UnreadablePackage for a path
 * that leads nowhere or may not be read, and for a file of any other kind.
 */
export async function openPackage(path: string): Promise<PackageSource> {
  try {
    return unescapeSource(await openPath(path));
  } catch (error) {
    const code = PATH_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    if (error instanceof UnreadablePackage || !code) throw error;
    throw new UnreadablePackage(code, { file: path });
  }
}
