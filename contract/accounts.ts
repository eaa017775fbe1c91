// What people do at the door and with their own account.

import { z } from 'zod';
import {
  AccountRole,
  Code,
  Device,
  LANGUAGE_NAMES,
  NewPassword,
  OrganisationNames,
  PersonName,
  Token,
} from './account-parts.ts';
import { defineContract } from './http.ts';
import { ROLE_NAMES } from './roles.ts';

/** Each door says so itself: a refusal is the same for a wrong password, a locked and an unknown address. */
const slowly = { requests: 30, seconds: 60 };
const noKey = { key: false };

export const ListSignInWays = defineContract('list-sign-in-ways', 'GET', '/api/accounts/sign-in-ways', {
  answer: z.strictObject({
    /** Name of the provider of OpenID Connect, where one is set. */
    provider: z.string().nullable(),
    /** Invented people, only in the example. */
    example: z
      .array(
        z.strictObject({
          email: z.string(),
          name: z.string(),
          role: z.enum(ROLE_NAMES),
          /** Of a role that is held in an organisation. */
          organisation: OrganisationNames.nullable(),
        }),
      )
      .nullable(),
  }),
});

/** Answers the address of the provider, where the person goes on. */
export const LeaveForProvider = defineContract('leave-for-provider', 'POST', '/api/accounts/oidc/leave', {
  body: z.strictObject({
    invitation: Token.nullable(),
    language: z.enum(LANGUAGE_NAMES),
    /** The page of this house that the person wanted to see. */
    to: z.string().max(1000).nullable(),
    device: Device,
  }),
  answer: z.strictObject({ address: z.string() }),
  problems: ['refused', 'too-many-requests'],
  needs: noKey,
});

/** `challenge` is there where a second factor is still asked for; without it the person is signed in. */
export const SignIn = defineContract('sign-in', 'POST', '/api/accounts/sign-in', {
  body: z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(1000), device: Device }),
  answer: z.strictObject({ challenge: z.string().nullable() }),
  problems: ['refused', 'too-many-requests'],
  needs: noKey,
  limit: slowly,
});

export const GiveSecondFactor = defineContract('give-second-factor', 'POST', '/api/accounts/second-factor', {
  body: z.strictObject({ challenge: Token, code: Code }),
  answer: z.strictObject({ recoveryCodesLeft: z.number().int() }),
  problems: ['refused', 'too-many-requests'],
  needs: noKey,
  limit: slowly,
});

export const EnterExample = defineContract('enter-example', 'POST', '/api/accounts/enter-example', {
  body: z.strictObject({ email: z.string().max(254), device: Device }),
  problems: ['not-found'],
  needs: noKey,
  limit: slowly,
});

export const LookAtInvitation = defineContract('look-at-invitation', 'POST', '/api/accounts/invitations/look', {
  body: z.strictObject({ token: Token }),
  answer: z.strictObject({
    /** `known`: there is an account with this address, which signs in and then takes the roles over. */
    kind: z.enum(['new', 'known', 'renewal']),
    email: z.string(),
    /** Null: nobody but the house itself. */
    invitedBy: z.string().nullable(),
    language: z.enum(LANGUAGE_NAMES),
    roles: z.array(AccountRole.extend({ names: OrganisationNames.nullable() })),
    expiresAt: z.string(),
    /** For the person's app: the secret, and the address that a square code shows. */
    secret: z.string(),
    address: z.string(),
  }),
  problems: ['refused', 'too-many-requests'],
  needs: noKey,
  limit: slowly,
});

const CodesOnce = z.strictObject({
  /** Told once and never again. */
  recoveryCodes: z.array(z.string()),
});

export const AcceptInvitation = defineContract('accept-invitation', 'POST', '/api/accounts/invitations/accept', {
  body: z.strictObject({
    token: Token,
    name: PersonName,
    language: z.enum(LANGUAGE_NAMES),
    password: NewPassword,
    code: Code,
    device: Device,
  }),
  answer: CodesOnce,
  problems: ['refused', 'too-many-requests'],
  needs: noKey,
  limit: slowly,
});

export const TakeInvitation = defineContract('take-invitation', 'POST', '/api/accounts/invitations/take', {
  body: z.strictObject({ token: Token }),
  problems: ['refused'],
  limit: slowly,
});

export const AskPasswordReset = defineContract('ask-password-reset', 'POST', '/api/accounts/password-reset', {
  body: z.strictObject({ email: z.string().min(1).max(254) }),
  problems: ['too-many-requests'],
  needs: noKey,
  limit: { requests: 10, seconds: 60 },
});

export const FinishPasswordReset = defineContract(
  'finish-password-reset',
  'POST',
  '/api/accounts/password-reset/finish',
  {
    body: z.strictObject({ token: Token, password: NewPassword, code: Code }),
    problems: ['refused', 'too-many-requests'],
    needs: noKey,
    limit: slowly,
  },
);

const HeldRoleLine = AccountRole.extend({ id: z.uuid() });

export const Me = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGE_NAMES),
  roles: z.array(HeldRoleLine),
  /** Signs in with a password; otherwise elsewhere. */
  password: z.boolean(),
  secondFactor: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  example: z.boolean(),
  version: z.number().int(),
});
export type Me = z.infer<typeof Me>;

/** Null where nobody is signed in: the page asks at its start, and that is no fault. */
export const ReadMe = defineContract('read-me', 'GET', '/api/accounts/me', {
  answer: z.strictObject({ me: Me.nullable() }),
});

export const ChangeMe = defineContract('change-me', 'PATCH', '/api/accounts/me', {
  body: z.strictObject({ name: PersonName, language: z.enum(LANGUAGE_NAMES) }),
  answer: z.strictObject({ version: z.number().int() }),
  needs: { version: true },
  problems: ['changed-meanwhile'],
});

export const ChangePassword = defineContract('change-password', 'POST', '/api/accounts/me/password', {
  body: z.strictObject({ current: z.string().min(1).max(1000), next: NewPassword }),
  problems: ['refused'],
  limit: slowly,
});

export const RenewRecoveryCodes = defineContract('renew-recovery-codes', 'POST', '/api/accounts/me/recovery-codes', {
  body: z.strictObject({ code: Code }),
  answer: CodesOnce,
  problems: ['refused'],
  needs: noKey,
  limit: slowly,
});

export const SessionLine = z.strictObject({
  id: z.uuid(),
  device: z.string(),
  way: z.enum(['password', 'oidc', 'example']),
  startedAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  current: z.boolean(),
});
export type SessionLine = z.infer<typeof SessionLine>;

export const ListSessions = defineContract('list-sessions', 'GET', '/api/accounts/me/sessions', {
  answer: z.strictObject({ sessions: z.array(SessionLine) }),
});

export const EndSession = defineContract('end-session', 'POST', '/api/accounts/me/sessions/:id/end', {
  params: z.strictObject({ id: z.uuid() }),
  problems: ['not-found'],
});

export const SignOut = defineContract('sign-out', 'POST', '/api/accounts/sign-out', { needs: noKey });

export const SignOutEverywhere = defineContract('sign-out-everywhere', 'POST', '/api/accounts/sign-out-everywhere', {
  answer: z.strictObject({ ended: z.number().int() }),
  needs: noKey,
});
