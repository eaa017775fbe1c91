// What waits in the register: whoever answers for an organisation is asked how it can be reached.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import type { Work } from '#server/platform/work.ts';

export async function waitsOfOrganisations({ db, identity }: Work): Promise<Waiting[]> {
  const held = readHeldRoles(identity.roles);
  const own = identity.organisations.filter((id) => mayDoIn(held, 'organisation.change-contact', id));
  if (own.length === 0) return [];
  const told = await db
    .selectFrom('organisation_contact')
    .select('organisation')
    .where('organisation', 'in', own)
    .where('email', '<>', '')
    .execute();
  const reachable = new Set(told.map(({ organisation }) => organisation));
  return own
    .filter((organisation) => !reachable.has(organisation))
    .map((organisation) => ({ code: 'contact-missing', count: 1, organisation }));
}
