// What the first page costs who opens it for the first time: goal 250 kB of compressed JavaScript.

import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openBrowser, openContext, openPage } from './browser.ts';
import { buildOnce } from './built-web.ts';
import { serveBuilt } from './serve-built.ts';

const MOST_SCRIPT = 250_000;

it.each(['kk', 'ru', 'en'] as const)(
  'the first page in %s',
  async (language) => {
    const served = await serveBuilt(await buildOnce());
    const browser = await openBrowser();
    const context = await openContext(browser, { language, theme: 'light', width: 1440 });
    const bytes = { script: 0, stylesheet: 0, font: 0 };
    const fetched: string[] = [];
    context.on('response', async (response) => {
      const kind = response.request().resourceType();
      if (kind !== 'script' && kind !== 'stylesheet' && kind !== 'font') return;
      fetched.push(response.url());
      const body = await response.body();
      bytes[kind] += kind === 'font' ? body.length : gzipSync(body).length;
    });
    const page = await openPage(context, served.origin, language, 'home');
    await page.waitForLoadState('networkidle');
    await browser.close();
    await served.stop();
    console.log(`first page in ${language}, gzip: ${JSON.stringify(bytes)}`);
    expect(bytes.script).toBeGreaterThan(50_000);
    expect(bytes.script).toBeLessThanOrEqual(MOST_SCRIPT);
    // One language at a time, and only the subjects of the page.
    const words = fetched.filter((url) => /(web|law|calendar|findings|commands|showcase)-[\w-]+\.js$/.test(url));
    expect(words).toHaveLength(3);
  },
  180_000,
);
