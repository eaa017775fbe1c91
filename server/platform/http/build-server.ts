// The HTTP server out of its plan: headers, limits, doors, and one place that answers problems.

import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { HEADERS } from '#contract/http.ts';
import type { Moment } from '../clock.ts';
import { plainError } from '../log.ts';
import { Problem } from '../problem.ts';
import { addDoors } from './add-doors.ts';
import { addHealth } from './add-health.ts';
import { problemOf } from './problem-of.ts';
import type { Permission } from './route.ts';
import { READER, serveInterface } from './serve-interface.ts';
import { serveWeb } from './serve-web.ts';
import type { ServerPlan } from './server-plan.ts';
import { readToken } from './session-cookie.ts';
import { chooseLanguage, retryAfter, wordProblem } from './word-problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The moment of the last byte received so far. */
    receivedAt: Moment;
  }
  interface FastifyContextConfig {
    permission?: Permission;
    door?: string;
  }
}

const LARGEST_BODY = 1024 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Everything comes from this server, except that the page may talk with NCALayer on the person's own machine. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", 'wss://127.0.0.1:13579'],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
};

async function addProtection(app: FastifyInstance, plan: ServerPlan): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...CONTENT_POLICY, ...(plan.secure ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: plan.secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: plan.rate,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) =>
      new Problem('too-many-requests', { values: { count: Math.ceil(ttl / 1000) } }),
  });
  await app.register(csrf, {
    csrfOpts: { userInfo: true, hmacKey: plan.csrfKey },
    getUserInfo: (request: FastifyRequest) => readToken(request, plan.secure) ?? '',
    getToken: (request: FastifyRequest) => {
      const header = request.headers[HEADERS.csrf];
      return typeof header === 'string' ? header : undefined;
    },
    cookieKey: plan.secure ? '__Host-shyraq-csrf' : 'shyraq-csrf',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure: plan.secure },
  });
}

/** The moment of arrival is taken before anything waits for a lock or a connection. */
function noteArrival(app: FastifyInstance, { clock }: ServerPlan): void {
  app.decorateRequest('receivedAt');
  app.addHook('onRequest', async (request, reply) => {
    request.receivedAt = clock.now();
    reply.header(HEADERS.request, request.id);
    reply.header(HEADERS.now, request.receivedAt);
    // What the doors answer depends on who asks and on the moment: no cache on the way keeps it (hazard 12).
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  app.addHook('preParsing', (request, _reply, payload, done) => {
    payload.once('end', () => {
      request.receivedAt = clock.now();
    });
    done(null, payload);
  });
}

/** A door of whatever origin without a permission stops the start; the pages of the reader are everybody's. */
function denyByDefault(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, config, method }) => {
    if (config?.permission || url.startsWith(READER)) return;
    throw new Error(`the door ${String(method)} ${url} has no permission`);
  });
}

function answerProblems(app: FastifyInstance, plan: ServerPlan): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    const body = wordProblem(problem, chooseLanguage(request.headers['accept-language']), request.id);
    if (body.status >= 500) {
      plan.log.error(
        { request: request.id, door: request.routeOptions.config.door, err: plainError(error) },
        body.code,
      );
    }
    const seconds = retryAfter(problem.code);
    if (seconds !== undefined) reply.header('retry-after', String(seconds));
    return reply.code(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, () => {
    throw new Problem('not-found');
  });
}

/** Whoever comes while the server stops is told so like of everything else, and comes again to the next one. */
function refuseWhileStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onRequest', async () => {
    if (stopping) throw new Problem('stopping');
  });
}

function noteRequests(app: FastifyInstance, { log, metrics }: ServerPlan): void {
  app.addHook('onResponse', async (request, reply) => {
    const door = request.routeOptions.config.door ?? 'other';
    metrics.observe(door, request.method, reply.statusCode, reply.elapsedTime / 1000);
    log.info({
      request: request.id,
      door,
      method: request.method,
      status: reply.statusCode,
      took: Math.round(reply.elapsedTime),
    });
  });
}

/** Ready to listen. Throws where a door has no permission or two have one name. */
export async function buildServer(plan: ServerPlan): Promise<FastifyInstance> {
  const app = fastify({
    // Lines of our own instead: Fastify's name addresses and query texts.
    logger: false,
    bodyLimit: LARGEST_BODY,
    // Of the addresses that proxies report, the last ones are our own proxies'.
    trustProxy: plan.proxies > 0 ? (_address, hop) => hop < plan.proxies : false,
    genReqId: ({ headers }) => {
      const given = headers[HEADERS.request];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    forceCloseConnections: 'idle',
    // Ours names the problem.
    return503OnClosing: false,
    requestTimeout: 300_000,
  });
  app.removeContentTypeParser('text/plain');
  // The wrapper checks requests itself, all parts at once, and writes answers by their contracts.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  denyByDefault(app);
  noteArrival(app, plan);
  refuseWhileStopping(app);
  noteRequests(app, plan);
  await addProtection(app, plan);
  answerProblems(app, plan);
  await serveInterface(app, plan.version);
  addHealth(app, plan);
  await addDoors(app, plan);
  if (plan.web) await serveWeb(app, plan.web);
  await app.ready();
  return app;
}
