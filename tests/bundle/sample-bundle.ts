// A bundle of a few organisations of the example, its files laid open so that tests can spoil them and close them again as
// somebody would who means to deceive: with hashes mended, or signed with a key of their own.

import { createHash, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleRows } from '#cli/example/example-rows.ts';
import { textOf } from '#exchange/bundle/bundle-contents.ts';
import { readWhole } from '#exchange/bundle/bundle-files.ts';
import { MANIFEST, type Manifest, SIGNATURE } from '#exchange/bundle/bundle-format.ts';
import { openBlob } from '#exchange/bundle/open-blob.ts';
import { publicKeyOf, signingKeyFrom, signManifest } from '#exchange/bundle-file/signing-key.ts';
import { writeBundle } from '#exchange/bundle-file/write-bundle.ts';
import { type CraftedEntry, craftZip } from '#exchange/package/open-zip-crafted.ts';
import type { TableRow } from '#exchange/package/write-tables.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';

export const YEAR = 2025;
const WORKING_BODY = signingKeyFrom(Buffer.alloc(32, 1));
export const KEY = publicKeyOf(WORKING_BODY);
const STRANGER = signingKeyFrom(Buffer.alloc(32, 2));
export const STRANGERS_KEY = publicKeyOf(STRANGER);

/** Rows of the first organisations of the example, three in a category. */
export function sampleRows(): TableRow[] {
  const rows = [...exampleRows(YEAR)] as TableRow[];
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const { table, row } of rows) {
    if (table !== 'organisations') continue;
    const met = counts.get(row.category ?? '') ?? 0;
    counts.set(row.category ?? '', met + 1);
    if (met < 2) taken.add(row.bin ?? '');
  }
  return rows.filter(({ row }) => taken.has(row.bin ?? row.organisation ?? ''));
}

/** The bytes of a bundle of these rows, as the working body or a stranger writes it. */
export async function writeSample(rows: readonly TableRow[], key: KeyObject = WORKING_BODY): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'shyraq-bundle-'));
  try {
    const path = join(folder, 'sample.zip');
    await writeBundle(path, {
      rows,
      edition: CURRENT_EDITION,
      settings: completeSettings(CURRENT_EDITION).settings,
      weighting: draftWeighting(CURRENT_EDITION),
      calendar: getNewestCalendar(),
      reportingYear: YEAR,
      program: { name: 'shyraq', version: 'test' },
      journal: { entries: 12, head: 'a'.repeat(64) },
      example: true,
      pseudonymKey: Buffer.alloc(32, 3),
      signingKey: key,
    });
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const writeForgery = (rows: readonly TableRow[]): Promise<Buffer> => writeSample(rows, STRANGER);

/** The files of a bundle by name. */
export type Opened = Map<string, Buffer>;

export async function layOpen(bytes: Uint8Array): Promise<Opened> {
  const bundle = await openBlob(new Blob([Uint8Array.from(bytes)]));
  const opened: Opened = new Map();
  for (const file of bundle.files) opened.set(file.name, Buffer.from(await readWhole(file, file.size)));
  return opened;
}

export const entriesOf = (opened: Opened, more: Partial<CraftedEntry> = {}): CraftedEntry[] =>
  [...opened].map(([name, data]) => ({ name, data, ...more }));

export const closeUp = (opened: Opened): Buffer => craftZip(entriesOf(opened));

/** Changes a file of JSON. */
export function changeJson<T>(opened: Opened, path: string, change: (value: T) => void): void {
  const value = JSON.parse(opened.get(path)?.toString('utf8') ?? '') as T;
  change(value);
  opened.set(path, Buffer.from(textOf(value)));
}

/** Puts the hash and size of every file into the manifest, as they are now. */
export function mend(opened: Opened): void {
  changeJson<{ files: unknown }>(opened, MANIFEST, (manifest) => {
    manifest.files = [...opened]
      .filter(([name]) => name !== MANIFEST && name !== SIGNATURE)
      .map(([path, data]) => ({
        path,
        bytes: data.length,
        sha256: createHash('sha256').update(data).digest('hex'),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)) satisfies Manifest['files'];
  });
}

/** Signs the manifest with a key that is not the working body's. */
export function signAsStranger(opened: Opened): void {
  opened.set(SIGNATURE, Buffer.from(textOf(signManifest(opened.get(MANIFEST) ?? Buffer.alloc(0), STRANGER))));
}
