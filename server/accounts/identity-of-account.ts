// Whoever comes by something else than a session: the identity that an account has at this moment.

import type { Moment } from '#server/platform/clock.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import type { Identity } from '#server/platform/identity.ts';
import { DOORKEEPER } from './doorkeeper.ts';
import { identityOf, rolesOf } from './roles-held.ts';

/** Undefined for an account that is closed or was never there. */
export async function findIdentityOf(database: Database, account: string, at: Moment): Promise<Identity | undefined> {
  return database.within(DOORKEEPER, 'read', async (db) => {
    const open = await db
      .selectFrom('account')
      .select('id')
      .where('id', '=', account)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return open && identityOf(account, await rolesOf(db, account, at));
  });
}
