// `evaluate`: all cases on the same items, in turns, each in a process of its own; then each against the product.

import { type CaseResult, type Measurement, median, rounded } from './measurement.ts';
import type { CaseOptions } from './run-case.ts';
import { spawnCase } from './spawn-case.ts';

const OURS = 'shyraq, columns in memory';
const DUCKDB = [
  'duckdb, the same columns in memory',
  'duckdb, tables of the package in memory',
  'duckdb, tables of the package as Parquet',
];
const ONE_BY_ONE = ['objects and decimal.js', 'ZEN engine', 'json-rules-engine', 'publicodes'];
/** Of tally and score the tally alone, both left where they were counted. */
const COUNTING = ['duckdb, the same columns, counting alone', 'shyraq, counting alone'];
const ENGINES = ONE_BY_ONE.slice(1);

const GOALS = { duckDb: 2, engines: 100 };

export type EvaluatePlan = CaseOptions & { readonly rounds: number };

function gather(name: string, results: readonly CaseResult[]): Measurement {
  const runs = results.flatMap((result) => result.runs);
  const n = Math.round(median(results.map((result) => result.n)));
  const perSecond = median(results.flatMap((result) => result.runs.map(({ ms }) => (result.n / ms) * 1000)));
  return {
    bench: 'evaluate',
    case: name,
    n,
    ms: rounded(median(runs.map(({ ms }) => ms))),
    cpu: rounded(median(runs.map(({ cpu }) => cpu))),
    runs: runs.length,
    perSecond: rounded(perSecond),
    peakMemory: results.reduce((most, result) => Math.max(most, result.peakMemory), 0),
  };
}

export function compareEvaluate(plan: EvaluatePlan, tell: (measurement: Measurement) => void): void {
  spawnCase('prepare-parquet', plan);
  const results = new Map<string, CaseResult[]>();
  for (let round = 0; round < plan.rounds; round++) {
    for (const name of [OURS, ...DUCKDB, ...COUNTING, ...ONE_BY_ONE]) {
      results.set(name, [...(results.get(name) ?? []), spawnCase(name, plan)]);
    }
  }
  const marks = new Set([OURS, ...DUCKDB].flatMap((name) => (results.get(name) ?? []).map(({ mark }) => mark)));
  if (marks.size !== 1) throw new Error('the product and DuckDB have different results');
  const ours = gather(OURS, results.get(OURS) ?? []);
  const others = [...DUCKDB, ...ONE_BY_ONE, ...COUNTING].map((name) => gather(name, results.get(name) ?? []));
  const fastest = (names: readonly string[]) =>
    others
      .filter((one) => names.includes(one.case))
      .reduce((best, one) => (one.perSecond > best.perSecond ? one : best));
  for (const one of others) tell(one);
  for (const [rival, least] of [
    [fastest(ENGINES), GOALS.engines],
    [fastest(DUCKDB.slice(0, 2)), GOALS.duckDb],
  ] as const) {
    const ratio = rounded(ours.perSecond / rival.perSecond);
    tell({ ...ours, rival: rival.case, ratio, goal: `at least ${least} times as fast`, met: ratio >= least });
  }
}
