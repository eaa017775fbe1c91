// Whether a certificate of a chain was revoked, by the list of its issuer.

import { findRevoked } from './cut-list.ts';
import { fetchBytes, type Http } from './fetch-bytes.ts';
import type { Certificate } from './read-certificate.ts';
import { isListOf, type RevocationList, readRevocationList } from './read-revocation-list.ts';

const LARGEST = 40_000_000;
/** An address that did not answer is asked again after so many milliseconds: nobody else waits for it meanwhile. */
export const SILENT_FOR = 60_000;
/** An authority may publish a new list before the old one is over. */
export const KEPT_FOR = 600_000;

async function load(address: string, http: Http, patience: number): Promise<RevocationList | undefined> {
  const bytes = await fetchBytes(address, { http, patience, largest: LARGEST });
  try {
    return bytes && readRevocationList(bytes);
  } catch {
    return undefined;
  }
}

/** A list whose entries do not read says nothing of anybody. */
function lookUp({ entries }: RevocationList, { serial }: Certificate, at: number): 'good' | 'not-known' | 'revoked' {
  try {
    const since = findRevoked(entries, Buffer.from(serial, 'hex'));
    return since !== undefined && since <= at ? 'revoked' : 'good';
  } catch {
    return 'not-known';
  }
}

type Kept = { readonly list: Promise<RevocationList | undefined>; readonly askedAt: number };

export type AskList = (
  one: Certificate,
  authority: Certificate,
  at: number,
) => Promise<'good' | 'not-known' | 'revoked'>;

/** Lists are kept for a while, as long as they hold: on the night of the term everybody asks for the same. */
export function openLists(http: Http, patience: number): AskList {
  const kept = new Map<string, Kept>();
  const find = async (address: string, at: number): Promise<RevocationList | undefined> => {
    const known = kept.get(address);
    const list = await known?.list;
    const age = known ? Date.now() - known.askedAt : Number.POSITIVE_INFINITY;
    const lives = list ? list.until >= at && age < KEPT_FOR : age < SILENT_FOR;
    if (lives) return list;
    const asked = { list: load(address, http, patience), askedAt: Date.now() };
    kept.set(address, asked);
    return asked.list;
  };
  return async (one, authority, at) => {
    for (const address of one.revocationLists) {
      const list = await find(address, at);
      if (!list || list.from > at || list.until < at || !(await isListOf(authority, list))) continue;
      const standing = lookUp(list, one, at);
      if (standing !== 'not-known') return standing;
    }
    return 'not-known';
  };
}
