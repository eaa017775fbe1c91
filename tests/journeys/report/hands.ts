// What hands do in a sheet, and what they see.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const cellOf = (row: number, column: number): string => `[data-cell="${row}:${column}"]`;

/** Walks there by keys: only the rows in sight are drawn, and on a phone the fixed column covers others. */
export async function activate(page: Page, row: number, column: number): Promise<void> {
  const first = page.locator(cellOf(row, 0));
  if ((await first.count()) === 0) {
    await page.locator('[data-cell]').first().click();
    await page.keyboard.press(row > 20 ? 'Control+End' : 'Control+Home');
    await first.waitFor({ timeout: 30_000 });
  }
  await first.click();
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
}

/** As it stands in the cell, without the signs of findings. */
export async function textOf(page: Page, row: number, column: number): Promise<string> {
  await activate(page, row, column);
  const cell = page.locator(cellOf(row, column));
  return (await cell.innerText()).split('\n')[0]?.trim() ?? '';
}

export async function typeAt(page: Page, row: number, column: number, text: string): Promise<void> {
  await activate(page, row, column);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** What a spreadsheet gives, without the clipboard of the machine. */
export async function pasteAt(page: Page, row: number, column: number, text: string): Promise<void> {
  await activate(page, row, column);
  await page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);
}

export const preview = (page: Page, component: string): Promise<string> =>
  page.locator(`[data-preview] [data-component="${component}"] dd`).innerText();

export const saveState = (page: Page) => page.locator('[data-save]').getAttribute('data-save');

export async function isSaved(page: Page, timeout = 30_000): Promise<void> {
  // A moment after the last key it begins to save.
  await page.waitForTimeout(100);
  await expect.poll(() => saveState(page), { timeout }).toBe('saved');
}
