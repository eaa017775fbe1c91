// Terms of revisions: what runs, and each morning what was missed. A missed term is written down, and the act is owed all the same.

import { z } from 'zod';
import type { Role } from '#contract/roles.ts';
import { isLate } from '#rules/calendar/astana-time.ts';
import type { Term } from '#rules/calendar/term.ts';
import { runningTermOf } from '#rules/status/revision.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { goOn, holdRevision, listOpenRevisions } from './store.ts';

export type RunningTerm = {
  readonly procedure: { readonly kind: 'revision'; readonly id: string };
  readonly organisation: string;
  readonly term: Term;
  readonly mustAct: Role;
  /** What it follows from: the event that set it running. */
  readonly from: 'opened' | 'resolved' | 'submitted';
  readonly missed: boolean;
};

const FROM = { examination: 'opened', submission: 'resolved', answer: 'submitted' } as const;

/** Of revisions that are not over, missed ones among them. */
export async function listRunningTerms(db: Db): Promise<RunningTerm[]> {
  return (await listOpenRevisions(db)).flatMap(({ id, organisation, revision }) => {
    const running = runningTermOf(revision);
    if (!running) return [];
    const { name, term, mustAct } = running;
    const missed = revision.missed.some((one) => one.term === name);
    return [{ procedure: { kind: 'revision' as const, id }, organisation, term, mustAct, from: FROM[name], missed }];
  });
}

const PARAGRAPH = { examination: 'S-11', submission: 'S-12', answer: 'S-13' } as const;

export async function writeDownMissed(work: Work): Promise<void> {
  for (const { procedure, missed, term: known } of await listRunningTerms(work.db)) {
    if (missed || !isLate(work.at, known.endsAt)) continue;
    const stored = await holdRevision(work, procedure.id);
    const running = runningTermOf(stored.revision);
    if (!running || !isLate(work.at, running.term.endsAt)) continue;
    const { name: term } = running;
    if (stored.revision.missed.some((one) => one.term === term)) continue;
    await goOn(
      work,
      stored,
      { kind: 'term-missed', term, lastDay: running.term.lastDay },
      { act: 'revision.term-missed', paragraph: PARAGRAPH[term] },
    );
  }
}

export const watchRevisionsTask = (): Task =>
  defineTask(
    'watch-revisions',
    z.object({}),
    async ({ effect }) => void (await effect(writeDownMissed)),
    // 0:25 in Astana: the day on which it ended is over.
    { schedule: '25 19 * * *' },
  );
