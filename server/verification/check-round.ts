// The machine looks first: at every submitted row after each submission, and again when somebody asks for it or a list of journals
// came in. What it found is kept with the row and decides nothing.

import { sql } from 'kysely';
import { z } from 'zod';
import type { CheckAgain } from '#contract/verification.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { enqueue } from '#server/platform/jobs/enqueue.ts';
import { defineTask, type JobWork, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound } from '#server/rounds/index.ts';
import { findSubmission } from '#server/submission/index.ts';
import { submissionsThatCount } from './items-of-round.ts';
import { doiOf, lookAtSubmission } from './look-at-submission.ts';
import { lookUpWork, type WorkRegister } from './look-up-work.ts';
import { getOpenRound, listItems, type Place } from './store.ts';

/** Registers that leave so many questions in a row without an answer are not asked any more in this run. */
const MOST_SILENCES = 10;

const Told = z.object({ round: z.uuid(), again: z.boolean().default(false) });
type Job = JobWork<z.output<typeof Told>>;

/** Organisations whose submission is to be looked at: those that the machine has not seen, or all. */
async function listOrganisations({ db }: Work, { round, again }: Job['payload']): Promise<string[]> {
  const { rows } = await sql<{ organisation: string }>`
    with last as (${submissionsThatCount({ round })})
    select organisation from last
    where ${again} or not exists (select from verification_looked v where v.submission = last.id)
    order by organisation`.execute(db);
  return rows.map(({ organisation }) => organisation);
}

/** Works that no answer is kept of yet. */
async function listUnknown({ db }: Work, place: Place): Promise<string[]> {
  const named = [...new Set((await listItems(db, place)).map(doiOf))];
  const { rows } = await sql<{ doi: string }>`
    select doi from unnest(${named}::text[]) doi where not exists (select from work_lookup w where w.doi = doi.doi)`.execute(
    db,
  );
  return rows.map(({ doi }) => doi).filter((doi) => doi.startsWith('10.') && doi.length <= 300);
}

/** Answers how many questions in a row had no answer at the end. */
async function lookUpAll(job: Job, registers: readonly WorkRegister[], place: Place, silent: number): Promise<number> {
  let silences = silent;
  for (const doi of await job.read((work) => listUnknown(work, place))) {
    if (silences === MOST_SILENCES) break;
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
  return silences;
}

async function lookAt(work: Work, place: Place, again: boolean): Promise<void> {
  const round = await findRound(work.db, place.round);
  const submission = await findSubmission(work.db, place);
  if (round && submission) await lookAtSubmission(work, round, submission, again);
}

/** `registers`: those that DOI are looked up in, one after another. */
export function checkRoundTask(registers: readonly WorkRegister[]): Task {
  return defineTask('check-round', Told, async (job) => {
    const { round, again } = job.payload;
    let silences = 0;
    for (const organisation of await job.read((work) => listOrganisations(work, job.payload))) {
      job.signal.throwIfAborted();
      const place = { round, organisation };
      if (registers.length > 0) silences = await lookUpAll(job, registers, place, silences);
      await job.effect((work) => lookAt(work, place, again), `check ${organisation}`);
    }
  });
}

/** Seconds. On the last evening many organisations submit within a minute: the machine looks when they are done. */
const QUIET = 20;

/** Requests that wait become one. */
const enqueueCheck = (work: Work, task: Task, round: string): Promise<void> =>
  enqueue(work, task, { round }, { key: `check-round ${round}`, quiet: QUIET });

/** All submissions of the round. */
export const enqueueCheckAgain = (work: Work, task: Task, round: string): Promise<void> =>
  enqueue(work, task, { round, again: true }, { key: `check-round-again ${round}` });

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
    await enqueueCheckAgain(work, task, round);
    await record(work, { act: 'verification.checked-again', subject: { kind: 'round', id: round } });
    return {};
  };
}
