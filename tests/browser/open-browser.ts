// A real browser engine: Chromium where Debian and others put it. Without one these tests fail: a skipped proof is none.

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser. Throws an Error that says what to install where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(`No browser at ${PLACES.join(', ')}: install Chromium (Debian: apt-get install chromium).`);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
