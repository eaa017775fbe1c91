// Acts of people who are nobody yet: at the door the server takes on the role that reads what they sign in with.

import { sql } from 'kysely';
import { proveIdentity } from '#server/platform/database/open-database.ts';
import type { Identity } from '#server/platform/identity.ts';
import type { Work } from '#server/platform/work.ts';

export const DOORKEEPER: Identity = { account: null, organisations: [], roles: ['doorkeeper'], sight: 'own' };

/** The doorkeeper on behalf of a person who has just shown who they are: entries in the journal bear their name. */
export function doorkeeperFor(account: string): Identity {
  return { ...DOORKEEPER, account };
}

/** Goes on in the same transaction as somebody else; the work that is handed back shares everything but the identity. */
export async function actAs(work: Work, identity: Identity, key: Buffer): Promise<Work> {
  const { claim, proof } = proveIdentity(identity, key);
  await sql`select assume_identity(${claim}, ${proof})`.execute(work.db);
  return { ...work, identity };
}
