// The pictures of a ranking in a browser, where letters have their real widths: nothing is cut off on the narrowest screen, the
// table behind each picture says all of it, keys reach it, a file of it looks the same elsewhere, and nothing is drawn of nobody.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuilt } from './open-built.ts';

const PATIENT = { timeout: 60_000 };
const FIGURES = '#ranking figure';

const built = openBuilt();

async function withPage(language: 'kk' | 'ru' | 'en', size: string, work: (page: Page) => Promise<void>) {
  const context = await built.openContext({ language, theme: 'light', width: 390 });
  try {
    const page = await context.newPage();
    await page.goto(`${built.origin}/${language}/design?ranked=${size}`);
    await page.waitForSelector(FIGURES);
    await page.evaluate(() => document.fonts.ready);
    await work(page);
  } finally {
    await context.close();
  }
}

/** Texts that reach over an edge of their picture, and how many texts there are. */
const MEASURE = `(() => {
  const texts = [...document.querySelectorAll('${FIGURES} svg text')];
  const cut = texts.filter((text) => {
    const own = text.getBoundingClientRect();
    const whole = text.ownerSVGElement.getBoundingClientRect();
    return own.left < whole.left - 1 || own.right > whole.right + 1 || own.bottom > whole.bottom + 1 || own.top < whole.top - 1;
  });
  return { texts: texts.length, cut: cut.map((text) => text.textContent) };
})()`;

describe('the pictures of a ranking', () => {
  it.each(['kk', 'ru', 'en'] as const)('cut off no word on a narrow screen, in %s', PATIENT, async (language) => {
    for (const size of ['few', 'hundred', 'one'])
      await withPage(language, size, async (page) => {
        await page.waitForSelector(`${FIGURES}:nth-of-type(4) svg`);
        const { texts, cut } = (await page.evaluate(MEASURE)) as { texts: number; cut: string[] };
        expect(texts).toBeGreaterThan(size === 'one' ? 10 : 60);
        expect(cut, size).toEqual([]);
      });
  });

  it('open into their tables by a key, a row for each name', PATIENT, () =>
    withPage('en', 'hundred', async (page) => {
      const figures = page.locator(FIGURES);
      for (let at = 0; at < 4; at++) {
        await figures.nth(at).getByRole('button', { name: 'Table' }).focus();
        await page.keyboard.press('Enter');
        expect(await figures.nth(at).getByRole('row').count()).toBe(101);
        expect(await figures.nth(at).getByRole('img').count()).toBe(0);
      }
    }),
  );

  it('are saved as files that carry their own looks', PATIENT, () =>
    withPage('en', 'few', async (page) => {
      await page.waitForSelector(`${FIGURES} svg circle`);
      const coming = page.waitForEvent('download');
      await page.locator(FIGURES).first().getByRole('button', { name: 'SVG' }).click();
      const text = await readFile(await (await coming).path(), 'utf8');
      expect(text.match(/<circle/g)).toHaveLength(7);
      expect(text).not.toContain('class=');
      expect(text).toContain('paint-order="stroke"');
    }),
  );

  it('of nobody say what will stand there, and there is nothing to save', PATIENT, () =>
    withPage('en', 'none', async (page) => {
      const figures = page.locator(FIGURES);
      expect(await figures.count()).toBe(4);
      expect(await figures.getByText('The ranking will stand here').count()).toBe(4);
      expect(await figures.getByRole('button').count()).toBe(0);
    }),
  );
});
