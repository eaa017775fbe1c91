// The machine looks first: at every submitted row after each submission, and again when somebody asks for it. What it found is
// kept with the row and decides nothing.

import { sql } from 'kysely';
import { z } from 'zod';
import type { CheckAgain, MachineFinding } from '#contract/verification.ts';
import { normaliseDoi } from '#rules/evidence/register.ts';
import { compare, fraction, multiply, toFixed } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { enqueue } from '#server/platform/jobs/enqueue.ts';
import { defineTask, type JobWork, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, findRoundBefore, type StoredRound } from '#server/rounds/index.ts';
import { listSubmissions, type Submission } from '#server/submission/index.ts';
import { findInRound, indexRound, type RoundIndex, told } from './find-in-round.ts';
import { type FoundWork, lookUpWork, type WorkRegister } from './look-up-work.ts';
import { byOrganisation, getOpenRound, type Item, listItems } from './store.ts';
import { evaluateRows, evaluateVerified, planOfRound } from './verified-rows.ts';

/** Points three times those of the year before deserve a look. */
const OUTLIER = fraction(3n, 1n);
/** Registers that leave so many questions in a row without an answer are not asked any more in this run. */
const MOST_SILENCES = 10;

const ofRules = ({ code, weight, column, reference, values }: Finding): MachineFinding => ({
  code,
  by: 'rules',
  weight,
  column,
  paragraph: reference,
  values: { ...values },
});

async function listQuartiles(work: Work, year: number): Promise<RoundIndex['quartiles']> {
  const { rows } = await sql<{ issn: string; quartile: string | null }>`
    select issn, min(quartile) as quartile from journal_quartile where year = ${year} group by issn`.execute(work.db);
  return rows.length === 0 ? undefined : new Map(rows.map(({ issn, quartile }) => [issn, quartile]));
}

async function listLookups(work: Work): Promise<ReadonlyMap<string, FoundWork>> {
  const rows = await work.db.selectFrom('work_lookup').select(['doi', 'found', 'title', 'year']).execute();
  return new Map(rows.map(({ doi, ...rest }) => [doi, rest]));
}

function checkLookup({ fields, table }: Item, lookups: ReadonlyMap<string, FoundWork>): MachineFinding[] {
  const doi = normaliseDoi(fields.doi ?? '');
  const found = doi === '' ? undefined : lookups.get(doi);
  if (!found) return [];
  if (!found.found) return [told('doi-unknown', 'doi', 'A2-2', { found: doi })];
  const reported = (table === 'citations' ? fields.published_year : fields.year) ?? '';
  if (found.year === null || reported === '' || String(found.year) === reported.trim()) return [];
  return [told('doi-other-year', 'year', 'E-2.5', { reported, found: found.year, title: found.title ?? '' })];
}

type Checked = { readonly item: Item; readonly findings: readonly MachineFinding[] };

async function keep(work: Work, { id, organisation }: Submission, checked: readonly Checked[]): Promise<void> {
  const rows = checked.map(({ item, findings }) => ({ row: item.row, findings }));
  await sql`
    insert into verification_check (submission, row, organisation, findings, checked_at)
    select ${id}, (one ->> 'row')::uuid, ${organisation}, one -> 'findings', ${work.at}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) one
    on conflict (submission, row) do update set findings = excluded.findings, checked_at = excluded.checked_at`.execute(
    work.db,
  );
}

async function keepOutliers(work: Work, round: StoredRound, submission: Submission, items: readonly Item[]) {
  const before = await findRoundBefore(work.db, round.reportingYear);
  const then = before && (await evaluateVerified(work.db, before, submission.organisation));
  await work.db.deleteFrom('verification_outlier').where('submission', '=', submission.id).execute();
  if (!then) return;
  const rows = items.map(({ row, table, fields }) => ({ id: row, table, fields }));
  const now = evaluateRows(submission, rows, planOfRound(round)).result.components;
  for (const [component, { value: points }] of now) {
    const earlier = then.evaluation.result.components.get(component)?.value;
    if (!points || !earlier || earlier.top === 0n || compare(points, multiply(earlier, OUTLIER)) < 0) continue;
    const told = { component, points: toFixed(points, 2), before: toFixed(earlier, 2) };
    const { id, organisation } = submission;
    await work.db
      .insertInto('verification_outlier')
      .values({ submission: id, organisation, ...told })
      .execute();
  }
}

