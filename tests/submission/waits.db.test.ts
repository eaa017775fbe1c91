// What the desk says of a report: to whoever signs it that it waits for the signature, to the officer that it is not signed yet.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Moment } from '#server/platform/clock.ts';
import { binOf, END, type OpenSubmission, OWN, openSubmission, ROUND } from './open-submission.ts';

let house: OpenSubmission;
beforeAll(async () => {
  house = await openSubmission();
});
afterAll(() => house.close());

const place = { organisation: OWN, round: ROUND };
const article = (id: string) => ({ fields: { id, component: '2.1', title: `Ғылыми мақала ${id}` } });

async function desks(): Promise<Record<'head' | 'officer', unknown[]>> {
  const of = async (who: string) => {
    const reply = await house.server.as(who)('GET', '/api/desk');
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<{ waiting: unknown[] }>().waiting;
  };
  return { head: await of('head1'), officer: await of('officer') };
}

async function submit(): Promise<void> {
  const prepared = await house.prepare();
  const key = house.authority.issue({ name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: binOf(1) });
  const reply = await house.send(prepared, house.sign(key.sign(prepared.statement)));
  expect(reply.statusCode, reply.body).toBe(201);
}

it('asks both to enter the year while nothing is entered', async () => {
  const entering = [{ code: 'round-to-submit', count: 5, ...place }];
  expect(await desks()).toEqual({ head: entering, officer: entering });
});

it('then waits for the signature of the head, which the officer is told', async () => {
  await house.enter([article('P1')]);
  expect(await desks()).toEqual({
    head: [{ code: 'report-to-sign', count: 5, ...place }],
    officer: [{ code: 'report-unsigned', count: 5, ...place }],
  });
});

it('has nothing of what is submitted, until the report is changed', async () => {
  await submit();
  expect(await desks()).toEqual({ head: [], officer: [] });
  await house.enter([article('P2')]);
  const changed = [{ code: 'report-changed', count: 5, ...place }];
  expect(await desks()).toEqual({ head: changed, officer: changed });
  await submit();
  expect(await desks()).toEqual({ head: [], officer: [] });
});

it('has nothing of the round when the term is over', async () => {
  await house.enter([article('P3')]);
  house.time.now = END as Moment;
  expect(await desks()).toEqual({ head: [], officer: [] });
});
