// The page of the sheet in a browser: its cells, its keys, its clipboard.

import type { BrowserContext, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { openBuilt } from './open-built.ts';

/** The machine may have other work. */
export const PATIENT = { timeout: 30_000 };
export const [TITLE, YEAR, DATABASES, QUARTILE, POSITION] = [2, 7, 8, 9, 11] as const;

/** To be called once at the top of a test file. The page is open from `open` to the end of each test. */
export function layOutSheet() {
  const built = openBuilt();
  let context: BrowserContext;
  let page: Page;
  afterEach(() => context.close());
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);
  const evaluated = () => page.locator('[data-points][aria-busy="false"]').waitFor(PATIENT);
  return {
    /** `query` as of the page of the design: `?size=none`. */
    open: async (width: 1440 | 390, query = '') => {
      context = await built.openContext({ language: 'en', theme: 'light', width });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: built.origin });
      page = await context.newPage();
      await page.clock.resume();
      await page.goto(`${built.origin}/en/design/sheet${query}`);
      if (!query.includes('none')) await evaluated();
    },
    page: () => page,
    cell,
    evaluated,
    textOf: (row: number, column: number) => cell(row, column).innerText(),
    /** The cell that has the focus, `row:column`. */
    active: () => page.evaluate(() => document.activeElement?.getAttribute('data-cell')),
    points: () => page.locator('[data-points]').innerText(),
    keys: async (...pressed: readonly string[]) => {
      for (const key of pressed) await page.keyboard.press(key);
    },
    toClipboard: (text: string) => page.evaluate((value) => navigator.clipboard.writeText(value), text),
  };
}
