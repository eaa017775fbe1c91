// Results made ready while the round goes on: what is decided is frozen and counted by the job, the act only scores; and whatever
// changed since is counted anew, so that the results are those that come without the job.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SnapshotLine } from '#contract/results.ts';
import { prepareResultsTask } from '#server/results/index.ts';
import { type Laid, runNow } from '../verification/lay-round.ts';
import { AFTER, openResults, type ResultsHouse } from './open-results.ts';

const CODE = 'test';
let house: ResultsHouse;
const prepare = () => runNow(house.database, prepareResultsTask({ code: CODE }), {}, AFTER);
const count = async (table: 'result_mark' | 'result_tally' | 'result_input'): Promise<number> => {
  const { rows } = await house.database.owner.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
};
const counts = async () => [await count('result_input'), await count('result_mark'), await count('result_tally')];

/** The next decision on a row, as an objection that was upheld leaves it. */
const REFUSE = `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
    paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
  select d.round, d.organisation, d.row, d.number + 1, d.submission, d.row_version, d.evidence, 'refused', 'no-evidence', 'E-7', '',
    '{}', false, 'objection', d.decided_by, d.decided_at, gen_random_uuid()
  from verification_decision d where d.row = $1 order by d.number desc limit 1`;
/** The first decision on a row, put there by hand: the verification is published. */
const CREDIT = `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
    paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
  select s.round, r.organisation, r.row, 1, r.submission, r.version, r.evidence, 'credited', null, null, '', '{}', false,
    'verification', gen_random_uuid(), $2, gen_random_uuid()
  from submitted_row r join submission s on s.id = r.submission where r.row = $1`;
const rowOf = ({ rows }: Laid, at: number) => rows.filter(({ table }) => table === 'publications')[at]?.row ?? '';

beforeAll(async () => {
  house = await openResults();
  const [first, ...others] = house.laid as [Laid, ...Laid[]];
  for (const one of others) await house.decideAll(one, {});
  // All but one of its items.
  await house.decideAll(first, {}, first.rows.slice(1));
  await house.publish();
  house.goTo(AFTER);
}, 120_000);
afterAll(() => house.close());

describe('results', () => {
  it('are made ready for whoever is decided whole, once', async () => {
    await prepare();
    expect(await counts()).toEqual([3, 3, 3]);
    await prepare();
    expect(await counts()).toEqual([3, 3, 3]);
  });

  it('are not made ready of an organisation on which somebody decides meanwhile', async () => {
    const [first] = house.laid as [Laid];
    const { owner } = house.database;
    await owner.query(CREDIT, [first.rows[0]?.row, AFTER]);
    await owner.query(`create function decide_meanwhile() returns trigger language plpgsql security definer as $$
      begin ${REFUSE.replace('$1', `'${rowOf(first, 1)}'`)}; return new; end $$`);
    await owner.query(
      'create trigger decided_meanwhile before insert on result_input for each row execute function decide_meanwhile()',
    );
    await prepare();
    expect(await counts()).toEqual([3, 3, 3]);
    await owner.query('drop trigger decided_meanwhile on result_input');
    await prepare();
    expect(await counts()).toEqual([4, 4, 4]);
  });

  it('are those of the rows, counted anew where a decision came since', async () => {
    const [, second] = house.laid as [Laid, Laid];
    await house.database.owner.query(REFUSE, [rowOf(second, 0)]);
    const reply = await house.compute();
    expect(reply.statusCode, reply.body).toBe(201);
    expect(reply.json<SnapshotLine>().organisations).toBe(4);
    expect(await counts()).toEqual([5, 5, 5]);
    const { parts, differing } = await house.check(1);
    expect(differing).toEqual([]);
    expect(parts.filter(({ kept, found }) => kept !== found)).toEqual([]);
    const { rows } = await house.database.owner.query(
      `select rows from result_input where organisation = $1 and rows like '%"refused"%'`,
      [second.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('rest on what was made ready, and a check that counts the rows finds who has touched it', async () => {
    const [, , third] = house.laid as [Laid, Laid, Laid];
    await house.database.owner.query(
      `update result_tally t set tally = jsonb_set(tally, '{positions}', '"1"') from result_input i
        where i.hash = t.inputs and i.organisation = $1`,
      [third.id],
    );
    expect((await house.compute('The same once more.')).statusCode).toBe(201);
    expect((await house.check(2)).differing).toContain(third.id);
    expect((await house.check(1)).differing).toEqual([]);
  });

  it('are counted anew by another program', async () => {
    await runNow(house.database, prepareResultsTask({ code: 'another' }), {}, AFTER);
    const { rows } = await house.database.owner.query(
      `select code, count(*)::int as count from result_tally group by code order by code`,
    );
    expect(rows).toEqual([
      { code: 'another', count: 4 },
      { code: CODE, count: 5 },
    ]);
  });
});
