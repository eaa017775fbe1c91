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

export const AccountLine = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(AccountRole.extend({ id: z.uuid(), conflict: z.string().nullable() })),
  createdAt: z.string(),
  /** Null: never signed in, or not for long. */
  seenAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  example: z.boolean(),
});
export type AccountLine = z.infer<typeof AccountLine>;

export const ListAccounts = defineContract('list-accounts', 'GET', '/api/accounts', {
  answer: z.strictObject({ accounts: z.array(AccountLine) }),
});

export const InvitationLine = z.strictObject({
  id: z.uuid(),
  email: z.string(),
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
