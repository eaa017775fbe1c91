// A bundle out of a file that somebody dropped into a page: the directory of the zip read as strictly as the hardened reader
// of Node does (exchange/package/open-zip-directory.ts), with the browser's own inflater. A test gives the same spoiled
// files to both.

import { LIMITS, UnreadablePackage } from '#exchange/package/package-source.ts';
import { type BundledFile, type BundleFiles, startWebHash } from './bundle-files.ts';
import { crc32 } from './crc32.ts';
import { type ReadAt, readZipEnd, refuseHidden, viewOf } from './zip-layout.ts';

const RECORD = 0x02014b50;
const RECORD_BYTES = 46;
const LOCAL_BYTES = 30;
const [STORED, DEFLATED] = [0, 8];
const [ENCRYPTED, STRONGLY, UTF8_NAMES] = [1, 0x40, 0x800];
const UNICODE_PATH = 0x7075;
const [FILE_KIND, REGULAR, FOLDER] = [0o170000, 0o100000, 0o040000];

type Entry = {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly mode: number;
  readonly offset: number;
};

const damaged = (file: string, fault: string) => new UnreadablePackage('zip-damaged', { file, fault });

function decodeName(raw: Uint8Array, flags: number): string {
  if (flags & UTF8_NAMES) return new TextDecoder('utf-8').decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('ibm866').decode(raw);
  }
}

/** What would be written outside of the folder into which somebody unpacks the bundle, or have two readings. */
function refuseName(name: string, extra: Uint8Array): void {
  const outside = /^\/|^[a-z]:|\\|\0/i.test(name) || name.split('/').some((part) => part === '..' || part === '.');
  if (outside) throw new UnreadablePackage('zip-path-outside', { file: name });
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === UNICODE_PATH) throw new UnreadablePackage('bundle-two-names', { file: name });
  }
}

function readEntry(bytes: Uint8Array, at: number): { readonly entry: Entry; readonly next: number } {
  const view = viewOf(bytes);
  if (at + RECORD_BYTES > bytes.length || view.getUint32(at, true) !== RECORD)
    throw damaged('', 'the directory is broken');
  const nameEnd = at + RECORD_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged('', 'the directory is broken');
  const rawName = bytes.slice(at + RECORD_BYTES, nameEnd);
  const flags = view.getUint16(at + 8, true);
  if (flags & STRONGLY) throw new UnreadablePackage('zip-encrypted', { file: '' });
  const name = decodeName(rawName, flags);
  refuseName(name, bytes.subarray(nameEnd, extraEnd));
  const entry = {
    name,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    mode: view.getUint32(at + 38, true) >>> 16,
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

function refuseEntry({ name, mode, flags, method, size, packed }: Entry): void {
  const kind = mode & FILE_KIND;
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER) throw new UnreadablePackage('zip-link', { file: name });
  if (flags & ENCRYPTED) throw new UnreadablePackage('zip-encrypted', { file: name });
  if (method !== STORED && method !== DEFLATED) throw new UnreadablePackage('zip-method', { file: name, method });
  if (size > LIMITS.tableBytes)
    throw new UnreadablePackage('table-too-large', { file: name, bytes: size, most: LIMITS.tableBytes });
  if (method === STORED && packed !== size) throw damaged(name, 'two sizes of what is not packed');
  if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio)
    throw new UnreadablePackage('zip-ratio', { file: name, bytes: size, packed });
}

function listEntries(bytes: Uint8Array, wanted: number): Entry[] {
  const entries: Entry[] = [];
  const met = new Set<string>();
  let at = 0;
  let records = 0;
  for (; at < bytes.length; records += 1) {
    const { entry, next } = readEntry(bytes, at);
    at = next;
    if (entry.name.endsWith('/')) continue;
    refuseEntry(entry);
    const key = entry.name.normalize('NFC').toLowerCase();
    if (met.has(key)) throw new UnreadablePackage('zip-entry-twice', { file: entry.name });
    met.add(key);
    entries.push(entry);
  }
  if (records !== wanted) throw damaged('', 'the directory and its count differ');
  return entries;
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function openContent(blob: Blob, readAt: ReadAt, entry: Entry): Promise<ReadableStream<Uint8Array>> {
  const { offset, rawName, packed } = entry;
  const view = viewOf(await readAt(offset, offset + LOCAL_BYTES));
  const nameBytes = view.getUint16(26, true);
  const name = await readAt(offset + LOCAL_BYTES, offset + LOCAL_BYTES + nameBytes);
  if (nameBytes !== rawName.length || name.some((byte, place) => byte !== rawName[place]))
    throw new Error('the name before the content is not the name in the directory');
  if (view.getUint16(6, true) & ENCRYPTED) throw new UnreadablePackage('zip-encrypted', { file: entry.name });
  const from = offset + LOCAL_BYTES + nameBytes + view.getUint16(28, true);
  const content = blob.slice(from, from + packed).stream();
  return entry.method === STORED ? content : content.pipeThrough(new DecompressionStream('deflate-raw'));
}

async function* readContent(blob: Blob, readAt: ReadAt, entry: Entry): AsyncGenerator<Uint8Array> {
  let read = 0;
  let check = 0;
  try {
    for await (const chunk of chunksOf(await openContent(blob, readAt, entry))) {
      read += chunk.length;
      if (read > entry.size) break;
      check = crc32(chunk, check);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UnreadablePackage ? error : damaged(entry.name, String(error));
  }
  if (read !== entry.size) throw new UnreadablePackage('zip-size-lies', { file: entry.name, declared: entry.size });
  if (check !== entry.crc) throw damaged(entry.name, 'the checksum differs');
}

/** Opens a bundle where it lies in the browser. Throws UnreadablePackage for what is no zip or hides something. */
export async function openBlob(blob: Blob): Promise<BundleFiles> {
  const readAt: ReadAt = async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer());
  const end = await readZipEnd(readAt, blob.size);
  const directory = await readAt(end.directory, end.directory + end.directoryBytes);
  const entries = listEntries(directory, end.entries);
  await refuseHidden(readAt, blob.size, entries);
  const files = entries.map(
    (entry): BundledFile => ({
      name: entry.name,
      size: entry.size,
      read: () => readContent(blob, readAt, entry),
    }),
  );
  return { files, startHash: startWebHash, close: async () => {} };
}
