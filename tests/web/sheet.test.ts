// The sheet with ten thousand rows, as hands use it: typed, pasted, taken back, told what is wrong; without a wait that one
// feels.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from './browser.ts';
import { buildOnce } from './built-web.ts';
import { type Served, serveBuilt } from './serve-built.ts';

/** The machine may have other work. */
const PATIENT = { timeout: 30_000 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  served = await serveBuilt(await buildOnce());
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});
afterEach(() => context.close());

async function open(width: 1440 | 390, query = '') {
  context = await openContext(browser, { language: 'en', theme: 'light', width });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.origin });
  page = await context.newPage();
  await page.clock.resume();
  await page.goto(`${served.origin}/en/design/sheet${query}`);
  if (query.includes('none')) return;
  await page.locator('[data-points][aria-busy="false"]').waitFor(PATIENT);
}
const cell = (row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);
const textOf = (row: number, column: number) => cell(row, column).innerText();
const active = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
const points = () => page.locator('[data-points]').innerText();
const evaluated = () => page.locator('[data-points][aria-busy="false"]').waitFor(PATIENT);
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const toClipboard = (text: string) => page.evaluate((value) => navigator.clipboard.writeText(value), text);
const [TITLE, YEAR, DATABASES, QUARTILE, POSITION] = [2, 7, 8, 9, 11];

