// A term that ended without its act is written down, with an entry in the journal: it does not go away when the act is done at last.

import { z } from 'zod';
import type { TermedProcedure } from '#contract/terms.ts';
import { record } from '#server/journal/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { paragraphOfTerm } from '#wording/word-term.ts';
import { gatherTerms, isMissed, keyOf, rolesOf, type TermsOfRoom } from './gather-terms.ts';

/** Cases of the status have it among their own events, and their room has written it into the journal. */
const SAID_BY_ROOM: readonly TermedProcedure[] = ['assignment', 'revision', 'appeal'];

/** How many entries of the journal were made now. */
export async function writeDownMissed(rooms: readonly TermsOfRoom[], work: Work): Promise<number> {
  let count = 0;
  for (const one of await gatherTerms(rooms, work.db, work.at)) {
    if (!isMissed(one, work.at)) continue;
    const { numInsertedOrUpdatedRows: added } = await work.db
      .insertInto('missed_term')
      .values({ ...keyOf(one), organisation: one.organisation, noticed_at: work.at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added !== 1n || SAID_BY_ROOM.includes(one.procedure.kind)) continue;
    const { procedure, organisation, term } = one;
    await record(work, {
      act: 'terms.missed',
      subject: procedure,
      ...(organisation === null ? {} : { organisation }),
      after: {
        term: term.asked.term,
        lastDay: term.lastDay,
        mustAct: rolesOf(one),
        paragraph: paragraphOfTerm(term.asked),
      },
    });
    count += 1;
  }
  return count;
}

export function watchTermsTask(rooms: readonly TermsOfRoom[]): Task {
  return defineTask(
    'watch-terms',
    z.object({}),
    async ({ effect }) => void (await effect((work) => writeDownMissed(rooms, work))),
    // 0:30 in Astana: the day on which they ended is over.
    { schedule: '30 19 * * *', startable: true },
  );
}
