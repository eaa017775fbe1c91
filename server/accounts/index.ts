// What other rooms and the start may ask of the accounts.

export type { AccountsPlan, Letter, Provider } from './accounts-plan.ts';
// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export {
  createExampleAccounts,
  findExampleAccounts,
  giveExampleOrganisations,
  giveExampleRole,
} from './example-accounts.ts';
export { inviteFirstAdministrator } from './first-administrator.ts';
export { refuseUnlessMay } from './guard.ts';
export { findIdentityOf } from './identity-of-account.ts';
export { confirmSelf, confirmsWithoutCode, nameSelf } from './own-account.ts';
export { type Addressee, listPeopleInRoles, listPeopleOf } from './people-of.ts';
export { providerRoutes } from './provider-routes.ts';
export { identityOf } from './roles-held.ts';
export { accountRoutes } from './routes.ts';
export { hashToken, makeToken } from './secrets.ts';
export { openSessions } from './sessions.ts';
export { waitsOfAccounts } from './waits.ts';
