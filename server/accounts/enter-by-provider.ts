// Coming in by OpenID Connect. A person the provider knows is nobody here until an invitation binds the two together: no
// account and no right ever comes of a sign-in elsewhere.

import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { actAs, doorkeeperFor } from './doorkeeper.ts';
import { getOpenInvitation, type Invitation, spendInvitation } from './invitations.ts';
import type { Claims } from './provider.ts';
import { enter } from './sign-in.ts';
import { addPerson, findPerson, findPersonByEmail, type Person, setSecrets } from './store.ts';

type Language = 'kk' | 'ru' | 'en';
type Coming = {
  readonly claims: Claims;
  readonly invitation: string | null;
  readonly language: Language;
  readonly device: string;
};

async function findLinked({ db }: Work, { issuer, subject }: Claims): Promise<Person | undefined> {
  const link = await db
    .selectFrom('oidc_link')
    .select('account')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return link && findPerson(db, link.account);
}

const NAME_LENGTH = 200;

async function bind(work: Work, { claims, language }: Coming, { email, renews }: Invitation): Promise<string> {
  if (claims.email !== undefined && claims.email.toLowerCase() !== email)
    throw refused([{ code: 'accounts:provider-other-email' }]);
  if (renews || (await findPersonByEmail(work.db, email))) throw refused([{ code: 'accounts:invitation-known' }]);
  const name =
    (claims.name ?? email)
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim()
      .slice(0, NAME_LENGTH) || email;
  const account = await addPerson(work.db, { email, name, language }, work.at);
  await setSecrets(work.db, account, { password: null, totp: null }, work.at);
  const { issuer, subject } = claims;
  await work.db.insertInto('oidc_link').values({ issuer, subject, account, linked_at: work.at }).execute();
  return account;
}

/** `door`: as the doorkeeper. Throws a Problem `refused` with the reason. */
export async function enterByProvider(plan: AccountsPlan, door: Work, coming: Coming): Promise<void> {
  const linked = await findLinked(door, coming.claims);
  if (coming.invitation === null && !linked) throw refused([{ code: 'accounts:provider-not-linked' }]);
  const invitation = coming.invitation === null ? undefined : await getOpenInvitation(door, coming.invitation);
  if (linked && invitation && linked.email !== invitation.email)
    throw refused([{ code: 'accounts:invitation-of-another' }]);
  const account = linked?.id ?? (invitation && (await bind(door, coming, invitation)));
  if (account === undefined) throw refused([{ code: 'accounts:provider-not-linked' }]);
  if (invitation) await spendInvitation(await actAs(door, doorkeeperFor(account), plan.key), account, invitation);
  await enter(plan, door, account, 'oidc', {}, coming.device);
}
