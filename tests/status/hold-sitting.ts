// A sitting of the Council about a case, from its convening to the second signature.

import { expect } from 'vitest';
import type { SittingWhole } from '#contract/council.ts';
import type { StatusHouse } from './open-status.ts';

export type Sat = {
  readonly matter: string;
  readonly kind?: 'application' | 'revision';
  readonly proposal: 'approve' | 'refuse' | 'keep' | 'withdraw';
  readonly day: string;
  /** Of the members who may vote. */
  readonly vote?: 'for' | 'against';
  /** Left out: until both have signed. */
  readonly until?: 'voted';
};

const TEXT = { kk: 'Кеңестің қаулысы', ru: 'Решение Совета' };

/** Answers the sitting as it stands then. */
export async function holdSitting({ server, people }: StatusHouse, sat: Sat): Promise<SittingWhole> {
  const { matter, kind = 'application', proposal, day, vote = 'for', until } = sat;
  const as = (who: string) => server.as(who);
  const chair = people.aisha?.account ?? '';
  const made = await as('sara')('POST', '/api/council/sittings', {
    payload: { on: day, hour: '10:00', place: TEXT, chair, round: null },
  });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<{ id: string }>();
  const read = async () => (await as('sara')('GET', `/api/council/sittings/${id}`)).json<SittingWhole>();
  const act = async (method: 'POST' | 'PUT', path: string, payload: object = {}, who = 'sara') => {
    const headers = { 'if-match': `"${(await read()).version}"` };
    const reply = await as(who)(method, `/api/council/sittings/${id}${path}`, { payload, headers });
    expect(reply.statusCode, reply.body).toBe(200);
  };
  const item = { id: null, kind, title: TEXT, snapshot: null, matter, proposal, ballot: 'open' };
  await act('PUT', '/agenda', { items: [item] });
  await act('POST', '/open');
  const { seats } = await read();
  await act('PUT', '/attendance', { present: seats.map(({ account }) => ({ account, presence: 'in-person' })) });
  const { items } = await read();
  const barred = new Set(items[0]?.conflicts.map(({ account }) => account));
  const of = seats.flatMap(({ account }) => (barred.has(account) ? [] : [{ account, vote }]));
  await act('PUT', `/items/${items[0]?.id}/vote`, { votes: { ballot: 'open', of }, resolution: TEXT });
  if (until === 'voted') return read();
  await act('POST', '/close');
  await act('POST', '/protocol');
  for (const who of ['sara', 'aisha']) {
    const { hash } = (await as(who)('GET', `/api/council/sittings/${id}/statement?language=kk`)).json<{
      hash: string;
    }>();
    await act('POST', '/sign', { language: 'kk', hash, code: '' }, who);
  }
  return read();
}
