// What a protocol does not do: results that are not adopted are not considered, and a further sitting follows; numbers run without
// gaps, whoever is faster and whatever fails.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoundWhole } from '#contract/rounds.ts';
import { findConsidered } from '#server/council/index.ts';
import { ROUND } from '../verification/lay-round.ts';
import { accountOf, type Bench, compute, ON_THE_DAY, openBench, reasonsOf, Secretary } from './lay-council.ts';

let bench: Bench;
let sara: Secretary;
beforeAll(async () => {
  bench = await openBench();
  sara = new Secretary(bench);
  await compute(bench);
}, 120_000);
afterAll(() => bench?.close());

const PATIENCE = { timeout: 120_000 };
const RESOLUTION = { kk: 'Қарау кейінге қалдырылсын.', ru: 'Отложить рассмотрение.' };
const THERE = ['aisha', 'bolat', 'carl'] as const;
const idOf = async (more: object = {}): Promise<string> => {
  const reply = await sara.convene(more);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ id: string }>().id;
};
const sit = async (sitting: string): Promise<void> => {
  await sara.done('POST', sitting, '/open');
  const present = THERE.map((one) => ({ account: accountOf(bench, one), presence: 'in-person' }));
  await sara.done('PUT', sitting, '/attendance', { present });
};
const sign = async (sitting: string, who: string) => {
  const read = bench.server.as(who)('GET', `/api/council/sittings/${sitting}/statement?language=ru`);
  const { hash } = (await read).json<{ hash: string }>();
  return new Secretary(bench, who).act('POST', sitting, '/sign', { language: 'ru', hash, code: '' });
};

it('of results that are not adopted considers nothing, and a further sitting follows', PATIENCE, async () => {
  const sitting = await idOf();
  bench.clock.at = ON_THE_DAY;
  await sit(sitting);
  const item = (await sara.read(sitting)).items[0]?.id;
  const of = THERE.map((one) => ({ account: accountOf(bench, one), vote: 'against' }));
  const voted = await sara.done('PUT', sitting, `/items/${item}/vote`, {
    votes: { ballot: 'open', of },
    resolution: RESOLUTION,
  });
  expect(voted.items[0]?.result?.outcome).toBe('rejected');
  await sara.done('POST', sitting, '/close');
  await sara.done('POST', sitting, '/protocol');
  expect((await sign(sitting, 'sara')).statusCode).toBe(200);
  const last = await sign(sitting, 'aisha');
  expect(last.json(), last.body).toMatchObject({ considered: false });
  const { stage, considered } = (await bench.server.as('sara')('GET', `/api/rounds/${ROUND}`)).json<RoundWhole>();
  expect([stage, considered]).toEqual(['answers', null]);
  const { sara: identity } = bench.people;
  if (!identity) throw new Error('nobody');
  expect(await bench.database.within(identity, 'read', (db) => findConsidered(db, ROUND))).toBeUndefined();
  expect((await sara.read(await idOf({ on: '2026-04-17' }))).day).toBe('2026-04-17');
});

it(
  'has the next number of its year, of two at once each another, and one that is refused leaves no gap',
  PATIENCE,
  async () => {
    const free = { on: '2026-04-15', round: null };
    const sittings = [await idOf(free), await idOf(free), await idOf({ ...free, chair: null })];
    const agenda = {
      id: null,
      kind: 'free',
      title: { kk: 'Әр түрлі', ru: 'Разное' },
      snapshot: null,
      matter: null,
      proposal: null,
      ballot: 'open',
    };
    for (const one of sittings) {
      await sara.done('PUT', one, '/agenda', { items: [agenda] });
      await sit(one);
      await sara.done('POST', one, '/close');
    }
    const [first = '', second = '', third = ''] = sittings;
    expect(reasonsOf(await sara.act('POST', third, '/protocol'))).toEqual(['council:chair-missing']);
    const drawn = await Promise.all([first, second].map((one) => sara.act('POST', one, '/protocol')));
    expect(drawn.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const numbers = await Promise.all([first, second].map(async (one) => (await sara.read(one)).protocol?.number));
    expect(numbers.sort()).toEqual(['2/2026', '3/2026']);
    // Drawn up anew it keeps its number.
    expect((await sara.done('POST', first, '/protocol')).protocol?.number).toMatch(/^[23]\/2026$/);
    const { rows } = await bench.database.owner.query('select last from council_protocol_number where year = 2026');
    expect(rows).toEqual([{ last: 3 }]);
  },
);
