// A house for the procedures of the status: organisations of each founder, people of each role with accounts, the doors of the Council,
// of the assignment and of the register.

import { expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { HeldRole, Role } from '#contract/roles.ts';
import type { CaseWhole } from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { APPEALED, appealRoutes } from '#server/appeals/index.ts';
import { councilRoutes } from '#server/council/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { revisionRoutes } from '#server/revision/index.ts';
import { statusRoutes } from '#server/status/index.ts';
import { statusRegisterRoutes } from '#server/status-register/index.ts';
import { accountsOf, addPerson } from '../council/lay-council.ts';

export const ORGANISATIONS = {
  government: { id: '00000000-0000-4000-8000-00000000000a', bin: '940140000385', founder: 'government' },
  akimat: { id: '00000000-0000-4000-8000-00000000000b', bin: '970440000293', founder: 'akimat' },
  nonState: { id: '00000000-0000-4000-8000-00000000000c', bin: '950341000052', founder: 'non_state' },
} as const;
export type OrganisationName = keyof typeof ORGANISATIONS;

export const LAID = '2026-03-02T05:00:00.000Z' as Moment;

export type StatusHouse = {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly people: Readonly<Record<string, Identity>>;
  readonly clock: { at: Moment };
  readonly close: () => Promise<void>;
};

export const reasonsOf = (reply: Reply): string[] => reply.json<ProblemBody>().reasons.map(({ code }) => code);

export async function setFact({ owner }: TestDatabase, organisation: string, kind: string, value: string) {
  await owner.query('delete from organisation_fact where organisation = $1 and kind = $2', [organisation, kind]);
  await owner.query(
    `insert into organisation_fact (organisation, kind, value, holds_from, source, known_from)
      values ($1, $2, $3, '2015-01-01', 'test', now())`,
    [organisation, kind, value],
  );
}

async function layOrganisations(database: TestDatabase): Promise<void> {
  for (const { id, bin, founder } of Object.values(ORGANISATIONS)) {
    await database.owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, bin]);
    const facts = {
      name_kk: `Ұйым ${bin}`,
      name_ru: `Организация ${bin}`,
      category: 'clinical',
      founder,
      region: '71',
    };
    for (const [kind, value] of Object.entries(facts)) await setFact(database, id, kind, value);
  }
}

const held = (role: Role, organisation: string | null = null): HeldRole[] => [{ role, organisation }];

async function layPeople(database: TestDatabase): Promise<Record<string, Identity>> {
  const people: Record<string, Identity> = {};
  const add = async (key: string, name: string, roles: readonly HeldRole[]) => {
    people[key] = await addPerson(database, name, roles);
  };
  for (const [name, { id }] of Object.entries(ORGANISATIONS)) {
    await add(`head-${name}`, `Басшы ${name}`, held('head', id));
    await add(`officer-${name}`, `Қызметкер ${name}`, held('officer', id));
  }
  await add('sara', 'Сәуле Хатшы', held('secretary'));
  await add('ofelia', 'Өкіл Ұлықбек', held('official'));
  for (const name of ['aisha', 'bolat', 'carl']) await add(name, `Мүше ${name}`, held('member'));
  await add('asem', 'Әсем Төраға', held('appeal-chair'));
  for (const name of ['dana', 'yerlan']) await add(name, `Комиссия ${name}`, held('appeal-member'));
  // Belongs to one of the organisations.
  await add('erke', 'Еркежан', [...held('member'), ...held('officer', ORGANISATIONS.akimat.id)]);
  return people;
}

export async function openStatus(): Promise<StatusHouse> {
  const database = await openTestDatabase();
  await layOrganisations(database);
  const people = await layPeople(database);
  const clock = { at: LAID };
  const accounts = accountsOf(database);
  const ofStatus = [
    ...statusRoutes({ accounts }),
    ...statusRegisterRoutes,
    ...revisionRoutes,
    ...appealRoutes({ ...APPEALED, accounts }),
  ];
  const routes = [...ofStatus, ...councilRoutes({ accounts })];
  const server = await openTestServer(database, routes, {
    people,
    mayDo: ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act),
    clock: { now: () => clock.at },
  });
  const close = async () => {
    await server.close();
    await database.drop();
  };
  return { database, server, people, clock, close };
}

/** A person at the doors of a case. */
export class Person {
  readonly #house: StatusHouse;
  readonly #who: string;
  constructor(house: StatusHouse, who: string) {
    this.#house = house;
    this.#who = who;
  }

  async read(id: string): Promise<CaseWhole> {
    const reply = await this.#house.server.as(this.#who)('GET', `/api/status/cases/${id}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<CaseWhole>();
  }

  begin(organisation: string): Promise<Reply> {
    return this.#house.server.as(this.#who)('POST', '/api/status/cases', { payload: { organisation } });
  }

  /** With the version that the case has. */
  async act(method: 'POST' | 'PUT', id: string, path: string, payload: object = {}): Promise<Reply> {
    const { version } = await this.read(id);
    const headers = { 'if-match': `"${version}"` };
    return this.#house.server.as(this.#who)(method, `/api/status/cases/${id}${path}`, { payload, headers });
  }

  async done(method: 'POST' | 'PUT', id: string, path: string, payload: object = {}): Promise<CaseWhole> {
    const reply = await this.act(method, id, path, payload);
    expect(reply.statusCode, reply.body).toBe(200);
    return this.read(id);
  }
}

/** Conforms at the edge of each figure: ten of a hundred, half a percent, active in both. */
export const FORM: ApplicationForm = {
  units: [{ name: 'Кардиология зертханасы', work: 'клиникалық зерттеулер' }],
  premises: [{ name: 'Виварий', area: '84.5' }],
  equipment: [{ name: 'Цитометр', count: 2 }],
  operationalStaff: 100,
  staff: Array.from({ length: 10 }, (_, at) => ({
    ...{ code: `K-${at + 1}`, group: 'research' as const, degree: 'phd' as const },
    ...{ publications: 2, hirsch: 1, researchYears: '7.5' },
  })),
  income: [{ year: 2025, budget: '1000000', research: '5000' }],
  results: [2023, 2024, 2025].map((year) => ({ year, publications: 3, citations: 9 })),
  documents: [],
};

/** One who conforms in nothing and is active in nothing. */
export const POOR: ApplicationForm = {
  ...FORM,
  staff: FORM.staff.slice(0, 9),
  results: FORM.results.map(({ year }) => ({ year, publications: 0, citations: 0 })),
};
