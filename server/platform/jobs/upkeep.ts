// What the floor itself does on a schedule.

import { z } from 'zod';
import { addSeconds } from '../clock.ts';
import type { Database } from '../database/open-database.ts';
import { defineTask, type Task } from './task.ts';

const DAY = 86_400;
/** A key may be used again after a week; by then no browser sends the old request any more. */
const KEYS_KEPT = 7 * DAY;
const EFFECTS_KEPT = 60 * DAY;

/** Forgets idempotency keys and marks of effects that nothing can ask for any more. As the owner: they are of all people. */
export function forgetOldKeys(database: Database): Task {
  return defineTask(
    'forget-old-keys',
    z.object({}),
    async ({ at }) => {
      await database.owner.query('delete from idempotency_key where at < $1', [addSeconds(at, -KEYS_KEPT)]);
      await database.owner.query('delete from job_effect where at < $1', [addSeconds(at, -EFFECTS_KEPT)]);
    },
    { schedule: '30 22 * * *' },
  );
}
