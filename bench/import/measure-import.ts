// `import`: a table of works through the built program on the embedded database, as the page sends it: sent, looked at with every
// row judged, taken in. Beside it Papa Parse, which only reads the same file.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportLine, importFilesOf, importsOf } from '#contract/report-import.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { enterExample, type Person, runProgram } from '#tests/start/run-program.ts';
import { type Measurement, median, type Run, rounded } from '../measurement.ts';
import { cpuOf } from '../processors.ts';

export type ImportOptions = {
  readonly rows: number;
  readonly runs: number;
  readonly folder: string;
  readonly scripts: string;
};

const WINTER = '2025-12-01T04:00:00Z';
const YEAR = 2025;
const MOST_MS = 10_000;

type Place = { readonly round: string; readonly organisation: string };
type Read = Run & { readonly n: number; readonly peakMemory: number };

function writeTable(file: string, rows: number): void {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `P${at},2.1,"Ғылыми мақала № ${at}, ұзақ атауымен, қандай болатынындай",10.5555/bench.${at},${YEAR},scopus,Q2,kk,1,yes`,
  );
  const heading = 'id,component,title,doi,year,databases,quartile,language,author_position,corresponding';
  writeFileSync(file, [heading, ...lines].join('\r\n'));
}

async function must(reply: Response): Promise<Response> {
  if (!reply.ok) throw new Error(`${reply.url}: ${await reply.text()}`);
  return reply;
}

const told = async <T>(reply: Promise<Response>): Promise<T> => (await (await must(await reply)).json()) as T;

async function openRound(address: string): Promise<Place> {
  const chief = await enterExample(address, 'chief');
  const { id, version } = await told<{ id: string; version: number }>(
    chief.post('/api/rounds', { reportingYear: YEAR }),
  );
  const headers = { ...chief.headers(), 'if-match': `"${version}"` };
  await must(await fetch(`${address}/api/rounds/${id}/open`, { method: 'POST', headers, body: '{}' }));
  const { participants } = await told<{ participants: { organisation: string }[] }>(chief.get(`/api/rounds/${id}`));
  return { round: id, organisation: participants[0]?.organisation ?? '' };
}

type Seat = {
  readonly address: string;
  readonly person: Person;
  readonly place: Place;
  /** Of the program. */
  readonly pid: number | undefined;
};

/** Sends the file and answers what an import of it would do; throws an Error unless every row would be new. */
async function look({ address, person, place }: Seat, bytes: Buffer, rows: number): Promise<string> {
  const headers = { ...person.headers(), 'content-type': 'application/octet-stream' };
  const url = `${address}${importFilesOf(place)}?name=works.csv`;
  const { id } = await told<{ id: string }>(fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes) }));
  const asked = { files: [id], ranks: [], audience: 'staff', names: [] };
  const answer = await (await must(await person.post(importsOf(place), asked))).text();
  const last = JSON.parse(answer.trim().split('\n').at(-1) ?? '') as ImportLine;
  if (!('preview' in last) || last.preview.tables[0]?.new !== rows)
    throw new Error(JSON.stringify(last).slice(0, 2000));
  return last.preview.id;
}

/** Peak memory of a process so far in MiB, as Linux tells it. */
function peakOf(pid: number | undefined): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1]) / 1024);
}

async function timed(pid: number | undefined, work: () => Promise<unknown>): Promise<Run> {
  const [begun, start] = [cpuOf(pid), performance.now()];
  await work();
  return { ms: performance.now() - start, cpu: cpuOf(pid) - begun };
}

function readByRival(scripts: string, file: string, rows: number): Read {
  const { status, stdout } = spawnSync(process.execPath, [join(scripts, 'import-rival.mjs'), file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the rival ended with ${status}`);
  const read = JSON.parse(stdout) as Read & { faults: number };
  if (read.n !== rows || read.faults > 0) throw new Error(`the rival read ${read.n} rows, with ${read.faults} faults`);
  return read;
}

function measured(name: string, rows: number, runs: readonly Run[], peakMemory: number): Measurement {
  const ms = median(runs.map((one) => one.ms));
  return {
    bench: 'import',
    case: name,
    n: rows,
    ms: rounded(ms),
    cpu: rounded(median(runs.map(({ cpu }) => cpu))),
    runs: runs.length,
    perSecond: rounded((rows / ms) * 1000),
    peakMemory,
  };
}

type Told = { readonly tell: (measurement: Measurement) => void; readonly note: (text: string) => void };

async function measureIn(seat: Seat, options: ImportOptions, { tell, note }: Told): Promise<void> {
  const { rows, runs, folder, scripts } = options;
  const { address, place, person, pid } = seat;
  const file = join(folder, 'publications.csv');
  writeTable(file, rows);
  const bytes = readFileSync(file);
  note(`${rows} rows, ${(bytes.length / 2 ** 20).toFixed(1)} MiB; the program before them: ${peakOf(pid)} MiB`);
  const [looks, reads]: [Run[], Read[]] = [[], []];
  let preview = '';
  for (let at = 0; at < runs; at += 1) {
    reads.push(readByRival(scripts, file, rows));
    looks.push(
      await timed(pid, async () => {
        preview = await look(seat, bytes, rows);
      }),
    );
  }
  const rival = 'papaparse, the file read into objects';
  const peakReading = reads.reduce((most, read) => Math.max(most, read.peakMemory), 0);
  const theirs = measured(rival, rows, reads, peakReading);
  const ours = measured('shyraq, sent, judged and looked at', rows, looks, peakOf(pid));
  tell(theirs);
  tell({ ...ours, rival, ratio: rounded(ours.ms / theirs.ms), goal: `under ${MOST_MS} ms`, met: ours.ms < MOST_MS });
  const taking = await timed(pid, async () => {
    const apply = `${importsOf(place)}/${preview}/apply`;
    const { new: come } = await told<{ new: number }>(person.post(apply, {}));
    if (come !== rows) throw new Error(`${come} rows came in at ${address}`);
  });
  tell(measured('shyraq, taken in', rows, [taking], peakOf(pid)));
}

/** Throws an Error for any answer that is no success, and where the two do not read the same number of rows. */
export async function measureImport(options: ImportOptions, said: Told): Promise<void> {
  mkdirSync(options.folder, { recursive: true });
  const state = makeStateFolder();
  const program = await runProgram({
    SHYRAQ_STATE: state,
    SHYRAQ_EXAMPLE: 'people',
    SHYRAQ_CLOCK: WINTER,
    SHYRAQ_RATE: '1000000',
    SHYRAQ_LOG: 'warn',
    NODE_ENV: 'production',
  });
  try {
    const { address, process: child } = program;
    const place = await openRound(address);
    const person = await enterExample(address, 'officer');
    await measureIn({ address, place, person, pid: child.pid }, options, said);
  } finally {
    await program.stop();
    rmSync(state, { recursive: true, force: true });
  }
}
