// The terms board over a round with an objection: what runs for whom, what is missed and stays written down, and the letters ahead.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TermOfBoard } from '#contract/terms.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { TERMS_OF_ROOMS } from '#server/start/terms-of-rooms.ts';
import { remindOfRunningTermsTask, termRoutes, watchTermsTask } from '#server/terms/index.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';

const OWN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const ROUND = '33333333-3333-4333-8333-333333333333';
const CASE = '44444444-4444-4444-8444-444444444444';
const person = (letter: string, roles: string[], organisations: string[] = []): Identity => ({
  account: `${letter.repeat(8)}-3333-4333-8333-333333333333`,
  ...{ organisations, roles, sight: organisations.length > 0 ? 'own' : 'all' },
});
const officer = person('a', ['officer', `officer@${OWN}`], [OWN]);
const chief = person('c', ['chief']);
const PEOPLE = { officer, chief };
let now: Moment = '2026-02-10T05:00:00.000Z' as Moment;

let database: TestDatabase;
let server: TestServer;
const sent: Letter[] = [];
/** A case of another room, in which a term of an organisation runs. */
let ofCases: Awaited<ReturnType<(typeof TERMS_OF_ROOMS)[number]>> = [];
const rooms = [...TERMS_OF_ROOMS, async () => ofCases];
const letters = {
  rooms,
  post: async (_: unknown, letter: Letter) => void sent.push(letter),
  address: () => 'https://shyraq.example',
};

async function board(who: keyof typeof PEOPLE): Promise<TermOfBoard[]> {
  const answer = await server.as(who)('GET', '/api/terms');
  expect(answer.statusCode).toBe(200);
  return answer.json().terms;
}
const told = (terms: readonly TermOfBoard[]) => terms.map(({ term }) => `${term.asked.term} ${term.lastDay}`);

/** The task as the queue runs it, at a moment. */
async function run(task: ReturnType<typeof watchTermsTask>, at: string): Promise<void> {
  const carry = <T>(act: Parameters<typeof carryOut<T>>[2]) =>
    carryOut(database, { identity: SYSTEM, mode: 'write', at: at as Moment }, act);
  await task.run({ effect: carry } as unknown as Parameters<typeof task.run>[0]);
}

async function entries(): Promise<unknown[]> {
  const { rows } = await database.owner.query<{ entry: string }>(
    `select entry from journal_entry where act = 'terms.missed' order by number`,
  );
  return rows.map(({ entry }) => JSON.parse(entry).after);
}

beforeAll(async () => {
  database = await openTestDatabase();
  await database.owner.query(
    `insert into organisation (id, bin, registered_at) values ($1, '940140000385', now()), ($2, '950341000052', now())`,
    [OWN, OTHER],
  );
  await layOpenRound(database.owner, { id: ROUND, year: 2025, at: '2026-01-05T05:00:00.000Z' });
  for (const [name, role, organisation] of [
    ['officer', 'officer', OWN],
    ['stranger', 'officer', OTHER],
    ['chief', 'chief', null],
    ['member', 'member', null],
  ]) {
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into account (email, name, language, created_at) values ($1, $2, 'kk', now()) returning id`,
      [`${name}@example.kz`, name],
    );
    await database.owner.query(
      `insert into account_role (account, role, organisation, granted_at) values ($1, $2, $3, '2026-01-01T00:00:00Z')`,
      [rows[0]?.id, role, organisation],
    );
  }
  // S-14: twenty working days after a decision received on 9 February 2026.
  ofCases = [
    {
      ...{ procedure: { kind: 'objection', id: CASE }, organisation: OWN, mustAct: 'head' },
      term: computeDaysAfter('complaint', getPlainDate('2026-02-09'), getNewestCalendar()),
    },
  ];
  server = await openTestServer(database, termRoutes(rooms), { people: PEOPLE, clock: { now: () => now } });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

describe('the board', () => {
  it('shows the terms of a round and of a case, the nearest first, each with whose turn it is', async () => {
    const terms = await board('chief');
    expect(told(terms)).toEqual([
      'complaint 2026-03-10',
      'verification-publication 2026-04-15',
      'yearly-examination 2026-04-30',
    ]);
    expect(terms.map(({ mustAct }) => mustAct)).toEqual([['head'], ['chief', 'verifier'], ['secretary', 'member']]);
    expect(terms.every(({ missedAt }) => missedAt === null)).toBe(true);
  });

  it('shows an organisation what runs for it and for all, and another nothing of its case', async () => {
    expect(told(await board('officer'))).toContain('complaint 2026-03-10');
    ofCases = ofCases.map((one) => ({ ...one, organisation: OTHER }));
    expect(told(await board('officer'))).toEqual([
      'verification-publication 2026-04-15',
      'yearly-examination 2026-04-30',
    ]);
    ofCases = ofCases.map((one) => ({ ...one, organisation: OWN }));
  });
});

describe('letters ahead', () => {
  const sentOn = async (at: string) => {
    sent.length = 0;
    await run(remindOfRunningTermsTask(letters), at);
    return sent.map(({ to }) => to).sort();
  };

  it('go to those who must act, once, so many days before as is set', async () => {
    expect(await sentOn('2026-02-27T03:20:00.000Z')).toEqual([]);
    expect(await sentOn('2026-02-28T03:20:00.000Z')).toEqual(['officer@example.kz']);
    expect(sent[0]?.text).toContain('https://shyraq.example/kk/cabinet/terms');
    expect(sent[0]?.text).toMatch(/Қарсылық[\s\S]*2026\sжылғы\s10\sнаурыз[\s\S]*S-14/);
    expect(await sentOn('2026-03-01T03:20:00.000Z')).toEqual([]);
    expect(await sentOn('2026-04-10T03:20:00.000Z')).toEqual(['chief@example.kz']);
  });
});

describe('a term that ended without its act', () => {
  it('is written down the night after, once, with an entry of the journal', async () => {
    await run(watchTermsTask(rooms), '2026-03-10T18:59:59.000Z');
    expect(await entries()).toEqual([]);
    for (const at of ['2026-03-10T19:30:00.000Z', '2026-03-11T19:30:00.000Z']) await run(watchTermsTask(rooms), at);
    expect(await entries()).toEqual([
      { term: 'complaint', lastDay: '2026-03-10', mustAct: ['head'], paragraph: 'S-14' },
    ]);
    now = '2026-03-12T05:00:00.000Z' as Moment;
    expect(await board('officer')).toMatchObject([{ missedAt: '2026-03-10T19:30:00.000Z' }, {}, {}]);
  });

  it('stays written down when the act is done at last, and nobody takes it away', async () => {
    ofCases = [];
    expect(told(await board('officer'))).not.toContain('complaint 2026-03-10');
    const { rows } = await database.owner.query('select term from missed_term');
    expect(rows).toEqual([{ term: 'complaint' }]);
    const identity = SYSTEM;
    const act = carryOut(database, { identity, mode: 'write', at: now }, ({ db }) =>
      db.deleteFrom('missed_term').execute(),
    );
    await expect(act).rejects.toThrow(/permission denied/);
  });

  it('is of a round, too: the Council that did not meet by 30 April', async () => {
    await run(watchTermsTask(rooms), '2026-05-01T19:30:00.000Z');
    expect(await entries()).toMatchObject([
      {},
      { term: 'verification-publication' },
      { term: 'yearly-examination', paragraph: 'S-11' },
    ]);
  });
});
