// `publication`: what the public asks when results come out – the page of a ranking, the list of what was published, a year with
// its 24 invented organisations, one of them explained – at 300 requests a second, over the built program.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { runProgram } from '#tests/start/run-program.ts';
import { median, rounded } from '../measurement.ts';
import { mostMemory, processorTime } from '../serve/house.ts';
import type { Loaded } from '../serve/load.ts';
import type { LoadPlan } from '../serve/load-process.ts';
import type { ServeMeasurement } from '../serve/serve-measurement.ts';

export type PublicationOptions = { readonly scripts: string; readonly rounds: number; readonly seconds: number };

const RATE = 300;
const MOST_MS = 30;
const CONNECTIONS = 16;
const YEAR = '/api/published/2025';
type Run = Loaded & { readonly cpu: number };

function load(scripts: string, pid: number, plan: LoadPlan): Run {
  const before = processorTime(pid);
  const { status, stdout } = spawnSync(process.execPath, [join(scripts, 'serve-load.mjs'), JSON.stringify(plan)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the load ended with ${status}`);
  const loaded = JSON.parse(stdout) as Loaded;
  if (loaded.faults > 0) throw new Error(`${loaded.faults} requests without success`);
  return { ...loaded, cpu: (processorTime(pid) - before) / loaded.requests };
}

function measure(name: string, pid: number, runs: readonly Run[]): ServeMeasurement {
  const of = (pick: (run: Run) => number) => rounded(median(runs.map(pick)));
  const p99 = of((run) => run.p99);
  return {
    bench: 'serve',
    case: `${name}, ${RATE} a second`,
    requests: runs.reduce((sum, run) => sum + run.requests, 0),
    runs: runs.length,
    perSecond: of((run) => run.perSecond),
    p50: of((run) => run.p50),
    p99,
    longest: rounded(Math.max(...runs.map((run) => run.longest))),
    cpu: of((run) => run.cpu),
    peakMemory: mostMemory(pid),
    goal: `p99 at most ${MOST_MS} ms`,
    met: p99 <= MOST_MS,
  };
}

/** By the command that people use for it, in a process of its own. */
function layHouse(stateFolder: string): void {
  const command = ['--import', 'tsx', join('tests', 'publication', 'published-house.ts'), stateFolder];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the published years could not be laid');
}

export async function measurePublication(
  { scripts, rounds, seconds }: PublicationOptions,
  tell: (one: ServeMeasurement) => void,
): Promise<void> {
  const stateFolder = makeStateFolder();
  layHouse(stateFolder);
  const program = await runProgram({
    ...{ SHYRAQ_STATE: stateFolder, SHYRAQ_EXAMPLE: 'people', SHYRAQ_CLOCK: '2026-11-23T04:00:00Z' },
    ...{ SHYRAQ_RATE: '1000000', SHYRAQ_LOG: 'warn', NODE_ENV: 'production' },
  });
  const pid = program.process.pid ?? 0;
  try {
    const { organisations } = (await (await fetch(`${program.address}${YEAR}`)).json()) as {
      organisations: { bin: string }[];
    };
    const cases = {
      'page of a ranking': ['/kk/results/2025'],
      'a year as it was published': [YEAR],
      'an organisation explained': organisations.map(({ bin }) => `${YEAR}/organisations/${bin}`),
      'all of these in turn, with the list': ['/kk/results/2025', '/api/published', YEAR],
    };
    const headers = { 'accept-encoding': 'br, gzip' };
    const plan = { address: program.address, connections: CONNECTIONS, seconds, rate: RATE, headers };
    for (const [name, paths] of Object.entries(cases)) {
      load(scripts, pid, { ...plan, paths, seconds: 1 });
      const runs = Array.from({ length: rounds }, () => load(scripts, pid, { ...plan, paths }));
      tell(measure(name, pid, runs));
    }
  } finally {
    await program.stop();
    rmSync(stateFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
