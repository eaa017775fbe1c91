// A submission is looked at by itself: what it shares with others is told at both, and nobody else's rows are read for it.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MachineFinding } from '#contract/verification.ts';
import { indicatorOfRow } from '#rules/verification/verified-item.ts';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { countItems } from '#server/verification/count-items.ts';
import { checkRoundTask } from '#server/verification/index.ts';
import { listItems } from '#server/verification/store.ts';
import { type Laid, type LaidRow, layRound, laySubmission, ROUND, runNow } from './lay-round.ts';

let database: TestDatabase;
let laid: Laid[];
beforeAll(async () => {
  database = await openTestDatabase();
  laid = await layRound(database.owner, 3);
});
afterAll(() => database.drop());

const one = (at: number): Laid => {
  const found = laid[at];
  if (!found) throw new Error(`no organisation ${at}`);
  return found;
};
const article = ({ rows }: Laid): LaidRow => {
  const found = rows.find(({ table, fields }) => table === 'publications' && fields.component === '2.1');
  if (!found) throw new Error('no article');
  return found;
};

let minute = 0;
const look = (payload: object = {}) => {
  minute += 1;
  const at = `2026-02-10T05:${String(minute).padStart(2, '0')}:00.000Z` as Moment;
  return runNow(database, checkRoundTask([]), { round: ROUND, ...payload }, at);
};

type Check = { readonly findings: readonly MachineFinding[]; readonly at: string };
/** Of the row in the organisation's last submission. */
async function check({ id }: Laid, { row }: LaidRow): Promise<Check | undefined> {
  const { rows } = await database.owner.query<Check>(
    `select c.findings, to_char(c.checked_at at time zone 'UTC', 'MI') as at from verification_check c
      join submission s on s.id = c.submission where s.organisation = $1 and c.row = $2 order by s.number desc limit 1`,
    [id, row],
  );
  return rows[0];
}
const bins = async (organisation: Laid, row: LaidRow) =>
  (await check(organisation, row))?.findings.find(({ code }) => code === 'claimed-elsewhere')?.values.bins;

it('says at both what two claim, whoever came first, and takes it back where it is no more so', async () => {
  const [mine, theirs] = [article(one(0)), article(one(1))];
  mine.fields.doi = '10.1000/shared';
  await laySubmission(database.owner, one(0));
  await look();
  expect(await bins(one(0), mine)).toBeUndefined();
  const before = await check(one(2), article(one(2)));
  theirs.fields.doi = 'https://doi.org/10.1000/SHARED';
  await laySubmission(database.owner, one(1));
  await look();
  expect([await bins(one(0), mine), await bins(one(1), theirs)]).toEqual([one(1).bin, one(0).bin]);
  // Of the other rows of the first, and of all of the third, nothing was read or written.
  expect(await check(one(2), article(one(2)))).toEqual(before);
  expect((await check(one(0), mine))?.at).toBe('02');
  const rest = one(0).rows.find((row) => row !== mine && row.table === 'publications') ?? mine;
  expect((await check(one(0), rest))?.at).toBe('01');
  const ofRules = (checked: Check | undefined) => checked?.findings.filter(({ by }) => by === 'rules');
  const shared = ofRules(await check(one(0), mine));
  theirs.fields.doi = '10.1000/own';
  await laySubmission(database.owner, one(1));
  await look();
  expect([await bins(one(0), mine), await bins(one(1), theirs)]).toEqual([undefined, undefined]);
  expect(ofRules(await check(one(0), mine))).toEqual(shared);
});

it('finds what two claim who are looked at at once, and comes to the same as when all are looked at again', async () => {
  const [mine, theirs] = [article(one(0)), article(one(1))];
  mine.fields.doi = '10.1000/at-once';
  theirs.fields.doi = '10.1000/at-once';
  await laySubmission(database.owner, one(0));
  await laySubmission(database.owner, one(1));
  await Promise.all([look(), look(), look()]);
  expect([await bins(one(0), mine), await bins(one(1), theirs)]).toEqual([one(1).bin, one(0).bin]);
  const all = async () =>
    (await database.owner.query('select submission, row, findings from verification_check order by 1, 2')).rows;
  const before = await all();
  await look({ again: true });
  expect(await all()).toEqual(before);
});

it('does not look twice at what it has seen', async () => {
  const { at } = (await check(one(2), article(one(2)))) ?? { at: '' };
  await look();
  expect((await check(one(2), article(one(2))))?.at).toBe(at);
  await look({ again: true });
  expect((await check(one(2), article(one(2))))?.at).not.toBe(at);
});

it('counts items as they are one by one', async () => {
  const items = await database.within(SYSTEM, 'read', (db) => listItems(db, { round: ROUND }));
  const [decided, waiting, disagreed, outdated, otherEvidence] = items.filter(({ table }) => table === 'publications');
  const decide = async (item: (typeof items)[number] | undefined, values: Record<string, unknown>) => {
    const { version = 1, ...rest } = { outcome: 'credited', four_eyes: false, evidence: '[]', second: null, ...values };
    const { outcome, four_eyes, evidence, second } = rest;
    const ground = outcome === 'refused' ? 'no-evidence' : null;
    const { rows } = await database.owner.query(
      `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
        paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
        values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, '', '{}', $10, 'verification', $11, now(), $11) returning id`,
      [
        ROUND,
        item?.organisation,
        item?.row,
        item?.submission,
        version,
        evidence,
        outcome,
        ground,
        ground && 'E-7',
        four_eyes,
        'aaaaaaaa-7777-4777-8777-777777777777',
      ],
    );
    if (second !== null)
      await database.owner.query(
        `insert into verification_second (decision, organisation, confirmed, words, seconded_by, seconded_at)
          values ($1, $2, $3, 'x', 'bbbbbbbb-7777-4777-8777-777777777777', now())`,
        [rows[0].id, item?.organisation, second],
      );
  };
  await decide(decided, { outcome: 'refused', four_eyes: true, second: true });
  await decide(waiting, { outcome: 'refused', four_eyes: true });
  await decide(disagreed, { outcome: 'refused', four_eyes: true, second: false });
  await decide(outdated, { version: 2 });
  await decide(otherEvidence, { evidence: '[{"name":"x"}]' });
  const after = await database.within(SYSTEM, 'read', async (db) => ({
    items: await listItems(db, { round: ROUND }),
    counts: await countItems(db, ROUND),
  }));
  const expected = new Map<string, number>();
  for (const { organisation, table, fields, state, decision } of after.items) {
    const key = [organisation, indicatorOfRow(table, fields), state, decision?.decidedBy ?? null].join(' ');
    expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  const counted = new Map<string, number>();
  for (const { organisation, indicator, state, decidedBy, count } of after.counts) {
    const key = [organisation, indicator, state, decidedBy].join(' ');
    counted.set(key, (counted.get(key) ?? 0) + count);
  }
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected));
  expect(new Set(after.items.map(({ state }) => state))).toEqual(new Set(['open', 'waiting', 'refused']));
});
