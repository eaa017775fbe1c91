// npm run journeys -- round-report: an officer enters the year in its sheets, is told what is wrong and mends it, sees the numbers
// move; two at one row, a broken line, a phone; and everybody reads what they may not change, with the reason.

import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { formatNumber } from '#wording/format-number.ts';
import { texts } from '#wording/texts.ts';
import { isWhole } from './looks.ts';
import { openStage } from './open-stage.ts';
import { enterYear } from './report/enter-year.ts';
import { activate, cellOf, isSaved, pasteAt, preview, saveState, textOf, typeAt } from './report/hands.ts';
import { seedRound } from './seed-round.ts';
import type { Look, Visitor } from './visitor.ts';
import { openHere, press, wordsOf } from './words-of.ts';

const PATIENCE = { timeout: 300_000 };
const SOON = { timeout: 30_000 };
/** The whole of it by `npm run journeys -- round-report`. */
const PASTED = isWhole ? 50_000 : 5_000;
const WIDE: Look = { language: 'kk', width: 1440 };
const [ID, TITLE, RECEIVED] = [0, 2, 8] as const;

const stage = openStage({ clock: '2026-12-01T04:00:00.000Z', provoked: /ERR_INTERNET_DISCONNECTED|422/ });
let base = '';
let rows = 0;
beforeAll(async () => {
  const seeded = await seedRound(stage.platform().origin, { year: 2026, reporting: 0 });
  base = `/cabinet/rounds/${seeded.round}/report/${seeded.own.organisation}`;
  rows = await enterYear(seeded);
}, 180_000);

const sheet = async (visitor: Visitor, table: string) => {
  await visitor.open(`${base}/${table}`);
  await visitor.page.locator('[data-preview][aria-busy="false"]').waitFor(SOON);
};
const rowCount = (page: Page) => page.getByRole('grid').getAttribute('aria-rowcount');

it('draws the year, its opened numbers and its sheets', PATIENCE, async () => {
  expect(rows).toBeGreaterThan(500);
  const stands = ({ page }: Visitor) => page.locator('main table').nth(1).waitFor(SOON);
  const opened = ({ page }: Visitor) => page.locator('[data-number-panel] li').nth(5).waitFor(SOON);
  const drawn = ({ page }: Visitor) => page.locator('[data-preview][aria-busy="false"]').waitFor(SOON);
  const pages = [
    { path: base, prepare: stands },
    { path: `${base}?number=2.1`, prepare: opened },
    { path: `${base}?number=A`, prepare: opened },
    { path: `${base}/publications`, prepare: drawn },
    { path: `${base}/staff`, prepare: drawn },
  ];
  expect(await stage.lookAll('officer', pages)).toEqual([]);
});

it('leads an officer from the menu to the own year, where each number opens', PATIENCE, async () => {
  await stage.visitAs('officer', WIDE, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/cabinet/report');
    await page.waitForURL(new RegExp(`${base}$`), SOON);
    await page.locator('a[href="?number=7"]').click();
    await page.locator('[data-number-panel]').getByText('I7 = ', { exact: false }).first().waitFor(SOON);
    expect(page.url()).toContain('number=7');
  });
});

it('says what one more article would bring, before anybody enters it', PATIENCE, async () => {
  await stage.visitAs('officer', { language: 'ru', width: 390 }, async (visitor) => {
    const { page } = visitor;
    await visitor.open(base);
    const score = page.locator('tr[data-score="A"] td');
    await score.nth(2).waitFor(SOON);
    const [now = '', then = '', more = ''] = await score.allInnerTexts();
    const number = (text: string) => Number(text.replace(',', '.'));
    expect(number(then) - number(now)).toBeCloseTo(number(more), 1);
    expect(number(more)).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: texts.ru.scenario.item, exact: true }).selectOption('q4');
    await expect.poll(async () => number((await score.allInnerTexts())[2] ?? ''), SOON).toBeLessThan(number(more));
    expect(await score.count()).toBe(3);
    expect(await visitor.faults()).toEqual([]);
  });
});

