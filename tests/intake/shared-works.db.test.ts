// Works that two organisations claim, and what is offered again from the year before, through the real server.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReportOffer } from '#contract/report-offers.ts';
import type { SharedWork } from '#contract/shared-works.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { findClaimsTask } from '#server/intake/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import type { JobWork } from '#server/platform/jobs/task.ts';
import { carryOut } from '#server/platform/work.ts';
import { type ImportHouse, OTHER, OWN, openImportHouse, ROUND, reasonsOf, type Who } from './open-import-house.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: ImportHouse;
beforeAll(async () => {
  house = await openImportHouse();
});
afterAll(() => house.close());

const WORK = {
  component: '2.1',
  title: 'Salt intake in three invented towns',
  year: '2026',
  databases: 'scopus;wos',
  quartile: 'Q2',
  language: 'en',
  author_position: '1',
  corresponding: 'yes',
};
type Fields = Record<string, string>;
const officerOf = (organisation: string): Who => (organisation === OWN ? 'anna' : 'clara');

/** Enters a row and lets the job that was enqueued for it run. */
async function enter(
  organisation: string,
  fields: Fields,
  table = 'publications',
  id: string = randomUUID(),
  version = 0,
) {
  const change = { kind: 'put', id, table, fields, version, origin: { way: 'typed' } };
  const reply = await house.server.as(officerOf(organisation))('POST', `${house.report(organisation)}/changes`, {
    payload: { changes: [change] },
  });
  expect(reply.statusCode, reply.body).toBe(200);
  await find(organisation);
  return id;
}

async function find(organisation: string): Promise<void> {
  const effect: JobWork<unknown>['effect'] = async (act) =>
    (await carryOut(house.database, { identity: SYSTEM, mode: 'write', at: house.clock.now }, act)).result;
  await findClaimsTask.run({ payload: { round: ROUND, organisation }, effect } as JobWork<unknown>);
}

const works = async (who: Who, organisation: string): Promise<SharedWork[]> => {
  const reply = await house.server.as(who)('GET', `${house.report(organisation)}/shared-works`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ works: SharedWork[] }>().works;
};
const say = (who: Who, organisation: string, work: string, words: string) =>
  house.server.as(who)('POST', `${house.report(organisation)}/shared-works/${work}/words`, { payload: { words } });

