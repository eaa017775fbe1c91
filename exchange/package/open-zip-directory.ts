// The directory of a zip file, held against everything that a hostile one does before a byte of content is read: paths
// that climb out, links, two entries of one name, more entries than anyone needs. Content is read as a stream that ends
// where the directory said it would, so a file can expand no further than it declared, and what it may declare is capped.

import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { LIMITS, UnreadablePackage } from './package-source.ts';

const READ_AT_ONCE = 1 << 18;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x800;
const UNICODE_PATH = 0x7075;
const FILE_KIND = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

export type ZippedFile = { readonly name: string; readonly size: number; readonly entry: Entry };

export type ZipDirectory = {
  /** Files only, in the order of the directory; names are relative and use `/`. */
  readonly files: readonly ZippedFile[];
  /** The unpacked bytes. Throws UnreadablePackage where they are not what the directory says. */
  readonly read: (file: ZippedFile) => AsyncGenerator<Uint8Array>;
  readonly close: () => void;
};

function decodeName(entry: Entry): string {
  const raw = Buffer.from(entry.fileNameRaw);
  const flagged = (entry.generalPurposeBitFlag & UTF8_NAMES) !== 0;
  if (flagged || entry.extraFields.some((field) => field.id === UNICODE_PATH)) {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    // Windows in Kazakhstan packs names in the code page of DOS, which is not the one that the zip format names.
    return new TextDecoder('ibm866').decode(raw);
  }
}

function refuseName(name: string): void {
  const fault = validateFileName(name);
  if (fault || name.includes('\\') || name.includes('\0') || name.split('/').some((part) => part === '.')) {
    throw new UnreadablePackage('zip-path-outside', { file: name });
  }
}

/** Anything but a file and a folder: a link, a device, a pipe. */
function refuseKind(entry: Entry, name: string): void {
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER) throw new UnreadablePackage('zip-link', { file: name });
}

/** Names are compared as a file system without letter case would: what unpacks onto itself somewhere is refused. */
async function listFiles(zip: ZipFile): Promise<ZippedFile[]> {
  const files: ZippedFile[] = [];
  const met = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry);
    refuseName(name);
    refuseKind(entry, name);
    if (name.endsWith('/')) continue;
    const key = name.normalize('NFC').toLowerCase();
    if (met.has(key)) throw new UnreadablePackage('zip-entry-twice', { file: name });
    met.add(key);
    files.push({ name, size: entry.uncompressedSize, entry });
    if (files.length > LIMITS.entries) throw new UnreadablePackage('zip-too-many-entries', { most: LIMITS.entries });
  }
  return files;
}

/** Refuses a file that cannot or must not be unpacked: encrypted, packed in a rare way, or far larger than its bytes. */
export function refuseUnreadable({ name, size, entry }: ZippedFile, most: number = LIMITS.tableBytes): void {
  if (entry.isEncrypted()) throw new UnreadablePackage('zip-encrypted', { file: name });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new UnreadablePackage('zip-method', { file: name, method: entry.compressionMethod });
  }
  if (size > most) throw new UnreadablePackage('table-too-large', { file: name, bytes: size, most });
  if (size > LIMITS.ratioFrom && size > entry.compressedSize * LIMITS.ratio) {
    throw new UnreadablePackage('zip-ratio', { file: name, bytes: size, packed: entry.compressedSize });
  }
}

const damaged = (file: string, error: unknown) =>
  new UnreadablePackage('zip-damaged', { file, fault: error instanceof Error ? error.message : String(error) });

type Content = {
  readonly stream: Readable;
  /** Packed bytes that nobody has unpacked, once the content has been read to its end. */
  readonly left: () => number;
};

async function openRaw(zip: ZipFile, { name, entry }: ZippedFile): Promise<Content> {
  const header = await zip.readLocalFileHeaderPromise(entry);
  if (!Buffer.from(entry.fileNameRaw).equals(header.fileName)) {
    throw new Error('the name before the content is not the name in the directory');
  }
  if (header.generalPurposeBitFlag & 1) throw new UnreadablePackage('zip-encrypted', { file: name });
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return { stream: raw, left: () => 0 };
  const inflate = createInflateRaw({ chunkSize: READ_AT_ONCE });
  raw.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => raw.destroy());
  return { stream: raw.pipe(inflate), left: () => entry.compressedSize - inflate.bytesWritten };
}

async function* readEntry(zip: ZipFile, file: ZippedFile): AsyncGenerator<Uint8Array> {
  const { name, size, entry } = file;
  refuseUnreadable(file, size);
  let read = 0;
  let check = 0;
  let left = 0;
  try {
    const content = await openRaw(zip, file);
    for await (const chunk of content.stream) {
      read += chunk.length;
      if (read > size) break;
      check = crc32(chunk, check);
      yield chunk;
    }
    left = content.left();
  } catch (error) {
    throw error instanceof UnreadablePackage ? error : damaged(name, error);
  }
  if (read !== size) throw new UnreadablePackage('zip-size-lies', { file: name, declared: size });
  if (check !== entry.crc32) throw damaged(name, new Error('the checksum differs'));
  // The inflater stops where the content ends and passes over whatever stands behind it in silence.
  if (left !== 0) throw damaged(name, new Error('bytes behind the end of the content'));
}

/** Opens a zip file. Throws UnreadablePackage for one that is damaged, unsafe to unpack or beyond the limits. */
export async function openZipDirectory(path: string): Promise<ZipDirectory> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    if (zip.entryCount > LIMITS.entries) {
      throw new UnreadablePackage('zip-too-many-entries', { most: LIMITS.entries });
    }
    const open = zip;
    const files = await listFiles(open);
    return { files, read: (file) => readEntry(open, file), close: () => open.close() };
  } catch (error) {
    zip?.close();
    if (error instanceof UnreadablePackage) throw error;
    if (error instanceof Error && error.message.includes('encryption'))
      throw new UnreadablePackage('zip-encrypted', { file: basename(path) });
    throw damaged(basename(path), error);
  }
}
