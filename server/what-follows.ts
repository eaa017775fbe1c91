// After this act, these rooms react: the flow of the law on one page. Reactions are jobs, put into the queue in the act's own
// transaction; a step forward, or back on objection or appeal, is a line here and never an import between stages.

import { z } from 'zod';
import { writeOfAppealTask } from '#server/appeals/index.ts';
import { writeOfSittingTask } from '#server/council/index.ts';
import type { JournalDraft } from '#server/journal/index.ts';
import { writeOfObjectionTask, writeOfRoundTask } from '#server/notices/index.ts';
import { writeOfPaperTask } from '#server/papers/index.ts';
import { enqueue } from '#server/platform/jobs/enqueue.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { writeOfPublicationTask } from '#server/publication/index.ts';
import { carryOverTask, tellOfSubmissionTask } from '#server/submission/index.ts';
import { checkSubmissionTask, listItems, type WorkRegister, writePublishedTask } from '#server/verification/index.ts';

/** Act of the journal → tasks, each of which takes a `Followed`. */
export type FollowTable = Readonly<Record<string, readonly Task[]>>;

/** What the reactions are told at the start. */
export type ReactionsPlan = Parameters<typeof writeOfRoundTask>[0] & {
  /** The registers of works that DOI are looked up in. */
  readonly registers: readonly WorkRegister[];
};

/** Grounds on which what comes later could still be shown. */
const UNSHOWN: readonly string[] = ['no-evidence', 'evidence-unfit'];

/** What the verification says of each row that was submitted, by the time when the next round opens. */
const listVerdicts: Parameters<typeof carryOverTask>[0] = async (db, place) => {
  const items = await listItems(db, place);
  return new Map(
    items.map(({ row, state, decision }) => {
      const isRefused = state === 'refused' && decision !== null;
      const { ground, paragraph, decidedAt } = decision ?? { ground: null, paragraph: null, decidedAt: '' };
      const refused = isRefused ? { ground: ground ?? '', paragraph, at: decidedAt } : null;
      const counts = state === 'credited' || state === 'changed';
      return [row, { counts, refused, unshown: isRefused && UNSHOWN.includes(ground ?? '') }];
    }),
  );
};

export function whatFollows(plan: ReactionsPlan): FollowTable {
  const writeOfRound = writeOfRoundTask(plan);
  const writeOfObjection = writeOfObjectionTask(plan);
  const writeOfSitting = writeOfSittingTask(plan);
  const writeOfAppeal = writeOfAppealTask(plan);
  return {
    'appeals.called': [writeOfAppeal],
    'appeals.lodged': [writeOfAppeal],
    'papers.issued': [writeOfPaperTask(plan)],
    'rounds.opened': [writeOfRound, carryOverTask(listVerdicts)],
    'rounds.submission-moved': [writeOfRound],
    'rounds.council-called': [writeOfRound, writeOfSitting],
    'objections.made': [writeOfObjection],
    'objections.withdrawn': [writeOfObjection],
    'objections.written-by-organisation': [writeOfObjection],
    'objections.written-by-body': [writeOfObjection],
    'objections.answered': [writeOfObjection],
    'submission.submitted': [tellOfSubmissionTask(plan), checkSubmissionTask(plan.registers)],
    'council.invited': [writeOfSitting],
    'council.changed': [writeOfSitting],
    'council.cancelled': [writeOfSitting],
    'council.pack-sent': [writeOfSitting],
    'council.protocol-drawn-up': [writeOfSitting],
    'council.considered': [writeOfSitting],
    'verification.published': [writePublishedTask(plan)],
    'publication.published': [writeOfPublicationTask(plan)],
  };
}

/** What a reaction is told: identifiers; it reads the rest itself. */
export const Followed = z.strictObject({
  act: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  organisation: z.string().nullable(),
});

/** For `whenRecorded`. */
export function followBy(table: FollowTable) {
  return async (work: Work, act: string, { subject, organisation }: JournalDraft): Promise<void> => {
    for (const task of table[act] ?? [])
      await enqueue(work, task, { act, subject, organisation: organisation ?? null });
  };
}