async function checkAll(work: Work, id: string): Promise<void> {
  const round = await findRound(work.db, id);
  if (!round) return;
  const submissions = await listSubmissions(work.db, id);
  const of = byOrganisation(await listItems(work.db, { round: id }));
  const binOf = new Map(submissions.map(({ organisation, reporter }) => [organisation, reporter.bin]));
  const index = indexRound([...of.values()].flat(), binOf, await listQuartiles(work, round.reportingYear));
  const lookups = await listLookups(work);
  for (const submission of submissions) {
    const items = of.get(submission.organisation) ?? [];
    const rows = items.map(({ row, table, fields }) => ({ id: row, table, fields }));
    const { findings } = evaluateRows(submission, rows, planOfRound(round));
    const checked = items.map((item) => ({
      item,
      findings: [
        ...(findings.get(item.row) ?? []).map(ofRules),
        ...findInRound(item, submission.reporter.bin, index),
        ...checkLookup(item, lookups),
      ],
    }));
    await keep(work, submission, checked);
    await keepOutliers(work, round, submission, items);
  }
}

/** Works that no answer is kept of yet. */
async function listUnknown(work: Work, round: string): Promise<string[]> {
  const known = await listLookups(work);
  const named = (await listItems(work.db, { round })).map(({ fields }) => normaliseDoi(fields.doi ?? ''));
  return [...new Set(named)].filter((doi) => doi.startsWith('10.') && doi.length <= 300 && !known.has(doi));
}

async function lookUpAll(job: JobWork<{ round: string }>, registers: readonly WorkRegister[]): Promise<void> {
  const unknown = await job.read((work) => listUnknown(work, job.payload.round));
  let silences = 0;
  for (const doi of unknown) {
    if (silences === MOST_SILENCES) return;
    job.signal.throwIfAborted();
    const found = await lookUpWork(registers, doi, job.signal);
    silences = found ? 0 : silences + 1;
    if (!found) continue;
    await job.effect(async ({ db, at }) => {
      const row = { doi, ...found, looked_up_at: at };
      await db
        .insertInto('work_lookup')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }, `look-up ${doi}`);
  }
}

/** `registers`: those that DOI are looked up in, one after another. */
export function checkRoundTask(registers: readonly WorkRegister[]): Task {
  return defineTask('check-round', z.object({ round: z.uuid() }), async (job) => {
    if (registers.length > 0) await lookUpAll(job, registers);
    await job.effect((work) => checkAll(work, job.payload.round), 'check');
  });
}

/** Requests that wait become one: on the last evening many organisations submit within a minute. */
const enqueueCheck = (work: Work, task: Task, round: string): Promise<void> =>
  enqueue(work, task, { round }, { key: `check-round ${round}` });

const Followed = z.object({ subject: z.object({ kind: z.string(), id: z.string() }) });

/** After a submission, whose subject is `<round>/<organisation>`. */
export function checkSubmissionTask(registers: readonly WorkRegister[]): Task {
  const check = checkRoundTask(registers);
  return defineTask('check-submission', Followed, async ({ effect, payload }) => {
    const [round = ''] = payload.subject.id.split('/');
    await effect((work) => enqueueCheck(work, check, round));
  });
}

/** On demand. */
export function checkAgain(registers: readonly WorkRegister[]): Act<typeof CheckAgain> {
  const task = checkRoundTask(registers);
  return async (work, { params: { round } }) => {
    await getOpenRound(work.db, round);
    await enqueueCheck(work, task, round);
    await record(work, { act: 'verification.checked-again', subject: { kind: 'round', id: round } });
    return {};
  };
}
