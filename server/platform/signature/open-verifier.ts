// The verifier that the house is set up with: roots out of a folder, NCANode where it is named.

import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyKind } from '#contract/signature-forms.ts';
import { StartFault } from '../start-fault.ts';
import { type Authorities, issued } from './find-chain.ts';
import { type Certificate, readCertificate } from './read-certificate.ts';
import type { VerifySignature } from './verifier.ts';
import { verifyByNcanode } from './verify-by-ncanode.ts';
import { verifyHere } from './verify-here.ts';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function certificatesOf(bytes: Buffer): Certificate[] {
  const texts = bytes.toString('latin1').match(PEM);
  const raw = texts ? texts.map((text) => new X509Certificate(text).raw) : [bytes];
  return raw.map(readCertificate);
}

/** Certificates that issued themselves are roots. Those by algorithms that OpenSSL lacks are passed over: NCANode has its own. */
function sortAuthorities(all: readonly Certificate[]): Authorities {
  const isRoot = (one: Certificate) => one.isAuthority && issued(one, one);
  return { roots: all.filter(isRoot), between: all.filter((one) => one.isAuthority && !isRoot(one)) };
}

/** Throws a StartFault `setting-refused` for a folder that is not there or a file in it that is no certificate. */
export function readAuthorities(folder: string): Authorities {
  try {
    const files = readdirSync(folder).filter((name) => /\.(pem|crt|cer|der)$/i.test(name));
    return sortAuthorities(files.flatMap((name) => certificatesOf(readFileSync(join(folder, name)))));
  } catch (error) {
    throw new StartFault('setting-refused', { name: 'SHYRAQ_SIGNATURE_ROOTS' }, error);
  }
}

type Told = { readonly roots: string | undefined; readonly ncanode: string | undefined };

/** NCANode verifies signatures by RSA keys as well. */
export function listKeys({ roots, ncanode }: Told): KeyKind[] {
  if (ncanode) return ['rsa', 'gost'];
  return roots ? ['rsa'] : [];
}

function openHere(folder: string, alone: boolean): VerifySignature | undefined {
  const authorities = readAuthorities(folder);
  if (authorities.roots.length > 0) return verifyHere(authorities);
  // Everybody would sign in vain, and be told that the authority of the country is not trusted.
  if (alone) throw new StartFault('setting-refused', { name: 'SHYRAQ_SIGNATURE_ROOTS' });
  return undefined;
}

/**
 * Undefined where neither is set: then nothing can be signed with a key. Throws a StartFault `setting-refused` for a folder that
 * does not read, or without a root that could be trusted where NCANode does not stand in for it.
 */
export function openVerifier({ roots, ncanode }: Told): VerifySignature | undefined {
  const here = roots ? openHere(roots, !ncanode) : undefined;
  const there = ncanode ? verifyByNcanode(ncanode) : undefined;
  if (!here || !there) return here ?? there;
  return async (content, signature, at) => {
    const verdict = await here(content, signature, at);
    return !verdict.good && verdict.fault === 'unknown-algorithm' ? there(content, signature, at) : verdict;
  };
}