it(
  'pastes from Excel, sees the finding with its ground, mends it, sees the points move, finds it saved',
  PATIENCE,
  async () => {
    await stage.visitAs('officer', WIDE, async (visitor) => {
      const { page } = visitor;
      const words = wordsOf(visitor);
      await sheet(visitor, 'funding');
      const last = Number(await rowCount(page)) - 3;
      const before = await preview(page, '1.1');
      await page.locator(cellOf(0, ID)).click();
      await page.keyboard.press('Control+End');
      await press(visitor, words.sheet.insert);
      await pasteAt(page, last + 1, ID, 'N-1\t1.1\t=1+1\t\t\t\t\t\t1\u00a0500\u00a0000,50\t0');
      const money = page.locator(cellOf(last + 1, RECEIVED));
      await expect.poll(() => money.getAttribute('aria-invalid'), SOON).toBe('true');
      await activate(page, last + 1, RECEIVED);
      await page.getByText(words.findings['thousands-separated'].split('{{found}}')[1] ?? '').waitFor(SOON);
      expect(await textOf(page, last + 1, TITLE)).toBe('=1+1');
      expect(await preview(page, '1.1')).toBe(before);
      await activate(page, last + 1, RECEIVED);
      await page.keyboard.type('1500000.50');
      await page.keyboard.press('Tab');
      expect(await textOf(page, last + 1, RECEIVED)).toBe('1500000.50');
      await expect.poll(() => money.getAttribute('aria-invalid'), SOON).toBeNull();
      await expect.poll(() => preview(page, '1.1'), SOON).not.toBe(before);
      await isSaved(page);
      await sheet(visitor, 'funding');
      expect(await textOf(page, last + 1, RECEIVED)).toBe('1500000.50');
      expect(await textOf(page, last + 1, TITLE)).toBe('=1+1');
    });
  },
);

it('shows a repetition with the row that it repeats', PATIENCE, async () => {
  await stage.visitAs('officer', { language: 'en', width: 1440 }, async (visitor) => {
    const { page } = visitor;
    await sheet(visitor, 'funding');
    const own = await textOf(page, 1, ID);
    await typeAt(page, 1, ID, await textOf(page, 0, ID));
    await expect.poll(() => page.locator(cellOf(1, ID)).getAttribute('aria-invalid'), SOON).toBe('true');
    await activate(page, 1, ID);
    await page.getByText('already stands in row 1', { exact: false }).first().waitFor(SOON);
    await typeAt(page, 1, ID, own);
    await expect.poll(() => page.locator(cellOf(1, ID)).getAttribute('aria-invalid'), SOON).toBeNull();
    await isSaved(page);
  });
});

it('puts side by side what two wrote into one row, and loses neither', PATIENCE, async () => {
  const looked = stage.watch();
  await stage.visitAs('head', { language: 'ru', width: 1440 }, async (quick) => {
    await sheet(quick, 'funding');
    for (const width of [1440, 390])
      await stage.visitAs('officer', { language: width === 390 ? 'kk' : 'en', width }, async (late) => {
        await sheet(late, 'funding');
        await typeAt(quick.page, 0, TITLE, `By the head ${width}`);
        await isSaved(quick.page);
        await typeAt(late.page, 0, TITLE, `By the officer ${width}`);
        const conflict = late.page.locator('[data-conflict]');
        await conflict.getByText(`By the head ${width}`).waitFor(SOON);
        await conflict.getByText(`By the officer ${width}`).waitFor();
        await looked.look(late, `conflict at ${width}`);
        await conflict.getByText(`By the head ${width}`).click();
        await press(late, wordsOf(late).report['conflict-save']);
        await conflict.waitFor({ state: 'detached', ...SOON });
        await isSaved(late.page);
        expect(await textOf(late.page, 0, TITLE)).toBe(`By the head ${width}`);
      });
  });
  expect(looked.found).toEqual([]);
});

