// Roles beside the names of their organisations, for people who cannot look into the register yet.

import type { OrganisationNames } from '#contract/account-parts.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { AccountsPlan } from './accounts-plan.ts';

type Held = { readonly organisation: string | null };
type Named = ReadonlyMap<string, OrganisationNames>;

export async function nameAll(plan: AccountsPlan, db: Db, roles: readonly Held[], at: Moment): Promise<Named> {
  const ids = roles.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  if (ids.length === 0) return new Map();
  return plan.nameOrganisations(db, [...new Set(ids)], at);
}

/** Null for no organisation and for one that the register does not know. */
export function findNames(named: Named, organisation: string | null): OrganisationNames | null {
  return (organisation === null ? undefined : named.get(organisation)) ?? null;
}
