// The built pages, served, and a browser to look at them: for the tests of a file, and closed behind them.

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Look, openBrowser, openContext } from './browser.ts';
import { buildOnce } from './built-web.ts';
import { type Served, serveBuilt } from './serve-built.ts';

export type Built = {
  /** `http://127.0.0.1:…`. Like the context, there once the tests run. */
  readonly origin: string;
  readonly openContext: (look: Look) => Promise<BrowserContext>;
};

/** Building takes a minute where nothing is built yet. */
export function openBuilt(): Built {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveBuilt(await buildOnce());
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  return {
    get origin() {
      return served.origin;
    },
    openContext: (look) => openContext(browser, look),
  };
}
