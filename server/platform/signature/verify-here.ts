// RSA and ECDSA signatures, verified in this process: the bytes, the chain, the days, the usage of the key, revocation.

import type { KeyObject } from 'node:crypto';
import { type AskRevocation, openRevocation, type Revocation } from './ask-revocation.ts';
import { checkSignatureBytes } from './check-signature-bytes.ts';
import { type Authorities, findChain, holdsAt } from './find-chain.ts';
import type { Certificate } from './read-certificate.ts';
import { type DetachedSignature, readDetachedSignature } from './read-cms.ts';
import { type SignatureFault, type SignatureVerdict, signerOf, type VerifySignature } from './verifier.ts';

const refuse = (fault: SignatureFault): SignatureVerdict => ({ good: false, fault });

function findDetached(bytes: Buffer): DetachedSignature | undefined {
  try {
    return readDetachedSignature(bytes);
  } catch {
    return undefined;
  }
}

/** A key for signatures, not for signing in: the authority gives each person one of both, and only the first binds. */
function maySign({ keyUsage, unknownCritical }: Certificate): boolean {
  return unknownCritical.length === 0 && (keyUsage?.has('non-repudiation') ?? false);
}

/** Undefined for a key that OpenSSL does not know. */
function findKey({ x509 }: Certificate): KeyObject | undefined {
  try {
    return x509.publicKey;
  } catch {
    return undefined;
  }
}

async function askChain(ask: AskRevocation, chain: readonly Certificate[], at: number): Promise<Revocation> {
  const answers: Revocation[] = [];
  for (const [place, one] of chain.slice(0, -1).entries()) {
    const authority = chain[place + 1];
    if (authority) answers.push(await ask(one, authority, at));
  }
  if (answers.includes('revoked')) return 'revoked';
  return answers.includes('not-known') ? 'not-known' : 'good';
}

/** What the certificate alone says against the signature; undefined: nothing. */
function findCertificateFault(signer: Certificate, at: number): SignatureFault | undefined {
  if (at < signer.from) return 'not-yet-valid';
  if (!holdsAt(signer, at)) return 'expired';
  return maySign(signer) ? undefined : 'key-usage';
}

export function verifyHere(authorities: Authorities, ask: AskRevocation = openRevocation()): VerifySignature {
  return async (content, signature, at) => {
    const read = findDetached(signature);
    if (!read?.signer) return refuse('unreadable');
    const { signer, others } = read;
    const key = findKey(signer);
    const bytes = key ? checkSignatureBytes(read, key, content) : 'unknown-algorithm';
    if (bytes !== 'good') return refuse(bytes);
    const fault = findCertificateFault(signer, at);
    if (fault) return refuse(fault);
    const chain = findChain(signer, others, authorities, at);
    if (!chain) return refuse('unknown-issuer');
    const revocation = await askChain(ask, chain, at);
    return revocation === 'revoked'
      ? refuse('revoked')
      : { good: true, signer: signerOf(signer), revocation, by: 'shyraq' };
  };
}
