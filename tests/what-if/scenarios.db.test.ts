// Scenarios kept beside computed results: read strictly, seen by the bodies, removed by who kept them; an analyst plays with what
// is published, and with nothing before.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tallies } from '#contract/results.ts';
import type { KeptScenario } from '#contract/what-if.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { sameAsRound } from '#rules/scenario/scenario.ts';
import type { Reply } from '#server/platform/testing/test-server.ts';
import { whatIfRoutes } from '#server/what-if/index.ts';
import { AFTER, BASE, openResults, type ResultsHouse, reasonsOf } from '../results/open-results.ts';
import { ROUND } from '../verification/lay-round.ts';

const AT = `${BASE}/1/scenarios`;
const basis = sameAsRound(CURRENT_EDITION, 'Публикации вдвое');
const doubled = { ...basis, weights: { '2': '2' } };
let house: ResultsHouse;

beforeAll(async () => {
  house = await openResults(whatIfRoutes);
  for (const one of house.laid) await house.decideAll(one, {});
  await house.publish();
  house.goTo(AFTER);
  expect((await house.compute()).statusCode).toBe(201);
});
afterAll(() => house.close());

const keep = (who: string, payload: object): Promise<Reply> => house.server.as(who)('POST', AT, { payload });
const list = async (who: string) =>
  (await house.server.as(who)('GET', AT)).json<{ scenarios: KeptScenario[] }>().scenarios;

async function publishResults(): Promise<void> {
  const tell = (number: number, event: object) =>
    house.database.owner.query('insert into round_event (round, number, at, event) values ($1, $2, $3, $4)', [
      ROUND,
      number,
      AFTER,
      JSON.stringify(event),
    ]);
  await tell(4, { kind: 'considered', on: '2026-03-20', snapshot: 1, protocol: '1' });
  await tell(5, { kind: 'results-published', version: 1 });
}

describe('a scenario', () => {
  it('is kept under its name and seen by the other bodies, with an entry in the journal', async () => {
    const reply = await keep('vera', doubled);
    expect(reply.statusCode, reply.body).toBe(201);
    expect(await list('carl')).toMatchObject([{ own: false, snapshot: 1, scenario: doubled }]);
    expect(await list('vera')).toMatchObject([{ own: true }]);
    const { rows } = await house.database.owner.query(
      `select entry from journal_entry where entry like '%what-if.scenario-kept%'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('that is not understood is refused with every fault, and nothing is kept', async () => {
    const wrong = { ...basis, weights: { '2': '-1', '7': '1' }, readings: { I2: 'none-such' } };
    const reply = await keep('vera', wrong);
    expect(reply.statusCode).toBe(409);
    expect(reasonsOf(reply).sort()).toEqual([
      'scenario:fault.not-a-weight',
      'scenario:fault.unknown-indicator',
      'scenario:fault.unknown-option',
    ]);
    expect(reasonsOf(await keep('vera', doubled))).toEqual(['scenario:name-taken']);
    expect((await keep('carl', doubled)).statusCode).toBe(201);
    expect(await list('vera')).toHaveLength(2);
  });

  it('is removed by who kept it, and by nobody else', async () => {
    const [theirs] = (await list('vera')).filter(({ own }) => !own);
    expect((await house.server.as('vera')('DELETE', `/api/scenarios/${theirs?.id}`)).statusCode).toBe(404);
    expect((await house.server.as('carl')('DELETE', `/api/scenarios/${theirs?.id}`)).statusCode).toBe(200);
    expect(await list('carl')).toHaveLength(1);
    expect((await keep('mira', doubled)).statusCode).toBe(403);
  });

  it('of an analyst rests on what is published: before, there is nothing', async () => {
    const read = (path: string) => house.server.as('ana')('GET', path);
    expect((await read(`${BASE}/1/tallies`)).statusCode).toBe(404);
    expect((await keep('ana', doubled)).statusCode).toBe(404);
    expect((await house.compute('Once more.')).statusCode).toBe(201);
    await publishResults();
    const told = (await read(`${BASE}/1/tallies`)).json<Tallies>();
    expect(told).toEqual((await house.server.as('carl')('GET', `${BASE}/1/tallies`)).json<Tallies>());
    expect(told.organisations).toHaveLength(4);
    // What the Council did not consider is not published with it.
    expect((await read(`${BASE}/2/tallies`)).statusCode).toBe(404);
    expect((await read(`${BASE}/1`)).statusCode).toBe(403);
    expect((await keep('ana', doubled)).statusCode).toBe(201);
    expect(await list('ana')).toHaveLength(1);
    expect(await list('vera')).toHaveLength(2);
  });
});
