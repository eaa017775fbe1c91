// `results`: the chief computes a national round from the database, through the act itself: what was made ready before, and beside
// it the way without, in which every row is frozen, read and counted in the act.

import { randomUUID } from 'node:crypto';
import type { SnapshotLine } from '#contract/results.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer } from '#server/platform/testing/test-server.ts';
import { prepareResultsTask, resultRoutes } from '#server/results/index.ts';
import { runNow } from '#tests/verification/lay-round.ts';
import { type Measurement, median, peakMemory, type Run, rounded } from '../measurement.ts';
import { openBenchDatabase } from '../open-bench-database.ts';
import { AFTER, layNation } from './lay-nation.ts';

export type ResultsOptions = { readonly items: number; readonly organisations: number; readonly runs: number };
type Hear = { readonly tell: (one: Measurement) => void; readonly note: (text: string) => void };

const CODE = 'bench';
const MOST_MS = 2000;
const NAME = 'bench_results';
const ANEW = 'every row frozen, read and counted in the act';

/** The act as the browser sends it; answers the hash of the results. */
async function openAct(database: TestDatabase, round: string) {
  const people = { chief: identityOf(randomUUID(), [{ role: 'chief', organisation: null }]) };
  const clock = { now: () => AFTER };
  const server = await openTestServer(database, resultRoutes({ code: CODE }), { people, mayDo: () => true, clock });
  const compute = async (): Promise<string> => {
    const { rows } = await database.owner.query<{ version: number }>('select version from round where id = $1', [
      round,
    ]);
    const reply = await server.as('chief')('POST', `/api/rounds/${round}/results`, {
      payload: { reason: 'Computed once more.' },
      headers: { 'if-match': `"${rows[0]?.version}"` },
    });
    if (reply.statusCode !== 201) throw new Error(`${reply.statusCode} ${reply.body.slice(0, 2000)}`);
    return reply.json<SnapshotLine>().hashes.results;
  };
  return { compute, close: server.close };
}

async function timed(work: () => Promise<unknown>): Promise<Run> {
  const begun = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return { ms: performance.now() - start, cpu: (user + system) / 1000 };
}

function gather(name: string, n: number, runs: readonly Run[]): Measurement {
  const ms = rounded(median(runs.map((run) => run.ms)));
  const cpu = rounded(median(runs.map((run) => run.cpu)));
  return {
    bench: 'results',
    case: name,
    n,
    ms,
    cpu,
    runs: runs.length,
    perSecond: rounded((n / ms) * 1000),
    peakMemory: peakMemory(),
  };
}

export async function measureResults(
  { items, organisations, runs }: ResultsOptions,
  { tell, note }: Hear,
): Promise<void> {
  const { database, stop } = await openBenchDatabase(NAME);
  try {
    const { round, rows } = await layNation(database.owner, items, organisations);
    note(`${rows} rows of ${organisations} organisations laid`);
    const act = await openAct(database, round);
    const forget = () => database.owner.query('delete from result_tally; delete from result_mark');
    const hashes = new Set<string>();
    // Once: it takes as long as all that follows.
    await forget();
    const slow = [await timed(async () => hashes.add(await act.compute()))];
    const anew = gather(ANEW, rows, slow);
    tell(anew);
    await forget();
    const prepared = await timed(() => runNow(database, prepareResultsTask({ code: CODE }), {}, AFTER));
    note(`made ready beforehand in ${Math.round(prepared.ms)} ms`);
    const fast: Run[] = [];
    for (let run = 0; run < runs; run++) fast.push(await timed(async () => hashes.add(await act.compute())));
    if (hashes.size !== 1) throw new Error('the two ways give different results');
    const ours = gather('the act of the chief, made ready before', rows, fast);
    tell({ ...ours, rival: ANEW, ratio: rounded(anew.ms / ours.ms), goal: 'under 2 s', met: ours.ms < MOST_MS });
    await act.close();
  } finally {
    await stop();
  }
}
