import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findViolations } from './find-violations.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

const judge = async (body: string): Promise<string[]> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(`<!doctype html><html lang="kk"><title>Бет</title><main><h1>Бет</h1>${body}</main></html>`);
  const found = await findViolations(page);
  await context.close();
  return found.map((fault) => fault.slice(0, fault.indexOf(':')));
};

it('names what is wrong, each element of it, and has nothing against a page that is right', async () => {
  expect(await judge('<p>Дұрыс</p>')).toEqual([]);
  const wrong = '<img src="data:,"><img src="data:,"><p style="color: #bbb">Бозғылт</p><input>';
  expect((await judge(wrong)).sort()).toEqual(['color-contrast', 'image-alt', 'image-alt', 'label']);
}, 60_000);
