// `innovation`: every page of the seven answers of a large holding at the server, by its door and its contract, and the report. Beside it
// the plain way: every row read and counted at each request.

import { randomUUID } from 'node:crypto';
import { ANSWERS } from '#rules/innovation/find-findings.ts';
import { identityOf } from '#server/accounts/index.ts';
import { innovationAnswerRoutes } from '#server/innovation-answers/index.ts';
import { makeInnovationReportTask } from '#server/innovation-report/index.ts';
import { openTestServer } from '#server/platform/testing/test-server.ts';
import { runNow } from '#tests/verification/lay-round.ts';
import { type Measurement, median, peakMemory, type Run, rounded } from '../measurement.ts';
import { openBenchDatabase } from '../open-bench-database.ts';
import { AFTER } from '../results/lay-nation.ts';
import { layLargeHolding, SPAN } from './lay-holding.ts';

export type InnovationOptions = { readonly introductions: number; readonly transfers: number; readonly runs: number };
type Hear = { readonly tell: (one: Measurement) => void; readonly note: (text: string) => void };

const MOST_PAGE_MS = 300;
const MOST_REPORT_MS = 10_000;
const PLAIN = 'every row read and counted at each request';

async function timed(work: () => Promise<unknown>): Promise<Run> {
  const begun = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return { ms: performance.now() - start, cpu: (user + system) / 1000 };
}

/** `ms`: the 99th of a hundred, or the median. */
function gather(name: string, n: number, runs: readonly Run[], at: 'p99' | 'median'): Measurement {
  const sorted = runs.map(({ ms }) => ms).sort((one, other) => one - other);
  const p99 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? 0;
  const ms = rounded(at === 'p99' ? p99 : median(sorted));
  const cpu = rounded(median(runs.map((run) => run.cpu)));
  const told = { bench: 'innovation', case: `${name}, ${at}`, n, ms, cpu, runs: runs.length };
  return { ...told, perSecond: rounded((n / ms) * 1000), peakMemory: peakMemory() };
}

export async function measureInnovation(options: InnovationOptions, { tell, note }: Hear): Promise<void> {
  const { database, stop } = await openBenchDatabase('bench_innovation');
  try {
    const holding = await layLargeHolding(database.owner, options);
    const n = options.introductions + options.transfers;
    note(`${options.introductions} introductions and ${options.transfers} transfers laid`);
    const people = { analyst: identityOf(randomUUID(), [{ role: 'group-analyst', organisation: holding }]) };
    const clock = { now: () => AFTER };
    const server = await openTestServer(database, innovationAnswerRoutes, { people, mayDo: () => true, clock });
    const asked = `scope=holding&of=${holding}&from=${SPAN.from}&to=${SPAN.to}&language=kk`;
    const pages = [...ANSWERS.map((answer) => `answers/${answer}?${asked}`), `transfer-matrix?${asked}`];
    const read = async (page: string): Promise<string> => {
      const reply = await server.as('analyst')('GET', `/api/innovation/${page}`);
      if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body.slice(0, 2000)}`);
      return reply.body;
    };
    const forget = () => database.owner.query('update innovation_mark set revision = revision + 1');
    const [first = ''] = pages;
    const plainRuns: Run[] = [];
    let plainSays = '';
    for (let run = 0; run < 5; run++) {
      await forget();
      plainRuns.push(await timed(async () => (plainSays = await read(first))));
    }
    const plain = gather(PLAIN, n, plainRuns, 'median');
    tell(plain);
    for (const page of pages) {
      const runs: Run[] = [];
      for (let run = 0; run < options.runs; run++) runs.push(await timed(() => read(page)));
      const one = gather(page.split('?')[0] ?? '', n, runs, 'p99');
      tell({
        ...one,
        rival: PLAIN,
        ratio: rounded(plain.ms / one.ms),
        goal: 'under 300 ms',
        met: one.ms < MOST_PAGE_MS,
      });
    }
    if ((await read(first)) !== plainSays) throw new Error('the two ways give different answers');
    const changed: Run[] = [];
    for (let run = 0; run < 20; run++) {
      await database.owner.query(
        'update innovation_mark set revision = revision + 1 where organisation = (select organisation from innovation_mark limit 1)',
      );
      changed.push(await timed(() => read(first)));
    }
    const after = gather('the first page after one organisation changed', n, changed, 'p99');
    tell({ ...after, goal: 'under 300 ms', met: after.ms < MOST_PAGE_MS });
    await server.close();
    await measureReport(database, holding, n, tell);
  } finally {
    await stop();
  }
}

async function measureReport(
  database: Awaited<ReturnType<typeof openBenchDatabase>>['database'],
  holding: string,
  n: number,
  tell: Hear['tell'],
): Promise<void> {
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into innovation_report (scope, holding, from_year, to_year, asked_at, asked_by)
      values ('holding', $1, $2, $3, now(), $4) returning id`,
    [holding, SPAN.from, SPAN.to, randomUUID()],
  );
  await database.owner.query('update innovation_mark set revision = revision + 1');
  const task = makeInnovationReportTask(() => 'https://shyraq.example');
  const run = await timed(() => runNow(database, task, { report: rows[0]?.id ?? '' }, AFTER));
  const one = gather('the report, three languages, PDF and DOCX', n, [run], 'median');
  tell({ ...one, goal: 'under 10 s', met: one.ms < MOST_REPORT_MS });
}
