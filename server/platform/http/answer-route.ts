// The one wrapper around every act: permission, check of the request, transaction, identity, idempotency, version, answer.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { HEADERS } from '#contract/http.ts';
import type { Mode } from '../database/open-database.ts';
import { Problem } from '../problem.ts';
import { carryOut, type Outcome, type Work } from '../work.ts';
import { checkRequest, readVersion } from './check-request.ts';
import { findCaller, type KnownCaller } from './find-caller.ts';
import { claimKey, digestOfRequest, type KeptAnswer, keepAnswer, readKey } from './idempotency.ts';
import { isKnown, type Kept, KeptAnswers, packAnswer } from './kept-answers.ts';
import type { Asked, Route } from './route.ts';
import type { ServerPlan } from './server-plan.ts';
import { writeSession } from './session-cookie.ts';

type Done = KeptAnswer & { readonly replayed: boolean; readonly kept?: Kept };

const askedOf = (request: FastifyRequest): Asked => ({
  params: request.params,
  query: request.query,
  // No body and `{}` are the same to a contract; null is not.
  body: request.body === undefined ? {} : request.body,
});

/** Holds the answer against the contract: what it does not name leaves the server in no case. */
function writeAnswer(route: Route, result: unknown): string {
  const read = route.contract.answer.safeParse(result);
  if (!read.success)
    throw new Error(`the answer of ${route.contract.name} is not what its contract says`, { cause: read.error });
  return JSON.stringify(result);
}

const statusOf = (outcome: Outcome): number => (outcome.created ? 201 : 200);

type Once = { readonly account: string; readonly key: string; readonly request: Buffer };

/** Which key guards this act, where one does: acts of people who are signed in. */
function readOnce(route: Route, request: FastifyRequest, { identity }: KnownCaller, asked: Asked): Once | undefined {
  if (!route.contract.needs.key || identity.account === null) return undefined;
  const key = readKey(request.headers[HEADERS.key]);
  const digest = digestOfRequest(route.contract.name, { ...asked, version: request.headers['if-match'] ?? null });
  return { account: identity.account, key, request: digest };
}

const answers = new WeakMap<Route, KeptAnswers>();

/** A read whose answer is the same for everybody as long as its key is the same. */
async function readKept(route: Route, work: Work, asked: Asked): Promise<Done | undefined> {
  if (!route.keepBy) return undefined;
  const known = answers.get(route) ?? new KeptAnswers();
  answers.set(route, known);
  const key = await route.keepBy(work, asked);
  const kept = known.find(key) ?? known.keep(key, writeAnswer(route, await route.act(work, asked)));
  return { status: 200, answer: kept.text, version: undefined, replayed: false, kept };
}

async function doAct(route: Route, work: Work, asked: Asked, once: Once | undefined): Promise<Done> {
  const { name } = route.contract;
  const kept = once && (await claimKey(work.db, { ...once, contract: name, at: work.at }));
  if (kept) return { ...kept, replayed: true };
  const known = await readKept(route, work, asked);
  if (known) return known;
  const result = await route.act(work, asked);
  const answer = work.outcome.refusal ? '{}' : writeAnswer(route, result);
  const done = { status: statusOf(work.outcome), answer, version: work.outcome.version };
  if (once && !work.outcome.refusal) await keepAnswer(work.db, once.account, once.key, done);
  return { ...done, replayed: false };
}

/** An act that was refused did nothing: what is laid down with it, a counted attempt, is no act. */
function checkJournal(plan: ServerPlan, route: Route, { journalled, outcome }: Work, replayed: boolean): void {
  if (replayed || outcome.refusal || route.unrecorded || journalled.count > 0) return;
  if (plan.strict) throw new Error(`the act ${route.contract.name} left no entry in the journal`);
  plan.log.error({ door: route.contract.name }, 'act without journal entry');
}

/** An answer that is the same for everybody may be kept on the way, if it is asked for anew each time. */
function tellCaches(route: Route, reply: FastifyReply, etag: string): void {
  if (route.permission.kind === 'everybody') reply.header('cache-control', 'public, no-cache').header('etag', etag);
  if (route.shared)
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
}

async function send(route: Route, request: FastifyRequest, reply: FastifyReply, { answer, kept }: Done) {
  const packed = packAnswer(kept ?? { text: answer, packed: undefined }, request.headers['accept-encoding']);
  if (kept?.digest !== undefined) {
    // Two encodings of one answer are two things to a cache.
    const etag = `"${kept.digest}${packed ? '-gzip' : ''}"`;
    tellCaches(route, reply, etag);
    if (isKnown(request.headers['if-none-match'], etag))
      return reply.code(304).header('vary', 'accept-encoding').send();
  }
  if (!packed) return reply.send(answer);
  return reply
    .header('vary', 'accept-encoding')
    .header('content-encoding', 'gzip')
    .send(await packed);
}

/** The handler of one route. */
export function answerRoute(plan: ServerPlan, route: Route, checkCsrf: (request: FastifyRequest) => Promise<void>) {
  const { contract, permission } = route;
  const mode: Mode = contract.method === 'GET' ? 'read' : 'write';
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const at = request.receivedAt;
    const caller = await findCaller(plan, permission, request, at, checkCsrf);
    const asked = checkRequest(contract, askedOf(request));
    const expectedVersion = contract.needs.version ? readVersion(request.headers['if-match']) : undefined;
    const once = readOnce(route, request, caller, askedOf(request));
    const { result, outcome } = await carryOut(
      plan.database,
      { identity: caller.identity, mode, at, expectedVersion },
      async (work) => {
        const done = await doAct(route, work, asked, once);
        const { token } = caller;
        if (mode === 'write' && token && plan.sessions.confirm) await plan.sessions.confirm(work, token);
        if (mode === 'write') checkJournal(plan, route, work, done.replayed);
        return done;
      },
    );
    writeSession(reply, outcome.session, { secure: plan.secure, at });
    if (outcome.refusal) throw outcome.refusal;
    if (result.version !== undefined) reply.header('etag', `"${result.version}"`);
    if (result.replayed) reply.header('idempotent-replay', 'true');
    reply.code(result.status).type('application/json; charset=utf-8');
    return send(route, request, reply, result);
  };
}

/** Refuses a change of a version that no longer holds; the journal room says what was changed since. */
export function changedMeanwhile(current: NonNullable<Problem['current']>): Problem {
  return new Problem('changed-meanwhile', { current });
}
