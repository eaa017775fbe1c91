// `firmness`: 100,000 weightings of a hundred organisations; rivals draw the same ones and have to find the same counts.

import type { FirmnessOptions } from './firmness/list-of-hundred.ts';
import { type CaseResult, type Measurement, median, rounded } from './measurement.ts';
import type { CaseOptions } from './run-case.ts';
import { grouped } from './show-table.ts';
import { spawnCase } from './spawn-case.ts';

const MANY = 100_000;
const MOST_MS = 1000;
/** The rules take so long for one that more would only be waited for. */
const FEW = 500;
const OURS = 'shyraq, typed columns';
const BROWSER = 'shyraq, a worker in Chromium';
const OBJECTS = 'doubles, objects and sort';
const EXACT = 'scored and ranked by the rules';

export type FirmnessPlanned = CaseOptions & { readonly draws: number };

function told(name: string, range: string, { n, runs, peakMemory }: CaseResult): Measurement {
  const ms = rounded(median(runs.map((run) => run.ms)));
  const cpu = rounded(median(runs.map((run) => run.cpu)));
  const perSecond = rounded((n / ms) * 1000);
  return { bench: 'firmness', case: `${name}, ${range}`, n, ms, cpu, runs: runs.length, perSecond, peakMemory };
}

function same(one: CaseResult, other: CaseResult, name: string): void {
  if (one.mark !== other.mark) throw new Error(`${name} counts other places`);
}

export function compareFirmness(options: FirmnessPlanned, tell: (measurement: Measurement) => void): void {
  for (const range of ['around', 'any'] as const) {
    const all: FirmnessOptions & CaseOptions = { ...options, range };
    const few = { ...all, draws: FEW, runs: 1 };
    const ours = spawnCase(OURS, all);
    const rivals = [
      { name: OBJECTS, result: spawnCase(OBJECTS, { ...all, runs: 1 }) },
      { name: EXACT, result: spawnCase(EXACT, few) },
    ];
    const inBrowser = spawnCase(BROWSER, all);
    same(ours, rivals[0]?.result ?? ours, OBJECTS);
    same(ours, inBrowser, BROWSER);
    same(spawnCase(OURS, few), rivals[1]?.result ?? ours, EXACT);
    const product = told(OURS, range, ours);
    for (const { name, result } of rivals) {
      const rival = told(name, range, result);
      tell(rival);
      tell({ ...product, rival: rival.case, ratio: rounded(product.perSecond / rival.perSecond) });
    }
    const browser = told(BROWSER, range, inBrowser);
    const goal = { goal: `${grouped(MANY)} under ${MOST_MS} ms`, met: browser.ms < MOST_MS };
    tell({ ...browser, ...(options.draws === MANY ? goal : {}) });
  }
}
