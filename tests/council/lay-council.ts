// A round whose results lie before the Council: verified, published, its terms over, computed under a weighting with its source; and
// the people of the Council with accounts of their own.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { SittingWhole } from '#contract/council.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { HeldRole, Role } from '#contract/roles.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { type AccountsPlan, identityOf } from '#server/accounts/index.ts';
import { councilRawRoutes, councilRoutes } from '#server/council/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { resultRoutes } from '#server/results/index.ts';
import { roundRoutes } from '#server/rounds/index.ts';
import { verificationRoutes } from '#server/verification/index.ts';
import { type Laid, layRound, ROUND } from '../verification/lay-round.ts';

export const PUBLISHED = '2026-03-02T05:00:00.000Z' as Moment;
/** The day on which the terms of objection and answer are over. */
export const AFTER = '2026-03-20T05:00:00.000Z' as Moment;
export const SITTING_DAY = '2026-04-15';
export const ON_THE_DAY = '2026-04-15T05:00:00.000Z' as Moment;

export type Bench = {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly laid: readonly Laid[];
  readonly people: Readonly<Record<string, Identity>>;
  readonly clock: { at: Moment };
  readonly close: () => Promise<void>;
};

export const reasonsOf = (reply: Reply): string[] => reply.json<ProblemBody>().reasons.map(({ code }) => code);

export async function addPerson(database: TestDatabase, name: string, roles: readonly HeldRole[]): Promise<Identity> {
  const id = randomUUID();
  await database.owner.query(
    `insert into account (id, email, name, language, created_at, example)
      values ($1, $2, $3, 'kk', '2025-01-01', true)`,
    [id, `${id}@example.com`, name],
  );
  for (const { role, organisation } of roles)
    await database.owner.query(
      `insert into account_role (account, role, organisation, granted_at) values ($1, $2, $3, '2025-01-01')`,
      [id, role, organisation],
    );
  return identityOf(id, [...roles]);
}

const held = (role: Role): HeldRole[] => [{ role, organisation: null }];

/** Names of people with every letter that only Kazakh has, small and capital. */
export const NAMES = {
  aisha: 'Әсия Қанатқызы Ғұмарова',
  bolat: 'Болат Өмірұлы Іңкәрбек',
  carl: 'Үміт Һәкімова',
  daur: 'Дәурен Ұлықбек',
  erke: 'Еркежан Нұрғалиқызы',
} as const;

async function openPeople(database: TestDatabase, laid: readonly Laid[]): Promise<Record<string, Identity>> {
  const [first] = laid;
  return {
    sara: await addPerson(database, 'Сәуле Хатшы', held('secretary')),
    sara2: await addPerson(database, 'Екінші Хатшы', held('secretary')),
    chief: await addPerson(database, 'Бастық', held('chief')),
    vera: await addPerson(database, 'Вера', held('verifier')),
    aisha: await addPerson(database, NAMES.aisha, held('member')),
    bolat: await addPerson(database, NAMES.bolat, held('member')),
    carl: await addPerson(database, NAMES.carl, held('member')),
    daur: await addPerson(database, NAMES.daur, held('member')),
    // Belongs to an organisation that is evaluated.
    erke: await addPerson(database, NAMES.erke, [
      ...held('member'),
      { role: 'officer', organisation: first?.id ?? null },
    ]),
  };
}

const SOURCE = 'Ғылыми кеңестің 2026 жылғы 5 қаңтардағы шешімі';

async function layWeighting({ owner }: TestDatabase): Promise<void> {
  const weighted = CURRENT_EDITION.scores.flatMap(({ weighted: of }) => of);
  const values = Object.fromEntries(weighted.map((id) => [id, '1.5']));
  const weighting = { source: SOURCE, date: '2026-01-05', values };
  await owner.query('update round set weighting = $2 where id = $1', [ROUND, JSON.stringify(weighting)]);
}

async function layPublication({ owner }: TestDatabase, by: string): Promise<void> {
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  await owner.query('insert into round_event (round, number, at, event) values ($1, 3, $2, $3)', [
    ROUND,
    PUBLISHED,
    JSON.stringify({ kind: 'verification-published', objection }),
  ]);
  await owner.query(
    `insert into verification_publication (round, reporting_year, published_at, published_by, results)
      values ($1, 2025, $2, $3, '[]')`,
    [ROUND, PUBLISHED, by],
  );
}

