// Lists for screens.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { AccountRole } from '#contract/account-parts.ts';
import type { SessionLine } from '#contract/accounts.ts';
import type { Account, AccountLine, InvitationLine } from '#contract/accounts-administration.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { addSeconds, type Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
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

const roleColumns = [
  'id',
  'account',
  'role',
  'organisation',
  'granted_at',
  'ends_at',
  'revoked_at',
  'conflict',
] as const;
type KeptRole = {
  id: string;
  account: string;
  role: string;
  organisation: string | null;
  granted_at: Moment;
  ends_at: Moment | null;
  revoked_at: Moment | null;
  conflict: string | null;
};

const viewRole = ({
  id,
  role,
  organisation,
  granted_at,
  ends_at,
  conflict,
}: KeptRole): AccountLine['roles'][number] => ({
  id,
  conflict,
  since: granted_at,
  ...writeRole({ role: getRole(role), organisation, endsAt: ends_at }),
});

/** When a role ended, revoked or by its last day; undefined for one that holds. */
function endedAt({ ends_at, revoked_at }: KeptRole, at: Moment): Moment | undefined {
  const ends = [ends_at, revoked_at].filter((end) => end !== null && end <= at);
  return ends.sort()[0] ?? undefined;
}

async function rolesByAccount(db: Db, at: Moment): Promise<Map<string, AccountLine['roles']>> {
  const rows = await db
    .selectFrom('account_role')
    .select(roleColumns)
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('granted_at')
    .execute();
  const found = new Map<string, AccountLine['roles']>();
  for (const row of rows) {
    const known = found.get(row.account);
    if (known) known.push(viewRole(row));
    else found.set(row.account, [viewRole(row)]);
  }
  return found;
}

/** As far as row-level security shows them. */
const people = (db: Db) =>
  db.selectFrom('account').select(({ selectFrom }) => [
    'id',
    'email',
    'name',
    'language',
    'example',
    'created_at',
    'closed_at',
    selectFrom('account_session')
      .whereRef('account_session.account', '=', 'account.id')
      .select(({ fn }) => fn.max('seen_at').as('seen_at'))
      .as('seen_at'),
  ]);
type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;

const viewPerson = ({ id, email, name, example, created_at, closed_at, seen_at }: PersonRow) => ({
  id,
  email,
  name,
  example,
  createdAt: created_at,
  seenAt: seen_at,
  closedAt: closed_at,
});

export async function viewAccounts(db: Db, at: Moment): Promise<AccountLine[]> {
  const roles = await rolesByAccount(db, at);
  const rows = await people(db).orderBy('email').execute();
  return rows.map((row) => ({ ...viewPerson(row), roles: roles.get(row.id) ?? [] }));
}

const asTold = (kept: KeptRole, ended: Moment): Account['past'][number] => ({
  ...viewRole(kept),
  endedAt: ended,
  revoked: ended !== kept.ends_at,
});

/** Undefined where there is none, or none that may be seen. */
export async function viewAccount(db: Db, { at, identity }: Pick<Work, 'at' | 'identity'>, id: string) {
  const row = await people(db).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const kept = await db
    .selectFrom('account_role')
    .select(roleColumns)
    .where('account', '=', id)
    .orderBy('granted_at')
    .execute();
  const ends = kept.map((one) => ({ one, ended: endedAt(one, at) }));
  const past = ends.flatMap(({ one, ended }) => (ended === undefined ? [] : [asTold(one, ended)]));
  const told = mayDoIn(readHeldRoles(identity.roles), 'account.list', null);
  return {
    ...viewPerson(row),
    language: row.language as Account['language'],
    roles: ends.flatMap(({ one, ended }) => (ended === undefined ? [viewRole(one)] : [])),
    past: past.sort((one, other) => (one.endedAt < other.endedAt ? 1 : -1)),
    sessions: told ? (await listLivingSessions(db, id, at)).length : null,
  };
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
    .leftJoin('account as inviter', 'inviter.id', 'invitation.invited_by')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.language',
      'roles',
      'renews',
      'inviter.name as invited_by',
    ])
    .select(['invited_at', 'expires_at', 'accepted_at', 'withdrawn_at'])
    .orderBy('invited_at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    language: row.language as InvitationLine['language'],
    invitedBy: row.invited_by,
    roles: readGifts(row.roles).map(writeRole),
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    state: stateOf(row, at),
    renews: row.renews,
  }));
}
