// Every door of the server × every role × own and other organisation, and nobody, and an ended session: held against the one
// table, which is read here by itself and not by the function that guards the doors.

import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, mayDo, readHeldRoles } from '#contract/access.ts';
import { HEADERS } from '#contract/http.ts';
import { isHeldInOrganisation, ROLE_NAMES, type Role } from '#contract/roles.ts';
import { type AccountsPlan, identityOf } from '#server/accounts/index.ts';
import { standingClock } from '#server/platform/clock.ts';
import { buildServer } from '#server/platform/http/build-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import type { Permission } from '#server/platform/http/route.ts';
import type { ServerPlan } from '#server/platform/http/server-plan.ts';
import type { Identity } from '#server/platform/identity.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openLog } from '#server/platform/log.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { doorsOf } from '#server/start.ts';

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const PERSON = '99999999-9999-4999-8999-999999999999';

type InOrganisation = (organisation: string) => { url: string; payload: object };
const invitationOf = (organisation: string): string => organisation.replace('0000-4000', '0001-4000');

/** Requests of the doors whose table says `own`, in a named organisation: each has to have one. */
const IN_ORGANISATION: Readonly<Record<string, InOrganisation>> = {
  'invite-person': (organisation) => ({
    url: '/api/accounts/invitations',
    payload: {
      email: `someone-${organisation.slice(-1)}@example.com`,
      language: 'en',
      roles: [{ role: 'officer', organisation, until: null }],
      renews: false,
      conflict: null,
    },
  }),
  'withdraw-invitation': (organisation) => ({
    url: `/api/accounts/invitations/${invitationOf(organisation)}/withdraw`,
    payload: {},
  }),
  'change-organisation-contact': (organisation) => ({
    url: `/api/organisations/${organisation}/contact`,
    payload: { address: '', phone: '', email: '' },
  }),
  'read-document-quota': (organisation) => ({
    url: `/api/organisations/${organisation}/document-quota`,
    payload: {},
  }),
};
/**
 * They name no organisation but a thing by its identifier, or nothing: row-level security leaves out what is not one's own, as
 * the tests of their rooms show.
 */
const BY_THING = [
  'list-invitations',
  'list-documents',
  'read-document',
  'read-document-content',
  'keep-document',
  'remove-document',
  'begin-upload',
  'go-on-with-upload',
];

type Door = { readonly name: string; readonly method: string; readonly path: string; readonly permission: Permission };
const people = new Map<string, Identity>();
for (const role of ROLE_NAMES) {
  const organisation = isHeldInOrganisation(role) ? OWN : null;
  people.set(role, identityOf(PERSON, [{ role, organisation }]));
}
people.set('no role', identityOf(PERSON, []));

let database: TestDatabase;
let plan: ServerPlan;
let live: LiveRuns;
let folder: string;
let app: FastifyInstance;
let doors: Door[];
let cases = 0;
let addresses = 0;

