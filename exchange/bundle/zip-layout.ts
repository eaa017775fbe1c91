// Whether a zip file is nothing but its entries. An ordinary zip may hold bytes that no entry names: before it, behind it,
// between two entries, in a comment; two entries may share bytes. In a bundle each of these is refused, whoever reads it.

import { UnreadablePackage } from '#exchange/package/package-source.ts';

export type ReadAt = (from: number, to: number) => Promise<Uint8Array>;
/** An entry as the directory has it. */
export type LaidEntry = { readonly name: string; readonly offset: number; readonly packed: number };
export type ZipEnd = { readonly entries: number; readonly directory: number; readonly directoryBytes: number };

const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LOCAL_BYTES = 30;
const STREAMED = 0x08;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
/** Sizes that follow the content of a streamed entry: with or without a mark, in the small and the large form. */
const DESCRIPTORS = [16, 12, 24, 20];

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const hidden = (at: number) => new UnreadablePackage('bundle-hidden-bytes', { at });
const damaged = (fault: string) => new UnreadablePackage('zip-damaged', { file: '', fault });

/** Where the end of a zip file begins that is followed by anything: a comment, or bytes that nobody announced. */
function findEnd(tail: Uint8Array): number {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** The end of a zip file without a comment. Throws UnreadablePackage for anything else. */
export async function readZipEnd(readAt: ReadAt, size: number): Promise<ZipEnd> {
  const tail = await readAt(Math.max(0, size - END_BYTES - MOST_16), size);
  const at = findEnd(tail);
  if (at < 0) throw damaged('the file has no end');
  const view = viewOf(tail.subarray(at));
  if (view.byteLength !== END_BYTES) throw hidden(size - view.byteLength + END_BYTES);
  const entries = view.getUint16(10, true);
  const [directoryBytes, directory] = [view.getUint32(12, true), view.getUint32(16, true)];
  if (entries === MOST_16 || directory === MOST_32 || view.getUint16(8, true) !== entries)
    throw damaged('the form for large counts');
  if (directory + directoryBytes !== size - END_BYTES) throw hidden(directory + directoryBytes);
  return { entries, directory, directoryBytes };
}

type Local = { readonly name: string; readonly from: number; readonly packed: number; readonly streamed: boolean };

async function readLocal(readAt: ReadAt, at: number): Promise<Local | undefined> {
  const head = await readAt(at, at + LOCAL_BYTES);
  if (head.length < LOCAL_BYTES) return undefined;
  const view = viewOf(head);
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  const nameBytes = view.getUint16(26, true);
  const from = at + LOCAL_BYTES + nameBytes + view.getUint16(28, true);
  const name = new TextDecoder('latin1').decode(await readAt(at + LOCAL_BYTES, at + LOCAL_BYTES + nameBytes));
  return { name, from, packed: view.getUint32(18, true), streamed: (view.getUint16(6, true) & STREAMED) !== 0 };
}

/** Where an entry ends, what follows its content included. */
function endOf(local: Local, packed: number, begins: (at: number) => boolean): number {
  const end = local.from + packed;
  const described = local.streamed ? DESCRIPTORS.find((bytes) => begins(end + bytes)) : undefined;
  return end + (described ?? 0);
}

/** Throws UnreadablePackage where entries and directory are not side by side from the first byte to the last. */
export async function refuseHidden(readAt: ReadAt, size: number, entries: readonly LaidEntry[]): Promise<void> {
  const { directory } = await readZipEnd(readAt, size);
  const known = new Map(entries.map((entry) => [entry.offset, entry]));
  const begins = (at: number) => at === directory || known.has(at);
  let met = 0;
  let at = 0;
  while (at < directory) {
    const local = await readLocal(readAt, at);
    const entry = known.get(at);
    // A folder has an entry of its own without content; nobody reads it.
    const isFolder = local?.name.endsWith('/') === true && local.packed === 0;
    if (!local || !(entry || isFolder)) throw hidden(at);
    if (entry) met += 1;
    at = endOf(local, entry?.packed ?? 0, begins);
  }
  if (at !== directory || met !== entries.length) throw new UnreadablePackage('bundle-shared-bytes', { at });
}
