// `shyraq verify` as a person calls it: 0 where all agrees, 1 where something differs, 2 where the file is no bundle.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeJson, closeUp, layOpen } from '#tests/bundle/sample-bundle.ts';
import { PROGRAM, shyraq } from './shyraq.ts';

const folder = mkdtempSync(join(tmpdir(), 'shyraq-verify-'));
const bundle = join(folder, 'example', '2025-bundle.zip');
let key: string;

beforeAll(async () => {
  expect(existsSync(PROGRAM), 'dist/shyraq.js is built before the tests (npm run build)').toBe(true);
  const said = await shyraq(['example', join(folder, 'example'), '--bundle']);
  expect(said.remarks).toBe('');
  key = /ed25519:\S+/.exec(said.answer)?.[0] ?? '';
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verify', () => {
  it('finds the example of 24 organisations in agreement, with the key and without', async () => {
    const known = await shyraq(['verify', bundle, '--key', key]);
    expect(known).toMatchObject({ status: 0, remarks: '' });
    expect(known.answer).toContain('24 organisations: all 1320 figures agree');
    const open = await shyraq(['verify', bundle, '--format', 'json']);
    expect(open.status).toBe(0);
    const verdict = JSON.parse(open.answer);
    expect(verdict.agrees).toBe(true);
    expect(verdict.checks[0]).toMatchObject({ id: 'signature', state: 'open', says: 'key-unknown' });
  }, 60_000);

  it('names the organisation, the indicator and the digit, in three languages', async () => {
    const opened = await layOpen(readFileSync(bundle));
    let bin = '';
    changeJson<{ organisations: { bin: string; indicators: Record<string, string> }[] }>(
      opened,
      'results.json',
      ({ organisations: [first] }) => {
        bin = first?.bin ?? '';
        const value = first?.indicators['3'] ?? '';
        if (first) first.indicators['3'] = `${value.slice(0, -1)}${(Number(value.at(-1)) + 1) % 10}`;
      },
    );
    const path = join(folder, 'changed.zip');
    writeFileSync(path, closeUp(opened));
    for (const [language, words] of [
      ['en', 'indicator 3'],
      ['ru', 'показатель 3'],
      ['kk', '3-көрсеткіш'],
    ] as const) {
      const said = await shyraq(['verify', path, '--key', key, '--language', language]);
      expect(said.status).toBe(1);
      const line = said.answer.split('\n').find((one) => one.includes(words));
      expect(line).toContain(bin);
      expect(line).toContain('10');
      expect(said.answer).toContain('results.json');
    }
  }, 60_000);

  it('says of another key that it is another', async () => {
    const other = `ed25519:${'A'.repeat(43)}`;
    const said = await shyraq(['verify', bundle, '--key', other]);
    expect(said.status).toBe(1);
    expect(said.answer).toContain(other);
    expect(said.answer).toContain(key);
  }, 60_000);

  it('refuses what is no bundle, no key and no form', async () => {
    const none = join(folder, 'none.zip');
    writeFileSync(none, 'no zip');
    expect((await shyraq(['verify', none])).status).toBe(2);
    expect((await shyraq(['verify', join(folder, 'nowhere.zip')])).status).toBe(2);
    expect((await shyraq(['verify', bundle, '--key', 'key'])).status).toBe(1);
    expect((await shyraq(['verify', bundle, '--format', 'xml'])).status).toBe(1);
  }, 60_000);
});
