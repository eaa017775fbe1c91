// Who stands at the door, and whether this one opens.

import type { FastifyRequest } from 'fastify';
import type { Moment } from '../clock.ts';
import { type Identity, PUBLIC } from '../identity.ts';
import { Problem } from '../problem.ts';
import { changesSomething, guardOrigin } from './guard-origin.ts';
import type { Permission } from './route.ts';
import type { ServerPlan } from './server-plan.ts';
import { readToken } from './session-cookie.ts';

export type KnownCaller = { readonly identity: Identity; readonly token: string | undefined };

function check(permission: Permission, identity: Identity, expired: boolean, mayDo: ServerPlan['mayDo']): void {
  if (permission.kind === 'everybody') return;
  if (identity.account === null) throw new Problem(expired ? 'session-expired' : 'not-signed-in');
  if (permission.kind === 'act' && !mayDo(identity, permission.act)) throw new Problem('forbidden');
}

/** Throws a Problem where the permission is missing, the origin is foreign or the token against forgery is wrong. */
export async function findCaller(
  plan: ServerPlan,
  permission: Permission,
  request: FastifyRequest,
  at: Moment,
  checkCsrf: (request: FastifyRequest) => Promise<void>,
): Promise<KnownCaller> {
  guardOrigin(request);
  const token = readToken(request, plan.secure);
  const found = token ? await plan.sessions.find(token, at) : undefined;
  if (found && changesSomething(request)) await checkCsrf(request);
  const identity = found ?? PUBLIC;
  check(permission, identity, token !== undefined && !found, plan.mayDo);
  return { identity, token: found ? token : undefined };
}
