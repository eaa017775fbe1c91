// What an administrator does with people and roles; a head invites officers of the own organisation.

import type {
  CloseAccount,
  GrantRole,
  InvitePerson,
  ListAccounts,
  ListInvitations,
  RevokeRole,
  WithdrawInvitation,
} from '#contract/accounts-administration.ts';
import { record } from '#server/journal/index.ts';
import { addSeconds } from '#server/platform/clock.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { type Gift, giveRole, prepareGifts } from './gifts.ts';
import { refuseUnlessMay } from './guard.ts';
import { postToken } from './letters.ts';
import { rolesOf } from './roles-held.ts';
import { makeSecret, sealSecret } from './second-factor.ts';
import { hashToken, makeToken } from './secrets.ts';
import { endSessions } from './sessions.ts';
import { findPerson, findPersonByEmail } from './store.ts';
import { viewAccounts, viewInvitations } from './views.ts';

const HOURS = 7 * 24;

export const listAccounts: Act<typeof ListAccounts> = async ({ db, at }) => ({ accounts: await viewAccounts(db, at) });

export const listInvitations: Act<typeof ListInvitations> = async ({ db, at }) => ({
  invitations: await viewInvitations(db, at),
});

type Invited = Parameters<Act<typeof InvitePerson>>[1]['body'];

/** The one organisation of all roles, where there is one. */
function findOrganisation({ roles }: Invited): string | null {
  const [first] = roles;
  const same = roles.every(({ organisation }) => organisation === first?.organisation);
  return same ? (first?.organisation ?? null) : null;
}

/** Everywhere: whatever is asked. In the own organisation: officers of it and nobody else. */
function refuseForeignRoles(work: Work, body: Invited): void {
  const organisation = findOrganisation(body);
  const officers = body.roles.length > 0 && body.roles.every(({ role }) => role === 'officer');
  refuseUnlessMay(work.identity, 'account.invite', officers && !body.renews ? organisation : null);
}

async function checkRoles({ db, at }: Work, body: Invited): Promise<Gift[]> {
  const person = await findPersonByEmail(db, body.email);
  if (body.renews && !person) throw refused([{ code: 'accounts:renew-nobody', pointer: '/body/email' }]);
  if (!body.renews && body.roles.length === 0)
    throw refused([{ code: 'accounts:invite-no-role', pointer: '/body/roles' }]);
  const held = person ? await rolesOf(db, person.id, at) : [];
  return prepareGifts(body.roles, held, body.conflict, at);
}

/** Those that are over make room for a new one to the same address. */
async function clearExpired({ db, at }: Work, email: string): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '<=', at)
    .execute();
}

type NewInvitation = Pick<Invited, 'email' | 'language' | 'renews'> & {
  readonly organisation: string | null;
  readonly gifts: readonly Gift[];
  readonly hours: number;
};

