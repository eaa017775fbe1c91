// The two doors of OpenID Connect: leaving for the provider and coming back. What is remembered meanwhile lies sealed in a
// cookie of this browser: an answer that was asked for by another browser is worth nothing here.

import { text as readText } from 'node:stream/consumers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LeaveForProvider } from '#contract/accounts.ts';
import { addSeconds, type Moment } from '#server/platform/clock.ts';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { writeSession } from '#server/platform/http/session-cookie.ts';
import { Problem } from '#server/platform/problem.ts';
import { carryOut } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { DOORKEEPER } from './doorkeeper.ts';
import { enterByProvider } from './enter-by-provider.ts';
import { openProvider } from './provider.ts';
import { findSealed, seal } from './secrets.ts';

const PATH = '/api/accounts/oidc';
const COOKIE = 'shyraq-oidc';
const LIVES = 600;
const LARGEST = 4096;

const Asked = LeaveForProvider.body;
const Kept = Asked.extend({ state: z.string(), nonce: z.string(), verifier: z.string(), until: z.string() });
type Kept = z.infer<typeof Kept>;

/** Throws a Problem for anything but the small JSON that the page sends. */
async function readAsked(request: FastifyRequest): Promise<z.infer<typeof Asked>> {
  const whole = await readText(request.body as NodeJS.ReadableStream as never);
  try {
    return Asked.parse(JSON.parse(whole));
  } catch (error) {
    throw new Problem('unreadable-body', { cause: error });
  }
}

function readKept(plan: AccountsPlan, request: FastifyRequest, at: Moment): Kept | undefined {
  const sealed = request.cookies[COOKIE];
  const text = sealed && findSealed(plan.key, 'oidc', Buffer.from(sealed, 'base64url'));
  if (!text) return undefined;
  const kept = Kept.parse(JSON.parse(text));
  return kept.until > at ? kept : undefined;
}

/** Only a page of this house: whoever made the link does not lead a person elsewhere who has just signed in. */
function pageOf({ to, language }: Kept, address: string): string {
  const page = to !== null && URL.canParse(to, address) ? new URL(to, address) : undefined;
  if (page?.origin !== new URL(address).origin || page.pathname.startsWith('/api/')) return `/${language}/cabinet`;
  return `${page.pathname}${page.search}${page.hash}`;
}

/** Which sentence the page of the door shows. */
function faultOf(error: unknown): string {
  const code = error instanceof Problem ? error.reasons[0]?.code : undefined;
  return code?.startsWith('accounts:') ? code.slice('accounts:'.length) : 'provider-failed';
}

/** None where no provider is set. */
export function providerRoutes(plan: AccountsPlan): RawRoute[] {
  if (!plan.provider) return [];
  const provider = openProvider(plan.provider, () => `${plan.address()}${PATH}/callback`);
  const options = { path: PATH, httpOnly: true, sameSite: 'lax', secure: plan.secure } as const;
  const leave = async (request: FastifyRequest, reply: FastifyReply, at: Moment) => {
    const asked = await readAsked(request);
    const { address, errand } = await provider.leave().catch((error: unknown) => {
      throw new Problem('refused', { reasons: [{ code: 'accounts:provider-down' }], cause: error });
    });
    const until = addSeconds(at, LIVES);
    const kept = seal(plan.key, 'oidc', JSON.stringify({ ...asked, ...errand, until }));
    reply.setCookie(COOKIE, kept.toString('base64url'), { ...options, maxAge: LIVES });
    return reply.send({ address });
  };
  const comeBack = async (request: FastifyRequest, reply: FastifyReply, at: Moment) => {
    const kept = readKept(plan, request, at);
    reply.clearCookie(COOKIE, options);
    const door = `/${kept?.language ?? 'kk'}/sign-in`;
    if (!kept) return reply.redirect(`${door}?fault=provider-failed`, 303);
    try {
      const claims = await provider.comeBack(request.url.slice(request.url.indexOf('?')), kept);
      const { outcome } = await carryOut(plan.database, { identity: DOORKEEPER, mode: 'write', at }, (work) =>
        enterByProvider(plan, work, { ...kept, claims }),
      );
      writeSession(reply, outcome.session, { secure: plan.secure, at });
      return reply.redirect(pageOf(kept, plan.address()), 303);
    } catch (error) {
      return reply.redirect(`${door}?fault=${faultOf(error)}`, 303);
    }
  };
  return [
    {
      name: 'leave-for-provider',
      methods: ['POST'],
      path: `${PATH}/leave`,
      permission: everybody,
      largest: LARGEST,
      handle: (request, reply, { at }) => leave(request, reply, at),
    },
    {
      name: 'come-back-from-provider',
      methods: ['GET'],
      path: `${PATH}/callback`,
      permission: everybody,
      handle: (request, reply, { at }) => comeBack(request, reply, at),
    },
  ];
}
