// What the first page costs who opens it for the first time: goal 250 kB of compressed JavaScript.

import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { texts } from '#wording/texts.ts';
import { openBrowser, openContext, openPage } from './browser.ts';
import { buildOnce } from './built-web.ts';
import { serveBuilt } from './serve-built.ts';

const MOST_SCRIPT = 250_000;

/** A file of words is nothing but an object; a file of the program may have the same name. */
const isWords = (url: string, body: string) => {
  const [, subject = ''] = /\/([a-z]+)-[\w-]+\.js$/.exec(url) ?? [];
  return Object.hasOwn(texts.en, subject) && /^var \w+=\{["\w]/.test(body);
};

it.each(['kk', 'ru', 'en'] as const)(
  'the first page in %s',
  async (language) => {
    const served = await serveBuilt(await buildOnce());
    const browser = await openBrowser();
    const context = await openContext(browser, { language, theme: 'light', width: 1440 });
    const bytes = { script: 0, stylesheet: 0, font: 0 };
    const words: string[] = [];
    context.on('response', async (response) => {
      const kind = response.request().resourceType();
      if (kind !== 'script' && kind !== 'stylesheet' && kind !== 'font') return;
      const body = await response.body();
      if (isWords(response.url(), body.toString())) words.push(response.url());
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
    const subjects = words.map((url) => /([a-z]+)-[\w-]+\.js$/.exec(url)?.[1]).sort();
    expect(subjects).toEqual(['calendar', 'law', 'portal', 'web']);
  },
  180_000,
);
