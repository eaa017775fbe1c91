import type { AccountsPlan } from '#server/accounts/index.ts';

export type CouncilPlan = { readonly accounts: AccountsPlan };
