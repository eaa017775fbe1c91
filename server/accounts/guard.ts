// Asked inside an act: whether this person may do it in this organisation. The door only knew that some role opens it.

import { type ActName, mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Identity } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';

/** Throws a Problem `forbidden`. `null`: in no organisation, or in all of them. */
export function refuseUnlessMay({ roles }: Identity, act: ActName, organisation: string | null): void {
  if (!mayDoIn(readHeldRoles(roles), act, organisation)) throw new Problem('forbidden');
}
