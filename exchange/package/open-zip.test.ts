import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openZip } from './open-zip.ts';
import { type CraftedEntry, craftZip } from './open-zip-crafted.ts';
import { LIMITS, type PackageSource, UnreadablePackage } from './package-source.ts';

const ORGANISATIONS = 'bin,name_en,category,university_hospital\r\n290250777636,Ұйым,clinical,no\r\n';
// Packing large files takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shyraq-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(bytes: Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.zip`);
  writeFileSync(path, bytes);
  return path;
}

const organisations = (more: Partial<CraftedEntry> = {}): CraftedEntry => ({
  name: 'organisations.csv',
  data: ORGANISATIONS,
  ...more,
});

/** Packed bytes with others behind them that an inflater would pass over. */
function withJunk(): CraftedEntry {
  const data = Buffer.concat([deflateRawSync(ORGANISATIONS), Buffer.from('hidden')]);
  const [size, crc] = [Buffer.byteLength(ORGANISATIONS), crc32(ORGANISATIONS)];
  return organisations({ data, stored: true, method: 8, size, crc });
}

async function readAll(source: PackageSource): Promise<string> {
  const texts: string[] = [];
  for (const table of source.tables) {
    if (table.form !== 'csv') throw new TypeError('a zip holds CSV files');
    for await (const chunk of table.open()) texts.push(Buffer.from(chunk).toString('utf8'));
  }
  return texts.join('');
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (!(error instanceof UnreadablePackage)) throw new Error(`not refused as unreadable: ${error}`);
  return error.code;
}

describe('a package in a zip', () => {
  it('is read where it lies, at the root or in one top folder', async () => {
    for (const top of ['', 'Есеп 2023/']) {
      const source = await openZip(
        put(
          craftZip([
            organisations({ name: `${top}organisations.csv` }),
            { name: `${top}staff.csv`, data: 'organisation\r\n', stored: true },
            { name: `${top}datapackage.json`, data: '{"resources":[]}' },
            { name: `${top}evidence/Қорытынды.pdf`, data: '%PDF' },
            { name: `${top}evidence/deep/b.pdf`, data: '%PDF' },
            { name: `${top}notes.txt`, data: 'x' },
            { name: `${top}inner.zip`, data: craftZip([organisations()]) },
          ]),
        ),
      );
      expect(source.tables.map(({ table, size }) => [table, size])).toEqual([
        ['organisations', Buffer.byteLength(ORGANISATIONS)],
        ['staff', 14],
      ]);
      expect(source.descriptor).toBe('{"resources":[]}');
      expect([...source.evidence]).toEqual(['Қорытынды.pdf', 'deep/b.pdf']);
      expect(source.others).toEqual(['inner.zip', 'notes.txt']);
      expect(await readAll(source)).toBe(`${ORGANISATIONS}organisation\r\n`);
      await source.close();
    }
  });

  it('reads names that Windows wrote in the code page of DOS', async () => {
    const dos = Buffer.concat([
      Buffer.from('evidence/'),
      Buffer.from([0x8f, 0xe0, 0xae, 0xe2, 0xae, 0xaa, 0xae, 0xab]),
    ]);
    const source = await openZip(put(craftZip([organisations(), { name: dos, data: 'x', flags: 0 }])));
    expect([...source.evidence]).toEqual(['Протокол']);
    await source.close();
  });

  it('leaves a table half read without harm, and reads it again', async () => {
    const data = `${ORGANISATIONS}${'x'.repeat(3_000_000)}`;
    const source = await openZip(put(craftZip([organisations({ data })])));
    const [table] = source.tables;
    if (table?.form !== 'csv') throw new TypeError('no table');
    for await (const chunk of table.open()) {
      expect(chunk.length).toBeLessThan(data.length);
      break;
    }
    expect(await readAll(source)).toBe(data);
    await source.close();
  });
});

