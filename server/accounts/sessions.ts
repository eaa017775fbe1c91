// Sessions: a token in the person's cookie, its hash in the database. What a session may do is read anew with each request.

import { addSeconds, type Moment, millisecondsOf } from '#server/platform/clock.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import type { Sessions } from '#server/platform/http/session-cookie.ts';
import type { Identity } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { DOORKEEPER } from './doorkeeper.ts';
import { identityOf, rolesOf } from './roles-held.ts';
import { hashToken, makeToken } from './secrets.ts';

const HOUR = 3600;
/** In seconds: how long a session lives at most, how long unused, and how seldom its use is written down. */
export const SESSION = { whole: 12 * HOUR, idle: 2 * HOUR, noted: 60 } as const;

export type Way = 'password' | 'oidc' | 'example';

const sessionIds = new WeakMap<Identity, string>();

/** The session in which this identity came; undefined for identities that came otherwise. */
export function sessionOf(identity: Identity): string | undefined {
  return sessionIds.get(identity);
}

type Found = { readonly id: string; readonly account: string; readonly seenAt: Moment };

async function findLiving(db: Db, token: string, at: Moment): Promise<Found | undefined> {
  const row = await db
    .selectFrom('account_session as session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.id', 'session.account', 'session.seen_at'])
    .where('session.token', '=', hashToken(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', at)
    .where('session.seen_at', '>', addSeconds(at, -SESSION.idle))
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, account: row.account, seenAt: row.seen_at };
}

async function noteUse(database: Database, { id, seenAt }: Found, at: Moment): Promise<void> {
  if (millisecondsOf(at) - millisecondsOf(seenAt) < SESSION.noted * 1000) return;
  await database.within(DOORKEEPER, 'write', (db) =>
    db.updateTable('account_session').set({ seen_at: at }).where('id', '=', id).where('seen_at', '<', at).execute(),
  );
}

async function findIdentity(database: Database, token: string, at: Moment): Promise<Identity | undefined> {
  const found = await database.within(DOORKEEPER, 'read', async (db) => {
    const session = await findLiving(db, token, at);
    return session && { session, roles: await rolesOf(db, session.account, at) };
  });
  if (!found) return undefined;
  await noteUse(database, found.session, at);
  const identity = identityOf(found.session.account, found.roles);
  sessionIds.set(identity, found.session.id);
  return identity;
}

/** Throws a Problem where the session has ended or a role is gone that the request began with. */
async function checkStill({ db, at }: Work, identity: Identity, token: string): Promise<void> {
  const session = await findLiving(db, token, at);
  if (session?.account !== identity.account) throw new Problem('session-expired');
  const { roles } = identityOf(session.account, await rolesOf(db, session.account, at));
  if (!identity.roles.every((role) => roles.includes(role))) throw new Problem('forbidden');
}

/**
 * Asked last of all before the commit, behind the journal's lock: whoever revokes writes a journal entry too, so that an act
 * never stands in the journal behind the entry that took its right away.
 */
async function confirm(work: Work, token: string): Promise<void> {
  if (work.outcome.session !== undefined) return;
  work.closing.push(() => checkStill(work, work.identity, token));
}

export function openSessions(database: Database): Sessions {
  return { find: (token, at) => findIdentity(database, token, at), confirm };
}

/** Begins a session with a fresh token and leaves it for the cookie. */
export async function beginSession(work: Work, account: string, way: Way, device: string): Promise<void> {
  const token = makeToken();
  const until = addSeconds(work.at, SESSION.whole);
  await work.db
    .insertInto('account_session')
    .values({
      account,
      token: hashToken(token),
      way,
      device,
      started_at: work.at,
      seen_at: work.at,
      expires_at: until,
    })
    .execute();
  work.outcome.session = { token, until };
}

/** Ends one session of the account, or all of them; answers how many lived. */
export async function endSessions(db: Db, at: Moment, account: string, only?: string): Promise<number> {
  const ended = await db
    .updateTable('account_session')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .where('seen_at', '>', addSeconds(at, -SESSION.idle))
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
