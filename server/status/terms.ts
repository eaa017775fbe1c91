// The term of the examination (S-4.2): what runs, and each morning what was missed. A missed term is written down, and the examination
// goes on.

import { z } from 'zod';
import type { Role } from '#contract/roles.ts';
import { isLate } from '#rules/calendar/astana-time.ts';
import type { Term } from '#rules/calendar/term.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { goOn, holdCase, listOpenCases, procedureOf } from './store.ts';

export type RunningTerm = {
  readonly procedure: { readonly kind: 'assignment'; readonly id: string };
  readonly organisation: string;
  readonly term: Term;
  readonly mustAct: Role;
  /** What it follows from: the event that set it running. */
  readonly from: 'submitted';
  readonly missed: boolean;
};

/** Of applications that the Council has not resolved, missed ones among them. */
export async function listRunningTerms(db: Db): Promise<RunningTerm[]> {
  return (await listOpenCases(db)).flatMap(({ id, organisation, assignment: { stage, examination, missed } }) =>
    stage === 'examination' && examination
      ? [
          {
            ...{ procedure: procedureOf(id), organisation, term: examination },
            ...{ mustAct: 'secretary' as const, from: 'submitted' as const, missed: missed !== undefined },
          },
        ]
      : [],
  );
}

export async function writeDownMissed(work: Work): Promise<number> {
  let count = 0;
  for (const { procedure, missed } of await listRunningTerms(work.db)) {
    if (missed) continue;
    const stored = await holdCase(work, procedure.id);
    const { stage, examination, missed: known } = stored.assignment;
    if (stage !== 'examination' || !examination || known || !isLate(work.at, examination.endsAt)) continue;
    await goOn(
      work,
      stored,
      { kind: 'term-missed', lastDay: examination.lastDay },
      { act: 'status.term-missed', paragraph: 'S-4.2' },
    );
    count += 1;
  }
  return count;
}

export function watchExaminationsTask(): Task {
  return defineTask(
    'watch-examinations',
    z.object({}),
    async ({ effect }) => void (await effect((work) => writeDownMissed(work))),
    // 0:20 in Astana: the day on which it ended is over.
    { schedule: '20 19 * * *' },
  );
}
