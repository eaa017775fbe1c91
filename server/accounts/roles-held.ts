// The roles that hold at a moment, and the identity that follows from them.

import { writeHeldRoles } from '#contract/access.ts';
import { findRole, type HeldRole, ROLES, type Role } from '#contract/roles.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Identity } from '#server/platform/identity.ts';

export type RoleRow = HeldRole & {
  readonly id: string;
  readonly endsAt: Moment | null;
  readonly conflict: string | null;
};

/** Throws an Error for a role that this version of the program does not know: nobody acts in a role by guess. */
export function getRole(text: string): Role {
  const role = findRole(text);
  if (!role) throw new Error(`no role ${text}`);
  return role;
}

/** Those of one account that hold at the moment. */
export async function rolesOf(db: Db, account: string, at: Moment): Promise<RoleRow[]> {
  const rows = await db
    .selectFrom('account_role')
    .select(['id', 'role', 'organisation', 'ends_at', 'conflict'])
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('granted_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, role, organisation, ends_at, conflict }) => ({
    id,
    role: getRole(role),
    organisation,
    endsAt: ends_at,
    conflict,
  }));
}

export function identityOf(account: string, held: readonly HeldRole[]): Identity {
  const organisations = held.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  return {
    account,
    organisations: [...new Set(organisations)].sort(),
    roles: writeHeldRoles(held),
    sight: held.some(({ role }) => ROLES[role].sight === 'all') ? 'all' : 'own',
  };
}
