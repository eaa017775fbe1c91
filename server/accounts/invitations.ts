// People come in by invitation only: one token by mail, kept as a hash, good for a week and for one use.

import type { AcceptInvitation, LookAtInvitation, TakeInvitation } from '#contract/accounts.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { actAs, DOORKEEPER, doorkeeperFor } from './doorkeeper.ts';
import { findConflicts, type Gift, giveRole, readGifts } from './gifts.ts';
import { findNames, nameAll } from './organisation-names.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { rolesOf } from './roles-held.ts';
import { findStep, openSecret, replaceRecoveryCodes, writeAppAddress } from './second-factor.ts';
import { hashToken } from './secrets.ts';
import { endSessions } from './sessions.ts';
import { enter } from './sign-in.ts';
import { addPerson, findPerson, findPersonByEmail, type Person, setSecrets } from './store.ts';
import { writeRole } from './views.ts';

export type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly language: Person['language'];
  readonly gifts: readonly Gift[];
  readonly totp: Buffer;
  readonly renews: boolean;
  readonly invitedBy: string | null;
  readonly expiresAt: string;
};

/** Locks it. Throws a Problem that says whether it was used, withdrawn, is over, or never was. */
export async function getOpenInvitation({ db, at }: Work, token: string): Promise<Invitation> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token', '=', hashToken(token))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refused([{ code: 'accounts:invitation-unknown' }]);
  if (row.accepted_at) throw refused([{ code: 'accounts:invitation-used' }]);
  if (row.withdrawn_at) throw refused([{ code: 'accounts:invitation-withdrawn' }]);
  if (row.expires_at <= at) throw refused([{ code: 'accounts:invitation-over' }]);
  return {
    id: row.id,
    email: row.email,
    language: row.language as Person['language'],
    gifts: readGifts(row.roles),
    totp: row.totp,
    renews: row.renews,
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
  };
}

/** The roles of an invitation, held against what the person holds by now; what somebody else said of a conflict stays said. */
async function giveAll(work: Work, account: string, { gifts, invitedBy }: Invitation): Promise<void> {
  const held = await rolesOf(work.db, account, work.at);
  const unsaid = gifts.flatMap((gift) =>
    gift.conflict === null ? findConflicts(gift, held).map((other) => ({ role: gift.role, other: other.role })) : [],
  );
  if (unsaid.length > 0) throw refused(unsaid.map((values) => ({ code: 'accounts:conflict-unsaid', values })));
  const has = ({ role, organisation }: Gift) =>
    held.some((one) => one.role === role && one.organisation === organisation);
  for (const gift of gifts) if (!has(gift)) await giveRole(work, { account, by: invitedBy }, gift);
}

export async function spendInvitation(work: Work, account: string, invitation: Invitation): Promise<void> {
  await giveAll(work, account, invitation);
  await work.db.updateTable('invitation').set({ accepted_at: work.at }).where('id', '=', invitation.id).execute();
  await record(work, {
    act: 'accounts.invitation-accepted',
    subject: { kind: 'account', id: account },
    after: { invitation: invitation.id },
  });
}

const kindOf = ({ renews }: Invitation, person: Person | undefined): 'new' | 'known' | 'renewal' => {
  if (renews) return 'renewal';
  return person ? 'known' : 'new';
};

export const lookAtInvitation =
  (plan: AccountsPlan): Act<typeof LookAtInvitation> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const invitation = await getOpenInvitation(door, body.token);
    const person = await findPersonByEmail(door.db, invitation.email);
    const inviter = invitation.invitedBy === null ? undefined : await findPerson(door.db, invitation.invitedBy);
    const named = await nameAll(plan, door.db, invitation.gifts, door.at);
    const secret = openSecret(plan.key, invitation.totp);
    return {
      kind: kindOf(invitation, person),
      email: invitation.email,
      invitedBy: inviter?.name ?? null,
      language: invitation.language,
      roles: invitation.gifts.map((gift) => ({ ...writeRole(gift), names: findNames(named, gift.organisation) })),
      expiresAt: invitation.expiresAt,
      secret,
      address: writeAppAddress(secret, invitation.email),
    };
  };

type Accepted = Parameters<Act<typeof AcceptInvitation>>[1]['body'];

/** Throws a Problem for an address that has an account, or has none where one is to be renewed. */
async function settlePerson(door: Work, { email, renews }: Invitation, body: Accepted): Promise<string> {
  const person = await findPersonByEmail(door.db, email);
  if (person && !renews) throw refused([{ code: 'accounts:invitation-known' }]);
  if (!person && renews) throw refused([{ code: 'accounts:invitation-unknown' }]);
  if (person) return person.id;
  return addPerson(door.db, { email, name: body.name, language: body.language }, door.at);
}

export const acceptInvitation =
  (plan: AccountsPlan): Act<typeof AcceptInvitation> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const invitation = await getOpenInvitation(door, body.token);
    refuseWeakPassword(body.password, invitation.email);
    const step = findStep(openSecret(plan.key, invitation.totp), body.code, door.at, 0);
    if (step === undefined) throw refused([{ code: 'accounts:code-wrong', pointer: '/body/code' }]);
    const account = await settlePerson(door, invitation, body);
    const own = await actAs(work, doorkeeperFor(account), plan.key);
    const password = await hashPassword(body.password);
    await setSecrets(own.db, account, { password, totp: invitation.totp, step }, own.at);
    await endSessions(own.db, own.at, account);
    const recoveryCodes = await replaceRecoveryCodes(own.db, account, own.at);
    await spendInvitation(own, account, invitation);
    await enter(plan, work, account, 'password', { factor: 'app' }, body.device);
    return { recoveryCodes };
  };

/** Who has an account takes the roles over while signed in to it. */
export const takeInvitation =
  (plan: AccountsPlan): Act<typeof TakeInvitation> =>
  async (work, { body }) => {
    const { account } = work.identity;
    if (account === null) throw new Problem('not-signed-in');
    const own = await actAs(work, doorkeeperFor(account), plan.key);
    const invitation = await getOpenInvitation(own, body.token);
    const person = await findPerson(own.db, account);
    if (person?.email !== invitation.email || invitation.renews)
      throw refused([{ code: 'accounts:invitation-of-another' }]);
    await spendInvitation(own, account, invitation);
    return {};
  };
