// A few kills in every run of the tests; `npm run faults -- journal --long` does many.

import { expect, it } from 'vitest';
import { killRun } from './kill-run.ts';

it('loses nothing acknowledged when the server and the database are killed under a write load', {
  timeout: 180_000,
}, async () => {
  const report = await killRun({ serverKills: 2, databaseKills: 2, seed: 20_270_125, writers: 4 }, () => {});
  expect(report.failures).toEqual([]);
  // Each kill waits for an act after the one before: fewer, and nobody was at work.
  expect(report.acknowledged).toBeGreaterThan(4);
  expect(report.things).toBe(report.entries);
});
