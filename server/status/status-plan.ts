// What the assignment of the status is given at the start.

import type { AccountsPlan } from '#server/accounts/index.ts';

export type StatusPlan = { readonly accounts: AccountsPlan };
