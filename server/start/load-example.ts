// The invented organisations and people, put into an empty house at its first start and never into another.

import { createExampleAccounts } from '#server/accounts/index.ts';
import { findHead } from '#server/journal/index.ts';
import { isExample, loadExampleOrganisations } from '#server/organisations/index.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import type { Floor } from '#server/platform/open-floor.ts';
import { StartFault } from '#server/platform/start-fault.ts';

/** Any number that only this program uses; servers that start together load one after another. */
const LOCK = 7_226_310_118;

export async function oneAfterAnother(database: Database, work: () => Promise<unknown>): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await work();
  } finally {
    // The lock belongs to the connection and goes with it.
    client.release(true);
  }
}

export const isUsed = ({ within }: Database): Promise<boolean> =>
  within(SYSTEM, 'read', async (db) => (await findHead(db)).number > 0);

/**
 * Loads what is missing where the example is wanted. Its people enter without a password: a StartFault `example-refused`
 * where acts of real people stand, `example-there` where a house of theirs is opened as a real one. `at`: when they come in.
 */
export async function loadExample(
  { database, clock, embedded, stateFolder }: Floor,
  wanted: boolean,
  at = clock.now(),
): Promise<void> {
  const there = await isExample(database);
  if (there !== wanted && (await isUsed(database))) {
    const place = embedded ? stateFolder : 'DATABASE_URL';
    throw new StartFault(there ? 'example-there' : 'example-refused', { place });
  }
  if (!wanted) return;
  await loadExampleOrganisations(database, { now: () => at });
  const { rows } = await database.owner.query<{ id: string }>('select id from organisation order by bin limit 1');
  await oneAfterAnother(database, () => createExampleAccounts(database, at, rows[0]?.id));
}
