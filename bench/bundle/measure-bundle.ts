// `bundle`: the bundle of a national round, verified by a process of its own and in Chromium on the built page; beside them
// what a careful stranger does with tools of his own: unzip, sha256sum, and the evaluation alone.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publicKeyOf, signingKeyFrom } from '#exchange/bundle-file/signing-key.ts';
import { writeBundle } from '#exchange/bundle-file/write-bundle.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { openBrowser } from '#tests/browser/open-browser.ts';
import { serveBuilt } from '#tests/web/serve-built.ts';
import { type Measurement, median, rounded } from '../measurement.ts';
import { REPORTING_YEAR } from '../package/package-rows.ts';
import { nationalRows } from './national-rows.ts';

type Plan = {
  readonly items: number;
  readonly organisations: number;
  readonly runs: number;
  readonly folder: string;
  readonly scripts: string;
  readonly web: string;
};
type Hear = { readonly tell: (one: Measurement) => void; readonly note: (text: string) => void };
type Run = { readonly ms: number; readonly cpu: number; readonly peakMemory: number };

const MOST_MS = { process: 5000, browser: 10_000 };
const KEY = signingKeyFrom(Buffer.alloc(32, 1));

async function write(path: string, { items, organisations }: Plan, note: Hear['note']): Promise<void> {
  const began = performance.now();
  const { manifest, evaluation } = await writeBundle(path, {
    rows: nationalRows(items, organisations),
    edition: CURRENT_EDITION,
    settings: completeSettings(CURRENT_EDITION).settings,
    weighting: draftWeighting(CURRENT_EDITION),
    calendar: getNewestCalendar(),
    reportingYear: REPORTING_YEAR,
    program: { name: 'shyraq', version: 'bench' },
    journal: null,
    example: true,
    pseudonymKey: Buffer.alloc(32, 2),
    signingKey: KEY,
  });
  const refused = evaluation.findings.filter(({ weight }) => weight === 'refused').length;
  if (refused > 0) throw new Error(`${refused} rows of the bundle were refused`);
  const unpacked = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const [mib, packed] = [unpacked, statSync(path).size].map((bytes) => Math.round(bytes / 2 ** 20));
  note(
    `bundle of ${items} items: ${packed} MiB, ${mib} MiB unpacked, written in ${Math.round(performance.now() - began)} ms`,
  );
}

function runScript(script: string, args: readonly string[]): Run & { readonly agrees?: boolean } {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const ms = performance.now() - began;
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return { ms, ...(JSON.parse(stderr) as Omit<Run, 'ms'>) };
}

function verifyOnce(path: string, { scripts }: Plan): Run {
  const run = runScript(join(scripts, 'verify-file.mjs'), [path, publicKeyOf(KEY)]);
  if (run.agrees !== true) throw new Error('the bundle does not verify');
  return run;
}

/** Unpacking, hashing and evaluating, each by a tool of its own; nothing is compared. */
function byHand(path: string, { folder, scripts }: Plan): Run {
  const unpacked = join(folder, 'unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  const began = performance.now();
  const shell = `unzip -q '${path}' -d '${unpacked}' && find '${unpacked}' -type f -exec sha256sum {} + > /dev/null`;
  const { status } = spawnSync('sh', ['-c', shell]);
  if (status !== 0) throw new Error('unzip or sha256sum failed');
  const output = join(folder, 'by-hand.json');
  const evaluated = runScript(join(scripts, 'evaluate-folder.mjs'), [
    join(unpacked, 'package'),
    output,
    String(REPORTING_YEAR),
  ]);
  return { ...evaluated, ms: performance.now() - began };
}

async function inBrowser(path: string, { web, runs }: Plan): Promise<number[]> {
  const served = await serveBuilt(web);
  const browser = await openBrowser();
  const times: number[] = [];
  try {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/en/recompute`);
    for (let run = 0; run < runs; run++) {
      await page.reload();
      await page.locator('#key').fill(publicKeyOf(KEY));
      const began = performance.now();
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('[data-state="answered"]').waitFor({ timeout: 120_000 });
      times.push(performance.now() - began);
      if ((await page.locator('[data-check][data-state="agrees"]').count()) !== 8)
        throw new Error('the bundle does not verify in the browser');
    }
  } finally {
    await browser.close();
    await served.stop();
  }
  return times;
}

function gather(name: string, items: number, runs: readonly Run[]): Measurement {
  const ms = rounded(median(runs.map((run) => run.ms)));
  return {
    bench: 'bundle',
    case: name,
    n: items,
    ms,
    cpu: rounded(median(runs.map((run) => run.cpu))),
    runs: runs.length,
    perSecond: rounded((items / ms) * 1000),
    peakMemory: runs.reduce((most, run) => Math.max(most, run.peakMemory), 0),
  };
}

export async function measureBundle(plan: Plan, { tell, note }: Hear): Promise<void> {
  const { items, runs, folder } = plan;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'national.zip');
  await write(path, plan, note);
  const pairs = Array.from({ length: runs }, () => ({ ours: verifyOnce(path, plan), theirs: byHand(path, plan) }));
  const hand = 'unzip, sha256sum and the evaluation alone';
  tell(
    gather(
      hand,
      items,
      pairs.map(({ theirs }) => theirs),
    ),
  );
  const ours = gather(
    'shyraq verify, whole process',
    items,
    pairs.map((pair) => pair.ours),
  );
  const ratio = rounded(median(pairs.map((pair) => pair.ours.ms / pair.theirs.ms)));
  tell({ ...ours, rival: hand, ratio, goal: 'under 5 s', met: ours.ms < MOST_MS.process });
  const times = await inBrowser(path, plan);
  const browser = gather(
    'recompute page, in Chromium',
    items,
    times.map((ms) => ({ ms, cpu: 0, peakMemory: 0 })),
  );
  tell({ ...browser, goal: 'under 10 s', met: browser.ms < MOST_MS.browser });
}
