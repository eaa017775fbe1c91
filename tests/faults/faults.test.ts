// A few faults of each kind in every run of the tests; `npm run faults -- journal | power | disk | publication --long` does many.

import { expect, it } from 'vitest';
import { diskFull } from './disk-full.ts';
import { killRun } from './kill-run.ts';
import { cutWithoutFsync, powerCuts } from './power-cut.ts';
import { publicationRun } from './publication-run.ts';
import { mountCuttable } from './small-disk.ts';

const probe = mountCuttable();
await probe?.remove();
const ifMounted = probe ? '' : ' – not tried: no disk can be mounted here (root, Linux, loop devices)';

it('loses nothing acknowledged when the server and the database are killed under a write load', {
  timeout: 180_000,
}, async () => {
  const report = await killRun({ serverKills: 2, databaseKills: 2, seed: 20_270_125, writers: 4 }, () => {});
  expect(report.failures).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(10);
  expect(report.things).toBe(report.entries);
});

it.skipIf(!probe)(`loses nothing acknowledged when the power is cut${ifMounted}`, { timeout: 180_000 }, async () => {
  const report = await powerCuts({ cuts: 2, seed: 20_270_125, writers: 4 }, () => {});
  expect(report?.failures).toEqual([]);
  expect(report?.things).toBe(report?.entries);
});

it.skipIf(!probe)(`is cut off from what had not reached the disk${ifMounted}`, { timeout: 180_000 }, async () => {
  expect(await cutWithoutFsync(20_270_125)).toBe('lost');
});

it.skipIf(!probe)(
  `refuses writes while the disk is full and goes on after${ifMounted}`,
  {
    timeout: 180_000,
  },
  async () => {
    const report = await diskFull(() => {});
    expect(report?.failures).toEqual([]);
    expect(report?.faults).toHaveProperty('507');
  },
);

it('publishes a version whole or not at all when the server or the database is killed meanwhile', {
  timeout: 300_000,
}, async () => {
  const report = await publicationRun({ kills: 3, seed: 20_260_416 }, () => {});
  expect(report.failures).toEqual([]);
  expect(report.published + report.undone).toBe(3);
});
