// What the page of the door offers.

import type { ListSignInWays } from '#contract/accounts.ts';
import { ROLE_NAMES } from '#contract/roles.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { actAs, DOORKEEPER } from './doorkeeper.ts';
import { findNames, nameAll } from './organisation-names.ts';
import { getRole } from './roles-held.ts';

/** The people of the example are told only in the example. */
export const listSignInWays =
  (plan: AccountsPlan): Act<typeof ListSignInWays> =>
  async (work) => {
    const provider = plan.provider?.name ?? null;
    if (!plan.example) return { provider, example: null };
    const { db } = await actAs(work, DOORKEEPER, plan.key);
    const rows = await db
      .selectFrom('account')
      .innerJoin('account_role as held', 'held.account', 'account.id')
      .select(['account.email', 'account.name', 'held.role', 'held.organisation'])
      .where('account.example', '=', true)
      .where('account.closed_at', 'is', null)
      .where('held.revoked_at', 'is', null)
      .orderBy('account.email')
      .execute();
    const named = await nameAll(plan, db, rows, work.at);
    const example = rows.map(({ email, name, role, organisation }) => ({
      email,
      name,
      role: getRole(role),
      organisation: findNames(named, organisation),
    }));
    const rank = ({ role }: (typeof example)[number]) => ROLE_NAMES.indexOf(role);
    return { provider, example: example.sort((one, other) => rank(one) - rank(other)) };
  };
