// Whether a key made this signature over these bytes: pkijs says it, by the cryptography of OpenSSL that Node carries. Which
// algorithms are good enough is decided here, for the library takes SHA-1 as well. Those of GOST are told apart.

import { ObjectIdentifier } from 'asn1js';
import { type AlgorithmIdentifier, getCrypto, RSASSAPSSParams } from 'pkijs';
import type { Certificate } from './read-certificate.ts';
import type { DetachedSignature } from './read-cms.ts';

/** SHA-256, SHA-384, SHA-512. */
const DIGESTS = ['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3'];

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const RSA_WITH = ['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'];
const EC = '1.2.840.10045.2.1';
const ECDSA_WITH = ['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'];
/** P-256, P-384, P-521. */
const CURVES = ['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'];

/** `other-bytes`: a signature by this key, over something else; `wrong`: none by this key. */
export type BytesVerdict = 'good' | 'other-bytes' | 'wrong' | 'unknown-algorithm';

/** RFC 4055: SHA-1, the digest of parameters that name none, is not taken; nor are parameters that do not read. */
function namesDigest({ algorithmParams }: AlgorithmIdentifier): boolean {
  try {
    return DIGESTS.includes(new RSASSAPSSParams({ schema: algorithmParams }).hashAlgorithm.algorithmId);
  } catch {
    return false;
  }
}

/** Whether signatures by this algorithm and key are taken: of certificates, lists and answers as of reports. */
export function isTaken(algorithm: AlgorithmIdentifier, by: Certificate): boolean {
  const { algorithmId } = algorithm;
  const { algorithm: key } = by.parsed.subjectPublicKeyInfo;
  if (key.algorithmId === RSA)
    return RSA_WITH.includes(algorithmId) || (algorithmId === RSA_PSS && namesDigest(algorithm));
  const curve: unknown = key.algorithmParams;
  const known = curve instanceof ObjectIdentifier && CURVES.includes(curve.getValue());
  return key.algorithmId === EC && known && ECDSA_WITH.includes(algorithmId);
}

function isKnown({ info }: DetachedSignature, signer: Certificate): boolean {
  const { digestAlgorithm, signatureAlgorithm } = info;
  if (!DIGESTS.includes(digestAlgorithm.algorithmId)) return false;
  // CMS may name the key alone: its digest is then that of the signer.
  const bare = signatureAlgorithm.algorithmId === RSA;
  return bare ? signer.parsed.subjectPublicKeyInfo.algorithm.algorithmId === RSA : isTaken(signatureAlgorithm, signer);
}

/** Whether the key signed at least what the signature says of itself. */
async function isByKey({ info }: DetachedSignature, signer: Certificate): Promise<boolean> {
  const { signedAttrs, signature, signatureAlgorithm, digestAlgorithm } = info;
  // Without attributes nothing tells a wrong key from other bytes; the bytes are likelier.
  if (!signedAttrs) return true;
  const crypto = getCrypto(true);
  const { name } = crypto.getAlgorithmByOID(digestAlgorithm.algorithmId, true) as { name: string };
  const digest = signatureAlgorithm.algorithmId === RSA ? [name] : [];
  const { subjectPublicKeyInfo } = signer.parsed;
  return crypto.verifyWithPublicKey(
    signedAttrs.encodedValue,
    signature,
    subjectPublicKeyInfo,
    signatureAlgorithm,
    ...digest,
  );
}

const holds = (told: Promise<boolean>): Promise<boolean> => told.catch(() => false);

export async function checkSignatureBytes(
  signature: DetachedSignature,
  signer: Certificate,
  content: Uint8Array,
): Promise<BytesVerdict> {
  if (!isKnown(signature, signer)) return 'unknown-algorithm';
  const data = new Uint8Array(content).buffer;
  if (await holds(signature.signed.verify({ signer: 0, data }))) return 'good';
  return (await holds(isByKey(signature, signer))) ? 'other-bytes' : 'wrong';
}
