// npm run journeys -- documents: handed in over a line that breaks, looked at page by page, removed, and shown to nobody else,
// in three languages, wide and narrow; without a fault of accessibility on any page of the way.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../web/browser.ts';
import { journeyDocuments } from './documents/journey-documents.ts';
import { type Platform, startPlatform } from './start-platform.ts';
import { type Look, sendVisitor } from './visitor.ts';

const LOOKS: readonly Look[] = [
  { language: 'kk', width: 1440 },
  { language: 'ru', width: 390 },
  { language: 'en', width: 1440, theme: 'dark' },
];
/** The browser's own words for refusals and for the line being cut, both of which the journey provokes. */
const PROVOKED = /^console: Failed to load resource: (the server responded with a status of 4(03|04|09|22) |net::ERR_)/;

let platform: Platform;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'shyraq-journey-'));
beforeAll(async () => {
  platform = await startPlatform();
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it.each(LOOKS)('in $language at $width px', { timeout: 300_000 }, async (look) => {
  const found: string[] = [];
  let pages = 0;
  await journeyDocuments(
    {
      send: () => sendVisitor(browser, platform.origin, look),
      outbox: join(platform.stateFolder, 'outbox'),
      folder,
      look: async (visitor, name) => {
        pages += 1;
        const faults = await visitor.faults();
        found.push(...faults.filter((fault) => !PROVOKED.test(fault)).map((fault) => `${name}: ${fault}`));
      },
    },
    look.language,
  );
  expect(found).toEqual([]);
  expect(pages).toBeGreaterThan(10);
});
