// The web by keys alone: past the head, through the forms, into the number and back, along the list; language and address.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBuilt } from './open-built.ts';

/** The machine may have other work. */
const PATIENT = { timeout: 20_000 };

const built = openBuilt();
let page: Page;

beforeEach(async () => {
  const context = await built.openContext({ language: 'kk', theme: 'light', width: 1440 });
  page = await context.newPage();
});
afterEach(() => page.context().close());

async function open(path: string) {
  await page.goto(built.origin + path);
  await page.waitForSelector('h1');
}
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      tag: element?.tagName ?? '',
      text: element?.textContent?.trim() ?? '',
      cell: element?.getAttribute('data-cell'),
    };
  }, 90_000);
const address = () => page.evaluate(() => decodeURIComponent(location.pathname + location.search));

describe('by keys', () => {
  it('the first Tab offers the way past the head, and it leads to the content', async () => {
    await open('/kk');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ tag: 'A', text: 'Мазмұнға өту' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focused()).tag).toBe('INPUT');
  }, 90_000);

  it('every stop of Tab on the first page shows where it is', async () => {
    await open('/ru');
    const count = await page.locator('a[href]:visible, button:visible, input:visible, select:visible').count();
    const seen = new Set<string>();
    for (let step = 0; step < count; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { name: element.outerHTML.slice(0, 120), outline: `${outlineStyle} ${outlineWidth}` };
      });
      expect(stop?.outline, stop?.name).toBe('solid 3px');
      seen.add(stop?.name ?? '');
    }
    expect(seen.size).toBe(count);
  }, 90_000);

  it('a fault of the summary leads to its field', async () => {
    await open('/en/design');
    await page.getByRole('link', { name: 'More was handed on than received' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sample-handed-on');
  }, 90_000);

  it('a number opens, keeps the focus inside, closes with Escape and leaves the address clean', async () => {
    await open('/kk/design');
    await page.getByRole('link', { name: /1\.1-компонент/ }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    expect(await address()).toContain('number=1.1');
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await address()).toBe('/kk/design');
    await page.goBack();
    await panel.waitFor();
  }, 90_000);

  it('a question is answered and the focus returns to what asked it', async () => {
    await open('/en/design');
    await page.getByRole('button', { name: 'Open a question' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await focused()).text, PATIENT).toBe('Open a question');
  }, 90_000);

  it('tabs turn with the arrows', async () => {
    await open('/en/design');
    await page.getByRole('tab', { name: 'Items' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Twelve documents.').waitFor();
    expect(await address()).toContain('tab=files');
  }, 90_000);

  it('the list is walked cell by cell, to its last row and back', async () => {
    await open('/en/design');
    await page.locator('[data-cell="0:0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect((await focused()).cell).toBe('1:1');
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await focused()).cell, PATIENT).toBe('9999:5');
    await page.keyboard.press('Control+Home');
    await expect.poll(async () => (await focused()).cell, PATIENT).toBe('0:0');
    await page.keyboard.press('Space');
    await page.getByText('1 selected').waitFor();
  }, 90_000);

  it('a term opens into its derivation', async () => {
    await open('/en/design');
    const summary = page.locator('summary').filter({ hasText: 'Submission of data and evidence' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByText('the date is fixed for the reporting year 2025').waitFor();
  }, 90_000);
});

describe('the address', () => {
  it('an address without a language gets the one chosen last, Kazakh at first', async () => {
    await open('/design?tab=files#tabs');
    expect(await address()).toBe('/kk/design?tab=files');
    await open('/ru');
    await open('/search?q=кардиология');
    expect(await address()).toBe('/ru/search?q=кардиология');
  }, 90_000);

  it('the language changes and the page stays, with all that it shows', async () => {
    await open('/kk/design?f.category=education&sort=-income');
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: 'Страница дизайна' }).waitFor();
    expect(await address()).toBe('/ru/design?f.category=education&sort=-income');
    await page.getByRole('button', { name: /Категория: Образование/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
  }, 90_000);

  it('a search is an address, and the back button takes it back', async () => {
    await open('/en');
    await page.getByRole('searchbox').fill('cardiology');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('cardiology');
    expect(await address()).toBe('/en/search?q=cardiology');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'How Kazakhstan’s health research is evaluated' }).waitFor();
  }, 90_000);

  it('a new page begins at its heading', async () => {
    await open('/en');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect.poll(focused, PATIENT).toMatchObject({ tag: 'H1', text: 'Sign in' });
  }, 90_000);

  it('the theme is kept', async () => {
    await open('/en');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await page.reload();
    await page.waitForSelector('h1');
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');
  }, 90_000);
});
