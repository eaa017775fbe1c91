// The journal: append-only, chained, and every way of meddling with it found (hazards 11 and 13).

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { type Anchor, addAnchor, readAnchors } from './anchors.ts';
import { record } from './record.ts';
import { refuseIfChanged } from './refuse-if-changed.ts';
import { verifyJournal } from './verify-journal.ts';
import { findHead, historyOf } from './views.ts';

const OWN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const anna: Identity = {
  account: 'aaaaaaaa-3333-4333-8333-333333333333',
  organisations: [OWN],
  roles: [],
  sight: 'own',
};
const boris: Identity = {
  account: 'bbbbbbbb-3333-4333-8333-333333333333',
  organisations: [OTHER],
  roles: [],
  sight: 'own',
};

let database: TestDatabase;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchors-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const thing = (id: string) => ({ kind: 'thing', id });

async function rename(id: string, version: number, identity = anna, at: Moment = SOME_DAY): Promise<void> {
  await carryOut(database, { identity, mode: 'write', at }, (work) =>
    record(work, {
      act: 'things.renamed',
      subject: thing(id),
      organisation: identity.organisations[0] ?? OWN,
      paragraph: 'E-6',
      before: { name: `Аты ${version - 1} "«ә\u2028` },
      after: { name: `Аты ${version}` },
      version,
    }),
  );
}

async function writeTen(): Promise<void> {
  for (let version = 1; version <= 10; version += 1) await rename('1', version);
}

/** What somebody with the owner's rights can do once the triggers are off. */
async function meddle(...statements: readonly string[]): Promise<void> {
  await database.owner.query(
    'alter table journal_entry disable trigger all; alter table journal_head disable trigger all',
  );
  for (const statement of statements) await database.owner.query(statement);
  await database.owner.query(
    'alter table journal_entry enable trigger all; alter table journal_head enable trigger all',
  );
}

const faults = async (anchors: readonly Anchor[] = []) =>
  (await verifyJournal(database.owner, anchors)).faults.map(({ kind, number }) => `${kind} ${number}`);
const head = () => database.within(anna, 'read', findHead);

/** Computes every hash anew from an entry on, as somebody would who knows how the chain is made. */
const REHASH = `
  do $$ declare item record; prior bytea := decode(repeat('00', 32), 'hex'); begin
    for item in select number, entry from journal_entry order by number loop
      update journal_entry set previous = prior, hash = sha256(convert_to(
        '{"entry":' || item.entry || ',"number":' || item.number || ',"previous":"' || encode(prior, 'hex') || '"}', 'UTF8'))
        where number = item.number returning hash into prior;
    end loop;
    update journal_head set hash = prior, number = (select max(number) from journal_entry);
  end $$`;

describe('verifying', () => {
  it('finds an untouched journal whole, an empty one too', async () => {
    expect(await verifyJournal(database.owner, [])).toMatchObject({ entries: 0, faults: [] });
    await writeTen();
    expect(await verifyJournal(database.owner, [await head()])).toMatchObject({ entries: 10, anchors: 1, faults: [] });
  });

  it.each([
    [
      'an entry changed',
      [`update journal_entry set entry = replace(entry, 'Аты 4', 'Аты 5') where number = 4`],
      ['changed 4'],
    ],
    [
      'its moment moved',
      [`update journal_entry set entry = replace(entry, '10:00', '09:00') where number = 7`],
      ['changed 7'],
    ],
    ['a hash changed', [`update journal_entry set hash = sha256('x') where number = 4`], ['changed 4', 'reordered 5']],
    ['an entry removed', ['delete from journal_entry where number = 4'], ['removed 4']],
    ['the first removed', ['delete from journal_entry where number = 1'], ['removed 1']],
    [
      'two entries exchanged',
      [
        'update journal_entry set number = 100 where number = 4',
        'update journal_entry set number = 4 where number = 5',
        'update journal_entry set number = 5 where number = 100',
      ],
      ['changed 4', 'changed 5', 'reordered 6'],
    ],
    ['the tail cut off', ['delete from journal_entry where number > 7'], ['cut 8']],
    ['the head changed alone', [`update journal_head set hash = sha256('x')`], ['head-wrong 10']],
    [
      'an entry put in at the end',
      [`insert into journal_entry select 11, entry, previous, sha256('x') from journal_entry where number = 10`],
      ['head-wrong 10', 'changed 11'],
    ],
  ])('finds %s', async (_, statements, expected) => {
    await writeTen();
    await meddle(...statements);
    expect(await faults()).toEqual(expected);
  });

  it('finds a tail cut off with its head, and a past rewritten with all its hashes, against the anchors', async () => {
    await writeTen();
    const path = join(folder, 'cut.jsonl');
    addAnchor(path, await head());
    await meddle('delete from journal_entry where number > 7', REHASH);
    expect(await faults()).toEqual([]);
    expect(await faults(readAnchors(path))).toEqual(['cut 8']);
    for (let version = 8; version <= 10; version += 1) await rename('2', version);
    expect(await faults()).toEqual([]);
    expect(await faults(readAnchors(path))).toEqual(['anchor-differs 10']);
  });
});

