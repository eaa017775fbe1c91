// The public key by which a bundle's signature is verified, as it is published and as other programs write it (PEM), and the
// verification itself by WebCrypto, which Node and browsers have alike. No arithmetic of ours.

import { PUBLIC_KEY, type Signature } from './bundle-format.ts';

const PREFIX = 'ed25519:';
/** What stands before the 32 bytes in the DER form of such a key (RFC 8410). */
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function toBase64Url(bytes: Uint8Array): string {
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The one spelling of a public key out of 32 bytes. */
export const writePublicKey = (bytes: Uint8Array): string => PREFIX + toBase64Url(bytes);

function findInPem(text: string): string | undefined {
  const body = /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(text)?.[1];
  if (body === undefined) return undefined;
  try {
    const der = fromBase64(body.replaceAll(/\s/g, ''));
    const isEd25519 = der.length === SPKI.length + 32 && SPKI.every((byte, place) => der[place] === byte);
    return isEd25519 ? writePublicKey(der.subarray(SPKI.length)) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads `ed25519:…` or a PEM of such a key; undefined for anything else. */
export function findPublicKey(text: string): string | undefined {
  const trimmed = text.trim();
  return PUBLIC_KEY.test(trimmed) ? trimmed : findInPem(trimmed);
}

/** Whether the key made the signature of these bytes; undefined where this browser knows no such signatures. */
export async function verifySignature(
  { key, signature }: Signature,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  const raw = fromBase64(key.slice(PREFIX.length));
  try {
    const imported = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, fromBase64(signature), bytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return undefined;
    return false;
  }
}
