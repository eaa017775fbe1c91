// Failed attempts are counted by address, whether or not an account has it, so that the answer never differs. After five in
// a row the address rests: one minute, then twice as long each time, an hour at most. A day later all is forgotten.

import { addSeconds, type Moment, millisecondsOf } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';

const FREE = 5;
const REST = { first: 60, most: 3600 } as const;
const FORGOTTEN = 24 * 3600;

export type Attempts = { readonly who: Buffer; readonly failures: number; readonly resting: boolean };

/** Holds the address until the transaction ends: attempts at one address come one after the other. */
export async function openAttempts(db: Db, who: Buffer, at: Moment): Promise<Attempts> {
  await db
    .insertInto('sign_in_failure')
    .values({ who, failures: 0, last_at: at })
    .onConflict((conflict) => conflict.column('who').doNothing())
    .execute();
  const { failures, last_at, locked_until } = await db
    .selectFrom('sign_in_failure')
    .select(['failures', 'last_at', 'locked_until'])
    .where('who', '=', who)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const old = millisecondsOf(at) - millisecondsOf(last_at) > FORGOTTEN * 1000;
  return { who, failures: old ? 0 : failures, resting: locked_until !== null && locked_until > at };
}

/** Attempts while the address rests neither count nor make it rest longer. Answers whether it begins to rest. */
export async function countFailure(db: Db, { who, failures, resting }: Attempts, at: Moment): Promise<boolean> {
  if (resting) return false;
  const now = failures + 1;
  const rests = now >= FREE;
  const seconds = Math.min(REST.most, REST.first * 2 ** Math.max(0, now - FREE));
  await db
    .updateTable('sign_in_failure')
    .set({ failures: now, last_at: at, locked_until: rests ? addSeconds(at, seconds) : null })
    .where('who', '=', who)
    .execute();
  return rests;
}

export async function forgetFailures(db: Db, who: Buffer): Promise<void> {
  await db.updateTable('sign_in_failure').set({ failures: 0, locked_until: null }).where('who', '=', who).execute();
}
