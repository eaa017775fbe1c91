// The key by which the working body signs what it publishes: Ed25519 (RFC 8032), kept by the house as PEM (PKCS 8).

import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Signature } from '#exchange/bundle/bundle-format.ts';
import { toBase64Url, writePublicKey } from '#exchange/bundle/public-key.ts';

/** What stands before the 32 bytes of a private key in its DER form (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Throws a RangeError for 32 bytes that are not 32. */
export function signingKeyFrom(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new RangeError('a signing key is made of 32 bytes');
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** The public half as it is published. */
export function publicKeyOf(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return writePublicKey(der.subarray(der.length - 32));
}

export function signManifest(bytes: Uint8Array, key: KeyObject): Signature {
  return {
    algorithm: 'Ed25519',
    key: publicKeyOf(key),
    signature: toBase64Url(sign(null, bytes, key)),
  };
}
