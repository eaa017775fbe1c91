// A role about to be given, as the person at the form has typed it so far.

import type { AccountRole } from '#contract/account-parts.ts';
import { areInConflict, isHeldInOrganisation, type Role } from '#contract/roles.ts';
import { findTypedDate } from '#web/design/read-typed-date.ts';

export type RoleDraft = {
  readonly id: number;
  /** Undefined until one is chosen: nothing is chosen for the person. */
  readonly role: Role | undefined;
  /** Empty until one is chosen. */
  readonly organisation: string;
  /** As typed; empty: without an end. */
  readonly until: string;
};

/** Undefined while no role is chosen or the typed day is none. */
export function readDraft({ role, organisation, until }: RoleDraft): AccountRole | undefined {
  const day = until.trim() === '' ? null : findTypedDate(until);
  if (role === undefined || day === undefined) return undefined;
  const where = isHeldInOrganisation(role) && organisation !== '' ? organisation : null;
  return { role, organisation: where, until: day };
}

/** Whether any two of the roles set the person over their own work. */
export function hasConflict(drafts: readonly RoleDraft[], held: readonly Role[] = []): boolean {
  const given = drafts.flatMap(({ role }) => (role === undefined ? [] : [role]));
  return given.some((one, index) => [...held, ...given.slice(0, index)].some((other) => areInConflict(one, other)));
}