describe('a hostile zip', () => {
  it.each([
    ['climbs out of its folder', '../organisations.csv'],
    ['climbs out from below', 'a/../../organisations.csv'],
    ['is absolute', '/etc/passwd'],
    ['names a drive', 'C:/organisations.csv'],
    ['uses backslashes', 'evidence\\..\\..\\a.pdf'],
    ['holds a null', 'evidence/a\0.pdf'],
    ['points at itself', './organisations.csv'],
  ])('whose path %s is refused', async (_, name) => {
    expect(await codeOf(openZip(put(craftZip([organisations(), { name, data: 'x' }]))))).toBe('zip-path-outside');
  });

  it.each<[string, string, readonly CraftedEntry[]]>([
    ['a link', 'zip-link', [organisations(), { name: 'evidence/a', data: '/etc/passwd', mode: 0o120777 }]],
    ['a device', 'zip-link', [organisations(), { name: 'evidence/a', mode: 0o020666 }]],
    ['two files of one name', 'zip-entry-twice', [organisations(), organisations()]],
    ['two names that one folder cannot hold', 'zip-entry-twice', [organisations(), { name: 'ORGANISATIONS.csv' }]],
    ['an encrypted table', 'zip-encrypted', [organisations({ flags: 0x801 })]],
    ['a strongly encrypted table', 'zip-encrypted', [organisations({ flags: 0x841 })]],
    ['a table packed in a rare way', 'zip-method', [organisations({ method: 12 })]],
    ['no table', 'zip-without-tables', [{ name: 'readme.txt', data: 'x' }]],
    ['nothing', 'zip-without-tables', []],
    ['tables too deep', 'zip-without-tables', [organisations({ name: 'a/b/organisations.csv' })]],
    [
      'two packages',
      'zip-two-packages',
      [organisations({ name: 'a/organisations.csv' }), organisations({ name: 'b/organisations.csv' })],
    ],
    ['a table beyond the limit', 'table-too-large', [organisations({ size: LIMITS.tableBytes + 1 })]],
    ['a table that claims to expand a millionfold', 'zip-ratio', [organisations({ size: 2 ** 28 })]],
  ])('with %s is refused: %s', async (_, code, entries) => {
    expect(await codeOf(openZip(put(craftZip(entries))))).toBe(code);
  });

  it('whose tables together are beyond the limit is refused before anything is read', async () => {
    const data = Buffer.alloc(2 ** 24);
    const lies = ['organisations', 'staff', 'learners'].map((table) => ({
      name: `${table}.csv`,
      data,
      size: LIMITS.tableBytes,
      packedSize: LIMITS.tableBytes / 2,
    }));
    expect(await codeOf(openZip(put(craftZip(lies))))).toBe('package-too-large');
  });

  it('with more entries than anyone needs is refused by its own count', async () => {
    const claimed = craftZip([organisations()], LIMITS.entries + 1);
    expect(await codeOf(openZip(put(claimed)))).toBe('zip-too-many-entries');
  });

  it.each<[string, string, CraftedEntry]>([
    ['holds more than it declares', 'zip-size-lies', organisations({ size: 10 })],
    ['holds less than it declares', 'zip-size-lies', organisations({ size: 10_000 })],
    ['has another checksum', 'zip-damaged', organisations({ crc: 1 })],
    ['has another name before its content', 'zip-damaged', organisations({ localName: 'staff.csv' })],
    ['is cut off', 'zip-damaged', organisations({ packedSize: 20 })],
    ['has bytes behind its content', 'zip-damaged', withJunk()],
    ['is not what it says', 'zip-damaged', organisations({ stored: true, method: 8 })],
  ])('whose table %s is refused while it is read: %s', async (_, code, entry) => {
    const source = await openZip(put(craftZip([entry])));
    expect(await codeOf(readAll(source))).toBe(code);
    await source.close();
  });

  it('expands no further than it declared', async () => {
    const bomb = Buffer.alloc(2 ** 28);
    const source = await openZip(put(craftZip([organisations({ data: bomb, size: 1000 })])));
    let read = 0;
    const [table] = source.tables;
    if (table?.form !== 'csv') throw new TypeError('no table');
    const drain = async () => {
      for await (const chunk of table.open()) read += chunk.length;
    };
    expect(await codeOf(drain())).toBe('zip-size-lies');
    expect(read).toBeLessThanOrEqual(1000);
    await source.close();
  });

  it.each([
    ['its directory cut away', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    [
      'a wrong offset of its directory',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -6), Buffer.alloc(6, 0xff)]),
    ],
    ['garbage for a directory', (bytes: Buffer) => bytes.fill(0x41, bytes.length - 90, bytes.length - 22)],
    [
      'an offset beyond 4 GiB without the field that holds it',
      (bytes: Buffer) => bytes.fill(0xff, bytes.length - 43, bytes.length - 39),
    ],
  ])('with %s is refused as damaged', async (_, spoil) => {
    expect(await codeOf(openZip(put(spoil(craftZip([organisations()])))).then(readAll))).toBe('zip-damaged');
  });
});