async function decideAll({ server, laid }: Pick<Bench, 'server' | 'laid'>): Promise<void> {
  for (const { id, rows } of laid)
    for (let begin = 0; begin < rows.length; begin += 200) {
      const items = rows.slice(begin, begin + 200).map(({ row, version }) => ({ row, version, seen: 0 }));
      const payload = { items, outcome: 'credited', ground: null, words: '', changes: {} };
      const reply = await server.as('vera')('POST', `/api/rounds/${ROUND}/verification/${id}/decisions`, { payload });
      expect(reply.statusCode, reply.body).toBe(200);
    }
}

export async function versionOfRound({ database }: Bench): Promise<number> {
  const { rows } = await database.owner.query('select version from round where id = $1', [ROUND]);
  return rows[0].version;
}

export async function compute(bench: Bench, reason = ''): Promise<Reply> {
  const headers = { 'if-match': `"${await versionOfRound(bench)}"` };
  return bench.server.as('chief')('POST', `/api/rounds/${ROUND}/results`, { payload: { reason }, headers });
}

/** Everybody confirms without a code: those of the example have none. */
export const accountsOf = (database: TestDatabase): AccountsPlan => ({
  ...{ database, key: database.application.identityKey, post: async () => {}, address: () => 'http://127.0.0.1' },
  ...{ secure: false, nameOrganisations: async () => new Map(), provider: undefined, example: true },
});

/** Everything but the results. */
export async function openBench(): Promise<Bench> {
  const database = await openTestDatabase();
  const laid = await layRound(database.owner, 4);
  const people = await openPeople(database, laid);
  const clock = { at: '2026-02-10T05:00:00.000Z' as Moment };
  const accounts = accountsOf(database);
  const routes = [
    ...verificationRoutes(),
    ...resultRoutes({ code: 'test' }),
    ...roundRoutes(),
    ...councilRoutes({ accounts }),
  ];
  const server = await openTestServer(database, routes, {
    people,
    rawRoutes: councilRawRoutes({ accounts }),
    mayDo: ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act),
    clock: { now: () => clock.at },
  });
  await layWeighting(database);
  await decideAll({ server, laid });
  await layPublication(database, people.chief?.account ?? '');
  clock.at = AFTER;
  const close = async () => {
    await server.close();
    await database.drop();
  };
  return { database, server, laid, people, clock, close };
}

export const accountOf = ({ people }: Bench, who: string): string => people[who]?.account ?? '';

/** A secretary at the doors of the Council. */
export class Secretary {
  readonly #bench: Bench;
  readonly #who: string;
  constructor(bench: Bench, who = 'sara') {
    this.#bench = bench;
    this.#who = who;
  }

  async read(id: string): Promise<SittingWhole> {
    const reply = await this.#bench.server.as(this.#who)('GET', `/api/council/sittings/${id}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<SittingWhole>();
  }

  convene(more: object = {}): Promise<Reply> {
    const place = { kk: 'Астана, Мәңгілік Ел, 8', ru: 'Астана, Мангилик Ел, 8' };
    const payload = { on: SITTING_DAY, hour: '10:00', place, chair: accountOf(this.#bench, 'aisha'), round: ROUND };
    return this.#bench.server.as(this.#who)('POST', '/api/council/sittings', { payload: { ...payload, ...more } });
  }

  /** With the version that the sitting has, or another. */
  async act(
    method: 'POST' | 'PUT' | 'DELETE',
    id: string,
    path: string,
    payload: object = {},
    version?: number,
  ): Promise<Reply> {
    const held = version ?? (await this.read(id)).version;
    const headers = { 'if-match': `"${held}"` };
    return this.#bench.server.as(this.#who)(method, `/api/council/sittings/${id}${path}`, { payload, headers });
  }

  async done(method: 'POST' | 'PUT' | 'DELETE', id: string, path: string, payload: object = {}): Promise<SittingWhole> {
    const reply = await this.act(method, id, path, payload);
    expect(reply.statusCode, reply.body).toBe(200);
    return this.read(id);
  }
}
