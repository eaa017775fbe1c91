// From a certificate up to a root that the house trusts (RFC 5280, 6.1). The path is found here, within bounds and by OpenSSL
// from link to link; pkijs then validates it with its policies and constraints of names. Left to find the path itself, the
// library follows two authorities that issued each other without end, and it never looks at the length of a path.

import { CertificateChainValidationEngine } from 'pkijs';
import { isTaken } from './check-signature-bytes.ts';
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
    if (!isTaken(one.parsed.signatureAlgorithm, authority)) return false;
    return one.x509.checkIssued(authority.x509) && one.x509.verify(authority.x509.publicKey);
  } catch {
    return false;
  }
}

/** The shortest path; each authority is passed once, so that those who issued each other end it. */
function findPath(signer: Certificate, { roots, between }: Authorities, at: number): Certificate[] | undefined {
  const passed = new Set([signer]);
  let paths: Certificate[][] = [[signer]];
  for (let below = 0; below < LONGEST && paths.length > 0; below += 1) {
    const isAbove = (last: Certificate | undefined) => (one: Certificate) =>
      last !== undefined && mayIssue(one, below, at) && issued(one, last);
    for (const path of paths) {
      const root = roots.find(isAbove(path.at(-1)));
      if (root) return [...path, root];
    }
    paths = paths.flatMap((path) => {
      const above = between.filter((one) => !passed.has(one)).filter(isAbove(path.at(-1)));
      for (const one of above) passed.add(one);
      return above.map((one) => [...path, one]);
    });
  }
  return undefined;
}

async function isValid(path: readonly Certificate[], at: number): Promise<boolean> {
  const all = path.map(({ parsed }) => parsed);
  const engine = new CertificateChainValidationEngine({
    trustedCerts: all.slice(-1),
    // The one that is asked about comes last.
    certs: all.slice(0, -1).toReversed(),
    checkDate: new Date(at),
  });
  try {
    return (await engine.verify()).result;
  } catch {
    return false;
  }
}

/** The signer's certificate first, a root last; undefined where no path leads to a root. */
export async function findChain(
  signer: Certificate,
  others: readonly Certificate[],
  { roots, between }: Authorities,
  at: number,
): Promise<Certificate[] | undefined> {
  const path = findPath(signer, { roots, between: [...between, ...others] }, at);
  return path && (await isValid(path, at)) ? path : undefined;
}
