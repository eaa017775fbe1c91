// Lets a rival evaluate rows one after another for some seconds, and holds its points against the product's on these rows.

import { createHash } from 'node:crypto';
import { type CaseResult, peakMemory, type Run, timeRuns } from '#bench/measurement.ts';
import { ITEMS_OF_100 } from '#bench/package/package-rows.ts';
import { type Exact, floor, fraction, isZero, multiply, subtract } from '#rules/kernel/exact.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { firstRows, ITEMS_AT_ONCE, makeItems, type TableColumns } from './item-columns.ts';
import { type ItemRow, itemRow } from './item-rows.ts';
import { DECIMALS, type MakeRival, type Rival, type Sums } from './rivals/rival.ts';
import { ruleBookOf } from './rule-book.ts';
import { makeOrganisations, resolved, score, tallyColumns } from './tally-columns.ts';

const SCALE = 10n ** BigInt(DECIMALS);

/** The same sums out of the product's results; means are taken back to the sums they come from. */
function sumsOf(results: readonly OrganisationResult[]): Sums {
  const sums: Sums = new Map();
  results.forEach((result, number) => {
    for (const [component, outcome] of result.components) {
      if (outcome.value === null) continue;
      const isMean = component === '3.3' || component === '3.4';
      const points = isMean ? multiply(outcome.value, fraction(result.headcount)) : outcome.value;
      const parts: Exact = multiply(points, fraction(SCALE));
      if (!isZero(subtract(parts, fraction(floor(parts)))))
        throw new Error(`points of ${component} have more decimals`);
      if (!isZero(parts)) sums.set(`${number} ${component}`, floor(parts));
    }
  });
  return sums;
}

function markOf(sums: Sums): string {
  const lines = [...sums].filter(([, sum]) => sum !== 0n).map(([key, sum]) => `${key} ${sum}`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

const rowsOfBatch = (table: keyof typeof ITEMS_OF_100, batch: number) => batch * ITEMS_OF_100[table];

function batchOf(tables: readonly TableColumns[], batch: number): { table: number; row: ItemRow }[] {
  return tables.flatMap((columns, table) => {
    const from = rowsOfBatch(columns.table, batch);
    return Array.from({ length: rowsOfBatch(columns.table, 1) }, (_, at) => ({
      table,
      row: itemRow(columns, from + at),
    }));
  });
}

export type RivalRun = { readonly items: number; readonly organisations: number; readonly seconds: number };

/** Throws an Error where the rival's points are not the product's. */
function holdAgainst(sums: Sums, done: readonly TableColumns[], organisations: number): string {
  const ours = sumsOf(score(tallyColumns(done, makeOrganisations(organisations))));
  for (const key of new Set([...sums.keys(), ...ours.keys()])) {
    const [theirs, own] = [sums.get(key) ?? 0n, ours.get(key) ?? 0n];
    if (theirs !== own) throw new Error(`another result for ${key}: ${theirs} where the product has ${own}`);
  }
  return markOf(ours);
}

async function evaluateAll(rivals: readonly Rival[], rows: ReturnType<typeof batchOf>): Promise<void> {
  for (const { table, row } of rows) {
    const evaluated = (rivals[table] as Rival).evaluate(row);
    if (evaluated) await evaluated;
  }
}

export async function runRival(make: MakeRival, run: RivalRun): Promise<CaseResult> {
  const tables = makeItems(run.items, run.organisations);
  const rivals = tables.map(({ table }) => make(ruleBookOf(resolved, table)));
  let spent: Run = { ms: 0, cpu: 0 };
  let batch = 0;
  for (; spent.ms < run.seconds * 1000 && (batch + 1) * ITEMS_AT_ONCE <= run.items; batch++) {
    const rows = batchOf(tables, batch);
    const [{ ms, cpu }] = (await timeRuns(1, () => evaluateAll(rivals, rows))) as [Run];
    spent = { ms: spent.ms + ms, cpu: spent.cpu + cpu };
  }
  const memory = peakMemory();
  const done = tables.map((columns) => firstRows(columns, rowsOfBatch(columns.table, batch)));
  const sums: Sums = new Map(rivals.flatMap((rival) => [...rival.sums()]));
  return {
    n: batch * ITEMS_AT_ONCE,
    runs: [spent],
    peakMemory: memory,
    mark: holdAgainst(sums, done, run.organisations),
  };
}
