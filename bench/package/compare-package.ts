// `package`: the product and DuckDB in turns on the files of one package, each in a process of its own: A B A B …

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Measurement, median, rounded } from '#bench/measurement.ts';
import { REPORTING_YEAR } from './package-rows.ts';
import { writePackage } from './write-package.ts';

export type PackageOptions = {
  readonly items: number;
  readonly organisations: number;
  readonly pairs: number;
  readonly folder: string;
  readonly scripts: string;
};

const MOST_TIMES = 4;
const MOST_MEMORY = 600;

type Said = {
  readonly ms?: number;
  readonly cpu: number;
  readonly peakMemory: number;
  readonly refused?: number;
  readonly mark: string;
};
type Run = Said & { readonly whole: number };

function runScript(script: string, args: readonly string[]): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const whole = performance.now() - start;
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return { ...(JSON.parse(stderr) as Said), whole };
}

export async function comparePackage(
  options: PackageOptions,
  tell: (measurement: Measurement) => void,
  note: (text: string) => void,
): Promise<void> {
  const { items, organisations, pairs, folder, scripts } = options;
  const written = await writePackage(join(folder, 'package'), items, organisations);
  note(`package of ${items} items written: ${Math.round(written.bytes / 2 ** 20)} MiB in eleven tables`);
  mkdirSync(folder, { recursive: true });
  const year = String(REPORTING_YEAR);
  const product = (...marked: string[]) =>
    runScript(join(scripts, 'evaluate-folder.mjs'), [written.folder, join(folder, 'result.json'), year, ...marked]);
  const duckDb = (how: string, ...marked: string[]) =>
    runScript(join(scripts, 'group-folder.mjs'), [written.folder, how, year, ...marked]);
  const [ours, theirs, sniffed] = [product('marked'), duckDb('typed', 'marked'), duckDb('sniff', 'marked')];
  if (ours.mark !== theirs.mark || ours.mark !== sniffed.mark)
    throw new Error('the product and DuckDB count different cells');
  if (ours.refused !== 0) throw new Error(`${ours.refused} rows of the package were refused`);
  const runs = Array.from({ length: pairs }, () => ({ a: product(), b: duckDb('typed'), c: duckDb('sniff') }));
  const say = (name: string, of: readonly Run[], time: (run: Run) => number, extra: Partial<Measurement> = {}) => {
    const ms = rounded(median(of.map(time)));
    const peakMemory = of.reduce((most, run) => Math.max(most, run.peakMemory), 0);
    tell({
      bench: 'package',
      case: name,
      n: items,
      ms,
      cpu: rounded(median(of.map((run) => run.cpu))),
      runs: of.length,
      perSecond: rounded((items / ms) * 1000),
      peakMemory,
      ...extra,
    });
  };
  const ratioTo = (time: (pair: (typeof runs)[number]) => number) =>
    rounded(median(runs.map((pair) => pair.a.whole / time(pair))));
  const a = runs.map((pair) => pair.a);
  const memory = a.reduce((most, run) => Math.max(most, run.peakMemory), 0);
  const against = (rival: string, ratio: number) => ({
    rival,
    ratio,
    goal: `at most ${MOST_TIMES} times, under ${MOST_MEMORY} MiB`,
    met: ratio <= MOST_TIMES && memory < MOST_MEMORY,
  });
  say(
    'duckdb, columns typed, queries alone',
    runs.map((pair) => pair.b),
    (run) => run.ms ?? 0,
  );
  say(
    'duckdb, columns typed, whole process',
    runs.map((pair) => pair.b),
    (run) => run.whole,
  );
  say(
    'duckdb, form of the files found out, queries alone',
    runs.map((pair) => pair.c),
    (run) => run.ms ?? 0,
  );
  say(
    'shyraq, whole process',
    a,
    (run) => run.whole,
    against(
      'duckdb, form of the files found out, queries alone',
      ratioTo((pair) => pair.c.ms ?? 0),
    ),
  );
  say(
    'shyraq, whole process',
    a,
    (run) => run.whole,
    against(
      'duckdb, columns typed, whole process',
      ratioTo((pair) => pair.b.whole),
    ),
  );
  say(
    'shyraq, whole process',
    a,
    (run) => run.whole,
    against(
      'duckdb, columns typed, queries alone',
      ratioTo((pair) => pair.b.ms ?? 0),
    ),
  );
}
