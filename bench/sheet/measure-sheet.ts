// `sheet`: a table of ten thousand publications in Chromium, on the built pages: how long a frame takes while it is scrolled by
// script, and how long from the key that ends an edit until the cell is drawn and the numbers are of it.

import type { Page } from 'playwright-core';
import { openBrowser } from '#tests/browser/open-browser.ts';
import { serveBuilt } from '#tests/web/serve-built.ts';
import { median, rounded } from '../measurement.ts';

export type SheetMeasurement = {
  readonly bench: 'sheet';
  readonly case: string;
  /** Rows of the table. */
  readonly n: number;
  readonly runs: number;
  /** Milliseconds: of a frame, or of an edit. */
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** What an empty frame of this machine takes. */
  readonly idle: number;
  readonly goal?: string;
  readonly met?: boolean;
};

const ROWS = 10_000;
const MOST_FRAME_MS = 1000 / 60;
const MOST_EDIT_MS = 100;
/** A frame is never shorter than the screen's: what is over it by less than this is the clock's. */
const SLACK = 1.5;
const QUARTILE = 9;
const STEP = 160;

const share = (values: readonly number[], of: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN;
};

type Times = Pick<SheetMeasurement, 'p50' | 'p95' | 'longest'>;
const timesOf = (values: readonly number[]): Times => ({
  p50: rounded(median(values)),
  p95: rounded(share(values, 0.95)),
  longest: rounded(Math.max(...values)),
});

/** Runs in the page: frames standing still and while it is scrolled, and an edit from its last key on. */
const IN_PAGE = `
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const watch = async (count, move) => {
    const times = [];
    let last = await frame();
    for (let at = 1; at <= count; at += 1) {
      move(at);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  };
  globalThis.shyraqScroll = async (count, step) => {
    const box = document.querySelector('[role="grid"]').parentElement;
    const still = await watch(count, () => undefined);
    const moved = await watch(count, (at) => { box.scrollTop = at * step; });
    box.scrollTop = 0;
    return { still, moved };
  };
  globalThis.shyraqEdit = async () => {
    const bar = document.querySelector('[data-points]');
    await frame();
    await frame();
    const begun = performance.now();
    const known = new Promise((done) => {
      const look = new MutationObserver(() => {
        if (bar.getAttribute('aria-busy') !== 'false') return;
        look.disconnect();
        done(performance.now() - begun);
      });
      look.observe(bar, { attributes: true });
    });
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await frame();
    await frame();
    return { drawn: performance.now() - begun, evaluated: await known };
  };
`;

type Frames = { readonly still: readonly number[]; readonly moved: readonly number[] };
type Edited = { readonly drawn: number; readonly evaluated: number };

const scroll = (page: Page, frames: number): Promise<Frames> => page.evaluate(`shyraqScroll(${frames}, ${STEP})`);

/** Each edit changes what stood there, so that there is something to evaluate. */
async function edit(page: Page, at: number): Promise<Edited> {
  await page.locator(`[data-cell="${at % 10}:${QUARTILE}"]`).click();
  const stands = await page.locator(`[data-cell="${at % 10}:${QUARTILE}"]`).innerText();
  await page.keyboard.press('F2');
  await page.getByRole('combobox', { name: /Quartile/ }).fill(stands.includes('Q1') ? 'Q2' : 'Q1');
  return page.evaluate('shyraqEdit()');
}

export async function measureSheet(
  { frames, edits, web }: { readonly frames: number; readonly edits: number; readonly web: string },
  tell: (one: SheetMeasurement) => void,
): Promise<void> {
  const served = await serveBuilt(web);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ content: IN_PAGE });
    await page.goto(`${served.origin}/en/design/sheet`);
    await page.locator('[data-points][aria-busy="false"]').waitFor({ timeout: 120_000 });
    const common = { bench: 'sheet', n: ROWS } as const;
    await scroll(page, Math.min(60, frames));
    const { still, moved } = await scroll(page, frames);
    const idle = rounded(median(still));
    const frame = timesOf(moved);
    const most = Math.max(MOST_FRAME_MS, idle) * SLACK;
    tell({
      ...common,
      case: 'a frame while scrolling',
      runs: frames,
      ...frame,
      idle,
      goal: '60 frames a second, 95 of 100',
      met: frame.p95 <= most,
    });
    await edit(page, 3);
    const found: Edited[] = [];
    for (let at = 0; at < edits; at += 1) found.push(await edit(page, at));
    tell({
      ...common,
      case: 'an edit until it is drawn',
      runs: edits,
      ...timesOf(found.map(({ drawn }) => drawn)),
      idle,
    });
    const preview = timesOf(found.map(({ evaluated }) => evaluated));
    tell({
      ...common,
      case: 'an edit until the numbers are of it',
      runs: edits,
      ...preview,
      idle,
      goal: `at most ${MOST_EDIT_MS} ms`,
      met: preview.p50 <= MOST_EDIT_MS,
    });
  } finally {
    await browser.close();
    await served.stop();
  }
}

export function showSheet(measured: readonly SheetMeasurement[]): string {
  const lines = measured.map(
    ({ case: name, p50, p95, longest, idle, goal, met }) =>
      `${name.padEnd(38)} ${String(p50).padStart(8)} ${String(p95).padStart(8)} ${String(longest).padStart(8)} ${String(idle).padStart(8)}  ${goal === undefined ? '' : `${goal}: ${met ? 'met' : 'missed'}`}`,
  );
  const head = `${''.padEnd(38)} ${'p50 ms'.padStart(8)} ${'p95 ms'.padStart(8)} ${'longest'.padStart(8)} ${'idle'.padStart(8)}`;
  return [head, ...lines].join('\n');
}
