// Ways to deceive by the zip file itself: its entries, its directory, bytes between and behind them.

import { crc32, deflateRawSync } from 'node:zlib';
import { RESULTS } from '#exchange/bundle/bundle-format.ts';
import { type CraftedEntry, craftZip } from '#exchange/package/open-zip-crafted.ts';
import { closeUp, entriesOf, type Opened } from './sample-bundle.ts';
import { change, type Tampering } from './tampering-kind.ts';

const packed = (more: readonly CraftedEntry[]) => (opened: Opened) => craftZip([...entriesOf(opened), ...more]);
const respoil = (name: string, more: Partial<CraftedEntry>) => (opened: Opened) =>
  craftZip(entriesOf(opened).map((entry) => (entry.name === name ? { ...entry, ...more } : entry)));
const STAFF = 'package/staff.csv';

/** The end of a zip file with its offsets moved, for bytes put in at a place. */
function insert(bytes: Buffer, at: number, junk: Buffer): Buffer {
  const spoiled = Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)]);
  const end = spoiled.length - 22;
  const directory = spoiled.readUInt32LE(end + 16) + junk.length;
  spoiled.writeUInt32LE(directory, end + 16);
  for (let place = directory; place < end; ) {
    const offset = spoiled.readUInt32LE(place + 42);
    if (offset >= at) spoiled.writeUInt32LE(offset + junk.length, place + 42);
    place +=
      46 + spoiled.readUInt16LE(place + 28) + spoiled.readUInt16LE(place + 30) + spoiled.readUInt16LE(place + 32);
  }
  return spoiled;
}

const JUNK = Buffer.from('hidden among the entries');

export const PACKED: readonly Tampering[] = [
  {
    name: 'packed anew without compression',
    spoil: (opened) => craftZip(entriesOf(opened, { stored: true })),
    expected: { agrees: true },
  },
  {
    name: 'packed anew in another order, with folders',
    spoil: (opened) => craftZip([{ name: 'package/', stored: true }, ...entriesOf(opened).reverse()]),
    expected: { agrees: true },
  },
  {
    name: 'cut short',
    spoil: (_, bytes) => bytes.subarray(0, bytes.length - 100),
    expected: { unreadable: 'zip-damaged' },
  },
  {
    name: 'cut in the middle',
    spoil: (_, bytes) => bytes.subarray(0, bytes.length >> 1),
    expected: { unreadable: 'zip-damaged' },
  },
  {
    name: 'bytes behind the end',
    spoil: (_, bytes) => Buffer.concat([bytes, JUNK]),
    expected: { unreadable: 'bundle-hidden-bytes' },
  },
  {
    name: 'bytes before the first entry',
    spoil: (opened) => insert(closeUp(opened), 0, JUNK),
    expected: { unreadable: 'bundle-hidden-bytes' },
  },
  {
    name: 'bytes between entries and directory',
    spoil: (opened) => {
      const bytes = closeUp(opened);
      return insert(bytes, bytes.readUInt32LE(bytes.length - 6), JUNK);
    },
    expected: { unreadable: 'bundle-hidden-bytes' },
  },
  {
    name: 'a comment of the zip file',
    spoil: (opened) => {
      const bytes = Buffer.concat([closeUp(opened), JUNK]);
      bytes.writeUInt16LE(JUNK.length, bytes.length - JUNK.length - 2);
      return bytes;
    },
    expected: { unreadable: 'bundle-hidden-bytes' },
  },
  {
    name: 'a file twice',
    spoil: packed([{ name: RESULTS, data: '{}' }]),
    expected: { unreadable: 'zip-entry-twice' },
  },
  {
    name: 'a name that climbs out',
    spoil: packed([{ name: '../outside.txt', data: 'x' }]),
    expected: { unreadable: 'zip-path-outside' },
  },
  {
    name: 'a link',
    spoil: packed([{ name: 'etc', data: '/etc/passwd', mode: 0o120777 }]),
    expected: { unreadable: 'zip-link' },
  },
  {
    name: 'a bomb',
    spoil: packed([{ name: 'bomb.txt', data: Buffer.alloc(2 ** 25) }]),
    expected: { unreadable: 'zip-ratio' },
  },
  {
    name: 'an encrypted entry',
    spoil: packed([{ name: 'secret.txt', data: 'x', flags: 0x801 }]),
    expected: { unreadable: 'zip-encrypted' },
  },
  {
    name: 'an entry packed in a rare way',
    spoil: packed([{ name: 'rare.txt', data: 'x', method: 12 }]),
    expected: { unreadable: 'zip-method' },
  },
  {
    name: 'a wrong checksum',
    spoil: respoil(STAFF, { crc: 1 }),
    expected: { differs: { files: [change('file-damaged', STAFF)] } },
  },
  {
    name: 'another name before the content',
    spoil: respoil(STAFF, { localName: 'package/staff.txt' }),
    expected: { differs: { files: [change('file-damaged', STAFF)] } },
  },
  {
    name: 'a file that declares fewer bytes than it has',
    spoil: respoil(STAFF, { size: 10 }),
    expected: { differs: { files: [change('file-size', STAFF), change('file-damaged', STAFF)] } },
  },
];

/** Packed bytes of a file with others behind them, which most programs pass over. */
export const JUNK_BEHIND: Tampering = {
  name: 'bytes behind the packed content of a file',
  spoil: (opened) => {
    const data = opened.get(STAFF) ?? Buffer.alloc(0);
    const packedJunk = Buffer.concat([deflateRawSync(data), JUNK]);
    return respoil(STAFF, { data: packedJunk, stored: true, method: 8, size: data.length, crc: crc32(data) })(opened);
  },
  expected: { differs: { files: [change('file-damaged', STAFF)] } },
  inBrowserOnly: true,
};
