// "Recompute here" in a real browser: what agrees agrees, and each tampering is found and named as by the command line.

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { KEY, layOpen, sampleRows, writeSample } from '#tests/bundle/sample-bundle.ts';
import { TAMPERINGS } from '#tests/bundle/tampering.ts';
import { findViolations } from './find-violations.ts';
import { openBuilt } from './open-built.ts';

const built = openBuilt();
let page: Page;
let bytes: Buffer;
let asked = 0;
const sent: string[] = [];

beforeAll(async () => {
  bytes = await writeSample(sampleRows());
  page = await openPage('en', 1440);
}, 240_000);

async function openPage(language: 'kk' | 'ru' | 'en', width: 1440 | 390): Promise<Page> {
  const context = await built.openContext({ language, theme: 'light', width });
  const opened = await context.newPage();
  opened.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
  await opened.goto(`${built.origin}/${language}/recompute`);
  await opened.locator('#key').fill(KEY);
  return opened;
}

/** Drops the bytes and waits for what the page says of them. */
async function verify(on: Page, file: Buffer): Promise<void> {
  asked += 1;
  const name = `bundle-${asked}.zip`;
  await on.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer: file });
  await on.locator(`[data-verified="${name}"][data-state="answered"]`).waitFor({ timeout: 60_000 });
}

const differing = () =>
  page
    .locator('[data-check][data-state="differs"]')
    .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset.check, (one as HTMLElement).innerText]));

describe('the page', () => {
  it('finds a bundle in agreement, organisation by organisation, figure by figure', async () => {
    await verify(page, bytes);
    expect(await page.locator('[data-check][data-state="agrees"]').count()).toBe(8);
    const organisation = page.locator('summary[data-bin]').first();
    await organisation.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open] tbody tr').count()).toBeGreaterThan(40);
    expect(await page.locator('details[open] tr[data-differs]').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  }, 90_000);

  it.each(['kk', 'ru'] as const)(
    'speaks %s on a phone and is wide enough for it',
    async (language) => {
      const phone = await openPage(language, 390);
      await verify(phone, bytes);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await phone.context().close();
    },
    90_000,
  );

  it('fetches a bundle of this site by its address, and none of another', async () => {
    const visitor = await openPage('en', 1440);
    await visitor.route(
      ({ pathname }) => pathname === '/published/results-2025.zip',
      (route) => route.fulfill({ body: bytes }),
    );
    const foreign: string[] = [];
    visitor.on('request', (request) => {
      if (!request.url().startsWith(built.origin)) foreign.push(request.url());
    });
    await visitor.goto(`${built.origin}/en/recompute?bundle=/published/results-2025.zip`);
    await visitor.locator('[data-verified="results-2025.zip"][data-state="answered"]').waitFor({ timeout: 60_000 });
    expect(await visitor.locator('[data-check][data-state="differs"]').count()).toBe(0);
    await visitor.goto(`${built.origin}/en/recompute?bundle=//elsewhere.example/results-2025.zip`);
    await visitor.waitForSelector('h1');
    expect(await visitor.locator('[data-state="waiting"]').count()).toBe(1);
    expect(foreign).toEqual([]);
    await visitor.context().close();
  }, 90_000);

  it('can be stopped by keys, and begun again', async () => {
    const visitor = await openPage('en', 1440);
    // The worker never comes: the work lasts until somebody stops it.
    await visitor.route(/recompute-worker/, () => undefined);
    await visitor
      .locator('input[type=file]')
      .setInputFiles({ name: 'slow.zip', mimeType: 'application/zip', buffer: bytes });
    await visitor.getByRole('button', { name: 'Stop' }).focus();
    await visitor.keyboard.press('Enter');
    await visitor.locator('[data-state="stopped"]').waitFor();
    await visitor.unroute(/recompute-worker/);
    await visitor.getByRole('button', { name: 'Verify again' }).click();
    await visitor.locator('[data-verified="slow.zip"][data-state="answered"]').waitFor({ timeout: 60_000 });
    await visitor.context().close();
  }, 90_000);

  it('sends nothing', () => expect(sent).toEqual([]));
});

describe('a tampering is found in the browser', () => {
  it.each(TAMPERINGS.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { spoil, expected }) => {
      await verify(page, await spoil(await layOpen(bytes), bytes));
      const found = Object.fromEntries(await differing());
      const isBundle = (await page.locator('[data-check]').count()) > 0;
      expect(isBundle).toBe(!('unreadable' in expected));
      if ('agrees' in expected) expect(found).toEqual({});
      if (!('differs' in expected)) return;
      for (const [check, wanted] of Object.entries(expected.differs)) {
        expect(Object.keys(found)).toContain(check);
        const path = wanted.map((words) => words.split(' ').find((word) => /[./]/.test(word))).find((word) => word);
        if (path) expect(found[check]).toContain(path);
      }
    },
    60_000,
  );
});
