// npm run journeys -- register: the register of organisations and the calendar, in three languages, wide and narrow; without a
// fault of accessibility on any page of the way.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../web/browser.ts';
import { journeyRegister } from './register/journey-register.ts';
import { type Platform, startPlatform } from './start-platform.ts';
import { type Look, sendVisitor } from './visitor.ts';

const LOOKS: readonly Look[] = [
  { language: 'kk', width: 1440 },
  { language: 'ru', width: 390 },
  { language: 'en', width: 1440, theme: 'dark' },
];

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

it.each(LOOKS.map((look, index) => ({ ...look, index })))(
  'in $language at $width px',
  { timeout: 300_000 },
  async ({ index, ...look }) => {
    const found: string[] = [];
    let pages = 0;
    await journeyRegister(
      {
        send: () => sendVisitor(browser, platform.origin, look),
        look: async (visitor, name) => {
          pages += 1;
          found.push(...(await visitor.faults()).map((fault) => `${name}: ${fault}`));
        },
      },
      (index + 1) * 1000,
      index === 0,
    );
    expect(found).toEqual([]);
    expect(pages).toBeGreaterThan(6);
  },
);
