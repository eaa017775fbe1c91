// The real server with the doors of the accounts over a test database, and browsers that keep their cookies.

import type { FastifyInstance, InjectOptions } from 'fastify';
import { generateSync } from 'otplib';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { HEADERS } from '#contract/http.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { addSeconds, type Moment, millisecondsOf, standingClock } from '#server/platform/clock.ts';
import { buildServer } from '#server/platform/http/build-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import type { Route } from '#server/platform/http/route.ts';
import { openLog } from '#server/platform/log.ts';
import { openTestDatabase } from '#server/platform/testing/open-test-database.ts';
import { type Reply, SOME_DAY } from '#server/platform/testing/test-server.ts';
import type { AccountsPlan, Letter, Provider } from '../accounts-plan.ts';
import { createExampleAccounts } from '../example-accounts.ts';
import { providerRoutes } from '../provider-routes.ts';
import { accountRoutes } from '../routes.ts';
import { openSessions } from '../sessions.ts';

let keys = 0;

/** A browser: it keeps cookies and asks for a token against forgery before each act. */
export function openBrowser(app: FastifyInstance, address = '10.0.0.1') {
  const jar: Record<string, string> = {};
  const keep = (reply: Reply): Reply => {
    for (const { name, value } of reply.cookies) {
      if (value === '') delete jar[name];
      else jar[name] = value;
    }
    return reply;
  };
  const send = async (method: InjectOptions['method'], url: string, more: InjectOptions = {}): Promise<Reply> => {
    const base = { remoteAddress: address, cookies: { ...jar } };
    const given = keep(await app.inject({ ...base, method: 'GET', url: '/api/csrf' }));
    keys += 1;
    const headers = {
      'accept-language': 'en',
      [HEADERS.key]: `key-of-browser-${keys}`,
      [HEADERS.csrf]: given.json<{ token: string }>().token,
      ...more.headers,
    };
    return keep(await app.inject({ ...base, ...more, method: method ?? 'GET', url, cookies: { ...jar }, headers }));
  };
  return {
    jar,
    get: (url: string) => send('GET', url),
    post: (url: string, payload?: object, more: InjectOptions = {}) =>
      send('POST', url, { ...more, ...(payload ? { payload } : {}) }),
    send,
  };
}
export type Browser = ReturnType<typeof openBrowser>;

export const PASSWORD = 'corridor lantern steppe 41';

type More = { readonly routes?: readonly Route[]; readonly example?: boolean; readonly provider?: Provider };

export async function openAccounts(more: More = {}) {
  const database = await openTestDatabase();
  const clock = standingClock(SOME_DAY);
  const letters: Letter[] = [];
  const lines: string[] = [];
  const plan: AccountsPlan = {
    database,
    key: database.application.identityKey,
    post: async (_, letter) => void letters.push(letter),
    address: () => 'https://shyraq.test',
    secure: false,
    nameOrganisations: async () => new Map(),
    provider: more.provider,
    example: more.example ?? true,
  };
  const app = await buildServer({
    database,
    clock,
    log: openLog('info', { write: (line: string) => void lines.push(line) }),
    metrics: openMetrics(database),
    routes: [...accountRoutes(plan), ...(more.routes ?? [])],
    rawRoutes: providerRoutes(plan),
    sessions: openSessions(database),
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    strict: true,
    secure: false,
    proxies: 0,
    rate: 1_000_000,
    version: 'test',
    csrfKey: 'key of the tests',
  });
  await createExampleAccounts(database, clock.now());
  let addresses = 0;
  const browser = () => {
    addresses += 1;
    return openBrowser(app, `10.1.${addresses >> 8}.${addresses & 255}`);
  };
  const pass = (seconds: number): Moment => {
    clock.set(addSeconds(clock.now(), seconds));
    return clock.now();
  };
  const enter = async (role: string): Promise<Browser> => {
    const one = browser();
    await one.post('/api/accounts/enter-example', { email: `${role}@example.kz.example`, device: 'test' });
    return one;
  };
  const code = (secret: string): string =>
    generateSync({ secret, epoch: Math.floor(millisecondsOf(clock.now()) / 1000) });
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, database, plan, clock, letters, lines, browser, enter, pass, code, close };
}
export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

export const reasonsOf = (reply: Reply): string[] => reply.json<ProblemBody>().reasons.map(({ code }) => code);
export const tokenOf = (letter: Letter | undefined): string => /#([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';

type Looked = { secret: string; kind: string };

/** Invites as an administrator and accepts as the person: a whole account with a second factor. */
export async function settle(accounts: Accounts, email: string, roles: readonly object[]) {
  const administrator = await accounts.enter('administrator');
  await administrator.post('/api/accounts/invitations', {
    email,
    language: 'en',
    roles,
    renews: false,
    conflict: null,
  });
  const token = tokenOf(accounts.letters.findLast(({ to }) => to === email));
  const person = accounts.browser();
  const { secret } = (await person.post('/api/accounts/invitations/look', { token })).json<Looked>();
  const accepted = await person.post('/api/accounts/invitations/accept', {
    token,
    name: 'Person of a Test',
    language: 'en',
    password: PASSWORD,
    code: accounts.code(secret),
    device: 'test',
  });
  return { person, secret, token, accepted, codes: accepted.json<{ recoveryCodes: string[] }>().recoveryCodes };
}