describe('a work that two organisations claim', () => {
  let own = '';
  it('is one case for both and the verifier, with the facts that differ; positions differ by nature', async () => {
    own = await enter(OWN, { id: 'A1', doi: 'https://doi.org/10.5555/SHARED.1', ...WORK });
    expect(await works('anna', OWN)).toEqual([]);
    await enter(OTHER, {
      id: 'B1',
      doi: '10.5555/shared.1',
      ...WORK,
      databases: 'wos; scopus',
      quartile: 'Q1',
      author_position: '4',
    });
    await enter(OTHER, { id: 'B2', doi: '10.5555/of-others.only', ...WORK, title: 'Nobody else’s' });
    const [seen, ...more] = await works('anna', OWN);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ work: 'doi 10.5555/shared.1', title: WORK.title, differing: ['quartile'] });
    expect(
      seen?.claims.map(({ organisation, row, facts }) => [organisation, row, facts.quartile, facts.authorPosition]),
    ).toEqual([
      [OWN, own, 'Q2', '1'],
      [OTHER, null, 'Q1', '4'],
    ]);
    const [verified] = await works('verifier', OTHER);
    expect(verified?.claims.map(({ row }) => row === null)).toEqual([false, false]);
    expect((await house.server.as('anna')('GET', `${house.report(OTHER)}/shared-works`)).statusCode).toBe(404);
  });

  it('is spoken of by claimants and the working body, each under its own name', async () => {
    const [{ id } = { id: '' }] = await works('anna', OWN);
    expect((await say('anna', OWN, id, 'Q2 by Scopus of 2026')).statusCode).toBe(200);
    expect((await say('verifier', OTHER, id, 'Please show the list')).statusCode).toBe(200);
    expect((await say('clara', OWN, id, 'x')).statusCode).toBe(404);
    const [seen] = await works('clara', OTHER);
    expect(seen?.words.map(({ organisation, words }) => [organisation, words])).toEqual([
      [OWN, 'Q2 by Scopus of 2026'],
      [null, 'Please show the list'],
    ]);
  });

  it('is settled by the working body; claimants and other verifiers see it, and a settlement that was not seen is not replaced', async () => {
    const [{ id } = { id: '' }] = await works('anna', OWN);
    const settle = (who: Who, body: object) =>
      house.server.as(who)('POST', `/api/rounds/${ROUND}/shared-works/${id}/settlements`, {
        payload: { facts: {}, positions: {}, words: 'By the list of JCR', seen: 0, ...body },
      });
    expect((await settle('anna', { facts: { quartile: 'Q2' } })).statusCode).toBe(403);
    expect(reasonsOf(await settle('verifier', {}))).toEqual([['intake:settled-nothing', undefined]]);
    const stranger = { positions: { [randomUUID()]: '1' } };
    expect(reasonsOf(await settle('verifier', stranger))).toEqual([['intake:settled-no-claimant', undefined]]);
    const right = { facts: { quartile: 'Q1', language: 'en' }, positions: { [OTHER]: '4' } };
    expect((await settle('verifier', right)).statusCode).toBe(200);
    expect((await settle('verifier', right)).statusCode).toBe(412);
    expect((await settle('verifier', { facts: { quartile: 'Q2' }, seen: 1 })).json()).toMatchObject({ number: 2 });
    for (const [who, organisation] of [
      ['anna', OWN],
      ['clara', OTHER],
      ['verifier', OWN],
    ] as const)
      expect((await works(who, organisation))[0]?.settled).toMatchObject({ number: 2, facts: { quartile: 'Q2' } });
    const { rows } = await house.database.owner.query(
      'select number, facts, positions from shared_work_settlement where work = $1 order by number',
      [id],
    );
    expect(rows[0]).toEqual({ number: 1, facts: right.facts, positions: right.positions });
    const all = await house.server.as('verifier')('GET', `/api/rounds/${ROUND}/shared-works`);
    expect(all.json().works).toMatchObject([{ id, differing: ['quartile'], settled: { number: 2 } }]);
    expect((await house.server.as('anna')('GET', `/api/rounds/${ROUND}/shared-works`)).statusCode).toBe(403);
  });

  it('agrees once the facts do, and is nobody’s case any more once one of them leaves it out', async () => {
    await enter(OWN, { id: 'A1', doi: '10.5555/shared.1', ...WORK, quartile: 'Q1' }, 'publications', own, 1);
    expect((await works('clara', OTHER))[0]?.differing).toEqual([]);
    await enter(OWN, { id: 'A1', doi: '10.5555/other.1', ...WORK }, 'publications', own, 2);
    expect(await works('anna', OWN)).toEqual([]);
    expect(await works('clara', OTHER)).toEqual([]);
  });

  it('without a DOI is known by ISSN, year and title together, never by its title alone', async () => {
    const title = 'Annual report';
    await enter(OWN, { id: 'A2', ...WORK, title });
    await enter(OTHER, { id: 'B3', ...WORK, title });
    expect(await works('anna', OWN)).toEqual([]);
    await enter(OWN, { id: 'A3', ...WORK, title, issn: '2049-3630' });
    await enter(OTHER, { id: 'B4', ...WORK, title: 'ANNUAL  REPORT.', issn: '20493630' });
    await enter(OTHER, { id: 'B5', ...WORK, title, issn: '2049-3630', year: '2025' });
    expect((await works('anna', OWN)).map(({ work }) => work)).toEqual(['issn 20493630 2026 annual report']);
  });
});

