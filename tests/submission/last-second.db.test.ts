// The last second of the term on a running clock, over fewer connections than organisations: whose last byte came in time is in
// with that moment, however long the answer takes; who came later is refused with the paragraph; nobody is told to come again.

import { generateSync } from 'otplib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProblemBody } from '#contract/problem.ts';
import { type Moment, millisecondsOf, momentOf } from '#server/platform/clock.ts';
import type { Reply } from '#server/platform/testing/test-server.ts';
import { END, type OpenSubmission, openSubmission, organisationOf, ROUND } from './open-submission.ts';

const ORGANISATIONS = 32;
/** The first comes so many milliseconds before the end, the last as many after it. */
const BEFORE = 800;
const ENDS = millisecondsOf(END as Moment);

let house: OpenSubmission;
const places = Array.from({ length: ORGANISATIONS }, (_, at) => at + 1);
const prepared = new Map<number, Awaited<ReturnType<OpenSubmission['prepare']>>>();
beforeAll(async () => {
  house = await openSubmission({ organisations: ORGANISATIONS, sizes: { connections: 2 } });
  house.time.now = '2027-01-25T18:59:00.000Z' as Moment;
  for (const place of places) {
    await house.enter([{ fields: { id: `P${place}`, component: '2.1' } }], place);
    prepared.set(place, await house.prepare(place));
  }
}, 120_000);
afterAll(() => house.close());

/** From now on the clock of the house runs; it stands at the end of the term so many milliseconds later. */
function runClock(before: number): void {
  const begun = performance.now();
  Object.defineProperty(house.time, 'now', { get: () => momentOf(ENDS - before + (performance.now() - begun)) });
}

type Answered = { readonly place: number; readonly reply: Reply; readonly at: number };

async function submit(place: number): Promise<Answered> {
  const code = generateSync({ secret: house.secret, epoch: Math.floor((ENDS - 1) / 1000) });
  await new Promise((resolve) => setTimeout(resolve, ((place - 1) * 2 * BEFORE) / ORGANISATIONS));
  const reply = await house.send(
    prepared.get(place) ?? { hash: '', preparedAt: '' },
    { way: 'confirmation', code },
    place,
  );
  return { place, reply, at: millisecondsOf(house.time.now) };
}

/** Whoever holds it keeps every submission waiting, as a machine would that has too much to do. */
async function holdIntake(): Promise<{ readonly release: () => Promise<void> }> {
  const holder = new pg.Client(house.database.ownerConnection);
  await holder.connect();
  await holder.query('begin');
  await holder.query(`select pg_advisory_xact_lock(hashtext('intake'), hashtext($1))`, [ROUND]);
  const release = async () => {
    await holder.query('commit');
    await holder.end();
  };
  return { release };
}

it('each is in with its moment, or refused by E-7, and nothing is lost', async () => {
  const held = await holdIntake();
  runClock(BEFORE);
  const answering = Promise.all(places.map(submit));
  await new Promise((resolve) => setTimeout(resolve, BEFORE + 100));
  await held.release();
  const answers = await answering;
  expect(answers.map(({ reply }) => reply.statusCode).filter((status) => status !== 201 && status !== 409)).toEqual([]);
  const accepted = answers.filter(({ reply }) => reply.statusCode === 201);
  const late = answers.filter(({ reply }) => reply.statusCode === 409);
  for (const { reply } of late)
    expect(reply.json<ProblemBody>().reasons).toMatchObject([
      { code: 'rounds:hindrance.submission-late', paragraph: 'E-7' },
    ]);
  expect(Math.min(accepted.length, late.length)).toBeGreaterThan(0);
  // All were answered when the term was over, and dated before it.
  expect(accepted.every(({ at }) => at > ENDS)).toBe(true);
  const { rows } = await house.database.owner.query<{ organisation: string; at: string }>(
    `select s.organisation, to_char(s.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from submission s join submitted_row r on r.submission = s.id where s.round = $1 order by s.organisation`,
    [ROUND],
  );
  expect(rows.map(({ organisation }) => organisation)).toEqual(
    accepted.map(({ place }) => organisationOf(place)).sort(),
  );
  for (const { at } of rows) expect(at < END).toBe(true);
});