/** Lays down the invitation and its entry in the journal; answers its token, which is kept nowhere. */
export async function addInvitation(plan: AccountsPlan, work: Work, asked: NewInvitation) {
  const token = makeToken();
  const expiresAt = addSeconds(work.at, asked.hours * 3600);
  const { id } = await work.db
    .insertInto('invitation')
    .values({
      email: asked.email,
      language: asked.language,
      organisation: asked.organisation,
      roles: JSON.stringify(asked.gifts),
      token: hashToken(token),
      totp: sealSecret(plan.key, makeSecret()),
      renews: asked.renews,
      invited_at: work.at,
      invited_by: work.identity.account,
      expires_at: expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(work, {
    act: 'accounts.invited',
    subject: { kind: 'invitation', id },
    ...(asked.organisation === null ? {} : { organisation: asked.organisation }),
    after: { roles: asked.gifts, renews: asked.renews },
  });
  return { id, token, expiresAt };
}

export const invitePerson =
  (plan: AccountsPlan): Act<typeof InvitePerson> =>
  async (work, { body }) => {
    refuseForeignRoles(work, body);
    const gifts = await checkRoles(work, body);
    await clearExpired(work, body.email);
    const { id, token, expiresAt } = await addInvitation(plan, work, {
      ...body,
      gifts,
      organisation: findOrganisation(body),
      hours: HOURS,
    });
    const { email: to, language } = body;
    await postToken(plan, work, body.renews ? 'renewal' : 'invitation', { to, language, token, hours: HOURS });
    work.outcome.created = true;
    return { id, expiresAt };
  };

export const withdrawInvitation: Act<typeof WithdrawInvitation> = async (work, { params }) => {
  const row = await work.db
    .selectFrom('invitation')
    .select(['organisation', 'accepted_at', 'withdrawn_at'])
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  refuseUnlessMay(work.identity, 'invitation.withdraw', row.organisation);
  if (row.accepted_at) throw refused([{ code: 'accounts:invitation-used' }]);
  if (row.withdrawn_at) throw refused([{ code: 'accounts:invitation-withdrawn' }]);
  await work.db.updateTable('invitation').set({ withdrawn_at: work.at }).where('id', '=', params.id).execute();
  await record(work, {
    act: 'accounts.invitation-withdrawn',
    subject: { kind: 'invitation', id: params.id },
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
  });
  return {};
};

export const grantRole: Act<typeof GrantRole> = async (work, { params, body }) => {
  refuseUnlessMay(work.identity, 'role.grant', body.given.organisation);
  const person = await findPerson(work.db, params.id);
  if (!person) throw new Problem('not-found');
  const held = await rolesOf(work.db, person.id, work.at);
  const [gift] = prepareGifts([body.given], held, body.conflict, work.at);
  if (!gift) throw new Problem('unexpected');
  const id = await giveRole(work, { account: person.id, by: work.identity.account }, gift);
  work.outcome.created = true;
  return { id };
};

/** The last administrator stays: without one nobody could ever come in again. Held by a lock, so that two cannot go at once. */
async function refuseLastAdministrator({ db, at }: Work, leaving: string): Promise<void> {
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account')
    .select('account_role.account')
    .where('account_role.role', '=', 'administrator')
    .where('account_role.revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('account_role.ends_at', 'is', null), eb('account_role.ends_at', '>', at)]))
    .where('account.closed_at', 'is', null)
    .forUpdate('account_role')
    .execute();
  const administrators = new Set(rows.map(({ account }) => account));
  if (administrators.has(leaving) && administrators.size === 1)
    throw refused([{ code: 'accounts:last-administrator' }]);
}

export const revokeRole: Act<typeof RevokeRole> = async (work, { params }) => {
  const row = await work.db
    .selectFrom('account_role')
    .select(['role', 'organisation', 'revoked_at'])
    .where('id', '=', params.role)
    .where('account', '=', params.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  refuseUnlessMay(work.identity, 'role.revoke', row.organisation);
  if (row.revoked_at) throw refused([{ code: 'accounts:role-revoked-already' }]);
  if (row.role === 'administrator') await refuseLastAdministrator(work, params.id);
  await work.db
    .updateTable('account_role')
    .set({ revoked_at: work.at, revoked_by: work.identity.account })
    .where('id', '=', params.role)
    .execute();
  await record(work, {
    act: 'accounts.role-revoked',
    subject: { kind: 'account', id: params.id },
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    before: { role: row.role, organisation: row.organisation },
  });
  return {};
};

export const closeAccount: Act<typeof CloseAccount> = async (work, { params }) => {
  const { db, at } = work;
  const person = await findPerson(db, params.id);
  if (!person) throw new Problem('not-found');
  if (params.id === work.identity.account) throw refused([{ code: 'accounts:close-self' }]);
  await refuseLastAdministrator(work, params.id);
  await db.updateTable('account').set({ closed_at: at }).where('id', '=', params.id).execute();
  await db
    .updateTable('account_role')
    .set({ revoked_at: at, revoked_by: work.identity.account })
    .where('account', '=', params.id)
    .where('revoked_at', 'is', null)
    .execute();
  const ended = await endSessions(db, at, params.id);
  await record(work, { act: 'accounts.closed', subject: { kind: 'account', id: params.id }, after: { ended } });
  return {};
};
