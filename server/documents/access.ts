// Whose documents a person may read. Row-level security lets a person of a body see the rows of all organisations; here it
// is asked whether one of the roles may read documents there.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Identity } from '#server/platform/identity.ts';

export type Readable = 'all' | readonly string[];

export function findReadable({ roles, organisations }: Identity): Readable {
  const held = readHeldRoles(roles);
  if (mayDoIn(held, 'document.read', null)) return 'all';
  return organisations.filter((organisation) => mayDoIn(held, 'document.read', organisation));
}
