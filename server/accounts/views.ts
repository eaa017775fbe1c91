// Lists for screens.

import type { AccountRole } from '#contract/account-parts.ts';
import type { SessionLine } from '#contract/accounts.ts';
import type { AccountLine, InvitationLine } from '#contract/accounts-administration.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { addSeconds, type Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { readGifts } from './gifts.ts';
import { getRole, type RoleRow } from './roles-held.ts';
import { SESSION } from './sessions.ts';

/** The last day: the role ends with its last moment in Astana, so the moment before the end lies in it. */
export function writeRole({ role, organisation, endsAt }: Omit<RoleRow, 'id' | 'conflict'>): AccountRole {
  return { role, organisation, until: endsAt && dayInAstana(addSeconds(endsAt, -1)) };
}

/** Newest first. */
export async function listLivingSessions(db: Db, account: string, at: Moment): Promise<Omit<SessionLine, 'current'>[]> {
  const rows = await db
    .selectFrom('account_session')
    .select(['id', 'device', 'way', 'started_at', 'seen_at', 'expires_at'])
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .where('seen_at', '>', addSeconds(at, -SESSION.idle))
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map(({ id, device, way, started_at, seen_at, expires_at }) => ({
    id,
    device,
    way: way as SessionLine['way'],
    startedAt: started_at,
    seenAt: seen_at,
    expiresAt: expires_at,
  }));
}

async function rolesByAccount(db: Db, at: Moment): Promise<Map<string, AccountLine['roles']>> {
  const rows = await db
    .selectFrom('account_role')
    .select(['id', 'account', 'role', 'organisation', 'ends_at', 'conflict'])
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('granted_at')
    .execute();
  const found = new Map<string, AccountLine['roles']>();
  for (const { id, account, role, organisation, ends_at, conflict } of rows) {
    const line = { id, conflict, ...writeRole({ role: getRole(role), organisation, endsAt: ends_at }) };
    found.set(account, [...(found.get(account) ?? []), line]);
  }
  return found;
}

export async function viewAccounts(db: Db, at: Moment): Promise<AccountLine[]> {
  const roles = await rolesByAccount(db, at);
  const rows = await db
    .selectFrom('account')
    .select(({ selectFrom }) => [
      'id',
      'email',
      'name',
      'example',
      'created_at',
      'closed_at',
      selectFrom('account_session')
        .whereRef('account_session.account', '=', 'account.id')
        .select(({ fn }) => fn.max('seen_at').as('seen_at'))
        .as('seen_at'),
    ])
    .orderBy('email')
    .execute();
  return rows.map(({ id, email, name, example, created_at, closed_at, seen_at }) => ({
    id,
    email,
    name,
    example,
    roles: roles.get(id) ?? [],
    createdAt: created_at,
    seenAt: seen_at,
    closedAt: closed_at,
  }));
}

type States = { accepted_at: Moment | null; withdrawn_at: Moment | null; expires_at: Moment };

function stateOf({ accepted_at, withdrawn_at, expires_at }: States, at: Moment): InvitationLine['state'] {
  if (accepted_at) return 'accepted';
  if (withdrawn_at) return 'withdrawn';
  return expires_at <= at ? 'expired' : 'open';
}

/** Newest first; as far as row-level security shows them. */
export async function viewInvitations(db: Db, at: Moment): Promise<InvitationLine[]> {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'email', 'roles', 'invited_at', 'expires_at', 'accepted_at', 'withdrawn_at', 'renews'])
    .orderBy('invited_at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    roles: readGifts(row.roles).map(writeRole),
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    state: stateOf(row, at),
    renews: row.renews,
  }));
}
