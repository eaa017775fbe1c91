// One rule of the state of an item, read by three: the desk's list, the counts of the round, and what results are computed from.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { carryOut, type Work } from '#server/platform/work.ts';
import { countItems } from '#server/verification/count-items.ts';
import { listItems, listMarks, readVerifiedLine, verifiedLines } from '#server/verification/index.ts';
import { type Laid, layRound, laySubmission, ROUND } from './lay-round.ts';

const AT = '2026-02-10T05:00:00.000Z' as Moment;
const PERSON = 'aaaaaaaa-6666-4666-8666-666666666666';
let database: TestDatabase;
let laid: Laid;

const read = async <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  (await carryOut(database, { identity: SYSTEM, mode: 'read', at: AT }, act)).result;

type Put = {
  readonly outcome?: string;
  readonly fourEyes?: boolean;
  readonly second?: boolean;
  readonly number?: number;
};

async function decide(row: string, { outcome = 'refused', fourEyes = false, second, number = 1 }: Put): Promise<void> {
  const { rows } = await database.owner.query(
    `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
      paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
      select $1, r.organisation, r.row, $3, r.submission, r.version, r.evidence, $4::text,
        case when $4::text = 'credited' then null else 'no-evidence' end, case when $4::text = 'credited' then null else 'E-7' end,
        '', case when $4::text = 'changed' then '{"title":"As it is printed"}'::jsonb else '{}' end, $5, 'verification', $6, $7,
        gen_random_uuid()
      from submitted_row r where r.row = $2 order by r.version desc limit 1 returning id`,
    [ROUND, row, number, outcome, fourEyes, PERSON, AT],
  );
  if (second === undefined) return;
  await database.owner.query(
    `insert into verification_second (decision, organisation, confirmed, words, seconded_by, seconded_at)
      values ($1, $2, $3, 'words', $4, $5)`,
    [rows[0].id, laid.id, second, PERSON, AT],
  );
}

/** A row of publications for each state and each way into it. */
const CASES = {
  'nobody has decided': 'open',
  credited: 'credited',
  'credited with another fact': 'changed',
  refused: 'refused',
  'refused, and nobody has seconded it': 'waiting',
  'refused and seconded': 'refused',
  'refused and contradicted': 'open',
  'refused, contradicted, then credited': 'credited',
  'decided before the row was changed': 'open',
  'decided before its documents were changed': 'open',
} as const;
const CREDITED = { credited: 'yes', changed: 'yes', refused: 'no' } as const;
const rowOf = (at: number): string => laid.rows.filter(({ table }) => table === 'publications')[at]?.row ?? '';

beforeAll(async () => {
  database = await openTestDatabase();
  laid = (await layRound(database.owner, 2))[0] as Laid;
  await decide(rowOf(1), { outcome: 'credited' });
  await decide(rowOf(2), { outcome: 'changed' });
  await decide(rowOf(3), {});
  await decide(rowOf(4), { fourEyes: true });
  await decide(rowOf(5), { fourEyes: true, second: true });
  await decide(rowOf(6), { fourEyes: true, second: false });
  await decide(rowOf(7), { fourEyes: true, second: false });
  await decide(rowOf(7), { outcome: 'credited', number: 2 });
  await decide(rowOf(8), {});
  await decide(rowOf(9), {});
  // Submitted once more: one row with another text, one with another document.
  const changed = laid.rows.find(({ row }) => row === rowOf(8));
  if (changed) changed.version += 1;
  const submission = await laySubmission(database.owner, laid);
  await database.owner.query(
    `update submitted_row set evidence = '[{"asked":null,"document":"${PERSON}","name":"new.pdf","hash":"0"}]'
      where submission = $1 and row = $2`,
    [submission, rowOf(9)],
  );
});
afterAll(() => database.drop());

describe('the state of an item', () => {
  it.each(Object.entries(CASES).map(([what, state], at) => ({ what, state, at })))(
    'is $state: $what',
    async ({ state, at }) => {
      const [item] = await read(({ db }) => listItems(db, { round: ROUND, organisation: laid.id, rows: [rowOf(at)] }));
      expect(item?.state).toBe(state);
    },
  );

  it('is the same where items are counted', async () => {
    const listed = await read(({ db }) => listItems(db, { round: ROUND }));
    const counted = await read(({ db }) => countItems(db, ROUND));
    const sums = new Map<string, number>();
    for (const { organisation, state, count } of counted)
      sums.set(`${organisation} ${state}`, (sums.get(`${organisation} ${state}`) ?? 0) + count);
    const expected = new Map<string, number>();
    for (const { organisation, state } of listed)
      expected.set(`${organisation} ${state}`, (expected.get(`${organisation} ${state}`) ?? 0) + 1);
    expect(sums).toEqual(expected);
    expect([...new Set(listed.map(({ state }) => state))].sort()).toEqual([
      'changed',
      'credited',
      'open',
      'refused',
      'waiting',
    ]);
  });

  it('decides what results are computed from: only a final decision enters them', async () => {
    const listed = await read(({ db }) => listItems(db, { round: ROUND }));
    const { rows } = await read(({ db }) =>
      sql<{ line: string }>`select line from (${verifiedLines(ROUND)}) lines`.execute(db),
    );
    const frozen = new Map(rows.map(({ line }) => readVerifiedLine(line)).map((row) => [row.id, row]));
    expect(frozen.size).toBe(listed.length);
    for (const { row, state, decision } of listed) {
      const final = state === 'open' || state === 'waiting' ? undefined : state;
      expect(frozen.get(row)?.decision, state).toBe(final ? decision?.number : null);

      expect(frozen.get(row)?.fields.credited, state).toBe(final && CREDITED[final]);
    }
    const title = frozen.get(rowOf(2))?.fields.title;
    expect(title).toBe('As it is printed');
    expect((await read(({ db }) => listMarks(db, ROUND))).reduce((sum, one) => sum + one.undecided, 0)).toBe(
      listed.filter(({ state }) => state === 'open' || state === 'waiting').length,
    );
  });
});
