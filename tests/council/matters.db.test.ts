// Cases of other procedures before the Council: raised, put on an agenda with what is proposed, members of the organisation kept from
// the vote, and asked for by the case (S-4, S-11, E-12).

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listVotesOn, raiseMatter, settleMatter } from '#server/council/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import { AFTER, accountOf, type Bench, openBench, reasonsOf, Secretary } from './lay-council.ts';

const DAY = '2026-03-20';
const TITLE = { kk: 'Мәртебе беру туралы', ru: 'О присвоении статуса' };
let bench: Bench;
let sara: Secretary;
let sitting = '';
const application = randomUUID();
const revision = randomUUID();

const inWork = <T>(act: (work: Work) => Promise<T>, write = true): Promise<T> => {
  const { sara: identity } = bench.people;
  if (!identity) throw new Error('nobody');
  return bench.database.within(identity, write ? 'write' : 'read', (db: Db) => act({ db, at: AFTER } as Work));
};

beforeAll(async () => {
  bench = await openBench();
  sara = new Secretary(bench);
  const [of = '', other = ''] = bench.laid.map(({ id }) => id);
  await inWork(async (work) => {
    await raiseMatter(work, { id: application, kind: 'application', organisation: of, title: TITLE });
    await raiseMatter(work, { id: revision, kind: 'revision', organisation: other, title: TITLE });
  });
  sitting = (await sara.convene({ on: DAY, round: null })).json<{ id: string }>().id;
}, 120_000);
afterAll(() => bench?.close());

const itemOn = (kind: string, matter: string | null, proposal: string | null) => ({
  ...{ id: null, kind, title: TITLE, snapshot: null, matter, proposal, ballot: 'open' },
});
const refusalOf = async (...items: object[]) => reasonsOf(await sara.act('PUT', sitting, '/agenda', { items }));

it('takes a case that waits, once, with a proposal of its kind', async () => {
  expect((await sara.read(sitting)).matters.map(({ id }) => id).sort()).toEqual([application, revision].sort());
  const twice = [itemOn('application', application, 'approve'), itemOn('application', application, 'refuse')];
  expect(await refusalOf(...twice)).toEqual(['council:matter-twice']);
  expect(await refusalOf(itemOn('application', application, 'withdraw'))).toEqual(['council:matter-incomplete']);
  expect(await refusalOf(itemOn('free', application, 'approve'))).toContain('council:matter-incomplete');
  expect(await refusalOf(itemOn('revision', null, null))).toEqual(['council:matter-incomplete']);
  expect(await refusalOf(itemOn('application', revision, 'approve'))).toEqual(['council:matter-not-open']);
  expect(await refusalOf(itemOn('application', randomUUID(), 'approve'))).toEqual(['council:matter-not-open']);
});

it('keeps from the vote whoever belongs to the organisation, and no other case’s', async () => {
  const items = [itemOn('application', application, 'approve'), itemOn('revision', revision, 'withdraw')];
  const seen = await sara.done('PUT', sitting, '/agenda', { items });
  expect(seen.matters).toEqual([]);
  expect(seen.items.map(({ matter, proposal, conflicts }) => [matter?.id, proposal, conflicts.length])).toEqual([
    [application, 'approve', 1],
    [revision, 'withdraw', 0],
  ]);
  expect(seen.items[0]?.conflicts).toMatchObject([{ account: accountOf(bench, 'erke'), ground: 'role' }]);
});

it('stands on one agenda until it is voted on there, or taken off', async () => {
  const other = (await sara.convene({ on: DAY, round: null })).json<{ id: string }>().id;
  const here = { items: [itemOn('revision', revision, 'keep')] };
  const reply = await sara.act('PUT', other, '/agenda', here);
  expect(reasonsOf(reply)).toEqual(['council:matter-elsewhere']);
  const kept = (await sara.read(sitting)).items;
  const only = (kind: string) =>
    kept.flatMap(({ id, kind: of, title, snapshot, matter, proposal, ballot }) =>
      of === kind ? [{ ...{ id, kind: of, title, snapshot, proposal, ballot }, matter: matter?.id ?? null }] : [],
    );
  await sara.done('PUT', sitting, '/agenda', { items: only('application') });
  await sara.done('PUT', other, '/agenda', here);
  await sara.done('POST', other, '/cancel', { words: 'Кворум жиналмайды' });
  await sara.done('PUT', sitting, '/agenda', {
    items: [...only('application'), itemOn('revision', revision, 'withdraw')],
  });
});

it('lets the case ask for its votes, and a settled case stand on no further agenda', async () => {
  await sara.done('POST', sitting, '/open');
  const there = ['aisha', 'bolat', 'carl', 'daur', 'erke'].map((one) => accountOf(bench, one));
  const seats = there.map((account) => ({ account, presence: 'in-person' }));
  const { items } = await sara.done('PUT', sitting, '/attendance', { present: seats });
  const path = `/items/${items[0]?.id}/vote`;
  const vote = (accounts: readonly string[]) => ({
    votes: { ballot: 'open', of: accounts.map((account) => ({ account, vote: 'for' })) },
    resolution: { kk: 'Мақұлдансын.', ru: 'Одобрить.' },
  });
  expect(reasonsOf(await sara.act('PUT', sitting, path, vote(there)))).toEqual(['council:voter-in-conflict']);
  await sara.done('PUT', sitting, path, vote(there.slice(0, 4)));
  const votes = await inWork(({ db }) => listVotesOn(db, application), false);
  expect(votes).toMatchObject([
    { sitting, on: DAY, state: 'open', proposal: 'approve', result: { adopted: true, for: 4, against: 0 } },
  ]);
  expect(await inWork(({ db }) => listVotesOn(db, revision), false)).toMatchObject([{ result: null }]);
  await inWork((work) => settleMatter(work, application));
  const again = (await sara.convene({ on: DAY, round: null })).json<{ id: string }>().id;
  expect((await sara.read(again)).matters.map(({ id }) => id)).toEqual([revision]);
  const late = await sara.act('PUT', again, '/agenda', { items: [itemOn('application', application, 'refuse')] });
  expect(reasonsOf(late)).toEqual(['council:matter-not-open']);
});
