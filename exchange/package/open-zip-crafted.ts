// Zip files as no honest program writes them, for tests: every field of the headers can be made to lie.

import { crc32, deflateRawSync } from 'node:zlib';

export type CraftedEntry = {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  readonly stored?: boolean;
  /** Bytes as declared, where that is not the truth. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, such as 0o120777 of a link. */
  readonly mode?: number;
  /** The name that stands before the content, where it differs from the directory's. */
  readonly localName?: string;
};

const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const u64 = (value: number) => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

type Packed = { readonly fields: Buffer; readonly name: Buffer; readonly localName: Buffer; readonly packed: Buffer };

function pack(entry: CraftedEntry): Packed {
  const data = Buffer.from(entry.data ?? '');
  const packed = entry.stored ? data : deflateRawSync(data);
  const name = Buffer.from(entry.name);
  const fields = Buffer.concat([
    u16(20),
    u16(entry.flags ?? 0x800),
    u16(entry.method ?? (entry.stored ? 0 : 8)),
    u16(0),
    u16(0x21),
    u32(entry.crc ?? crc32(data)),
    u32(entry.packedSize ?? packed.length),
    u32(entry.size ?? data.length),
  ]);
  return { fields, name, localName: entry.localName === undefined ? name : Buffer.from(entry.localName), packed };
}

/** The end of a zip file; the form for large counts where the count wants it. */
function endOf(count: number, length: number, offset: number): Buffer {
  const large = count > 0xffff;
  const counts = [u16(0), u16(0), u16(large ? 0xffff : count), u16(large ? 0xffff : count)];
  const end = [u32(0x06054b50), ...counts, u32(length), u32(large ? 0xffffffff : offset), u16(0)];
  if (!large) return Buffer.concat(end);
  const record = [u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count)];
  const locator = [u32(0x07064b50), u32(0), u64(offset + length), u32(1)];
  return Buffer.concat([...record, u64(length), u64(offset), ...locator, ...end]);
}

/** The bytes of a zip file with these entries. `entryCount` is what its end claims. */
export function craftZip(entries: readonly CraftedEntry[], entryCount = entries.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { fields, name, localName, packed } = pack(entry);
    const local = Buffer.concat([u32(0x04034b50), fields, u16(localName.length), u16(0), localName, packed]);
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(0x0314), fields, u16(name.length), u16(0), u16(0), u16(0), u16(0)]),
      u32(((entry.mode ?? 0o100644) << 16) >>> 0),
      u32(offset),
      name,
    );
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...bodies, listed, endOf(entryCount, listed.length, offset)]);
}
