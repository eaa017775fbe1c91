// From a certificate up to a root that the house trusts (RFC 5280, 6.1, without policies and name constraints: a certificate
// that makes them critical is refused).

import type { Certificate } from './read-certificate.ts';

export type Authorities = {
  readonly roots: readonly Certificate[];
  /** Between roots and signers; they are trusted for nothing by themselves. */
  readonly between: readonly Certificate[];
};

const LONGEST = 6;

export const holdsAt = ({ from, until }: Certificate, at: number): boolean => from <= at && at <= until;

function mayIssue(authority: Certificate, below: number, at: number): boolean {
  const { isAuthority, keyUsage, pathLength, unknownCritical } = authority;
  if (!isAuthority || unknownCritical.length > 0 || !holdsAt(authority, at)) return false;
  if (keyUsage && !keyUsage.has('certificates')) return false;
  return pathLength === undefined || below <= pathLength;
}

export function issued(authority: Certificate, one: Certificate): boolean {
  if (!one.issuer.equals(authority.subject)) return false;
  try {
    return one.x509.checkIssued(authority.x509) && one.x509.verify(authority.x509.publicKey);
  } catch {
    return false;
  }
}

function climb(path: readonly Certificate[], { roots, between }: Authorities, at: number): Certificate[] | undefined {
  const [last] = path.slice(-1);
  if (!last || path.length > LONGEST) return undefined;
  const below = path.length - 1;
  const isAbove = (one: Certificate) => mayIssue(one, below, at) && issued(one, last);
  const root = roots.find(isAbove);
  if (root) return [...path, root];
  for (const one of between) {
    if (path.includes(one) || !isAbove(one)) continue;
    const found = climb([...path, one], { roots, between }, at);
    if (found) return found;
  }
  return undefined;
}

/** The signer's certificate first, a root last; undefined where no path leads to a root. */
export function findChain(
  signer: Certificate,
  others: readonly Certificate[],
  { roots, between }: Authorities,
  at: number,
): Certificate[] | undefined {
  return climb([signer], { roots, between: [...between, ...others] }, at);
}
