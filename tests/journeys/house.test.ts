// npm run journeys -- house: jobs watched and stopped, letters, reminders, the journal and its end in public; one's own account
// changed in two tabs, with a new password and new codes. Without a fault of accessibility on any page of the way.

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../web/browser.ts';
import { journeyHouse, type Way } from './house/journey-house.ts';
import { journeyOwnAccount } from './house/journey-own-account.ts';
import { journeyStop } from './house/journey-stop.ts';
import { openSilentPost } from './house/silent-post.ts';
import { type Platform, startPlatform } from './start-platform.ts';
import { type Look, sendVisitor, type Visitor } from './visitor.ts';

const HOUSE: readonly Look[] = [
  { language: 'kk', width: 1440 },
  { language: 'ru', width: 390 },
  { language: 'en', width: 1440, theme: 'dark' },
];
const ACCOUNT: readonly Look[] = [
  { language: 'kk', width: 390, theme: 'dark' },
  { language: 'en', width: 1440 },
];
/** The browser's own word for an answer that is a refusal, of which the journey provokes some. */
const REFUSED = /^console: Failed to load resource: the server responded with a status of 4(01|09|12|22) /;

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

type Seen = { readonly found: string[]; pages: number };

function wayOf(look: Look, { origin, stateFolder }: Platform, seen: Seen): Way {
  return {
    send: () => sendVisitor(browser, origin, look),
    outbox: join(stateFolder, 'outbox'),
    mark: HOUSE.findIndex(({ language }) => language === look.language),
    look: async (visitor: Visitor, name: string) => {
      seen.pages += 1;
      const faults = await visitor.faults();
      seen.found.push(...faults.filter((fault) => !REFUSED.test(fault)).map((fault) => `${name}: ${fault}`));
    },
  };
}

it.each(HOUSE)('the house in $language at $width px', { timeout: 300_000 }, async (look) => {
  const seen: Seen = { found: [], pages: 0 };
  await journeyHouse(wayOf(look, platform, seen));
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBeGreaterThan(7);
});

it.each(ACCOUNT)('the own account in $language at $width px', { timeout: 300_000 }, async (look) => {
  const seen: Seen = { found: [], pages: 0 };
  await journeyOwnAccount(wayOf(look, platform, seen));
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBeGreaterThan(6);
});

it('where jobs wait behind letters that nobody takes', { timeout: 300_000 }, async () => {
  const post = await openSilentPost();
  const crowded = await startPlatform({ SMTP_URL: post.url });
  const seen: Seen = { found: [], pages: 0 };
  try {
    await journeyStop(wayOf({ language: 'kk', width: 390, theme: 'dark' }, crowded, seen), post);
  } finally {
    post.hangUp();
    await crowded.stop();
  }
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBe(2);
});
