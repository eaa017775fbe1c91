// A role as one says it: where it is held in an organisation, with that.

import type { Role } from '#contract/roles.ts';
import type { Say } from '#wording/speak.ts';

type Held = { readonly role: Role; readonly organisation: string | null };

/** `nameOf`: what the organisation is called. */
export function wordRole(say: Say, { role, organisation }: Held, nameOf: (organisation: string) => string): string {
  const word = say(`accounts:role.${role}`);
  return organisation === null ? word : `${word} · ${nameOf(organisation)}`;
}
