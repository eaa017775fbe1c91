// npm run journeys -- documents: handed in over a line that breaks, looked at page by page, removed, and shown to nobody else,
// in three languages, wide and narrow; without a fault of accessibility on any page of the way.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { journeyDocuments } from './documents/journey-documents.ts';
import { looksOfWay } from './looks.ts';
import { openStage } from './open-stage.ts';

/** The browser's own words for refusals and for the line being cut, both of which the journey provokes. */
const PROVOKED = /^console: Failed to load resource: (the server responded with a status of 4(03|04|09|22) |net::ERR_)/;

const stage = openStage({ provoked: PROVOKED });
const folder = mkdtempSync(join(tmpdir(), 'shyraq-journey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(looksOfWay(1))('in $language at $width px', { timeout: 300_000 }, async (look) => {
  const seen = stage.watch();
  await journeyDocuments(
    { send: () => stage.send(look), outbox: stage.outbox(), folder, look: seen.look },
    look.language,
  );
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBeGreaterThan(10);
});
