// Files read and held against the report, with a line for each step of the way; whoever goes away stops it. Nothing of it is in
// the report until it is taken in (import-apply.ts).

import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { REPORTED_TABLES } from '#contract/intake.ts';
import {
  type ImportFile,
  type ImportLine,
  importsOf,
  ReadFiles,
  type ReportImportPreview,
  ROWS_SHOWN,
} from '#contract/report-import.ts';
import { findEdition } from '#rules/editions/editions.ts';
import { problemOf } from '#server/platform/http/problem-of.ts';
import { type Caller, may, type RawRoute } from '#server/platform/http/route.ts';
import { chooseLanguage, wordProblem } from '#server/platform/http/word-problem.ts';
import { plainError } from '#server/platform/log.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { findOpenReport, findReporter, placeIn, readWith } from './import-doors.ts';
import { judgeRows } from './import-judge-rows.ts';
import type { ImportPlan } from './import-plan.ts';
import { gatherBibliographies } from './import-read-bibliography.ts';
import { type Gathered, gatherRows } from './import-read-rows.ts';
import { findSentFile, keepImport, type PlannedRow } from './import-store.ts';
import { listRows, type Place } from './store.ts';

type Tell = (line: ImportLine) => void;
type Reading = {
  readonly plan: ImportPlan;
  readonly caller: Caller;
  readonly place: Place;
  readonly asked: ReadFiles;
  readonly tell: Tell;
  readonly signal: AbortSignal;
};

/** A line at most so often. */
const PAUSE = 150;

function sometimes(tell: Tell): (stage: 'reading' | 'checking', done: number, total: number | null) => void {
  let last = 0;
  return (stage, done, total) => {
    if (performance.now() - last < PAUSE) return;
    last = performance.now();
    tell({ stage, done, total });
  };
}

function countTables(rows: readonly PlannedRow[]): ReportImportPreview['tables'] {
  const tables = REPORTED_TABLES.map((table) => ({ table, new: 0, same: 0, changed: 0, refused: 0 }));
  const counts = new Map(tables.map((one) => [one.table, one]));
  for (const { table, is } of rows) {
    const count = counts.get(table);
    if (count) count[is] += 1;
  }
  return tables.filter((one) => one.new + one.same + one.changed + one.refused > 0);
}

function describe(files: readonly ImportFile[], rows: readonly PlannedRow[], gathered: Gathered): ReportImportPreview {
  const place = ({ file, table, row, item }: PlannedRow) => ({ file, table, row, item: item.slice(0, 200) });
  const refusedRows = rows.filter((row) => row.is === 'refused');
  const changedRows = rows.filter((row) => row.is === 'changed');
  return {
    id: randomUUID(),
    files: files.map(({ id, name, size }) => ({ id, name, size })),
    tables: countTables(rows),
    refused: refusedRows.slice(0, ROWS_SHOWN).map((row) => ({ ...place(row), faults: [...row.faults] })),
    changed: changedRows
      .slice(0, ROWS_SHOWN)
      .map((row) => ({ ...place(row), changes: row.changes.map((change) => ({ ...change })) })),
    refusedFiles: gathered.refusedFiles,
    remarks: gathered.remarks.slice(0, ROWS_SHOWN),
  };
}

const namesOf = (names: { readonly kk: string; readonly ru: string; readonly en: string }, more: readonly string[]) =>
  [...new Set([names.en, names.ru, names.kk, ...more])].filter((name) => name.trim() !== '');

async function readFiles({ plan, caller, place, asked, tell, signal }: Reading): Promise<ReportImportPreview> {
  const find = (id: string) => findSentFile(plan.folder, id, place);
  const [files, ranks] = await Promise.all([Promise.all(asked.files.map(find)), Promise.all(asked.ranks.map(find))]);
  const { round, reporter, present } = await readWith(plan, caller, async (work) => ({
    round: await findOpenReport(work, place),
    reporter: await findReporter(work, place),
    present: await listRows(work.db, place),
  }));
  const edition = findEdition(round.edition);
  if (!edition) throw new Error(`a round of no edition: ${round.edition}`);
  const { reportingYear } = round;
  const step = sometimes(tell);
  const gathered = await gatherRows(files, { reportingYear, signal, progress: (done) => step('reading', done, null) });
  await gatherBibliographies(gathered, {
    ranks,
    bin: reporter.bin,
    names: namesOf(reporter.names, asked.names),
    reportingYear,
    audience: asked.audience,
    progress: (done, total) => step('reading', done, total),
    signal,
  });
  const rows = await judgeRows(gathered.rows, {
    edition,
    reportingYear,
    reporter,
    present,
    progress: (done, total) => step('checking', done, total),
    signal,
  });
  const preview = describe(files, rows, gathered);
  await keepImport(plan.folder, { ...place, reportingYear, preview }, rows, new Date(caller.at));
  return preview;
}

/** How many readings one process has under way: each may take a process and half a gigabyte for a workbook. */
const MOST_AT_ONCE = 4;

async function askedIn(body: unknown): Promise<ReadFiles> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > 100_000) throw new Problem('body-too-large');
    chunks.push(chunk);
  }
  let told: unknown;
  try {
    told = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new Problem('unreadable-body', { cause });
  }
  const read = ReadFiles.safeParse(told);
  if (!read.success) throw new Problem('invalid-request', { cause: read.error });
  return read.data;
}

export function readImportRoute(plan: ImportPlan): RawRoute {
  const under = new Set<string>();
  const begin = ({ identity }: Caller): string => {
    const account = identity.account ?? '';
    if (under.has(account)) throw refused([{ code: 'intake:import.one-at-a-time' }]);
    if (under.size >= MOST_AT_ONCE) throw refused([{ code: 'intake:import.busy' }]);
    under.add(account);
    return account;
  };
  return {
    name: 'read-import-files',
    methods: ['POST'],
    path: importsOf({ round: ':round', organisation: ':organisation' }),
    permission: may('report.enter'),
    handle: async (request, reply, caller) => {
      const { round, organisation } = placeIn(request);
      const place = { round, organisation };
      await readWith(plan, caller, (work) => findOpenReport(work, place));
      const asked = await askedIn(request.body);
      const account = begin(caller);
      const stop = new AbortController();
      const lines = new PassThrough();
      const tell: Tell = (line) => lines.write(`${JSON.stringify(line)}\n`);
      reply.raw.on('close', () => stop.abort());
      readFiles({ plan, caller, place, asked, tell, signal: stop.signal })
        .then((preview) => tell({ preview }))
        .catch((error: unknown) => {
          if (stop.signal.aborted) return;
          const problem = wordProblem(problemOf(error), chooseLanguage(request.headers['accept-language']), request.id);
          if (problem.status >= 500)
            plan.log.error({ request: request.id, door: 'read-import-files', err: plainError(error) }, problem.code);
          tell({ problem });
        })
        .finally(() => {
          under.delete(account);
          lines.end();
        });
      return reply.type('application/x-ndjson; charset=utf-8').send(lines);
    },
  };
}
