// Whether a key made this signature over these bytes. Algorithms that OpenSSL lacks (GOST of Kazakhstan) are told apart.

import { constants, createHash, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import type { DetachedSignature } from './read-cms.ts';
import { context, type Der, oidOf, partsOf, sequenceOf } from './read-der.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
/** Algorithm of the signature → its digest. `undefined`: that of the signer's digest algorithm. */
const RSA_WITH: Readonly<Record<string, string | undefined>> = {
  [RSA]: undefined,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};
const ECDSA_WITH: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/** `other-bytes`: a signature by this key, over something else; `wrong`: none by this key. */
export type BytesVerdict = 'good' | 'other-bytes' | 'wrong' | 'unknown-algorithm';

/** RFC 4055: the digest that the parameters name; SHA-1, their default, is not taken. */
function digestOfPss(parameters: Der | undefined): string | undefined {
  const [hash] = parameters ? sequenceOf(parameters).filter(({ tag }) => tag === context(0)) : [];
  const [algorithm] = hash ? partsOf(hash) : [];
  return algorithm && DIGESTS[oidOf(sequenceOf(algorithm)[0])];
}

function isBy(
  key: KeyObject,
  { algorithm: { oid, parameters }, signature }: DetachedSignature,
  digest: string,
  bytes: Buffer,
) {
  if (oid in RSA_WITH && key.asymmetricKeyType === 'rsa') return verify(RSA_WITH[oid] ?? digest, bytes, key, signature);
  if (oid === RSA_PSS) {
    const named = digestOfPss(parameters);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return named && verify(named, bytes, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, signature);
  }
  const named = ECDSA_WITH[oid];
  if (named && key.asymmetricKeyType === 'ec') return verify(named, bytes, key, signature);
  return undefined;
}

export function checkSignatureBytes(signature: DetachedSignature, key: KeyObject, content: Buffer): BytesVerdict {
  const digest = DIGESTS[signature.digestAlgorithm];
  if (!digest) return 'unknown-algorithm';
  const signed = signature.attributes?.signed ?? content;
  const right = isBy(key, signature, digest, signed);
  if (right === undefined) return 'unknown-algorithm';
  if (!right) return signature.attributes ? 'wrong' : 'other-bytes';
  if (!signature.attributes) return 'good';
  const found = createHash(digest).update(content).digest();
  const told = signature.attributes.digest;
  return found.length === told.length && timingSafeEqual(found, told) ? 'good' : 'other-bytes';
}
