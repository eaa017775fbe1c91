// What the signer's certificate alone says against a signature, whoever verifies the rest.

import { holdsAt } from './find-chain.ts';
import type { Certificate } from './read-certificate.ts';
import type { SignatureFault } from './verifier.ts';

/** A key for signatures, not for signing in: the authority gives each person one of both, and only the first binds. */
function maySign({ keyUsage, unknownCritical }: Certificate): boolean {
  return unknownCritical.length === 0 && (keyUsage?.has('non-repudiation') ?? false);
}

/** Undefined: nothing. */
export function findCertificateFault(signer: Certificate, at: number): SignatureFault | undefined {
  if (at < signer.from) return 'not-yet-valid';
  if (!holdsAt(signer, at)) return 'expired';
  return maySign(signer) ? undefined : 'key-usage';
}