describe('the sheet on a desk', () => {
  beforeEach(() => open(1440));

  it('is typed into as in Excel, and taken back', async () => {
    await cell(0, TITLE).click();
    // The driver has no Kazakh keyboard: the first letter by hand.
    await cell(0, TITLE).dispatchEvent('keydown', { key: 'Ұ', bubbles: true });
    await page.keyboard.type('лттық зерттеу');
    await keys('Enter');
    expect(await active()).toBe(`1:${TITLE}`);
    expect(await textOf(0, TITLE)).toBe('Ұлттық зерттеу');
    await keys('ArrowUp', 'F2');
    await page.keyboard.type(' 2');
    await keys('ArrowLeft', 'Tab');
    expect(await active()).toBe('0:3');
    expect(await textOf(0, TITLE)).toBe('Ұлттық зерттеу 2');
    await keys('Control+z');
    expect(await textOf(0, TITLE)).toBe('Ұлттық зерттеу');
    await keys('Control+z');
    expect(await textOf(0, TITLE)).toMatch(/^Early detection/);
    await keys('Control+y');
    expect(await textOf(0, TITLE)).toBe('Ұлттық зерттеу');
  }, 90_000);

  it('says at the cell what is wrong, with its ground, and falls silent when it is mended', async () => {
    await cell(0, QUARTILE).click();
    await page.keyboard.type('Q9');
    await keys('Enter', 'ArrowUp');
    await evaluated();
    const wrong = cell(0, QUARTILE);
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    expect(await wrong.innerText()).toContain('Not accepted');
    const said = page.locator(`[id="${await wrong.getAttribute('aria-describedby')}"]`);
    expect(await said.innerText()).toContain('Not accepted');
    expect(await said.innerText()).toContain('Q1');
    const before = await points();
    await page.keyboard.type('q1');
    await page.getByRole('option', { name: 'Q1' }).waitFor();
    await keys('Enter', 'ArrowUp');
    await expect.poll(() => cell(0, QUARTILE).getAttribute('aria-invalid'), PATIENT).toBeNull();
    expect(await textOf(0, QUARTILE)).toBe('Q1');
    expect(await points()).not.toBe(before);
  }, 90_000);

  it('offers choices that can be typed, several of them too', async () => {
    await cell(1, DATABASES).click();
    await keys('F2');
    const field = page.getByRole('combobox', { name: /Databases/ });
    await field.fill('spr');
    await keys('Enter');
    expect(await textOf(1, DATABASES)).toBe('Springer');
    await cell(2, DATABASES).click();
    await keys('F2');
    await field.fill('Scopus; web');
    await keys('Enter');
    expect(await textOf(2, DATABASES)).toBe('Scopus; Web of Science');
    await cell(3, QUARTILE).dblclick();
    await page.getByRole('option', { name: 'Q3' }).click();
    expect(await textOf(3, QUARTILE)).toBe('Q3');
  }, 90_000);

  it('copies a block, fills down, and pastes what Excel gives', async () => {
    await cell(0, YEAR).click();
    await cell(1, QUARTILE).click({ modifiers: ['Shift'] });
    await keys('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '2025\tWeb of Science; Scopus\tQ1\n2025\tScopus\tQ2',
    );
    await cell(3, YEAR).click();
    await keys('Control+v');
    await expect.poll(() => textOf(4, QUARTILE), PATIENT).toBe('Q2');
    await cell(0, TITLE).hover();
    await page.mouse.down();
    await cell(2, TITLE).hover();
    await page.mouse.up();
    await keys('Control+d');
    expect(await textOf(2, TITLE)).toBe(await textOf(0, TITLE));
    await toClipboard('"two\nlines"\tA. Author\r\n 1,50 \t\r\n');
    await cell(0, TITLE).click();
    await keys('Control+v');
    await expect.poll(() => textOf(1, TITLE), PATIENT).toContain('1,50');
    await cell(0, TITLE).click();
    await keys('F2');
    expect(await page.getByRole('textbox', { name: /Row 1, Title/ }).inputValue()).toBe('two\nlines');
  }, 90_000);

  it('inserts and removes rows, and shows only those in which something was found', async () => {
    await cell(0, 0).click();
    await page.getByRole('button', { name: 'Insert row' }).click();
    expect(await textOf(1, 0)).toBe('');
    await evaluated();
    await cell(1, 0).click();
    await page.getByRole('button', { name: 'Remove rows' }).click();
    await expect.poll(() => textOf(1, 0), PATIENT).toBe('P-2');
    await page.getByRole('button', { name: /Only rows with findings: 1428/ }).click();
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount'), PATIENT).toBe('1430');
    expect(await textOf(0, 0)).toBe('P-7');
    await cell(0, POSITION).click();
    await page.keyboard.type('1');
    await keys('Enter');
    await evaluated();
    expect(await textOf(0, 0)).toBe('P-7');
  }, 90_000);

  it('Tab walks through the cells; Escape and Tab leave, so that nobody is caught', async () => {
    await cell(0, 0).click();
    await keys('Tab', 'Tab', 'Shift+Tab');
    expect(await active()).toBe('0:1');
    await keys('Control+End');
    await expect.poll(active, PATIENT).toBe('9999:13');
    await keys('Control+Home', 'Escape', 'Tab');
    expect(await active()).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await active()).toBe('0:0');
  }, 90_000);

  it('is proper for readers of the screen, also while something is typed', async () => {
    const grid = page.getByRole('grid', { name: 'Publications' });
    expect(await grid.getAttribute('aria-rowcount')).toBe('10002');
    await cell(6, QUARTILE).click();
    await keys('F2');
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    const row = page.locator('[role="row"]', { has: cell(6, 0) });
    expect(await row.getAttribute('aria-rowindex')).toBe('8');
    expect(await cell(6, QUARTILE).getAttribute('aria-colindex')).toBe(String(QUARTILE + 2));
  }, 90_000);

  it('takes fifty thousand rows piece by piece, goes on answering, and takes them back', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `N-${index}\t2.1\tPasted work ${index}`);
    await toClipboard(lines.join('\r\n'));
    await cell(0, 0).click();
    await keys('Control+ArrowDown');
    await expect.poll(active, PATIENT).toBe('9999:0');
    await page.evaluate(() => {
      const watch = { longest: 0, last: performance.now(), running: true };
      Object.assign(window, { watch });
      const frame = () => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - watch.last);
        watch.last = now;
        if (watch.running) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const begun = Date.now();
    await keys('Control+v');
    await page.getByText('Pasted 50,000 rows.').waitFor({ timeout: 60_000 });
    const took = Date.now() - begun;
    const longest = await page.evaluate(() => (window as unknown as { watch: { longest: number } }).watch.longest);
    console.log(`pasting 50,000 rows: ${took} ms, longest frame ${longest.toFixed(0)} ms`);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('60001');
    expect(took).toBeLessThan(30_000);
    expect(longest).toBeLessThan(1_500);
    await keys('Control+z');
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount'), PATIENT).toBe('10002');
  }, 120_000);

  it('a long paste can be stopped, and what came in is one step back', async () => {
    await toClipboard(Array.from({ length: 50_000 }, (_, index) => `N-${index}`).join('\n'));
    await cell(0, 0).click();
    await keys('Control+v');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/Stopped: [\d,]+ of 50,000 rows are pasted/).waitFor(PATIENT);
    expect(await textOf(0, 0)).toBe('N-0');
    await cell(0, 0).click();
    await keys('Control+z');
    await expect.poll(() => textOf(0, 0), PATIENT).toBe('P-1');
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount'), PATIENT).toBe('10002');
  }, 120_000);

  it('scrolls by script frame by frame, with rows in sight all the way', async () => {
    const seen = await page.getByRole('grid').evaluate(async (grid) => {
      const box = grid.parentElement;
      if (!box) throw new Error('no scroller');
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const still: number[] = [];
      const times: number[] = [];
      let last = await frame();
      for (let step = 0; step < 60; step += 1) {
        const now = await frame();
        still.push(now - last);
        last = now;
      }
      let empty = 0;
      for (let step = 1; step <= 240; step += 1) {
        box.scrollTop = step * 160;
        const now = await frame();
        times.push(now - last);
        last = now;
        const { top, height, left } = box.getBoundingClientRect();
        if (!document.elementFromPoint(left + 200, top + height / 2)?.closest('[role="row"]')) empty += 1;
      }
      const at = (of: number[], share: number) => of.sort((a, b) => a - b)[Math.floor(of.length * share)] ?? 0;
      const slow = times.filter((time) => time > 34).length;
      return {
        median: at(times, 0.5),
        most: at(times, 0.95),
        slow,
        empty,
        still: at(still, 0.5),
        idle: at(still, 0.95),
      };
    });
    console.log(
      `scrolling: median frame ${seen.median.toFixed(1)} ms, 95 of 100 within ${seen.most.toFixed(1)} ms, over two frames ${seen.slow} of 240, without rows ${seen.empty}; standing still: ${seen.still.toFixed(1)} ms and ${seen.idle.toFixed(1)} ms`,
    );
    expect(seen.median).toBeLessThan(Math.max(20, 2 * seen.still));
    expect(seen.empty).toBeLessThan(12);
  }, 90_000);

  it('an edit is drawn and evaluated at once', async () => {
    const took: { measure: number; drawn: number; evaluated: number }[] = [];
    for (const [row, quartile] of ['Q4', 'Q1', 'Q2', 'Q3', 'Q4'].entries()) {
      await cell(row, QUARTILE).click();
      await keys('F2');
      await page.getByRole('combobox', { name: /Quartile/ }).fill(quartile);
      took.push(
        await page.getByRole('combobox', { name: /Quartile/ }).evaluate(async (field) => {
          const bar = document.querySelector('[data-points]');
          const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const before = performance.now();
          let sum = 0;
          for (let step = 0; step < 20_000_000; step += 1) sum += Math.sqrt(step);
          if (sum === 0) throw new Error('nothing was summed');
          await painted();
          const begun = performance.now();
          const known = new Promise<number>((done) => {
            const watch = new MutationObserver(() => {
              if (bar?.getAttribute('aria-busy') === 'false') done(performance.now() - begun);
            });
            if (bar) watch.observe(bar, { attributes: true });
          });
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
          await painted();
          const drawn = performance.now() - begun;
          return { measure: begun - before, drawn, evaluated: await known };
        }),
      );
    }
    const middle = (of: readonly number[]) => [...of].sort((a, b) => a - b)[2] ?? 0;
    const drawn = middle(took.map((one) => one.drawn));
    const known = middle(took.map((one) => one.evaluated));
    const measure = middle(took.map((one) => one.measure));
    console.log(
      `an edit among 10,000 rows: drawn in ${drawn.toFixed(0)} ms, evaluated in ${known.toFixed(0)} ms (measure ${measure.toFixed(0)} ms)`,
    );
    // The fixed piece of work takes about 50 ms and two frames on an idle machine.
    expect(drawn / measure).toBeLessThan(2);
    expect(known / measure).toBeLessThan(4);
  }, 90_000);
});

describe('the sheet elsewhere', () => {
  it('on a phone a row is filled in as a form', async () => {
    await open(390);
    await cell(6, 0).click();
    await page.getByRole('button', { name: 'Row as a form' }).click();
    const form = page.getByRole('dialog', { name: 'Row 7' });
    await form.getByLabel('Author position').fill('2');
    await form.getByLabel('Quartile').selectOption('Q2');
    await form.getByRole('button', { name: 'Next row' }).click();
    await page.getByRole('dialog', { name: 'Row 8' }).waitFor();
    await page.getByRole('button', { name: 'Back to the table' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await textOf(6, POSITION)).toBe('2');
    expect(await textOf(6, QUARTILE)).toBe('Q2');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
  }, 90_000);

  it('begins from nothing', async () => {
    await open(1440, '?size=none');
    await page.getByText('Publications will stand here').waitFor();
    await page.getByRole('button', { name: 'Add a row' }).click();
    await cell(0, 0).click();
    await page.keyboard.type('N-1');
    await keys('Enter');
    await expect.poll(active, PATIENT).toBe('1:0');
    await expect.poll(() => cell(0, TITLE).getAttribute('aria-invalid'), PATIENT).toBe('true');
  }, 90_000);
});
