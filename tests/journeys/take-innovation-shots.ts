// npm run shots -- innovation: the seven answers, the reports and one report of the invented holding, as its analyst sees them, in
// out/shots/innovation, and the report's files. Words after it choose: a language, a width, a theme, names of pages.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS } from '#rules/innovation/find-findings.ts';
import { openBrowser } from '../web/browser.ts';
import { BEGINNING, startPlatform } from './start-platform.ts';
import { enterAs, type Look, sendVisitor, type Visitor } from './visitor.ts';

const only = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const LOOKS = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((theme): Look => ({ language, width, theme }))),
);
const folder = join('out', 'shots', 'innovation');
mkdirSync(folder, { recursive: true });
const platform = await startPlatform({ SHYRAQ_EXAMPLE: 'yes' });
const browser = await openBrowser();

/** Asks for the report by the button, as the analyst does, and waits until it is made. */
async function makeReport({ open, page }: Visitor): Promise<string> {
  await open('/cabinet/innovation-reports');
  await page.locator('main button[data-kind="primary"]').click();
  const made = page.locator('main a[href*="/cabinet/innovation-reports/"]').first();
  await made.waitFor({ timeout: 60_000 });
  return new URL((await made.getAttribute('href')) ?? '', platform.origin).pathname.replace(/^\/(?:ru|en)(?=\/)/, '');
}

async function keepFiles({ page }: Visitor, report: string): Promise<void> {
  const id = report.split('/').at(-1) ?? '';
  for (const file of ['kk.pdf', 'ru.pdf', 'en.pdf', 'kk.docx', 'ru.docx', 'en.docx']) {
    const answer = await page.request.get(`${platform.origin}/api/innovation/reports/${id}/files/${file}`);
    writeFileSync(join(folder, `report-${file}`), await answer.body());
  }
}

async function take(
  { open, page }: Visitor,
  { language, width, theme }: Look,
  [name, path]: readonly [string, string],
) {
  await open(path);
  const file = join(folder, `${name}-${language}-${width}-${theme}.png`);
  await page.screenshot({ path: file, fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(wide > 0 ? `${file}: wider than the screen by ${wide}` : file);
}

try {
  let report = '';
  for (const look of LOOKS) {
    const words = [look.language, String(look.width), look.theme ?? 'light'];
    const pages = [...ANSWERS, 'reports', 'report'] as const;
    if (!only.every((word) => words.includes(word) || pages.some((page) => page === word))) continue;
    const visitor = await sendVisitor(browser, platform.origin, look);
    await visitor.context.clock.setFixedTime(new Date(BEGINNING));
    await enterAs(visitor, 'group-analyst');
    if (report === '') {
      report = await makeReport(visitor);
      await keepFiles(visitor, report);
    }
    const chosen = pages.filter(
      (page) => !only.some((word) => pages.some((one) => one === word)) || only.includes(page),
    );
    for (const page of chosen) {
      const places: Readonly<Record<string, string>> = { reports: '/cabinet/innovation-reports', report };
      await take(visitor, look, [page, places[page] ?? `/cabinet/innovation-answers?answer=${page}`]);
    }
    await visitor.leave();
  }
} finally {
  await browser.close();
  await platform.stop();
}
