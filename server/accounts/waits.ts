// What waits in the accounts: organisations for whom nobody can act, invitations that ran out, codes that run low.

import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';

/** With fewer, one more lost phone shuts the person out. */
const FEW_CODES = 3;

async function countRecoveryCodes({ db, identity }: Work): Promise<Waiting[]> {
  if (!identity.account) return [];
  const secret = await db
    .selectFrom('account_secret')
    .select('password')
    .where('account', '=', identity.account)
    .executeTakeFirst();
  if (!secret?.password) return [];
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .where('account', '=', identity.account)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(left) >= FEW_CODES) return [];
  return [{ code: 'recovery-codes-few', count: Number(left), organisation: null }];
}

/** Roles of an organisation that are held on this day, by whom row-level security shows. */
const heldRoles = (db: Db, at: Work['at']) =>
  db
    .selectFrom('account_role')
    .select('organisation')
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]));

async function countUnserved({ db, at }: Work): Promise<Waiting[]> {
  const { count } = await db
    .selectFrom('organisation')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('merged_into', 'is', null)
    .where('id', 'not in', heldRoles(db, at).where('organisation', 'is not', null).$castTo<{ organisation: string }>())
    .executeTakeFirstOrThrow();
  return count === '0' ? [] : [{ code: 'organisation-without-officer', count: Number(count), organisation: null }];
}

async function countExpired({ db, at }: Work): Promise<Waiting[]> {
  const { count } = await db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '<=', at)
    .executeTakeFirstOrThrow();
  return count === '0' ? [] : [{ code: 'invitation-expired', count: Number(count), organisation: null }];
}

export async function waitsOfAccounts(work: Work): Promise<Waiting[]> {
  const oversees = mayDo(readHeldRoles(work.identity.roles), 'role.grant');
  return [
    ...(oversees ? [...(await countUnserved(work)), ...(await countExpired(work))] : []),
    ...(await countRecoveryCodes(work)),
  ];
}
