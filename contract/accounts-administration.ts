// What an administrator, and for the own officers a head, does with accounts.

import { z } from 'zod';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { AccountRole, ConflictReason, Email, LANGUAGE_NAMES } from './account-parts.ts';
import { defineContract } from './http.ts';
import { isHeldInOrganisation } from './roles.ts';

const Id = z.strictObject({ id: z.uuid() });

const RoleGiven = AccountRole.extend({
  until: z
    .string()
    .refine((text) => findPlainDate(text) !== undefined, 'accounts:until-wrong')
    .nullable(),
}).refine(
  ({ role, organisation }) => isHeldInOrganisation(role) === (organisation !== null),
  'accounts:role-organisation-wrong',
);

const RoleHeld = AccountRole.extend({
  id: z.uuid(),
  /** Why it was given in spite of another that stands against it. */
  conflict: z.string().nullable(),
  since: z.string(),
});

export const AccountLine = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  /** Those that hold now; to a head, those in the own organisation. */
  roles: z.array(RoleHeld),
  createdAt: z.string(),
  /** Null: never signed in; and to a head, who is not told. */
  seenAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  example: z.boolean(),
});
export type AccountLine = z.infer<typeof AccountLine>;

export const ListAccounts = defineContract('list-accounts', 'GET', '/api/accounts', {
  answer: z.strictObject({ accounts: z.array(AccountLine) }),
});

/** A person as far as whoever asks may see them: an administrator whole, a head as an officer of the own organisation. */
export const Account = AccountLine.extend({
  language: z.enum(LANGUAGE_NAMES),
  /** Roles that are over or were revoked, the latest end first. */
  past: z.array(RoleHeld.extend({ endedAt: z.string(), revoked: z.boolean() })),
  /** Sessions that live now; null where whoever asks is not told. */
  sessions: z.number().int().nullable(),
});
export type Account = z.infer<typeof Account>;

export const ReadAccount = defineContract('read-account', 'GET', '/api/accounts/:id', {
  params: Id,
  answer: Account,
  problems: ['not-found'],
});

export const InvitationLine = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  language: z.enum(LANGUAGE_NAMES),
  /** Name of whoever invited; null: the house itself, or somebody that one does not see. */
  invitedBy: z.string().nullable(),
  roles: z.array(AccountRole),
  invitedAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'expired', 'accepted', 'withdrawn']),
  renews: z.boolean(),
});
export type InvitationLine = z.infer<typeof InvitationLine>;

export const ListInvitations = defineContract('list-invitations', 'GET', '/api/accounts/invitations', {
  answer: z.strictObject({ invitations: z.array(InvitationLine) }),
});

export const InvitePerson = defineContract('invite-person', 'POST', '/api/accounts/invitations', {
  body: z.strictObject({
    email: Email,
    language: z.enum(LANGUAGE_NAMES),
    /** None: with `renews`, a new password and second factor for a person who has an account. */
    roles: z.array(RoleGiven).max(10),
    renews: z.boolean(),
    conflict: ConflictReason,
  }),
  answer: z.strictObject({ id: z.uuid(), expiresAt: z.string() }),
  problems: ['forbidden', 'refused', 'already-exists'],
});

export const WithdrawInvitation = defineContract(
  'withdraw-invitation',
  'POST',
  '/api/accounts/invitations/:id/withdraw',
  { params: Id, problems: ['not-found', 'refused'] },
);

/** The old link ends; a new one goes out. */
export const RenewInvitation = defineContract('renew-invitation', 'POST', '/api/accounts/invitations/:id/renew', {
  params: Id,
  answer: z.strictObject({ expiresAt: z.string() }),
  problems: ['not-found', 'refused'],
});

export const GrantRole = defineContract('grant-role', 'POST', '/api/accounts/:id/roles', {
  params: Id,
  body: z.strictObject({ given: RoleGiven, conflict: ConflictReason }),
  answer: z.strictObject({ id: z.uuid() }),
  problems: ['not-found', 'refused', 'already-exists'],
});

export const RevokeRole = defineContract('revoke-role', 'POST', '/api/accounts/:id/roles/:role/revoke', {
  params: z.strictObject({ id: z.uuid(), role: z.uuid() }),
  problems: ['not-found', 'refused'],
});

/** Ends every session and every role; the person's acts stay in the journal. */
export const CloseAccount = defineContract('close-account', 'POST', '/api/accounts/:id/close', {
  params: Id,
  problems: ['not-found', 'refused'],
});
