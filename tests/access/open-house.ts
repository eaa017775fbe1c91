// The whole house over a test database: every door that the server has, a person in every role, and somebody who knocks.

import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { HEADERS } from '#contract/http.ts';
import { isHeldInOrganisation, ROLE_NAMES } from '#contract/roles.ts';
import { type AccountsPlan, identityOf, openSessions } from '#server/accounts/index.ts';
import { makeInnovationReportTask } from '#server/innovation-report/index.ts';
import { standingClock } from '#server/platform/clock.ts';
import { buildServer } from '#server/platform/http/build-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import type { Permission } from '#server/platform/http/route.ts';
import type { ServerPlan } from '#server/platform/http/server-plan.ts';
import type { Identity } from '#server/platform/identity.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openLog } from '#server/platform/log.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { openHouseKeys } from '#server/publication/index.ts';
import { doorsOf } from '#server/start/doors.ts';

export const OWN = '00000000-0000-4000-8000-000000000001';
export const OTHER = '00000000-0000-4000-8000-000000000002';
export const PERSON = '99999999-9999-4999-8999-999999999999';

export type Door = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
};

/** One of each role, those of an organisation in OWN, and one without any. Their tokens are their names. */
export const PEOPLE: ReadonlyMap<string, Identity> = new Map([
  ...ROLE_NAMES.map((role) => {
    const organisation = isHeldInOrganisation(role) ? OWN : null;
    return [role, identityOf(PERSON, [{ role, organisation }])] as const;
  }),
  ['no role', identityOf(PERSON, [])],
]);

function accountsOf(database: TestDatabase): AccountsPlan {
  return {
    database,
    key: database.application.identityKey,
    post: async () => {},
    address: () => 'http://127.0.0.1',
    secure: false,
    nameOrganisations: async () => new Map(),
    // Never asked: leaving for it needs a body that the walk does not send.
    provider: { name: 'Elsewhere', issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' },
    example: true,
  };
}

type Ground = { readonly database: TestDatabase; readonly live: LiveRuns; readonly folder: string };

async function planAll({ database, live, folder }: Ground): Promise<ServerPlan & { readonly storage: Storage }> {
  const documents = {
    database,
    clock: standingClock(SOME_DAY),
    storage: await openStorage(undefined, folder),
    uploads: join(folder, 'uploads'),
    spare: 0,
    quota: 1_000_000,
  };
  const kept = openSessions(database);
  const accounts = accountsOf(database);
  return {
    ...doorsOf({
      accounts,
      live,
      documents,
      imports: { database, folder: join(folder, 'imports'), log: openLog('silent') },
      journal: { anchors: join(folder, 'anchors.jsonl') },
      submission: { accounts, verify: undefined, keys: [], revocationRequired: false },
      results: { code: 'test' },
      publication: {
        database,
        storage: documents.storage,
        folder: join(folder, 'publishing'),
        keys: openHouseKeys(join(folder, 'keys')),
        code: 'test',
        post: accounts.post,
        address: accounts.address,
      },
      innovationReports: makeInnovationReportTask(accounts.address),
      house: { tasks: () => [], outbox: join(folder, 'outbox'), smtp: false },
    }),
    database,
    clock: standingClock(SOME_DAY),
    log: openLog('silent'),
    metrics: openMetrics(database),
    sessions: {
      ...kept,
      find: async (token, at) => PEOPLE.get(decodeURIComponent(token)) ?? kept.find(token, at),
      confirm: async () => {},
    },
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    strict: true,
    secure: false,
    proxies: 0,
    rate: 1_000_000,
    version: 'test',
    csrfKey: 'key of the tests',
    storage: documents.storage,
  };
}

export type Asked = {
  readonly url: string;
  /** JSON, unless it is bytes. */
  readonly payload?: object | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};

type Token = string | undefined;

/** A refusal that speaks of who asks or of what they may know; everything else means that the door has opened. */
const REFUSALS = ['not-signed-in', 'session-expired', 'forbidden', 'not-found', 'csrf-token-wrong'];

/** HEAD is answered without a body, and bytes are answered without a problem. */
function codeOf({ statusCode, body }: LightMyRequestResponse, token: Token): string {
  if (statusCode < 400) return '';
  if (body.startsWith('{')) return (JSON.parse(body) as { code?: string }).code ?? '';
  if (statusCode === 401) return token ? 'session-expired' : 'not-signed-in';
  if (statusCode === 404) return 'not-found';
  return statusCode === 403 ? 'forbidden' : '';
}

export async function openHouse() {
  const database = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'access-'));
  const live = openLiveRuns(database, database.ownerConnection);
  const { storage, ...plan } = await planAll({ database, live, folder });
  const app = await buildServer(plan);
  const doors: Door[] = [
    ...plan.routes.map(({ contract, permission }) => ({ ...contract, permission })),
    ...plan.rawRoutes.flatMap(({ name, methods, path, permission }) =>
      methods.map((method) => ({ name, method, path, permission })),
    ),
  ];
  const csrf = new Map<Token, { secret: string; token: string }>();
  const guardOf = async (token: Token) => {
    const known = csrf.get(token);
    if (known) return known;
    const reply = await app.inject({ url: '/api/csrf', cookies: token ? { shyraq: token } : {} });
    const secret = reply.cookies.find(({ name }) => name === 'shyraq-csrf')?.value ?? '';
    const given = { secret, token: reply.json<{ token: string }>().token };
    csrf.set(token, given);
    return given;
  };
  const counted = { cases: 0 };
  /** Each case comes from an address of its own. `guardedBy`: whose token against forgery goes along, where not one's own. */
  const send = async (method: string, token: Token, { url, payload, headers }: Asked, guardedBy: Token = token) => {
    counted.cases += 1;
    const { cases } = counted;
    const guard = await guardOf(guardedBy);
    const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    const reply = await app.inject({
      method: method as 'GET',
      url,
      remoteAddress: `10.${(cases >> 16) & 255}.${(cases >> 8) & 255}.${cases & 255}`,
      cookies: { 'shyraq-csrf': guard.secret, ...(token ? { shyraq: token } : {}) },
      headers: {
        [HEADERS.csrf]: guard.token,
        'if-match': '"0"',
        [HEADERS.key]: createHmac('sha256', 'case').update(String(cases)).digest('hex'),
        ...(reads ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(reads ? {} : { payload: Buffer.isBuffer(payload) ? payload : JSON.stringify(payload ?? {}) }),
    });
    return { reply, code: codeOf(reply, token) };
  };
  /** What a door answers to somebody: `open`, or the refusal of the one who asks. */
  const knock = async (method: string, token: Token, asked: Asked, guardedBy?: Token): Promise<string> => {
    const { code } = await send(method, token, asked, guardedBy ?? token);
    return REFUSALS.includes(code) ? code : 'open';
  };
  const close = async () => {
    await live.close();
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { database, storage, uploads: join(folder, 'uploads'), doors, counted, send, knock, close };
}
export type House = Awaited<ReturnType<typeof openHouse>>;
