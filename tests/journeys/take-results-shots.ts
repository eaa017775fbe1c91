// npm run shots -- results: the pages of published results in three languages and two widths, in out/shots/results.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../web/browser.ts';
import { layHouse, listPages } from './results-pages.ts';
import { startPlatform } from './start-platform.ts';
import { type Look, sendVisitor } from './visitor.ts';

const only = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const LOOKS = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((theme): Look => ({ language, width, theme }))),
);
const folder = join('out', 'shots', 'results');
mkdirSync(folder, { recursive: true });
const house = layHouse();
const platform = await startPlatform(house.settings);
const browser = await openBrowser();
try {
  const pages = await listPages(platform.origin);
  for (const look of LOOKS) {
    const words: readonly string[] = [look.language, String(look.width), look.theme ?? 'light'];
    if (!only.every((word) => words.includes(word) || word in pages)) continue;
    const visitor = await sendVisitor(browser, platform.origin, look);
    for (const [name, path] of Object.entries(pages)) {
      if (only.some((word) => word in pages) && !only.includes(name)) continue;
      await visitor.open(path);
      const file = join(folder, `${[name, ...words].join('-')}.png`);
      await visitor.page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await visitor.leave();
  }
} finally {
  await browser.close();
  await platform.stop();
  house.remove();
}
