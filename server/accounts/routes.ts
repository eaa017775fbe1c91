// The doors of the accounts.

import {
  AcceptInvitation,
  AskPasswordReset,
  ChangeMe,
  ChangePassword,
  EndSession,
  EnterExample,
  FinishPasswordReset,
  GiveSecondFactor,
  ListSessions,
  ListSignInWays,
  LookAtInvitation,
  ReadMe,
  RenewRecoveryCodes,
  SignIn,
  SignOut,
  SignOutEverywhere,
  TakeInvitation,
} from '#contract/accounts.ts';
import {
  CloseAccount,
  GrantRole,
  InvitePerson,
  ListAccounts,
  ListInvitations,
  ReadAccount,
  RenewInvitation,
  RevokeRole,
  WithdrawInvitation,
} from '#contract/accounts-administration.ts';
import { everybody, may, type Route, route, signedIn } from '#server/platform/http/route.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { acceptInvitation, lookAtInvitation, takeInvitation } from './invitations.ts';
import { invitePerson, listInvitations, renewInvitation, withdrawInvitation } from './inviting.ts';
import { changeMe, changePassword, endSession, listSessions, readMe, renewRecoveryCodes } from './own-account.ts';
import { askPasswordReset, finishPasswordReset } from './password-reset.ts';
import { closeAccount, listAccounts, readAccount } from './people.ts';
import { grantRole, revokeRole } from './roles-given.ts';
import { enterExample, giveSecondFactor, signIn, signOut, signOutEverywhere } from './sign-in.ts';
import { listSignInWays } from './sign-in-ways.ts';

/** What anybody may send any number of times has no place in a chain that is kept for ever. */
const attempt = { unrecorded: 'an attempt, counted beside the journal; what comes of it is recorded' };

export function accountRoutes(plan: AccountsPlan): Route[] {
  return [
    route(ListSignInWays, everybody, listSignInWays(plan)),
    route(SignIn, everybody, signIn(plan), attempt),
    route(GiveSecondFactor, everybody, giveSecondFactor(plan), attempt),
    route(EnterExample, everybody, enterExample(plan)),
    route(LookAtInvitation, everybody, lookAtInvitation(plan), { unrecorded: 'a look, which changes nothing' }),
    route(AcceptInvitation, everybody, acceptInvitation(plan)),
    route(TakeInvitation, signedIn, takeInvitation(plan)),
    route(AskPasswordReset, everybody, askPasswordReset(plan), attempt),
    route(FinishPasswordReset, everybody, finishPasswordReset(plan), attempt),
    route(ReadMe, everybody, readMe),
    route(ChangeMe, signedIn, changeMe),
    route(ChangePassword, signedIn, changePassword(plan), attempt),
    route(RenewRecoveryCodes, signedIn, renewRecoveryCodes(plan), attempt),
    route(ListSessions, signedIn, listSessions),
    route(EndSession, signedIn, endSession),
    route(SignOut, signedIn, signOut),
    route(SignOutEverywhere, signedIn, signOutEverywhere),
    route(ListAccounts, may('account.list'), listAccounts),
    route(ReadAccount, may('account.list'), readAccount),
    route(ListInvitations, may('invitation.list'), listInvitations),
    route(InvitePerson, may('account.invite'), invitePerson(plan)),
    route(RenewInvitation, may('account.invite'), renewInvitation(plan)),
    route(WithdrawInvitation, may('invitation.withdraw'), withdrawInvitation),
    route(GrantRole, may('role.grant'), grantRole),
    route(RevokeRole, may('role.revoke'), revokeRole),
    route(CloseAccount, may('account.close'), closeAccount),
  ];
}
