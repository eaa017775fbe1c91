// Which group an item belongs to when a subsidiary joins, leaves, or turns out to have belonged elsewhere (decision 0017).

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';

const id = (digit: string) => `${digit.repeat(8)}-2222-4222-8222-222222222222`;
const [HOLDING, OTHER, SUBSIDIARY, TECHNOLOGY] = [id('1'), id('2'), id('3'), id('4')];
const ACCOUNT = id('9');
const inGroup = (role: string, head: string): Identity => ({
  ...{ account: ACCOUNT, organisations: [head], sight: 'own' },
  roles: [role, `${role}@${head}`],
});

let database: TestDatabase;
const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await database.owner.query<Row>(text, values)).rows;

async function belong(parent: string | null, from: string, until: string | null): Promise<void> {
  await ask(
    `insert into organisation_fact (organisation, kind, parent, holds_from, holds_until, source, known_from)
      values ($1, 'parent', $2, $3, $4, 'Charter', now())`,
    [SUBSIDIARY, parent, from, until],
  );
}

async function introduce(year: number, actOn: string | null = null): Promise<string> {
  const [technology] = await ask<{ id: string }>(
    `insert into technology (name_en, field, novelty, entered_at, entered_by)
      values ('Of the tests', 'surgery', 'country', now(), $1) returning id`,
    [ACCOUNT],
  );
  const [row] = await ask<{ id: string }>(
    `insert into introduction (technology, organisation, year, departments, source, act_number, act_on, act_document, entered_at,
      entered_by) values ($1, $2, $3, 'Surgery', 'training', $4, $5, null, now(), $6) returning id`,
    [technology?.id, SUBSIDIARY, year, actOn === null ? null : '7', actOn, ACCOUNT],
  );
  return row?.id ?? '';
}
const groupOf = async (item: string) =>
  (await ask<{ holding: string }>('select holding from introduction where id = $1', [item]))[0]?.holding;

async function seenBy(identity: Identity): Promise<string[]> {
  return database.within(identity, 'read', async (db) =>
    (await db.selectFrom('introduction').select('id').execute()).map((row) => row.id),
  );
}

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [at, organisation] of [HOLDING, OTHER, SUBSIDIARY].entries())
    await ask('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [
      organisation,
      `00000000000${at}`,
    ]);
  await belong(HOLDING, '2010-01-01', '2013-07-01');
  await belong(OTHER, '2013-07-01', null);
});
afterAll(() => database.drop());

describe('the group of an item', () => {
  it('is the one of its day: the year’s last day, or the day of the act', async () => {
    expect(await groupOf(await introduce(2012))).toBe(HOLDING);
    expect(await groupOf(await introduce(2013))).toBe(OTHER);
    expect(await groupOf(await introduce(2013, '2013-06-30'))).toBe(HOLDING);
    expect(await groupOf(await introduce(2013, '2013-07-01'))).toBe(OTHER);
    expect(await groupOf(await introduce(2009))).toBe(SUBSIDIARY);
  });

  it('is never two, and whoever reads a group sees the items of its years alone', async () => {
    const before = await introduce(2011);
    const after = await introduce(2014);
    const [one, other] = [
      await seenBy(inGroup('group-reader', HOLDING)),
      await seenBy(inGroup('group-analyst', OTHER)),
    ];
    expect(one).toContain(before);
    expect(one).not.toContain(after);
    expect(other).toContain(after);
    expect(one.filter((item) => other.includes(item))).toEqual([]);
    // An officer of the holding is none of its subsidiaries'.
    expect(await seenBy(inGroup('officer', HOLDING))).toEqual([]);
  });

  it('moves with what the register learns later, in the same transaction', async () => {
    const item = await introduce(2010);
    expect(await groupOf(item)).toBe(HOLDING);
    await ask(`update organisation_fact set known_until = now() where parent = $1 and known_until is null`, [HOLDING]);
    expect(await groupOf(item)).toBe(SUBSIDIARY);
    await belong(OTHER, '2010-01-01', '2013-07-01');
    expect(await groupOf(item)).toBe(OTHER);
  });

  it('cannot be stated by whoever writes, and nobody writes for an organisation that is not theirs', async () => {
    const write = (identity: Identity, year: number) =>
      database.within(identity, 'write', (db) =>
        db
          .insertInto('introduction')
          .values({
            ...{ technology: TECHNOLOGY, organisation: SUBSIDIARY, year, departments: 'Surgery', source: 'training' },
            ...{ holding: HOLDING, entered_at: '2015-01-01T00:00:00Z' as never, entered_by: ACCOUNT },
          })
          .returning(['holding'])
          .executeTakeFirstOrThrow(),
      );
    await ask(
      `insert into technology (id, name_en, field, novelty, entered_at, entered_by)
        values ($1, 'Another', 'surgery', 'country', now(), $2)`,
      [TECHNOLOGY, ACCOUNT],
    );
    await expect(write(inGroup('group-analyst', HOLDING), 2014)).rejects.toThrow('row-level security');
    await expect(write(inGroup('group-reader', OTHER), 2014)).rejects.toThrow('row-level security');
    await expect(write(inGroup('officer', OTHER), 2014)).rejects.toThrow('row-level security');
    expect(await write(inGroup('group-analyst', OTHER), 2014)).toEqual({ holding: OTHER });
  });

  it('takes no transfer to oneself and no second introduction of the same technology, whoever asks', async () => {
    const again = introduceAgain();
    await expect(again).rejects.toThrow('introduction_once');
    const toOneself = ask(
      `insert into transfer (technology, organisation, receiver, region, channel, day, entered_at, entered_by)
        values ($1, $2, $2, '63', 'telemedicine', '2014-02-01', now(), $3)`,
      [TECHNOLOGY, SUBSIDIARY, ACCOUNT],
    );
    await expect(toOneself).rejects.toThrow('transfer_check');
  });
});

const introduceAgain = () =>
  ask(
    `insert into introduction (technology, organisation, year, departments, source, entered_at, entered_by)
      values ($1, $2, 2015, 'Surgery', 'training', now(), $3)`,
    [TECHNOLOGY, SUBSIDIARY, ACCOUNT],
  );
