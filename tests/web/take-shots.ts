// Pictures of pages for people to look at: `take-shots.ts design home --kk --390`. Without a name all pages are taken.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS, openBrowser, openContext, openPage, PAGES, type PageName } from './browser.ts';
import { buildOnce } from './built-web.ts';
import { serveBuilt } from './serve-built.ts';

const told = process.argv.slice(2);
const only = told.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
const asked = told.filter((word): word is PageName => word in PAGES);
const unknown = told.filter((word) => !word.startsWith('--') && !(word in PAGES));
if (unknown.length > 0) {
  console.error(`No such page: ${unknown.join(', ')}. There are: ${Object.keys(PAGES).join(', ')}`);
  process.exit(1);
}

const folder = join('out', 'shots');
mkdirSync(folder, { recursive: true });
const served = await serveBuilt(await buildOnce());
const browser = await openBrowser();
const names = asked.length > 0 ? asked : (Object.keys(PAGES) as PageName[]);
for (const look of LOOKS) {
  const words = [look.language, look.theme, String(look.width)];
  if (!only.every((word) => words.includes(word))) continue;
  const context = await openContext(browser, look);
  for (const name of names) {
    const page = await openPage(context, served.origin, look.language, name);
    const path = join(folder, `${name}-${words.join('-')}.png`);
    await page.screenshot({ path, fullPage: name !== 'number' });
    console.log(path);
    await page.close();
  }
  await context.close();
}
await browser.close();
await served.stop();
