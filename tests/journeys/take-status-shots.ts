// npm run shots -- status: the screens of the status in three languages, two widths and two themes, in out/shots/status. Words after it
// choose: a language, a width, a theme, names of pages.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../web/browser.ts';
import { BEGINNING, startPlatform } from './start-platform.ts';
import { listStatusPages, type StatusPage } from './status-pages.ts';
import { enterAs, type Look, sendVisitor } from './visitor.ts';

const only = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const LOOKS = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((theme): Look => ({ language, width, theme }))),
);
const folder = join('out', 'shots', 'status');
mkdirSync(folder, { recursive: true });
const platform = await startPlatform({ SHYRAQ_EXAMPLE: 'yes' });
const browser = await openBrowser();

async function takeOf(look: Look, pages: readonly StatusPage[]): Promise<void> {
  const visitor = await sendVisitor(browser, platform.origin, look);
  const [first] = pages;
  if (first?.role) {
    await visitor.context.clock.setFixedTime(new Date(BEGINNING));
    await enterAs(visitor, first.role);
  }
  for (const { name, path } of pages) {
    await visitor.open(path);
    const file = join(folder, `${name}-${look.language}-${look.width}-${look.theme}.png`);
    await visitor.page.screenshot({ path: file, fullPage: true });
    const { wide } = await visitor.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    console.log(wide > 0 ? `${file}: wider than the screen by ${wide}` : file);
  }
  await visitor.leave();
}

try {
  const all = await listStatusPages(platform.origin);
  const names = all.map(({ name }) => name);
  const chosen = all.filter(({ name }) => !only.some((word) => names.includes(word)) || only.includes(name));
  const roles = [...new Set(chosen.map(({ role }) => role))];
  for (const look of LOOKS) {
    const words = [look.language, String(look.width), look.theme ?? 'light'];
    if (!only.every((word) => words.includes(word) || names.includes(word))) continue;
    for (const role of roles)
      await takeOf(
        look,
        chosen.filter((page) => page.role === role),
      );
  }
} finally {
  await browser.close();
  await platform.stop();
}
