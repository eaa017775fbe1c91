// The list of organisations is written once for each state of the register: never an old one, and the same for everybody.

import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { standingClock } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import { loadExampleOrganisations } from './example-organisations.ts';
import { organisationRoutes } from './routes.ts';

const person = (digit: string, role: string, sight: Identity['sight']): Identity => ({
  account: `${digit.repeat(8)}-5555-4555-8555-555555555555`,
  organisations: [],
  roles: [role],
  sight,
});
const people = { clerk: person('a', 'administrator', 'all'), analyst: person('b', 'analyst', 'own') };

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadExampleOrganisations(database, standingClock(SOME_DAY));
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  server = await openTestServer(database, organisationRoutes([]), { people, mayDo: acts });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

type List = { total: number; organisations: { id: string; facts: { name_en: string } }[] };
const list = async (who: keyof typeof people, query = 'limit=1000') => {
  const reply = await server.as(who)('GET', `/api/organisations?${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply;
};

it('is the same for everybody, and given again as long as the register stands', async () => {
  const first = await list('clerk');
  expect((await list('analyst')).body).toBe(first.body);
  // Behind the back of the register: nothing counts this change, so the list that was written is given.
  const rename = (name: string) =>
    database.owner.query(
      `begin; alter table organisation_fact disable trigger organisation_fact_raises_revision;
       update organisation_fact set value = '${name}' where kind = 'name_en';
       alter table organisation_fact enable trigger organisation_fact_raises_revision; commit`,
    );
  await rename('Unseen');
  for (const who of ['clerk', 'analyst'] as const) expect((await list(who)).body).toBe(first.body);
  await database.owner.query('update register_revision set number = number + 1');
  expect((await list('analyst')).json<List>().organisations.map(({ facts }) => facts.name_en)).toContain('Unseen');
});

it('is another one the moment a fact has changed, and for another question', async () => {
  const { organisations } = (await list('clerk')).json<List>();
  const [one] = organisations;
  const changed = await server.as('clerk')('POST', `/api/organisations/${one?.id}/changes`, {
    payload: { from: '2020-01-01', source: 'Order No. 5', facts: { name_en: 'Renamed since' } },
    headers: { 'if-match': '"1"' },
  });
  expect(changed.statusCode, changed.body).toBe(200);
  const after = (await list('analyst')).json<List>();
  expect(after.organisations.find(({ id }) => id === one?.id)?.facts.name_en).toBe('Renamed since');
  expect((await list('analyst', 'limit=3')).json<List>().organisations).toHaveLength(3);
  expect((await list('analyst', 'limit=1000&on=1950-01-01')).json<List>().total).toBe(0);
});

it('is small on its way to who reads gzip', async () => {
  const reply = await server.as('clerk')('GET', '/api/organisations?limit=1000', {
    headers: { 'accept-encoding': 'br, gzip' },
  });
  expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(gunzipSync(reply.rawPayload).toString()).toBe((await list('clerk')).body);
  expect(reply.rawPayload.length * 3).toBeLessThan((await list('clerk')).rawPayload.length);
});
