// What the working body sees before it publishes: which results, what stands against it, and the files as they lie ready.

import type { PublicationState, ReadPublication } from '#contract/publish-results.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { RunState } from '#server/platform/jobs/job-runs.ts';
import { getOpenRound } from '#server/verification/index.ts';
import { dueOf, findHindrances, findNext, type Next } from './find-next.ts';
import { listAnswers } from './store.ts';
import { findPreparation } from './store-preparation.ts';
import { versionOf } from './write-answer.ts';

const nextLine = ({ snapshot, version }: Next): NonNullable<PublicationState['next']> => {
  const { number, reason, computedAt, organisations, rows, weighting } = snapshot;
  return { snapshot: number, version, reason, computedAt, organisations, rows, weighting };
};

async function findPrepared(db: Db, round: string, next: Next | undefined): Promise<PublicationState['prepared']> {
  const found = next && (await findPreparation(db, round, next.snapshot.number));
  if (!found) return null;
  const { preparedAt, bundle, key, files } = found;
  const listed = files.map(({ hash, ...file }) => ({ ...file, sha256: hash }));
  return { preparedAt, bundle, key, files: listed };
}

/** The newest run of the snapshot that whoever asks has begun. */
async function findRunOf(db: Db, round: string, next: Next | undefined): Promise<PublicationState['run']> {
  if (!next) return null;
  const run = await db
    .selectFrom('publication_run')
    .innerJoin('job_run', 'job_run.id', 'publication_run.run')
    .select(['job_run.id', 'state', 'done', 'total', 'reason'])
    .where('publication_run.round', '=', round)
    .where('snapshot', '=', next.snapshot.number)
    .orderBy('publication_run.begun_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return run ? { ...run, state: run.state as RunState } : null;
}

export const readPublication: Act<typeof ReadPublication> = async ({ db, at }, { params }) => {
  const round = await getOpenRound(db, params.round);
  const next = await findNext(db, round);
  const hindrances = findHindrances(round, next, at);
  const all = await listAnswers(db);
  return {
    next: next ? nextLine(next) : null,
    prepared: await findPrepared(db, round.id, next),
    run: await findRunOf(db, round.id, next),
    hindrances: hindrances.map(({ code, paragraph = '', values = {} }) => ({ code, paragraph, values: { ...values } })),
    due: round.round.publication ? dueOf(round, next?.version ?? 1, at) : null,
    published: all.filter(({ reportingYear }) => reportingYear === round.reportingYear).map(versionOf),
  };
};
