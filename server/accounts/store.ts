// What the acts of the accounts read under a lock and write.

import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { hashToken, makeToken } from './secrets.ts';

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: 'kk' | 'ru' | 'en';
  readonly version: number;
  readonly example: boolean;
  readonly password: string | null;
  readonly totp: boolean;
};

const people = (db: Db) =>
  db
    .selectFrom('account')
    .leftJoin('account_secret as secret', 'secret.account', 'account.id')
    .select([
      'account.id',
      'account.email',
      'account.name',
      'account.language',
      'account.version',
      'account.example',
      'secret.password',
      'secret.totp',
    ])
    .where('account.closed_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;
const personOf = (row: Row): Person => ({
  ...row,
  language: row.language as Person['language'],
  totp: row.totp !== null,
});

/** `email` in small letters. Undefined for none and for a closed account. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  const row = await people(db).where('account.email', '=', email).executeTakeFirst();
  return row && personOf(row);
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await people(db).where('account.id', '=', id).executeTakeFirst();
  return row && personOf(row);
}

type NewPerson = Pick<Person, 'email' | 'name' | 'language'> & { readonly example?: boolean };

export async function addPerson(db: Db, { email, name, language, example = false }: NewPerson, at: Moment) {
  const { id } = await db
    .insertInto('account')
    .values({ email, name, language, example, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Secrets = { readonly password: string | null; readonly totp: Buffer | null; readonly step?: number };

export async function setSecrets(db: Db, account: string, { password, totp, step = 0 }: Secrets, at: Moment) {
  const kept = { password, totp, totp_step: step, changed_at: at };
  await db
    .insertInto('account_secret')
    .values({ account, ...kept })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(kept))
    .execute();
}

export async function setPassword(db: Db, account: string, password: string, at: Moment): Promise<void> {
  await db.updateTable('account_secret').set({ password, changed_at: at }).where('account', '=', account).execute();
}

type ChallengeKind = 'second-factor' | 'password-reset';
type NewChallenge = {
  readonly kind: ChallengeKind;
  readonly account: string;
  readonly device: string;
  readonly expiresAt: Moment;
};

/** Answers the token that its holder has to show. Earlier ones of the kind end. */
export async function addChallenge(db: Db, { kind, account, device, expiresAt }: NewChallenge, at: Moment) {
  await db
    .updateTable('account_challenge')
    .set({ used_at: at })
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .execute();
  const token = makeToken();
  await db
    .insertInto('account_challenge')
    .values({ hash: hashToken(token), kind, account, device, expires_at: expiresAt })
    .execute();
  return token;
}

export type Challenge = { readonly hash: Buffer; readonly account: string; readonly device: string };

const ATTEMPTS = 5;

/** Locks it until the transaction ends. Undefined for one that is used, expired, tried too often or never was. */
export async function findChallenge(
  db: Db,
  kind: ChallengeKind,
  token: string,
  at: Moment,
): Promise<Challenge | undefined> {
  return db
    .selectFrom('account_challenge')
    .select(['hash', 'account', 'device'])
    .where('hash', '=', hashToken(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .where('attempts', '<', ATTEMPTS)
    .forUpdate()
    .executeTakeFirst();
}

export async function missChallenge(db: Db, { hash }: Challenge): Promise<void> {
  await db
    .updateTable('account_challenge')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('hash', '=', hash)
    .execute();
}

export async function spendChallenge(db: Db, { hash }: Challenge, at: Moment): Promise<void> {
  await db.updateTable('account_challenge').set({ used_at: at }).where('hash', '=', hash).execute();
}
