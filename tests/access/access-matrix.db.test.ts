// Every door of the server × every role × own and other organisation, and nobody, and sessions that are none: held against the
// one table, which is read here by itself and not by the function that guards the doors.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '#contract/access.ts';
import { ROLE_NAMES, type Role } from '#contract/roles.ts';
import { addSeconds } from '#server/platform/clock.ts';
import type { Permission } from '#server/platform/http/route.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { layThings, thingOf } from './lay-things.ts';
import { LISTS, WALKS } from './named-things.ts';
import { type Door, type House, OTHER, OWN, openHouse, PEOPLE, PERSON } from './open-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await layThings(house);
});
afterAll(() => house.close());

/** The walks take as long as there are doors. */
const PATIENCE = { timeout: 120_000 };
const ORGANISATIONS = { own: OWN, other: OTHER };
const addressOf = ({ path }: Door): string => path.replaceAll(/:\w+|\*/g, PERSON);
/** What no contract takes: an open door answers that it is wrong, and nothing happens. */
const NONSENSE = { 'no such field': 1 };
const READS = ['GET', 'HEAD', 'OPTIONS'];

const grantsOf = (permission: Permission): Readonly<Record<string, string | undefined>> =>
  permission.kind === 'act' ? ACCESS[permission.act as keyof typeof ACCESS] : {};
const grantsOwn = ({ permission }: Door): boolean => Object.values(grantsOf(permission)).includes('own');

function expected({ permission }: Door, role: string): string {
  if (permission.kind !== 'act') return 'open';
  return grantsOf(permission)[role] === undefined ? 'forbidden' : 'open';
}

/** A thing that nobody has is not there: for an open door that is an answer like any other. */
const opened = (answer: string): string => (answer === 'not-found' ? 'open' : answer);

/** What is another organisation's may also be answered as not being there. */
function isRight(reach: string | undefined, where: keyof typeof ORGANISATIONS, answer: string): boolean {
  if (reach === undefined) return answer === 'forbidden';
  if (reach === 'everywhere' || where === 'own') return answer === 'open';
  return answer === 'forbidden' || answer === 'not-found';
}

async function walkThing(door: Door): Promise<string[]> {
  const wrong: string[] = [];
  const walk = WALKS[door.name];
  for (const role of PEOPLE.keys())
    for (const [where, organisation] of Object.entries(ORGANISATIONS)) {
      await walk?.before?.(house, organisation);
      const asked = walk?.ask(organisation) ?? { url: '' };
      const answer = await house.knock(door.method, encodeURIComponent(role), asked);
      if (!isRight(grantsOf(door.permission)[role], where as keyof typeof ORGANISATIONS, answer))
        wrong.push(`${door.method} ${door.name} as ${role}, ${where}: ${answer}`);
    }
  return wrong;
}

async function walkList(door: Door): Promise<string[]> {
  const list = LISTS[door.name];
  const wrong: string[] = [];
  for (const role of PEOPLE.keys()) {
    const { reply } = await house.send('GET', encodeURIComponent(role), { url: list?.url ?? '' });
    const reach = grantsOf(door.permission)[role];
    const seen = [OWN, OTHER].map((organisation) => reply.body.includes(list?.of(organisation) ?? '?'));
    const right = [reach !== undefined, reach === 'everywhere'];
    if (seen.join() !== right.join()) wrong.push(`${door.name} as ${role}: own and other ${seen}, should be ${right}`);
  }
  return wrong;
}

describe('who may do what', () => {
  it('every door has a permission, and every act of a door stands in the table', () => {
    expect(house.doors.length).toBeGreaterThan(20);
    for (const { name, permission } of house.doors) {
      expect(['everybody', 'signed-in', 'act'], name).toContain(permission.kind);
      if (permission.kind === 'act')
        expect(Object.keys(ACCESS), `${name} is not in the table`).toContain(permission.act);
    }
  });

  it('every act of the table is behind some door, and every grant is of a known role', () => {
    const used = new Set(house.doors.flatMap(({ permission }) => (permission.kind === 'act' ? [permission.act] : [])));
    expect(Object.keys(ACCESS).filter((act) => !used.has(act))).toEqual([]);
    const granted = Object.values(ACCESS).flatMap((grants) => Object.keys(grants));
    expect(granted.filter((role) => !ROLE_NAMES.includes(role as Role))).toEqual([]);
  });

  it('every door × every role answers as the table says', PATIENCE, async () => {
    const wrong: string[] = [];
    for (const door of house.doors)
      for (const role of PEOPLE.keys()) {
        const asked = { url: addressOf(door), payload: NONSENSE };
        const answer = opened(await house.knock(door.method, encodeURIComponent(role), asked));
        const should = expected(door, role);
        if (answer !== should) wrong.push(`${door.name} as ${role}: ${answer}, should be ${should}`);
      }
    expect(wrong).toEqual([]);
  });

  it('every door of one’s own organisation × every role × own and other', PATIENCE, async () => {
    const asked = house.doors.filter((door) => grantsOwn(door) && !(door.name in LISTS));
    expect([...new Set(asked.map(({ name }) => name))].sort()).toEqual(Object.keys(WALKS).sort());
    const wrong: string[] = [];
    for (const door of asked) wrong.push(...(await walkThing(door)));
    expect(wrong).toEqual([]);
  });

  it(
    'every list of one’s own organisation × every role: own things stand in it, and others’ do not',
    PATIENCE,
    async () => {
      const lists = house.doors.filter(({ name }) => name in LISTS);
      expect(lists.map(({ name }) => name).sort()).toEqual(Object.keys(LISTS).sort());
      const wrong: string[] = [];
      for (const door of lists) wrong.push(...(await walkList(door)));
      expect(wrong).toEqual([]);
    },
  );
});

