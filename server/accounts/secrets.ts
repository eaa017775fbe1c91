// What only its holder knows: random tokens, kept as hashes; and secrets that have to be read again, kept sealed.

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** 256 random bits as base64url. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Of random tokens, which nobody can try out: no salt and no slowness needed. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const keyFor = (key: Buffer, use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `accounts ${use}`, 32));

/** Stands for an address where the address itself shall not be kept. */
export function blindEmail(key: Buffer, email: string): Buffer {
  return createHmac('sha256', keyFor(key, 'email')).update(email).digest();
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM; `use` keeps what was sealed for one purpose from being opened for another. */
export function seal(key: Buffer, use: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, use), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Undefined for what was not sealed with this key for this use. */
export function findSealed(key: Buffer, use: string, sealed: Buffer): string | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, use), sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
