// `serve`: pages, lists and writes of the built program on the embedded database, beside a bare server over the same one.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, rounded } from '../measurement.ts';
import { openFirstPages } from './first-page.ts';
import { type House, mostMemory, openHouse, processorTime, type Side } from './house.ts';
import type { Loaded } from './load.ts';
import type { LoadPlan } from './load-process.ts';
import type { PageMeasurement, ServeMeasurement } from './serve-measurement.ts';

export type ServeOptions = { readonly scripts: string; readonly rounds: number; readonly seconds: number };

type Case = { readonly name: string; readonly paths: readonly string[]; readonly writes?: true };
type Run = Loaded & { readonly cpu: number };

const ORGANISATIONS = 1000;
const CONNECTIONS = 16;
const RATE = 200;
const MOST_MS = 50;
/** So many numbers lie between the organisations of two loads of writes. */
const APART = 10_000;

const CASES: readonly Case[] = [
  { name: 'home page', paths: ['/'] },
  { name: 'list, 100 of 1,000 organisations', paths: ['/api/organisations?limit=100'] },
  { name: 'list, all 1,000 organisations', paths: ['/api/organisations?limit=1000'] },
  { name: 'an organisation entered, with its journal entry', paths: ['/api/organisations'], writes: true },
];

let written = 0;

function load(scripts: string, side: Side, plan: Omit<LoadPlan, 'address'>): Run {
  const before = processorTime(side.pid);
  const whole = JSON.stringify({ ...plan, address: side.address } satisfies LoadPlan);
  const { status, stdout } = spawnSync(process.execPath, [join(scripts, 'serve-load.mjs'), whole], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the load ended with ${status}`);
  const loaded = JSON.parse(stdout) as Loaded;
  if (loaded.faults > 0) throw new Error(`${side.name}: ${loaded.faults} requests without success`);
  return { ...loaded, cpu: (processorTime(side.pid) - before) / loaded.requests };
}

function planOf(house: House, { paths, writes }: Case, seconds: number, rate?: number): Omit<LoadPlan, 'address'> {
  if (writes) written += 1;
  return {
    connections: CONNECTIONS,
    seconds,
    paths,
    headers: { ...house.person.headers(), 'accept-encoding': 'br, gzip' },
    ...(rate ? { rate } : {}),
    ...(writes ? { writeFrom: written * APART } : {}),
  };
}

function measurementOf(name: string, side: Side, runs: readonly Run[]): ServeMeasurement {
  const of = (pick: (run: Run) => number) => rounded(median(runs.map(pick)));
  return {
    bench: 'serve',
    case: `${side.name}, ${name}`,
    requests: runs.reduce((sum, run) => sum + run.requests, 0),
    runs: runs.length,
    perSecond: of((run) => run.perSecond),
    p50: of((run) => run.p50),
    p99: of((run) => run.p99),
    longest: rounded(Math.max(...runs.map((run) => run.longest))),
    cpu: of((run) => run.cpu),
    peakMemory: mostMemory(side.pid),
  };
}

function compareCase(house: House, options: ServeOptions, one: Case, tell: (one: ServeMeasurement) => void): void {
  const runs: Record<'rival' | 'product', Run[]> = { rival: [], product: [] };
  for (let round = 0; round < options.rounds; round += 1) {
    for (const side of ['rival', 'product'] as const)
      runs[side].push(load(options.scripts, house[side], planOf(house, one, options.seconds)));
  }
  const rival = measurementOf(one.name, house.rival, runs.rival);
  const product = measurementOf(one.name, house.product, runs.product);
  tell(rival);
  tell({ ...product, rival: rival.case, ratio: rounded(product.perSecond / rival.perSecond) });
}

/** Reads of all kinds in turn, as people bring them. */
function holdRate(house: House, options: ServeOptions, name: string, paths: readonly string[]): ServeMeasurement {
  const runs = Array.from({ length: options.rounds }, () =>
    load(options.scripts, house.product, planOf(house, { name, paths }, options.seconds, RATE)),
  );
  const found = measurementOf(`${name}, ${RATE} a second`, house.product, runs);
  return { ...found, goal: `p99 at most ${MOST_MS} ms`, met: found.p99 <= MOST_MS };
}

export type Told = ServeMeasurement | PageMeasurement;

export async function compareServe(options: ServeOptions, tell: (one: Told) => void): Promise<void> {
  const house = await openHouse(options.scripts, ORGANISATIONS);
  try {
    const known = (await (await house.person.get('/api/organisations?limit=1')).json()) as {
      organisations: { id: string }[];
    };
    const mixed = [
      '/',
      '/api/accounts/me',
      '/api/organisations?limit=100',
      `/api/organisations/${known.organisations[0]?.id}`,
    ];
    load(options.scripts, house.product, planOf(house, { name: 'warm', paths: mixed }, 2));
    tell(holdRate(house, options, 'reads of four kinds in turn', mixed));
    for (const one of CASES.filter(({ writes }) => !writes)) tell(holdRate(house, options, one.name, one.paths));
    for (const one of CASES) compareCase(house, options, one, tell);
    for (const page of await openFirstPages(house.product.address, options.rounds)) tell(page);
  } finally {
    await house.close();
  }
}