async function planAll(): Promise<ServerPlan> {
  const accounts: AccountsPlan = {
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
  const documents = {
    database,
    clock: standingClock(SOME_DAY),
    storage: await openStorage(undefined, folder),
    uploads: join(folder, 'uploads'),
    spare: 0,
    quota: 1_000_000,
  };
  live = openLiveRuns(database, database.ownerConnection);
  return {
    ...doorsOf({
      accounts,
      live,
      documents,
      journal: { anchors: join(folder, 'anchors.jsonl') },
      house: { tasks: () => [], outbox: join(folder, 'outbox'), smtp: false },
    }),
    database,
    clock: standingClock(SOME_DAY),
    log: openLog('silent'),
    metrics: openMetrics(database),
    sessions: { find: async (token) => people.get(decodeURIComponent(token)) },
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    strict: true,
    secure: false,
    proxies: 0,
    rate: 1_000_000,
    version: 'test',
    csrfKey: 'key of the tests',
  };
}

beforeAll(async () => {
  database = await openTestDatabase();
  for (const organisation of [OWN, OTHER])
    await database.owner.query(
      `insert into invitation (id, email, language, organisation, roles, token, totp, invited_at, expires_at)
        values ($1, 'invited@example.com', 'en', $2, '[]', extensions.gen_random_bytes(32), '', now(), now())`,
      [invitationOf(organisation), organisation],
    );
  folder = mkdtempSync(join(tmpdir(), 'access-'));
  plan = await planAll();
  doors = [
    ...plan.routes.map(({ contract, permission }) => ({ ...contract, permission })),
    ...plan.rawRoutes.flatMap(({ name, methods, path, permission }) =>
      methods.map((method) => ({ name, method, path, permission })),
    ),
  ];
  app = await buildServer(plan);
});
afterAll(async () => {
  await live.close();
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Token = string | undefined;
const csrf = new Map<Token, { secret: string; token: string }>();

async function forgeryGuard(token: Token) {
  const known = csrf.get(token);
  if (known) return known;
  const reply = await app.inject({ url: '/api/csrf', cookies: token ? { shyraq: token } : {} });
  const secret = reply.cookies.find(({ name }) => name === 'shyraq-csrf')?.value ?? '';
  const given = { secret, token: reply.json<{ token: string }>().token };
  csrf.set(token, given);
  return given;
}

/** HEAD is answered without a body, and bytes are answered without a problem. */
function codeOf({ statusCode, headers, body }: LightMyRequestResponse, token: Token): string {
  const isProblem = String(headers['content-type']).startsWith('application/problem+json');
  if (body !== '') return isProblem ? (JSON.parse(body) as { code: string }).code : '';
  if (statusCode === 401) return token ? 'session-expired' : 'not-signed-in';
  return statusCode === 403 ? 'forbidden' : '';
}

/** What a door answers to somebody: `open`, or the refusal of the one who asks. Each case comes from an address of its own. */
async function knock(door: Pick<Door, 'method'>, url: string, token: Token, payload?: object): Promise<string> {
  cases += 1;
  addresses += 1;
  const guard = await forgeryGuard(token);
  const reads = door.method === 'GET' || door.method === 'HEAD' || door.method === 'OPTIONS';
  const reply = await app.inject({
    method: door.method as 'GET',
    url,
    remoteAddress: `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`,
    cookies: { 'shyraq-csrf': guard.secret, ...(token ? { shyraq: token } : {}) },
    headers: {
      [HEADERS.csrf]: guard.token,
      'if-match': '"0"',
      [HEADERS.key]: createHmac('sha256', 'case').update(String(cases)).digest('hex'),
      ...(reads ? {} : { 'content-type': 'application/json' }),
    },
    ...(reads ? {} : { payload: JSON.stringify(payload ?? { 'no such field': 1 }) }),
  });
  const refusals = ['not-signed-in', 'session-expired', 'forbidden', ...(payload ? ['not-found'] : [])];
  const code = codeOf(reply, token);
  return refusals.includes(code) ? code : 'open';
}

const addressOf = ({ path }: Door): string => path.replaceAll(/:\w+|\*/g, PERSON);

function expected({ permission }: Door, role: string): string {
  if (permission.kind !== 'act') return 'open';
  const grants: Readonly<Record<string, string | undefined>> = ACCESS[permission.act as keyof typeof ACCESS];
  return grants[role] === undefined ? 'forbidden' : 'open';
}

const grantsOf = (permission: Permission): Readonly<Record<string, string>> =>
  permission.kind === 'act' ? ACCESS[permission.act as keyof typeof ACCESS] : {};
const grantsOwn = (permission: Permission): boolean => Object.values(grantsOf(permission)).includes('own');

/** What is another organisation's may also be answered as not being there. */
async function walkOrganisations(door: Door): Promise<string[]> {
  const wrong: string[] = [];
  for (const [role, reach] of Object.entries(grantsOf(door.permission))) {
    for (const organisation of [OWN, OTHER]) {
      const asked = IN_ORGANISATION[door.name]?.(organisation);
      const answer = await knock(door, asked?.url ?? '', encodeURIComponent(role), asked?.payload);
      const opens = reach === 'everywhere' || organisation === OWN;
      if (opens !== (answer === 'open')) wrong.push(`${door.name} as ${role} in ${organisation}: ${answer}`);
    }
  }
  return wrong;
}

describe('who may do what', () => {
  it('every door has a permission, and every act of a door stands in the table', () => {
    expect(doors.length).toBeGreaterThan(20);
    for (const { name, permission } of doors) {
      expect(['everybody', 'signed-in', 'act'], name).toContain(permission.kind);
      if (permission.kind === 'act')
        expect(Object.keys(ACCESS), `${name} is not in the table`).toContain(permission.act);
    }
  });

  it('every act of the table is behind some door, and every grant is of a known role', () => {
    const used = new Set(doors.flatMap(({ permission }) => (permission.kind === 'act' ? [permission.act] : [])));
    expect(Object.keys(ACCESS).filter((act) => !used.has(act))).toEqual([]);
    const granted = Object.values(ACCESS).flatMap((grants) => Object.keys(grants));
    expect(granted.filter((role) => !ROLE_NAMES.includes(role as Role))).toEqual([]);
  });

  it('every door × every role answers as the table says', async () => {
    const wrong: string[] = [];
    for (const door of doors) {
      for (const role of people.keys()) {
        const answer = await knock(door, addressOf(door), encodeURIComponent(role));
        const should = expected(door, role);
        if (answer !== should) wrong.push(`${door.name} as ${role}: ${answer}, should be ${should}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every door × nobody and × an ended session: only what is everybody’s opens', async () => {
    const wrong: string[] = [];
    for (const door of doors) {
      for (const [token, refusal] of [
        [undefined, 'not-signed-in'],
        ['ended', 'session-expired'],
      ] as const) {
        const answer = await knock(door, addressOf(door), token);
        const should = door.permission.kind === 'everybody' ? 'open' : refusal;
        if (answer !== should) wrong.push(`${door.name} with ${token}: ${answer}, should be ${should}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every door of one’s own organisation × own and other', async () => {
    const asked = doors.filter(({ name, permission }) => grantsOwn(permission) && !BY_THING.includes(name));
    expect(asked.map(({ name }) => name).sort()).toEqual(Object.keys(IN_ORGANISATION).sort());
    const wrong = await Promise.all(asked.map(walkOrganisations));
    expect(wrong.flat()).toEqual([]);
  });

  it('says how many cases were tried', () => {
    console.info(`access: ${doors.length} doors × ${people.size} roles, own and other, nobody, ended: ${cases} cases`);
    expect(cases).toBeGreaterThanOrEqual(doors.length * (people.size + 2));
  });
});
