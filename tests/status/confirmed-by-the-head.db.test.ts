// What a head signs without the Council: the application (S-4.1) and the complaint (S-14), each by the code of a second factor.

import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSecret, sealSecret } from '#server/accounts/second-factor.ts';
import { verifyJournal } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { millisecondsOf } from '#server/platform/clock.ts';
import type { Reply } from '#server/platform/testing/test-server.ts';
import { FORM, ORGANISATIONS, openStatus, Person, reasonsOf, type StatusHouse } from './open-status.ts';

let house: StatusHouse;
const secret = makeSecret();
const own = ORGANISATIONS.government.id;
const HEAD = 'head-government';

const codeNow = (): string => generateSync({ secret, epoch: Math.floor(millisecondsOf(house.clock.at) / 1000) });

beforeAll(async () => {
  house = await openStatus();
  const { owner, application } = house.database;
  const account = house.people[HEAD]?.account;
  await owner.query('update account set example = false where id = $1', [account]);
  await owner.query(
    `insert into account_secret (account, password, totp, totp_step, changed_at) values ($1, '', $2, 0, now())`,
    [account, sealSecret(application.identityKey, secret)],
  );
});
afterAll(async () => {
  expect((await verifyJournal(house.database.owner, [])).faults).toEqual([]);
  await house.close();
});

const lodge = (code: string): Promise<Reply> =>
  house.server.as(HEAD)('POST', '/api/appeals', {
    payload: {
      organisation: own,
      decision: { kind: 'assignment', id: own },
      words: 'Шешіммен келіспейміз.',
      documents: [],
      code,
    },
  });

async function failures(): Promise<number> {
  const { rows } = await house.database.owner.query(
    'select coalesce(sum(failures), 0)::int as failures from sign_in_failure',
  );
  return rows[0].failures;
}

it('an application is submitted by the code of the moment, and by no other', async () => {
  const head = new Person(house, HEAD);
  const { id } = (await head.begin(own)).json<{ id: string }>();
  await head.done('PUT', id, '/form', FORM);
  for (const code of ['', '000000']) {
    expect(reasonsOf(await head.act('POST', id, '/submit', { code }))).toEqual(['accounts:code-wrong']);
    expect(await head.read(id)).toMatchObject({ stage: 'draft', submitted: null, papers: [], withoutCode: false });
  }
  expect(await failures()).toBe(2);
  const done = await head.done('POST', id, '/submit', { code: codeNow() });
  expect(done).toMatchObject({ stage: 'examination', submitted: { number: 1 } });
  const { rows } = await house.database.owner.query(
    `select entry::jsonb -> 'after' ->> 'factor' as factor from journal_entry where subject_kind = 'status-case'
      and entry::jsonb ->> 'act' = 'status.submitted'`,
  );
  expect(rows).toEqual([{ factor: 'app' }]);
});

it('a complaint likewise, and a code counts once', async () => {
  const spent = codeNow();
  expect(reasonsOf(await lodge(spent))).toEqual(['accounts:code-wrong']);
  const before = await house.server.as(HEAD)('GET', '/api/appeals');
  expect(before.json().appeals).toEqual([]);
  house.clock.at = '2026-03-02T05:01:00.000Z' as Moment;
  const reply = await lodge(codeNow());
  expect(reply.statusCode, reply.body).toBe(201);
});
