// RSA and ECDSA signatures, verified in this process: the bytes, the chain, the days, the usage of the key, revocation.

import { type AskRevocation, openRevocation, type Standing } from './ask-revocation.ts';
import { checkSignatureBytes } from './check-signature-bytes.ts';
import { findCertificateFault } from './find-certificate-fault.ts';
import { type Authorities, findChain } from './find-chain.ts';
import type { Certificate } from './read-certificate.ts';
import { type DetachedSignature, readDetachedSignature } from './read-cms.ts';
import { type SignatureFault, type SignatureVerdict, signerOf, type VerifySignature } from './verifier.ts';

const refuse = (fault: SignatureFault): SignatureVerdict => ({ good: false, fault });

export function findDetached(bytes: Uint8Array): DetachedSignature | undefined {
  try {
    return readDetachedSignature(bytes);
  } catch {
    return undefined;
  }
}

/** Of the whole chain; who said it, of the signer's own certificate. */
async function askChain(ask: AskRevocation, chain: readonly Certificate[], at: number): Promise<Standing> {
  const links = chain.slice(0, -1).map((one, place) => ({ one, authority: chain[place + 1] as Certificate }));
  const standings = await Promise.all(links.map(({ one, authority }) => ask(one, authority, at)));
  const all = standings.map(({ revocation }) => revocation);
  if (all.includes('revoked')) return { revocation: 'revoked', asked: null };
  if (all.includes('not-known')) return { revocation: 'not-known', asked: null };
  return { revocation: 'good', asked: standings[0]?.asked ?? null };
}

export function verifyHere(authorities: Authorities, ask: AskRevocation = openRevocation()): VerifySignature {
  return async (content, signature, at) => {
    const read = findDetached(signature);
    if (!read?.signer) return refuse('unreadable');
    const { signer, others } = read;
    const bytes = await checkSignatureBytes(read, signer, content);
    if (bytes !== 'good') return refuse(bytes);
    const fault = findCertificateFault(signer, at);
    if (fault) return refuse(fault);
    const chain = await findChain(signer, others, authorities, at);
    if (!chain) return refuse('unknown-issuer');
    const { revocation, asked } = await askChain(ask, chain, at);
    return revocation === 'revoked'
      ? refuse('revoked')
      : { good: true, signer: signerOf(signer), revocation, asked, by: 'shyraq' };
  };
}
