// Whether a certificate of a chain was revoked: its responder is asked (OCSP), and where nothing is to be had there, the list of
// its issuer (CRL). No answer is no answer: it is told as «not known» and never taken as good. Addresses are those of
// certificates whose chain already holds (hazard 18).

import { KEPT_FOR, openLists } from './ask-list.ts';
import { openResponders } from './ask-responder.ts';
import type { Http } from './fetch-bytes.ts';
import type { Certificate } from './read-certificate.ts';

export type Revocation = 'good' | 'not-known' | 'revoked';
/** Who said it: the responder, the list; null: nobody. */
export type Standing = { readonly revocation: Revocation; readonly asked: 'ocsp' | 'crl' | null };

/** Milliseconds for each answer. */
const PATIENCE = 5_000;

export type AskRevocation = (one: Certificate, authority: Certificate, at: number) => Promise<Standing>;

/** `http`: who fetches, where it is not the machine itself. */
export function openRevocation(patience = PATIENCE, http: Http = fetch): AskRevocation {
  const askResponder = openResponders(http, patience);
  const askList = openLists(http, patience);
  /** Of authorities alone, which all signers share: what was said, and when. */
  const kept = new Map<string, { readonly standing: Standing; readonly saidAt: number }>();
  const ask: AskRevocation = async (one, authority, at) => {
    const said = await askResponder(one, authority, at);
    if (said !== 'not-known') return { revocation: said, asked: 'ocsp' };
    const listed = await askList(one, authority, at);
    return { revocation: listed, asked: listed === 'not-known' ? null : 'crl' };
  };
  return async (one, authority, at) => {
    if (!one.isAuthority) return ask(one, authority, at);
    const key = one.x509.fingerprint256;
    const known = kept.get(key);
    if (known && Date.now() - known.saidAt < KEPT_FOR) return known.standing;
    const standing = await ask(one, authority, at);
    if (standing.revocation === 'good' && standing.asked === 'ocsp') kept.set(key, { standing, saidAt: Date.now() });
    return standing;
  };
}
