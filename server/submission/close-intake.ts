// Hazard 1: when the term is over, the list of what was submitted is written down, once and for all to hold against. Lateness
// is a matter of when bytes arrived, so nobody closes a door; but the list waits for those who are still being answered, and
// whoever came in time and is answered after it makes it be written once more.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { intakeEndsAt, stageOf } from '#rules/round/round.ts';
import { record } from '#server/journal/index.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import { momentOf } from '#server/platform/clock.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';
import { listSubmissions } from './store.ts';

/** Everybody who submits, at once. */
export async function shareIntake({ db }: Work, round: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('intake'), hashtext(${round}))`.execute(db);
}

async function holdIntake({ db }: Work, round: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('intake'), hashtext(${round}))`.execute(db);
}

type Listed = { readonly organisation: string; readonly number: number; readonly hash: string };

const findLast = ({ db }: Work, round: string) =>
  db
    .selectFrom('intake_closing')
    .select(['number', 'ended_at', 'submissions'])
    .where('round', '=', round)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Nothing is written where the same list stands there for the same end. */
async function closeRound(work: Work, { id, round }: StoredRound): Promise<void> {
  await holdIntake(work, id);
  const endedAt = momentOf(Date.parse(intakeEndsAt(round)));
  const submissions = (await listSubmissions(work.db, id)).map(({ organisation, number, hash }): Listed => {
    return { organisation, number, hash };
  });
  const last = await findLast(work, id);
  const isKnown = last?.ended_at === endedAt && canonicalJson(last.submissions) === canonicalJson(submissions);
  if (isKnown) return;
  const number = (last?.number ?? 0) + 1;
  await work.db
    .insertInto('intake_closing')
    .values({ round: id, number, at: work.at, ended_at: endedAt, submissions: JSON.stringify(submissions) })
    .execute();
  const hash = createHash('sha256').update(canonicalJson(submissions)).digest('hex');
  await record(work, {
    act: 'submission.intake-closed',
    subject: { kind: 'round', id },
    paragraph: 'E-6',
    after: { submissions: submissions.length, hash },
    version: number,
  });
}

/** Every round whose term is over and whose results the Council has not considered. */
export async function closeIntakes(work: Work): Promise<void> {
  const rounds = await work.db.selectFrom('round').select('id').where('opened_at', 'is not', null).execute();
  for (const { id } of rounds) {
    const found = await findRound(work.db, id);
    if (!found || found.round.considered !== undefined) continue;
    const stage = stageOf(found.round, work.at);
    if (stage !== 'draft' && stage !== 'intake') await closeRound(work, found);
  }
}

export function closeIntakesTask(): Task {
  return defineTask('close-intakes', z.object({}), async ({ effect }) => void (await effect(closeIntakes)), {
    schedule: '*/5 * * * *',
    startable: true,
  });
}
