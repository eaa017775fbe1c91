// Inviting people: by an administrator for any role, by a head for officers of the own organisation.

import type {
  InvitePerson,
  ListInvitations,
  RenewInvitation,
  WithdrawInvitation,
} from '#contract/accounts-administration.ts';
import type { HeldRole } from '#contract/roles.ts';
import { record } from '#server/journal/index.ts';
import { addSeconds } from '#server/platform/clock.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { Language } from '#wording/texts.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { type Gift, prepareGifts, readGifts } from './gifts.ts';
import { refuseUnlessMay } from './guard.ts';
import { postToken } from './letters.ts';
import { rolesOf } from './roles-held.ts';
import { makeSecret, sealSecret } from './second-factor.ts';
import { hashToken, makeToken } from './secrets.ts';
import { findPersonByEmail } from './store.ts';
import { viewInvitations } from './views.ts';

const HOURS = 7 * 24;

export const listInvitations: Act<typeof ListInvitations> = async ({ db, at }) => ({
  invitations: await viewInvitations(db, at),
});

type Invited = Parameters<Act<typeof InvitePerson>>[1]['body'];

/** The one organisation of all roles, where there is one. */
function findOrganisation(roles: readonly HeldRole[]): string | null {
  const [first] = roles;
  const same = roles.every(({ organisation }) => organisation === first?.organisation);
  return same ? (first?.organisation ?? null) : null;
}

type About = { readonly roles: readonly HeldRole[]; readonly renews: boolean };

/** Everywhere: whatever is asked. In the own organisation: what concerns its officers and nobody else. */
function refuseForeign({ identity }: Work, act: 'account.invite' | 'invitation.withdraw', about: About): void {
  const officers = about.roles.length > 0 && about.roles.every(({ role }) => role === 'officer');
  refuseUnlessMay(identity, act, officers && !about.renews ? findOrganisation(about.roles) : null);
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

/** Two at one moment meet at the unique index; here whoever asks is told what stands in the way. */
async function refuseSecond({ db }: Work, email: string, organisation: string | null): Promise<void> {
  const open = await db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', email)
    .where('organisation', organisation === null ? 'is' : '=', organisation)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (open)
    throw new Problem('already-exists', { reasons: [{ code: 'accounts:invitation-open', pointer: '/body/email' }] });
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
    refuseForeign(work, 'account.invite', body);
    const gifts = await checkRoles(work, body);
    await clearExpired(work, body.email);
    await refuseSecond(work, body.email, findOrganisation(body.roles));
    const { id, token, expiresAt } = await addInvitation(plan, work, {
      ...body,
      gifts,
      organisation: findOrganisation(body.roles),
      hours: HOURS,
    });
    const { email: to, language } = body;
    await postToken(plan, work, body.renews ? 'renewal' : 'invitation', { to, language, token, hours: HOURS });
    work.outcome.created = true;
    return { id, expiresAt };
  };

/** Locks it. Throws a Problem where it is not there for this person, may not be touched, or is settled already. */
async function getUnsettled(work: Work, id: string, act: 'invitation.withdraw' | 'account.invite') {
  const row = await work.db.selectFrom('invitation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const gifts = readGifts(row.roles);
  refuseForeign(work, act, { roles: gifts, renews: row.renews });
  if (row.accepted_at) throw refused([{ code: 'accounts:invitation-used' }]);
  if (row.withdrawn_at) throw refused([{ code: 'accounts:invitation-withdrawn' }]);
  return { ...row, gifts, language: row.language as Language };
}

const aboutInvitation = (id: string, organisation: string | null) => ({
  subject: { kind: 'invitation', id },
  ...(organisation === null ? {} : { organisation }),
});

export const withdrawInvitation: Act<typeof WithdrawInvitation> = async (work, { params: { id } }) => {
  const { organisation } = await getUnsettled(work, id, 'invitation.withdraw');
  await work.db.updateTable('invitation').set({ withdrawn_at: work.at }).where('id', '=', id).execute();
  await record(work, { act: 'accounts.invitation-withdrawn', ...aboutInvitation(id, organisation) });
  return {};
};

/** A lost letter, or one that came too late: the old link ends, and a new one goes out for the same roles. */
export const renewInvitation =
  (plan: AccountsPlan): Act<typeof RenewInvitation> =>
  async (work, { params: { id } }) => {
    const { organisation, email, language, renews, gifts } = await getUnsettled(work, id, 'account.invite');
    const over = gifts.filter(({ endsAt }) => endsAt !== null && endsAt <= work.at);
    if (over.length > 0) throw refused(over.map(({ role }) => ({ code: 'accounts:until-over', values: { role } })));
    const token = makeToken();
    const expiresAt = addSeconds(work.at, HOURS * 3600);
    await work.db
      .updateTable('invitation')
      .set({ token: hashToken(token), totp: sealSecret(plan.key, makeSecret()), expires_at: expiresAt })
      .where('id', '=', id)
      .execute();
    const told = { to: email, language, token, hours: HOURS };
    await postToken(plan, work, renews ? 'renewal' : 'invitation', told);
    await record(work, {
      act: 'accounts.invitation-renewed',
      ...aboutInvitation(id, organisation),
      after: { expiresAt },
    });
    return { expiresAt };
  };
