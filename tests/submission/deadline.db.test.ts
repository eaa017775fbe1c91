// The last second of the term (hazard 1): many organisations submit at once while the list of what was submitted is written. What
// was accepted stands in the list; the list waits for whoever is still being answered.

import { generateSync } from 'otplib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Moment, millisecondsOf } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';
import { closeIntakes } from '#server/submission/close-intake.ts';
import { END, type OpenSubmission, openSubmission, organisationOf, ROUND } from './open-submission.ts';

const ORGANISATIONS = 24;
const LAST = '2027-01-25T18:59:59.999Z' as Moment;

let house: OpenSubmission;
beforeAll(async () => {
  house = await openSubmission({ organisations: ORGANISATIONS });
});
afterAll(() => house.close());

const close = (at = END as Moment) => carryOut(house.database, { identity: SYSTEM, mode: 'write', at }, closeIntakes);
type Listed = { readonly organisation: string; readonly number: number; readonly hash: string };
const listClosings = async (): Promise<Listed[][]> => {
  const { rows } = await house.database.owner.query<{ submissions: Listed[] }>(
    'select submissions from intake_closing order by number',
  );
  return rows.map(({ submissions }) => submissions);
};

it('no accepted submission misses the list, and what comes a thousandth later is refused', async () => {
  const places = Array.from({ length: ORGANISATIONS }, (_, at) => at + 1);
  for (const place of places) await house.enter([{ fields: { id: `P${place}`, component: '2.1' } }], place);
  house.time.now = LAST;
  const code = generateSync({ secret: house.secret, epoch: Math.floor(millisecondsOf(LAST) / 1000) });
  const prepared = new Map<number, Awaited<ReturnType<OpenSubmission['prepare']>>>();
  for (const place of places) prepared.set(place, await house.prepare(place));
  const submit = (place: number) => {
    const given = prepared.get(place) ?? { hash: '', preparedAt: '' };
    return house.send(given, { way: 'confirmation', code }, place);
  };
  const [late = 0, ...inTime] = places;
  const closing = (async () => {
    for (let times = 0; times < 6; times += 1) await close();
  })();
  const replies = await Promise.all(inTime.map(submit));
  await closing;
  expect(replies.map(({ statusCode }) => statusCode)).toEqual(inTime.map(() => 201));
  house.time.now = END as Moment;
  expect((await submit(late)).statusCode).toBe(409);
  await close();
  const lists = await listClosings();
  expect(lists.at(-1)?.map(({ organisation }) => organisation)).toEqual(inTime.map(organisationOf).sort());
  // A list that is written later never lacks what an earlier one has.
  for (const [at, list] of lists.entries())
    expect(
      list.filter((one) => !lists.slice(at + 1).every((later) => later.some(({ hash }) => hash === one.hash))),
    ).toEqual([]);
  const count = lists.length;
  await close();
  expect(await listClosings()).toHaveLength(count);
});

it('waits for whoever came in time and is still being answered', async () => {
  const slow = new pg.Client(house.database.ownerConnection);
  await slow.connect();
  await slow.query('begin');
  await slow.query(`select pg_advisory_xact_lock_shared(hashtext('intake'), hashtext($1))`, [ROUND]);
  let written = false;
  const closing = close().then(() => {
    written = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(written).toBe(false);
  await slow.query('commit');
  await closing;
  expect(written).toBe(true);
  await slow.end();
});

it('is written once more where a decision moved the day', async () => {
  const before = (await listClosings()).length;
  const moved = { kind: 'submission-moved', until: '2027-02-05', decision: { number: '7', date: '2027-01-25' } };
  await house.database.owner.query(
    `insert into round_event (round, number, at, event) values ($1, 3, '2027-01-25T18:00:00Z', $2)`,
    [ROUND, JSON.stringify(moved)],
  );
  await close();
  expect(await listClosings()).toHaveLength(before);
  await close('2027-02-05T19:00:00.000Z' as Moment);
  expect(await listClosings()).toHaveLength(before + 1);
  const { rows } = await house.database.owner.query(
    `select count(*)::int as count from journal_entry where entry::jsonb ->> 'act' = 'submission.intake-closed'`,
  );
  expect(rows).toEqual([{ count: before + 1 }]);
});
