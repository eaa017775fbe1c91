// The product's counts in Chromium, in one worker, as a visitor's browser draws them.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CaseResult, peakMemory, type Run } from '#bench/measurement.ts';
import { openBrowser } from '#tests/browser/open-browser.ts';
import type { FirmnessOptions } from './list-of-hundred.ts';

type Answer = { readonly runs: readonly Run[]; readonly counts: string };

/** Runs in the page. */
const IN_PAGE = `
  globalThis.shyraqDraw = (code, options) => new Promise((done, fail) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.postMessage(options);
  });
`;

/** Milliseconds on the processors are not known of a worker: those of the clock stand in their place. */
export async function firmPlacesInBrowser(options: FirmnessOptions): Promise<CaseResult> {
  const code = await readFile(join(import.meta.dirname, 'firmness-worker.mjs'), 'utf8');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.evaluate(IN_PAGE);
    const call = `globalThis.shyraqDraw(${JSON.stringify(code)}, ${JSON.stringify(options)})`;
    const { runs, counts } = (await page.evaluate(call)) as Answer;
    const mark = createHash('sha256').update(counts).digest('hex');
    return { n: options.draws, runs, peakMemory: peakMemory(), mark };
  } finally {
    await browser.close();
  }
}