it(
  'keeps what is typed without a line, also over a closed page, and sends it when the line is back',
  PATIENCE,
  async () => {
    await stage.visitAs('officer', { language: 'ru', width: 1440 }, async (visitor) => {
      const { page, context } = visitor;
      await sheet(visitor, 'funding');
      await context.setOffline(true);
      await typeAt(page, 2, TITLE, 'Typed in the tunnel');
      await expect.poll(() => saveState(page), SOON).toBe('no-line');
      await page.getByText(wordsOf(visitor).report['no-line-about']).waitFor(SOON);
      await page.waitForTimeout(500);
      await page.close();
      await context.setOffline(false);
      const again = await context.newPage();
      await openHere(again, visitor, `${base}/funding`);
      await expect.poll(() => textOf(again, 2, TITLE), SOON).toBe('Typed in the tunnel');
      await isSaved(again);
      await again.reload();
      await expect.poll(() => textOf(again, 2, TITLE), SOON).toBe('Typed in the tunnel');
      await context.setOffline(true);
      await typeAt(again, 2, TITLE, 'And once more');
      await expect.poll(() => saveState(again), SOON).toBe('no-line');
      await context.setOffline(false);
      await isSaved(again);
    });
  },
);

it('is filled in as a form on a phone', PATIENCE, async () => {
  await stage.visitAs('officer', { language: 'ru', width: 390 }, async (visitor) => {
    const { page } = visitor;
    const { sheet: words, law } = wordsOf(visitor);
    await sheet(visitor, 'staff');
    const before = await page.locator('[data-preview]').innerText();
    await page.locator(cellOf(0, 0)).click();
    await press(visitor, words['as-form']);
    const form = page.getByRole('dialog');
    await form.getByLabel(law['column.staff.positions']).fill('9999.75');
    await press(visitor, words.back);
    await form.waitFor({ state: 'hidden', ...SOON });
    await expect.poll(() => page.locator('[data-preview]').innerText(), SOON).not.toBe(before);
    await isSaved(page);
    expect(await visitor.faults()).toEqual([]);
  });
});

it('takes a block of very many rows from Excel and saves them piece by piece', PATIENCE, async () => {
  await stage.visitAs('head', { language: 'en', width: 1440 }, async (visitor) => {
    const { page } = visitor;
    await sheet(visitor, 'hirsch');
    const there = Number(await rowCount(page)) - 2;
    const lines = Array.from({ length: PASTED }, (_, at) => `E${at + 90_000}\t3\t3\t4`);
    await activate(page, there - 1, ID);
    await press(visitor, wordsOf(visitor).sheet.insert);
    const begun = Date.now();
    await pasteAt(page, there, ID, lines.join('\r\n'));
    await page.getByText(`Pasted ${formatNumber(String(PASTED), 'en')} rows.`).waitFor({ timeout: 60_000 });
    const pasted = Date.now() - begun;
    await isSaved(page, 120_000);
    console.log(`${PASTED} rows: pasted in ${pasted} ms, saved ${Date.now() - begun} ms after the paste began`);
    await sheet(visitor, 'hirsch');
    expect(Number(await rowCount(page)) - 2).toBe(there + PASTED);
    await page.locator(cellOf(0, ID)).click();
    await page.keyboard.press('Control+a');
    await press(visitor, wordsOf(visitor).sheet.remove);
    await isSaved(page, 120_000);
  });
});

it(
  'can be read and not changed by a verifier, and by nobody changed when the last day is over (E-7)',
  PATIENCE,
  async () => {
    await stage.visitAs('verifier', { language: 'kk', width: 1440 }, async (visitor) => {
      await sheet(visitor, 'funding');
      await visitor.page.getByText(wordsOf(visitor).report['read-only-role']).waitFor(SOON);
      await visitor.page.locator(cellOf(0, TITLE)).dblclick();
      expect(await visitor.page.locator('[role="grid"] input, [role="grid"] textarea').count()).toBe(0);
      expect(await visitor.faults()).toEqual([]);
    });
    await stage.goTo('2027-01-26T04:00:00.000Z');
    await stage.visitAs('officer', { language: 'en', width: 390 }, async (visitor) => {
      await sheet(visitor, 'funding');
      await visitor.page.getByText('is taken into the next round').first().waitFor(SOON);
      expect(await visitor.faults()).toEqual([]);
    });
  },
);
