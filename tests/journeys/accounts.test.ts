// npm run journeys -- accounts: invited, accepting with the app, out and in, the password forgotten, roles given and taken,
// the account closed; without a fault of accessibility on any page of the way.

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../web/browser.ts';
import { journeyAccounts } from './accounts/journey-accounts.ts';
import { type Platform, startPlatform } from './start-platform.ts';
import { type Look, sendVisitor } from './visitor.ts';

const LOOKS: readonly Look[] = [
  { language: 'kk', width: 1440 },
  { language: 'ru', width: 390 },
  { language: 'en', width: 1440, theme: 'dark' },
];
/** The browser's own word for an answer that is a refusal, of which the journey provokes some. */
const REFUSED = /^console: Failed to load resource: the server responded with a status of 4(09|22) /;

let platform: Platform;
let browser: Browser;
beforeAll(async () => {
  platform = await startPlatform();
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

it.each(LOOKS)('in $language at $width px', { timeout: 300_000 }, async (look) => {
  const found: string[] = [];
  let pages = 0;
  await journeyAccounts({
    send: () => sendVisitor(browser, platform.origin, look),
    outbox: join(platform.stateFolder, 'outbox'),
    look: async (visitor, name) => {
      pages += 1;
      const faults = await visitor.faults();
      found.push(...faults.filter((fault) => !REFUSED.test(fault)).map((fault) => `${name}: ${fault}`));
    },
  });
  expect(found).toEqual([]);
  expect(pages).toBeGreaterThan(17);
});