describe('what was reported for the year before', () => {
  const LAST = '77777777-0005-4000-8000-000000000000';
  const offers = async () =>
    (await house.server.as('anna')('GET', `${house.report()}/offers`)).json<{ offers: ReportOffer[] }>().offers;
  const take = (rows: string[]) => house.server.as('anna')('POST', `${house.report()}/offers`, { payload: { rows } });

  async function layLastYear(rows: readonly (readonly [table: string, fields: Fields])[]) {
    const { owner } = house.database;
    await owner.query(
      `insert into round (id, reporting_year, edition, settings, drafted_at, opened_at)
        values ($1, 2025, $2, '{}', '2025-12-01', '2025-12-01')`,
      [LAST, CURRENT_EDITION.id],
    );
    const readings = { fixedDate: 'next-working-day', daysBefore: 'full-days' };
    await owner.query(`insert into round_event (round, number, at, event) values ($1, 1, '2025-12-01', $2)`, [
      LAST,
      JSON.stringify({ kind: 'drafted', reportingYear: 2025, readings }),
    ]);
    await owner.query(`insert into round_participant values ($1, $2, 'clinical', false)`, [LAST, OWN]);
    await owner.query('insert into report (round, organisation) values ($1, $2)', [LAST, OWN]);
    for (const [at, [table, fields]] of rows.entries())
      await owner.query(
        `insert into reported_row (id, round, organisation, table_name, place, fields, origin, entered_by, entered_at,
          changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, '{"way":"typed"}', $1, now(), $1, now())`,
        [randomUUID(), LAST, OWN, table, at + 1, JSON.stringify(fields)],
      );
  }

  it('and still counts is offered without what is of one year, taken over once, and says where it came from', async () => {
    const cited = { audience: 'staff', kind: 'article', title: 'Cited', author_position: '1', corresponding: 'no' };
    await layLastYear([
      ['citations', { id: 'C1', ...cited, published_year: '2022', wos: '9', evidence: 'a.pdf' }],
      ['citations', { id: 'C2', ...cited, published_year: '2021', wos: '9' }],
      ['publications', { id: 'P9', ...WORK, year: '2025', doi: '10.5555/p9' }],
      ['hirsch', { employee: 'E-1', wos: '12' }],
      [
        'funding',
        { id: 'F1', component: '1.1', title: 'Runs on', ends_on: '2026-01-01', received_kzt: '5', handed_on_kzt: '0' },
      ],
      [
        'funding',
        { id: 'F2', component: '1.1', title: 'Ended', ends_on: '2025-12-31', received_kzt: '5', handed_on_kzt: '0' },
      ],
      ['staff', { staff_category: 'all', positions: '5', headcount: '5' }],
    ]);
    const found = await offers();
    expect(
      found.map(({ table, fields, paragraph, taken }) => [table, fields.id ?? fields.employee, paragraph, taken]),
    ).toEqual([
      ['citations', 'C1', 'A1-3.1', false],
      ['funding', 'F1', 'A1-1.1', false],
      ['hirsch', 'E-1', 'A1-3.3', false],
      ['citations', 'P9', 'A1-3.1', false],
    ]);
    expect(found[0]?.fields).toEqual({ id: 'C1', ...cited, published_year: '2022' });
    const chosen = found.slice(0, 2).map(({ row }) => row);
    expect((await take(chosen)).json()).toMatchObject({ taken: 2 });
    expect((await take(chosen)).json()).toMatchObject({ taken: 0 });
    const rows = (await house.rows()).filter(({ origin }) => origin.way === 'taken-over');
    expect(rows.map(({ fields, origin }) => [fields.id, origin])).toEqual([
      ['C1', { way: 'taken-over', round: LAST, row: chosen[0] }],
      ['F1', { way: 'taken-over', round: LAST, row: chosen[1] }],
    ]);
    expect((await offers()).map(({ taken }) => taken)).toEqual([true, true, false, false]);
  });

  it('is not taken over once the term is over (E-7)', async () => {
    const row = (await offers()).find(({ taken }) => !taken)?.row ?? '';
    house.clock.now = '2027-01-25T19:00:00.000Z' as Moment;
    expect(reasonsOf(await take([row]))).toEqual([['rounds:hindrance.submission-late', 'E-7']]);
  });
});
