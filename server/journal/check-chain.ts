// The check of the whole chain as a job: every night, and whenever an administrator asks for it. What came of it is kept.

import { z } from 'zod';
import type { Database } from '#server/platform/database/open-database.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import { readAnchors } from './anchors.ts';
import { verifyJournal } from './verify-journal.ts';
import { findHead } from './views.ts';

const FAULTS_KEPT = 100;

/** `path`: the file of anchors. */
export function checkChainTask(database: Database, path: string): Task {
  return defineTask(
    'check-chain',
    z.object({}),
    async ({ at, progress, signal, effect }) => {
      const { number } = await database.within(SYSTEM, 'read', findHead);
      await progress(0, number);
      const watch = {
        signal,
        // Acts done meanwhile are not part of what is read.
        onPage: (entries: number) => progress(Math.min(entries, number), number),
      };
      const { entries, head, anchors, faults } = await verifyJournal(database.owner, readAnchors(path), watch);
      return effect(async ({ db }) => {
        const { id } = await db
          .insertInto('journal_check')
          .values({
            at,
            entries: String(entries),
            head,
            anchors,
            faults: faults.length,
            first_faults: JSON.stringify(faults.slice(0, FAULTS_KEPT)),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return id;
      });
    },
    { schedule: '50 22 * * *', startable: true, attempts: 3 },
  );
}
