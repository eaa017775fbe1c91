// Chromium as the machines here have it, and the pages that are looked at.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}) });
}

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export const WIDTHS = [1440, 390] as const;
export type Look = {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly width: (typeof WIDTHS)[number];
};

export const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) =>
  THEMES.flatMap((theme) => WIDTHS.map((width) => ({ language, theme, width }))),
);

/** The pages by name; addresses are without a language. */
export const PAGES = {
  home: '/',
  search: '/search?q=кардиология',
  recompute: '/recompute',
  methodology: '/methodology',
  'sign-in': '/sign-in',
  design: '/design',
  number: '/design?number=1.1',
  sheet: '/design/sheet',
  'sheet-none': '/design/sheet?size=none',
  cabinet: '/design/cabinet',
  'cabinet-none': '/design/cabinet?size=none',
  'not-found': '/design/404',
  forbidden: '/design/403',
  fault: '/design/500',
} as const;
export type PageName = keyof typeof PAGES;

/** The day on which the pages are looked at, so that a picture of today is the picture of tomorrow. */
const LOOKED_AT = new Date('2026-11-22T06:00:00Z');

export async function openContext(browser: Browser, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await context.clock.setFixedTime(LOOKED_AT);
  return context;
}

/** Opens a page and waits until it stands. */
export async function openPage(
  context: BrowserContext,
  origin: string,
  language: string,
  name: PageName,
  complain: (what: string) => void = () => undefined,
) {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
  });
  page.on('pageerror', (fault) => complain(fault.message));
  await page.goto(`${origin}/${language}${PAGES[name]}`);
  await page.waitForSelector('h1');
  await page.evaluate(() => document.fonts.ready);
  return page;
}
