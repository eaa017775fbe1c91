// The files of a publication are made ready before it: written, hashed and kept in the storage, where nobody finds them until
// the act refers to them. A run that ends in the middle leaves nothing that anybody could see; it is begun anew.

import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PreparePublication, StopPreparation } from '#contract/publish-results.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { findHead, record } from '#server/journal/index.ts';
import { isExampleIn } from '#server/organisations/index.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Act } from '#server/platform/http/route.ts';
import { enqueueRun } from '#server/platform/jobs/enqueue.ts';
import { askToCancel } from '#server/platform/jobs/job-runs.ts';
import { defineTask, type JobWork, type Task } from '#server/platform/jobs/task.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { type CalendarText, checkSnapshot, getSnapshot, listResults, type Snapshot } from '#server/results/index.ts';
import { getOpenRound } from '#server/verification/index.ts';
import { findHindrances, findNext } from './find-next.ts';
import { listReporting, packageOf, type Reporting } from './frozen-package.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { storePreparation } from './store-preparation.ts';
import { type WrittenFiles, writePublicationFiles } from './write-files.ts';

const Told = z.strictObject({ round: z.uuid(), snapshot: z.number().int() });
type Told = z.infer<typeof Told>;

/** Bytes of one file: a national bundle has a few dozen millions. */
const LARGEST = 2 ** 34;

const calendarFrom = ({ years, days, ...rest }: CalendarText): Calendar =>
  ({ ...rest, years: new Map(years), days: new Map(days) }) as unknown as Calendar;

type Frozen = {
  readonly snapshot: Snapshot;
  readonly reporting: readonly Reporting[];
  /** BIN → canonical JSON of the result that was kept. */
  readonly kept: ReadonlyMap<string, string>;
  readonly reportingYear: number;
  readonly journal: { readonly entries: number; readonly head: string };
};

async function loadFrozen(work: Work, { round, snapshot: number }: Told): Promise<Frozen> {
  const { reportingYear } = await getOpenRound(work.db, round);
  const snapshot = await getSnapshot(work.db, round, number);
  const results = await listResults(work.db, snapshot.id);
  const { number: entries, hash: head } = await findHead(work.db);
  return {
    snapshot,
    reporting: await listReporting(work, round, results),
    kept: new Map(results.map(({ result }) => [result.bin, canonicalJson(result)])),
    reportingYear,
    journal: { entries, head },
  };
}

/** What a stranger computes from the files is what the Council considered, digit for digit, or nothing is kept. */
function refuseOthers({ results }: WrittenFiles, kept: Frozen['kept']): void {
  const other = results.find((result) => kept.get(result.bin) !== canonicalJson(result));
  if (other || results.length !== kept.size)
    throw new Error(`the files give other results than the snapshot: ${other?.bin ?? results.length}`);
}

async function writeFiles(plan: PublicationPlan, job: JobWork<Told>, folder: string): Promise<[Frozen, WrittenFiles]> {
  const { payload, signal, read } = job;
  const frozen = await read((work) => loadFrozen(work, payload));
  const { snapshot, reporting, reportingYear, journal } = frozen;
  const { weights } = snapshot;
  if (!weights) throw new Error('results with pending weights are not published');
  const steps = reporting.length + 5;
  let taken = 0;
  const rows = packageOf(read, reporting, async () => {
    signal.throwIfAborted();
    taken += 1;
    await job.progress(taken, steps);
  });
  const written = await writePublicationFiles(folder, {
    rows,
    edition: getEdition(snapshot.edition),
    settings: snapshot.settings,
    weighting: { source: weights.source, date: weights.date ?? undefined, draft: false, values: weights.values },
    calendar: calendarFrom(snapshot.calendarText),
    reportingYear,
    program: { name: 'shyraq', version: plan.code },
    journal,
    example: await read(({ db }) => isExampleIn(db)),
    pseudonymKey: plan.keys.pseudonymsOf(payload.round),
    signingKey: plan.keys.signing,
    signal,
    progress: (done) => job.progress(reporting.length + done, steps),
  });
  refuseOthers(written, frozen.kept);
  return [frozen, written];
}

async function prepare(plan: PublicationPlan, job: JobWork<Told>, folder: string): Promise<string | undefined> {
  const [{ reporting }, written] = await writeFiles(plan, job, folder);
  for (const { path, hash } of written.files) {
    job.signal.throwIfAborted();
    const stored = await plan.storage.put(createReadStream(path), LARGEST);
    if (stored.hash !== hash) throw new Error(`${path} changed while it was kept`);
  }
  return job.effect((work) =>
    storePreparation(work, {
      ...job.payload,
      written,
      key: plan.keys.publicKey,
      code: plan.code,
      rows: packageOf((act) => act(work), reporting),
    }),
  );
}

export function preparePublicationTask(plan: PublicationPlan): Task {
  return defineTask(
    'prepare-publication',
    Told,
    async (job) => {
      await mkdir(plan.folder, { recursive: true, mode: 0o700 });
      const folder = await mkdtemp(join(plan.folder, `${job.id}-`));
      try {
        return await prepare(plan, job, folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    { attempts: 3 },
  );
}

const A_DAY_MS = 86_400_000;

/** At the start: what runs left behind when the power went. No run takes a day. */
export async function sweepPreparing({ folder }: Pick<PublicationPlan, 'folder'>): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const now = Date.now();
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (now - (await stat(path)).mtimeMs > A_DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

/** The snapshot is computed anew first: one that somebody has touched makes no files. */
export async function refuseIfTouched(work: Work, round: string, number: number): Promise<void> {
  const { parts, differing } = await checkSnapshot(work, {
    params: { round, number: String(number) },
    query: {},
    body: {},
  });
  const touched = parts.filter(({ kept, found }) => kept !== found).map(({ part }) => part);
  if (touched.length === 0 && differing.length === 0) return;
  throw refused([
    { code: 'publication:snapshot-touched', paragraph: 'E-12', values: { number, parts: touched.join(', ') } },
  ]);
}

export const preparePublication =
  (task: Task): Act<typeof PreparePublication> =>
  async (work, { params, body: { snapshot } }) => {
    const round = await getOpenRound(work.db, params.round);
    const next = await findNext(work.db, round);
    const hindrances = findHindrances(round, next, work.at);
    if (hindrances.length > 0) throw refused(hindrances);
    if (next?.snapshot.number !== snapshot)
      throw refused([{ code: 'publication:other-snapshot', paragraph: 'E-12', values: { number: snapshot } }]);
    await refuseIfTouched(work, round.id, snapshot);
    const run = await enqueueRun(work, task, { round: round.id, snapshot });
    await work.db.insertInto('publication_run').values({ run, round: round.id, snapshot, begun_at: work.at }).execute();
    await record(work, {
      act: 'publication.preparation-begun',
      subject: { kind: 'publication', id: `${round.id}/${next.version}` },
      paragraph: 'E-12',
      after: { snapshot, version: next.version },
    });
    return { run };
  };

export const stopPreparation: Act<typeof StopPreparation> = async (work, { params, body: { run } }) => {
  const known = await work.db
    .selectFrom('publication_run')
    .select('snapshot')
    .where('run', '=', run)
    .where('round', '=', params.round)
    .executeTakeFirst();
  if (!known) throw new Problem('not-found');
  if (!(await askToCancel(work.db, run))) throw refused([{ code: 'house:is-over' }]);
  await record(work, {
    act: 'publication.preparation-stopped',
    subject: { kind: 'publication', id: `${params.round}/${known.snapshot}` },
    paragraph: 'E-12',
    after: { snapshot: known.snapshot },
  });
  return {};
};
