// The first page in a browser that has never been here: what travels, when it is seen, when it can be used.

import { openBrowser } from '#tests/browser/open-browser.ts';
import { median, rounded } from '../measurement.ts';
import type { PageMeasurement } from './serve-measurement.ts';

const MOST_SCRIPT = 250_000;
const QUIET = 1500;

type Opened = Pick<PageMeasurement, 'script' | 'all' | 'requests' | 'seen' | 'interactive'>;
type Times = { seen: number; longTasks: number[] };

/** Runs in the page before anything of it: when the heading stands, and when the main thread was last busy for long. */
const WATCH = `
  const times = { seen: 0, longTasks: [] };
  globalThis.shyraqTimes = times;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) times.longTasks.push(startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('h1')) times.seen = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

async function openOnce(address: string, language: string): Promise<Opened> {
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    const kinds = new Map<string, string>();
    const bytes = { script: 0, all: 0, requests: 0 };
    wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength;
      bytes.requests += 1;
      if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength;
    });
    await page.addInitScript({ content: WATCH });
    await page.goto(`${address}/${language}/`);
    await page.waitForSelector('h1');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(QUIET);
    const { seen, longTasks } = await page.evaluate<Times>('shyraqTimes');
    return { ...bytes, seen, interactive: Math.max(seen, ...longTasks) };
  } finally {
    await browser.close();
  }
}

export async function openFirstPages(address: string, runs: number): Promise<PageMeasurement[]> {
  const measured: PageMeasurement[] = [];
  for (const language of ['kk', 'ru', 'en']) {
    const opened: Opened[] = [];
    for (let run = 0; run < Math.max(runs, 3); run += 1) opened.push(await openOnce(address, language));
    const of = (pick: (one: Opened) => number) => rounded(median(opened.map(pick)));
    const script = of((one) => one.script);
    measured.push({
      bench: 'serve',
      case: `first page, ${language}`,
      runs: opened.length,
      script,
      all: of((one) => one.all),
      requests: of((one) => one.requests),
      seen: of((one) => one.seen),
      interactive: of((one) => one.interactive),
      goal: `script at most ${MOST_SCRIPT / 1000} kB`,
      met: script <= MOST_SCRIPT,
    });
  }
  return measured;
}
