// The end of the chain is written down outside the database every hour, and whenever something is published.

import { z } from 'zod';
import type { Database } from '#server/platform/database/open-database.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import { addAnchor } from './anchors.ts';
import { findHead } from './views.ts';

/** `path`: the file of anchors. */
export function publishAnchorTask(database: Database, path: string): Task {
  return defineTask(
    'publish-anchor',
    z.object({}),
    async () => {
      addAnchor(path, await database.within(SYSTEM, 'read', findHead));
    },
    { schedule: '7 * * * *' },
  );
}
