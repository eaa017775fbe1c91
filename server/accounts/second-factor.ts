// The second factor: six digits of an app (RFC 6238), or one of ten recovery codes. Nothing is taken twice.

import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { type Moment, millisecondsOf } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { findSealed, hashToken, seal } from './secrets.ts';

const STEP = 30;
const CODES = 10;
/** Letters and digits that are not mistaken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

export const makeSecret = (): string => generateSecret();
export const sealSecret = (key: Buffer, secret: string): Buffer => seal(key, 'totp', secret);

/** Throws an Error for a secret that another database sealed. */
export function openSecret(key: Buffer, sealed: Buffer): string {
  const secret = findSealed(key, 'totp', sealed);
  if (secret === undefined) throw new Error('a second factor that this database did not seal');
  return secret;
}

/** What a square code shows to the app. */
export function writeAppAddress(secret: string, email: string): string {
  return generateURI({ issuer: 'Shyraq', label: email, secret });
}

/** The time step of a right code later than `after`; one step before and after now is let pass for clocks that differ. */
export function findStep(secret: string, code: string, at: Moment, after: number): number | undefined {
  const token = code.replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(millisecondsOf(at) / 1000);
  const read = verifySync({ secret, token, epoch, epochTolerance: STEP, afterTimeStep: after });
  return read.valid && 'timeStep' in read ? read.timeStep : undefined;
}

/** 16 signs of 31: 79 bits. Random bytes that would favour some signs are thrown away. */
function makeRecoveryCode(): string {
  const signs: string[] = [];
  while (signs.length < 16) {
    for (const byte of randomBytes(32))
      if (byte < SIGNS.length * 8 && signs.length < 16) signs.push(SIGNS[byte % SIGNS.length] ?? '');
  }
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

const folded = (code: string): string => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Ten new codes; the old ones end. They are told here and never again. */
export async function replaceRecoveryCodes(db: Db, account: string, at: Moment): Promise<string[]> {
  const codes = Array.from({ length: CODES }, makeRecoveryCode);
  await db
    .updateTable('recovery_code')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .execute();
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account, hash: hashToken(folded(code)), made_at: at })))
    .execute();
  return codes;
}

export async function countRecoveryCodes(db: Db, account: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function spendRecoveryCode(db: Db, account: string, code: string, at: Moment): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('hash', '=', hashToken(folded(code)))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Takes the code of a person and spends it; `undefined` where it is wrong, spent, or the person has no second factor. Two
 * requests with one code meet at the row: the second finds it spent.
 */
export async function spendCode(
  db: Db,
  key: Buffer,
  account: string,
  code: string,
  at: Moment,
): Promise<'app' | 'recovery' | undefined> {
  const kept = await db
    .selectFrom('account_secret')
    .select(['totp', 'totp_step'])
    .where('account', '=', account)
    .forUpdate()
    .executeTakeFirst();
  if (!kept?.totp) return undefined;
  const step = findStep(openSecret(key, kept.totp), code, at, kept.totp_step);
  if (step === undefined) return (await spendRecoveryCode(db, account, code, at)) ? 'recovery' : undefined;
  await db.updateTable('account_secret').set({ totp_step: step }).where('account', '=', account).execute();
  return 'app';
}
