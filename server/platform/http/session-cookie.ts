// The cookie that carries a session's token. What the token means, the accounts room knows.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Moment, millisecondsOf } from '../clock.ts';
import type { Identity } from '../identity.ts';
import type { Outcome, Work } from '../work.ts';

export type Sessions = {
  /** Who holds the token at this moment; undefined for a forged, expired or revoked one. */
  readonly find: (token: string, at: Moment) => Promise<Identity | undefined>;
  /** Whether it still holds, asked inside the transaction of a write just before its end: a role revoked in mid-request. */
  readonly confirm?: (work: Work, token: string) => Promise<void>;
};

/** `__Host-` binds the cookie to this host and to https; browsers refuse it over http. */
const nameOf = (secure: boolean): string => (secure ? '__Host-shyraq' : 'shyraq');

export function readToken(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameOf(secure)] || undefined;
}

/**
 * Sets, renews or clears the cookie as the act left it. It says how long it holds and not until when: a browser whose clock is
 * wrong would drop it at once.
 */
export function writeSession(
  reply: FastifyReply,
  session: Outcome['session'],
  { secure, at }: { readonly secure: boolean; readonly at: Moment },
): void {
  if (session === undefined) return;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  if (session === null) return void reply.clearCookie(nameOf(secure), options);
  const maxAge = Math.max(0, Math.floor((millisecondsOf(session.until) - millisecondsOf(at)) / 1000));
  reply.setCookie(nameOf(secure), session.token, { ...options, maxAge });
}