/** Sessions as the database keeps them, of a person who was an administrator. */
async function laySessions(): Promise<Readonly<Record<string, string>>> {
  const { owner } = house.database;
  const account = thingOf('account', OTHER);
  await owner.query(`insert into account_role (account, role, granted_at) values ($1, 'administrator', now())`, [
    account,
  ]);
  const closed = '88888888-8888-4888-8888-888888888888';
  await owner.query(
    `insert into account (id, email, name, language, created_at, closed_at)
      values ($1, 'closed@example.com', 'Closed', 'en', now(), now())`,
    [closed],
  );
  const hour = 3600;
  const told = {
    living: { account, started: -60, seen: -60, expires: hour, ended: null },
    expired: { account, started: -13 * hour, seen: -60, expires: -1, ended: null },
    unused: { account, started: -3 * hour, seen: -2 * hour - 1, expires: hour, ended: null },
    ended: { account, started: -60, seen: -60, expires: hour, ended: -1 },
    closed: { account: closed, started: -60, seen: -60, expires: hour, ended: null },
  };
  const at = (seconds: number | null) => (seconds === null ? null : addSeconds(SOME_DAY, seconds));
  const tokens: Record<string, string> = { forged: 'A'.repeat(43) };
  for (const [kind, { account: whose, started, seen, expires, ended }] of Object.entries(told)) {
    const token = kind.padEnd(43, '-');
    tokens[kind] = token;
    await owner.query(
      `insert into account_session (account, token, way, device, started_at, seen_at, expires_at, ended_at)
        values ($1, $2, 'password', '', $3, $4, $5, $6)`,
      [whose, createHash('sha256').update(token).digest(), at(started), at(seen), at(expires), at(ended)],
    );
  }
  return tokens;
}

async function walkDead(dead: Readonly<Record<string, string>>): Promise<string[]> {
  const wrong: string[] = [];
  for (const door of house.doors)
    for (const [kind, token] of [['nobody', undefined] as const, ...Object.entries(dead)]) {
      const asked = { url: addressOf(door), payload: NONSENSE };
      const answer = opened(await house.knock(door.method, token, asked));
      const refusal = token === undefined ? 'not-signed-in' : 'session-expired';
      const should = door.permission.kind === 'everybody' ? 'open' : refusal;
      if (answer !== should) wrong.push(`${door.name} with ${kind}: ${answer}, should be ${should}`);
    }
  return wrong;
}

describe('who comes without a session', () => {
  it(
    'every door × nobody, and sessions forged, expired, unused, ended, of a closed account: only what is everybody’s',
    PATIENCE,
    async () => {
      const { living = '', ...dead } = await laySessions();
      expect(Object.keys(dead)).toHaveLength(5);
      // That the living one opens shows that the others stay shut for what they are.
      expect(await house.knock('GET', living, { url: '/api/accounts' })).toBe('open');
      expect(await walkDead(dead)).toEqual([]);
    },
  );

  it('every door that changes something × a token against forgery that belongs to another session', async () => {
    const wrong: string[] = [];
    for (const door of house.doors.filter(({ method }) => !READS.includes(method))) {
      const asked = { url: addressOf(door), payload: NONSENSE };
      const answer = await house.knock(door.method, 'administrator', asked, 'chief');
      if (answer !== 'csrf-token-wrong') wrong.push(`${door.method} ${door.name}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  });

  it('says how many cases were tried', () => {
    const { doors, counted } = house;
    console.info(
      `access: ${doors.length} doors × ${PEOPLE.size} roles, own and other, nobody, dead sessions, foreign tokens: ${counted.cases} cases`,
    );
    expect(counted.cases).toBeGreaterThanOrEqual(doors.length * (PEOPLE.size + 6));
  });
});
