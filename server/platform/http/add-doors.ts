// Hangs the doors of all rooms: those with contracts, those for bytes, and the one that gives tokens against forgery.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerRoute } from './answer-route.ts';
import { findCaller } from './find-caller.ts';
import { everybody, type RawRoute, type Route } from './route.ts';
import { describeRoute } from './serve-interface.ts';
import type { ServerPlan } from './server-plan.ts';
import { readToken } from './session-cookie.ts';

type CheckCsrf = (request: FastifyRequest) => Promise<void>;

/** The package checks as a hook with a callback. */
function csrfCheck(app: FastifyInstance): CheckCsrf {
  return (request) =>
    new Promise((resolve, reject) => {
      const reply = { send: reject } as unknown as FastifyReply;
      app.csrfProtection.call(app, request, reply, (error?: Error) => (error ? reject(error) : resolve()));
    });
}

function checkNames(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`two doors are called ${twice}`);
}

function addRoute(app: FastifyInstance, plan: ServerPlan, route: Route, checkCsrf: CheckCsrf): void {
  const { contract, permission } = route;
  const { limit, largest } = contract;
  app.route({
    method: contract.method,
    url: contract.path,
    schema: describeRoute(route),
    config: {
      permission,
      door: contract.name,
      ...(limit ? { rateLimit: { max: limit.requests, timeWindow: limit.seconds * 1000 } } : {}),
    },
    ...(largest ? { bodyLimit: largest } : {}),
    handler: answerRoute(plan, route, checkCsrf),
  });
}

function addRawRoute(app: FastifyInstance, plan: ServerPlan, route: RawRoute, checkCsrf: CheckCsrf): void {
  const { name, methods, path, permission, handle, largest } = route;
  app.route({
    method: [...methods],
    url: path,
    schema: { hide: true },
    config: { permission, door: name },
    ...(largest ? { bodyLimit: largest } : {}),
    handler: async (request, reply) => {
      const at = request.receivedAt;
      const { identity } = await findCaller(plan, permission, request, at, checkCsrf);
      return handle(request, reply, { identity, at });
    },
  });
}

export async function addDoors(app: FastifyInstance, plan: ServerPlan): Promise<void> {
  checkNames([...plan.routes.map(({ contract }) => contract.name), ...plan.rawRoutes.map(({ name }) => name)]);
  const checkCsrf = csrfCheck(app);
  app.get(
    '/api/csrf',
    { schema: { hide: true }, config: { permission: everybody, door: 'give-csrf-token' } },
    async (request, reply) => ({
      // Bound to the session: whoever signs in or out asks again.
      token: reply.generateCsrf({ userInfo: readToken(request, plan.secure) ?? '' }),
    }),
  );
  for (const route of plan.routes) addRoute(app, plan, route, checkCsrf);
  await app.register(async (bytes) => {
    bytes.removeAllContentTypeParsers();
    bytes.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of plan.rawRoutes) addRawRoute(bytes, plan, route, checkCsrf);
  });
}
