// A house for the registers of innovative activity: a holding with a subsidiary, a neighbour, people of each role, the real doors.

import { expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { InnovationItem, InnovationList } from '#contract/innovation-registers.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { HeldRole, Role } from '#contract/roles.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { innovationRawRoutes, innovationRegisterRoutes } from '#server/innovation-registers/index.ts';
import { standingClock } from '#server/platform/clock.ts';
import type { Route } from '#server/platform/http/route.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import { addPerson } from '../council/lay-council.ts';

export const HOLDING = { id: '00000000-0000-4000-8000-00000000001a', bin: '940140000385' } as const;
export const CLINIC = { id: '00000000-0000-4000-8000-00000000001b', bin: '970440000293' } as const;
export const NEIGHBOUR = { id: '00000000-0000-4000-8000-00000000001c', bin: '950341000052' } as const;

export type InnovationHouse = {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly people: Readonly<Record<string, Identity>>;
  readonly close: () => Promise<void>;
};

async function layOrganisations({ owner }: TestDatabase): Promise<void> {
  const fact = (organisation: string, kind: string, value: string | null, parent: string | null = null) =>
    owner.query(
      `insert into organisation_fact (organisation, kind, value, parent, holds_from, source, known_from)
        values ($1, $2, $3, $4, '2010-01-01', 'test', now())`,
      [organisation, kind, value, parent],
    );
  for (const { id, bin } of [HOLDING, CLINIC, NEIGHBOUR]) {
    await owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, bin]);
    await fact(id, 'name_kk', `Ұйым ${bin}`);
    await fact(id, 'name_en', `Organisation ${bin}`);
  }
  await fact(CLINIC.id, 'parent', null, HOLDING.id);
}

const held = (role: Role, organisation: string | null = null): HeldRole[] => [{ role, organisation }];

/** `further`: doors of other rooms beside those of the registers. */
export async function openInnovation(further: readonly Route[] = []): Promise<InnovationHouse> {
  const database = await openTestDatabase();
  await layOrganisations(database);
  const people: Record<string, Identity> = {};
  for (const [who, roles] of [
    ['officer', held('officer', CLINIC.id)],
    ['neighbour', held('officer', NEIGHBOUR.id)],
    ['analyst', held('group-analyst', HOLDING.id)],
    ['reader', held('group-reader', HOLDING.id)],
    ['administrator', held('administrator')],
    ['official', held('official')],
  ] as const)
    people[who] = await addPerson(database, who, roles);
  const server = await openTestServer(database, [...innovationRegisterRoutes, ...further], {
    people,
    rawRoutes: innovationRawRoutes(database),
    mayDo: ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act),
    clock: standingClock(SOME_DAY),
  });
  const close = async () => {
    await server.close();
    await database.drop();
  };
  return { database, server, people, close };
}

/** `<column>: <code>` of each fault of a refusal, sorted. */
export const faultsOf = (reply: Reply): string[] =>
  reply
    .json<ProblemBody>()
    .reasons.map(({ code, pointer = '' }) => `${pointer.split('/').at(-1)}: ${code.replace('innovation:fault.', '')}`)
    .sort();

/** A person at the doors of the registers. */
export class Keeper {
  readonly #house: InnovationHouse;
  readonly #who: string;
  constructor(house: InnovationHouse, who: string) {
    this.#house = house;
    this.#who = who;
  }

  ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, more: object = {}): Promise<Reply> =>
    this.#house.server.as(this.#who)(method, url, more);

  enter(register: RegisterName, fields: object, organisation: string = CLINIC.id): Promise<Reply> {
    return this.ask('POST', `/api/innovation/registers/${register}`, { payload: { organisation, fields } });
  }

  /** Answers the identifier. */
  async entered(register: RegisterName, fields: object, organisation: string = CLINIC.id): Promise<string> {
    const reply = await this.enter(register, fields, organisation);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json<{ id: string }>().id;
  }

  async read(register: RegisterName, id: string): Promise<InnovationItem> {
    const reply = await this.ask('GET', `/api/innovation/registers/${register}/items/${id}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<InnovationItem>();
  }

  async list(register: RegisterName, query = ''): Promise<InnovationList> {
    const reply = await this.ask('GET', `/api/innovation/registers/${register}?${query}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<InnovationList>();
  }

  /** With the version that the item has. */
  async act(register: RegisterName, id: string, path = '', payload: object = {}): Promise<Reply> {
    const { version } = await this.read(register, id);
    return this.ask(path === '' ? 'PUT' : 'POST', `/api/innovation/registers/${register}/items/${id}${path}`, {
      payload,
      headers: { 'if-match': `"${version}"` },
    });
  }
}