describe('appending', () => {
  it('refuses change, removal and emptying, to the owner as well', async () => {
    await rename('1', 1);
    for (const statement of [
      `update journal_entry set entry = '{}'`,
      'delete from journal_entry',
      'truncate journal_entry',
      'delete from journal_head',
      'truncate journal_head',
      'update journal_head set number = number',
    ]) {
      await expect(database.owner.query(statement), statement).rejects.toThrow('append-only');
    }
  });

  it('refuses all of it, and writing past the function, to the application', async () => {
    const run = (statement: string) => database.within(anna, 'write', (db) => sql.raw(statement).execute(db));
    for (const statement of [
      `update journal_entry set entry = '{}'`,
      'delete from journal_entry',
      'truncate journal_entry',
      `insert into journal_entry (number, entry, previous, hash) values (1, '{}', '', '')`,
      'update journal_head set number = 5',
    ]) {
      await expect(run(statement), statement).rejects.toThrow('permission denied');
    }
  });

  it('lets nobody sign an entry as somebody else', async () => {
    const forged = JSON.stringify({
      account: boris.account,
      act: 'x.y',
      at: SOME_DAY,
      subject: { kind: 'thing', id: '1' },
    });
    const written = database.within(anna, 'write', (db) => sql`select append_journal(${[forged]}::text[])`.execute(db));
    await expect(written).rejects.toThrow('another account');
  });

  it('leaves nothing of an act that failed, and no gap', async () => {
    await rename('1', 1);
    const failing = carryOut(database, { identity: anna, mode: 'write', at: SOME_DAY }, async (work) => {
      await record(work, { act: 'things.renamed', subject: thing('1') });
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    await rename('1', 2);
    expect((await head()).number).toBe(2);
    expect(await faults()).toEqual([]);
  });

  it('numbers without gaps when many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => rename(String(at), 1, at % 2 === 0 ? anna : boris)));
    expect(await verifyJournal(database.owner, [])).toMatchObject({ entries: 40, faults: [] });
  });

  it('refuses to write when the clock was set back, and goes on when it is right again', async () => {
    await rename('1', 1, anna, '2027-01-25T10:00:00.000Z' as Moment);
    await rename('1', 2, anna, '2027-01-25T09:59:30.000Z' as Moment);
    const back = rename('1', 3, anna, '2027-01-25T09:00:00.000Z' as Moment);
    await expect(back).rejects.toMatchObject({ code: 'clock-behind' });
    await rename('1', 3, anna, '2027-01-25T10:00:01.000Z' as Moment);
    expect(await faults()).toEqual([]);
  });
});

describe('looking back', () => {
  it('shows the history of a thing to those whom it concerns and to nobody else', async () => {
    await rename('1', 1);
    await rename('1', 2);
    await rename('2', 1, boris);
    const history = (identity: Identity, id: string) =>
      database.within(identity, 'read', (db) => historyOf(db, thing(id)));
    expect(
      (await history(anna, '1')).map(({ act, version, paragraph, account }) => [act, version, paragraph, account]),
    ).toEqual([
      ['things.renamed', 1, 'E-6', anna.account],
      ['things.renamed', 2, 'E-6', anna.account],
    ]);
    expect(await history(anna, '2')).toEqual([]);
    expect(await history({ ...boris, sight: 'all' }, '1')).toHaveLength(2);
    expect((await history(anna, '1'))[1]?.before).toEqual({ name: 'Аты 1 "«ә\u2028' });
  });

  it('tells who comes second what was changed meanwhile', async () => {
    await rename('1', 1);
    await rename('1', 2);
    await rename('1', 3);
    const change = (expectedVersion: number) =>
      carryOut(database, { identity: anna, mode: 'write', at: SOME_DAY, expectedVersion }, (work) =>
        refuseIfChanged(work, thing('1'), 3),
      );
    await expect(change(3)).resolves.toBeDefined();
    await expect(change(1)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      current: {
        version: 3,
        changes: [
          { version: 2, after: { name: 'Аты 2' } },
          { version: 3, after: { name: 'Аты 3' } },
        ],
      },
    });
  });
});

describe('anchors', () => {
  it('are added once each and survive a line cut short', () => {
    const path = join(folder, 'anchors.jsonl');
    const anchor = (number: number) => ({ number, hash: `${number}`.repeat(64), at: SOME_DAY });
    expect(addAnchor(path, anchor(1))).toBe(true);
    expect(addAnchor(path, anchor(1))).toBe(false);
    appendFileSync(path, '{"number":2,"ha');
    expect(readAnchors(path)).toEqual([anchor(1)]);
    expect(addAnchor(path, anchor(3))).toBe(true);
    expect(readAnchors(path)).toEqual([anchor(1), anchor(3)]);
  });

  it('that somebody spoiled are not passed over', () => {
    const path = join(folder, 'spoiled.jsonl');
    addAnchor(path, { number: 1, hash: 'a', at: SOME_DAY });
    writeFileSync(path, readFileSync(path, 'utf8').replace('"number"', '"nomber"'));
    expect(() => readAnchors(path)).toThrow('line 1');
  });
});
