// A person at a browser: comes in by the example's list, opens pages, and complains of whatever a page should not do.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '#contract/roles.ts';
import { texts } from '#wording/texts.ts';
import { findViolations } from '../web/find-violations.ts';

export type Look = { readonly language: 'kk' | 'ru' | 'en'; readonly width: number; readonly theme?: 'light' | 'dark' };

export type Visitor = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly look: Look;
  /** Opens an address without a language, and waits until the page stands. */
  readonly open: (path: string) => Promise<void>;
  /** Everything wrong with the page as it stands, in words: accessibility, width, language, title, the console. */
  readonly faults: () => Promise<string[]>;
  readonly leave: () => Promise<void>;
};

export async function sendVisitor(browser: Browser, origin: string, look: Look): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
    // The program itself is plain here; what stands in for NCALayer has a certificate that nobody issued.
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => said.push(`console: ${fault.message}`));
  const open = async (path: string) => {
    await page.goto(`/${look.language}${path}`);
    await settle(page);
  };
  return { context, page, look, open, faults: () => findFaults(page, look, said), leave: () => context.close() };
}

/** Until the heading stands, nothing is on its way, and the letters are there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function findFaults(page: Page, look: Look, said: string[]): Promise<string[]> {
  await settle(page);
  const violations = await findViolations(page);
  const { wide, language, title } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    language: document.documentElement.lang,
    title: document.title,
  }));
  return [
    ...violations,
    ...(wide === 0 ? [] : [`wider than the screen by ${wide}`]),
    ...(language === look.language ? [] : [`the language is ${language}`]),
    ...(title === '' ? ['no title'] : []),
    ...said.splice(0),
  ];
}

/** In by the list of invented people; the desk stands afterwards. */
export async function enterAs(visitor: Visitor, role: Role): Promise<void> {
  const { page, open } = visitor;
  await open('/sign-in');
  await pressExample(visitor, role);
  await page.waitForURL(/\/cabinet$/);
  await settle(page);
}

export async function pressExample({ page, look }: Visitor, role: Role): Promise<void> {
  const name = texts[look.language].accounts[`role.${role}`];
  // Whoever has the role in two organisations stands there twice.
  await page.getByRole('button', { name, exact: true }).first().click();
}
