// Whatever is done to a bundle is found and named, by the reader of the command line and by that of the browser alike.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBlob } from '#exchange/bundle/open-blob.ts';
import type { Verdict } from '#exchange/bundle/verdict.ts';
import { verifyBundle } from '#exchange/bundle/verify-bundle.ts';
import { openBundle } from '#exchange/bundle-file/open-bundle.ts';
import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { KEY, layOpen, sampleRows, writeSample } from './sample-bundle.ts';
import { type Summary, summarise } from './summarise.ts';
import { TAMPERINGS } from './tampering.ts';

let folder: string;
let bytes: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shyraq-tampering-'));
  bytes = await writeSample(sampleRows());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function verdictOf(open: () => ReturnType<typeof openBlob>): Promise<Verdict | { unreadable: string }> {
  try {
    const bundle = await open();
    try {
      return await verifyBundle(bundle, { key: KEY });
    } finally {
      await bundle.close();
    }
  } catch (error) {
    if (error instanceof UnreadablePackage) return { unreadable: error.code };
    throw error;
  }
}

async function verifyBoth(spoiled: Buffer, inBrowserOnly = false): Promise<Summary> {
  const path = join(folder, 'spoiled.zip');
  writeFileSync(path, spoiled);
  const byFile = await verdictOf(() => openBundle(path));
  if (inBrowserOnly) return summarise(byFile);
  const byBlob = await verdictOf(() => openBlob(new Blob([Uint8Array.from(spoiled)])));
  expect(byBlob).toEqual(byFile);
  return summarise(byFile);
}

describe('a bundle', () => {
  it('agrees with itself, figure by figure', async () => {
    expect(await verifyBoth(bytes)).toEqual({ unreadable: undefined, differs: {} });
  });

  it('is the same bytes whenever it is written', async () => {
    expect((await writeSample(sampleRows())).equals(bytes)).toBe(true);
  });
});

describe('a tampering', () => {
  it('is there in more than twenty kinds', () => {
    expect(TAMPERINGS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(TAMPERINGS.map(({ name }) => name)).size).toBe(TAMPERINGS.length);
  });

  it.each(TAMPERINGS.map((one) => [one.name, one] as const))('%s', async (_, { spoil, expected, inBrowserOnly }) => {
    const found = await verifyBoth(await spoil(await layOpen(bytes), bytes), inBrowserOnly);
    if ('unreadable' in expected) return expect(found.unreadable).toBe(expected.unreadable);
    expect(found.unreadable).toBeUndefined();
    if ('agrees' in expected) return expect(found.differs).toEqual({});
    for (const [check, wanted] of Object.entries(expected.differs)) {
      for (const words of wanted) {
        const named = found.differs[check] ?? [];
        expect(
          named.some((line) => words.split(' ').every((word) => line.includes(word))),
          `${check}: ${words}\n${JSON.stringify(found.differs, undefined, 1).slice(0, 2000)}`,
        ).toBe(true);
      }
    }
  });
});
