// A house without an administrator lets nobody in. Until there is one, each start gives a fresh link for the first.

import type { Moment } from '#server/platform/clock.ts';
import { carryOut } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { DOORKEEPER } from './doorkeeper.ts';
import { addInvitation } from './inviting.ts';

const HOURS = 24;
const ROLE = { role: 'administrator', organisation: null, endsAt: null, conflict: null } as const;

/** The address to open, for the console of whoever starts the server; undefined where there is an administrator. */
export async function inviteFirstAdministrator(
  plan: AccountsPlan,
  email: string,
  at: Moment,
): Promise<string | undefined> {
  const { result } = await carryOut(plan.database, { identity: DOORKEEPER, mode: 'write', at }, async (work) => {
    const there = await work.db
      .selectFrom('account_role')
      .select('id')
      .where('role', '=', 'administrator')
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (there) return undefined;
    await work.db
      .updateTable('invitation')
      .set({ withdrawn_at: at })
      .where('email', '=', email)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute();
    const asked = { email, language: 'kk', renews: false, organisation: null, gifts: [ROLE], hours: HOURS } as const;
    const { token } = await addInvitation(plan, work, asked);
    return `${plan.address()}/kk/invitation#${token}`;
  });
  return result;
}
