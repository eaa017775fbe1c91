// npm run shots -- platform: the home page of every role in three languages and two widths, then the screens of the menu,
// for people to look at, in out/shots/platform.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_NAMES, type Role } from '#contract/roles.ts';
import { openBrowser } from '../web/browser.ts';
import { startPlatform } from './start-platform.ts';
import { enterAs, type Look, sendVisitor, settle, type Visitor } from './visitor.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const WIDTHS = [1440, 390] as const;
const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })));
/** Whose menu is walked: together they have every screen. */
const WALKED: readonly Role[] = ['administrator', 'officer'];

const only = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const folder = join('out', 'shots', 'platform');
mkdirSync(folder, { recursive: true });
const platform = await startPlatform();
const browser = await openBrowser();

async function take({ page, look }: Visitor, name: string): Promise<void> {
  const path = join(folder, `${name}-${look.language}-${look.width}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}

async function walk(visitor: Visitor, role: Role): Promise<void> {
  const menu = visitor.page.locator('a[href*="/cabinet/"]:not(main a):not(header a)');
  const hrefs = new Set(await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')));
  for (const href of hrefs) {
    await visitor.page.goto(href);
    await settle(visitor.page);
    await take(visitor, `${role}-${href.split('/').slice(3).join('-')}`);
  }
}

try {
  for (const look of LOOKS.filter(({ language, width }) =>
    only.every((word) => word === language || word === `${width}`),
  )) {
    for (const role of ROLE_NAMES) {
      const visitor = await sendVisitor(browser, platform.origin, look);
      await enterAs(visitor, role);
      await take(visitor, `desk-${role}`);
      if (WALKED.includes(role)) await walk(visitor, role);
      await visitor.leave();
    }
  }
} finally {
  await browser.close();
  await platform.stop();
}
