// The real HTTP server over a test database, spoken to without a socket.

import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { HEADERS } from '#contract/http.ts';
import { type Clock, type Moment, standingClock } from '../clock.ts';
import { buildServer } from '../http/build-server.ts';
import { openMetrics } from '../http/metrics.ts';
import type { RawRoute, Route } from '../http/route.ts';
import type { ServerPlan } from '../http/server-plan.ts';
import type { Identity } from '../identity.ts';
import { type Log, openLog } from '../log.ts';
import type { TestDatabase } from './open-test-database.ts';

export type Reply = LightMyRequestResponse;

type Options = {
  readonly rawRoutes?: readonly RawRoute[];
  /** Tokens of sessions and who holds them. */
  readonly people?: Readonly<Record<string, Identity>>;
  readonly mayDo?: ServerPlan['mayDo'];
  readonly clock?: Clock;
  readonly log?: Log;
  readonly rate?: number;
  readonly confirm?: ServerPlan['sessions']['confirm'];
};

export type TestServer = {
  readonly app: FastifyInstance;
  /** As somebody with the token, with a key of its own and a valid token against forgery. */
  readonly as: (
    token: string,
  ) => (method: InjectOptions['method'], url: string, more?: InjectOptions) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

export const SOME_DAY = '2027-01-25T10:00:00.000Z' as Moment;

let keys = 0;

export async function openTestServer(
  database: TestDatabase,
  routes: readonly Route[],
  options: Options = {},
): Promise<TestServer> {
  const people = options.people ?? {};
  const app = await buildServer({
    database,
    clock: options.clock ?? standingClock(SOME_DAY),
    log: options.log ?? openLog('silent'),
    metrics: openMetrics(database),
    routes,
    rawRoutes: options.rawRoutes ?? [],
    sessions: {
      find: async (token) => people[token],
      ...(options.confirm ? { confirm: options.confirm } : {}),
    },
    mayDo: options.mayDo ?? (() => true),
    strict: true,
    secure: false,
    proxies: 0,
    rate: options.rate ?? 10_000,
    version: 'test',
    csrfKey: 'key of the tests',
  });
  const as: TestServer['as'] =
    (token) =>
    async (method, url, more = {}) => {
      const given = await app.inject({ method: 'GET', url: '/api/csrf', cookies: { shyraq: token } });
      const secret = given.cookies.find(({ name }) => name === 'shyraq-csrf')?.value ?? '';
      keys += 1;
      return app.inject({
        method: method ?? 'GET',
        url,
        ...more,
        cookies: { shyraq: token, 'shyraq-csrf': secret, ...more.cookies },
        headers: {
          'accept-language': 'en',
          [HEADERS.key]: `key-of-test-${keys}`,
          [HEADERS.csrf]: given.json<{ token: string }>().token,
          ...more.headers,
        },
      });
    };
  return { app, as, close: () => app.close() };
}
