// What lies beside results: the tallies they were scored from and the frozen rows, each enough to come to every number again; what
// cannot be computed; and that nothing which happens later reaches them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrozenRows, Tallies } from '#contract/results.ts';
import { organisationJson } from '#exchange/results/result-json.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { evaluateReport } from '#rules/report/evaluate-report.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { readTally } from '#rules/scoring/tally-json.ts';
import { type Laid, laySubmission, ROUND } from '../verification/lay-round.ts';
import { AFTER, BASE, openResults, type ResultsHouse, reasonsOf } from './open-results.ts';

let house: ResultsHouse;

/** The last organisation reports no position: nothing of what is divided by P can be computed (E-5). */
async function leaveWithoutPositions(laid: Laid): Promise<void> {
  for (const row of laid.rows) {
    if (row.table === 'staff') Object.assign(row.fields, { positions: '0', headcount: '0' });
    if (row.table === 'hirsch') Object.assign(row.fields, { employee: '' });
  }
  laid.rows = laid.rows.filter(({ table }) => table !== 'hirsch');
  await laySubmission(house.database.owner, laid);
}

beforeAll(async () => {
  house = await openResults();
  const [first, second, third, fourth] = house.laid as readonly [Laid, Laid, Laid, Laid];
  await leaveWithoutPositions(fourth);
  for (const one of [first, second, third, fourth]) await house.decideAll(one, {});
  await house.publish();
  house.goTo(AFTER);
  expect((await house.compute()).statusCode).toBe(201);
});
afterAll(() => house.close());

const tallies = async (number = 1) =>
  (await house.server.as('mira')('GET', `${BASE}/${number}/tallies`)).json<Tallies>();

async function scoreAnew(number = 1) {
  const { edition: id, settings, weighting, reportingYear, organisations } = await tallies(number);
  expect(weighting).toBeNull();
  const edition = getEdition(id);
  const all = organisations.map(({ tally, bin, names, category, universityHospital }) => ({
    tally,
    organisation: {
      ...({ table: 'organisations', row: 0, region: '', founder: '' } as const),
      ...{ bin, names, category, universityHospital },
    },
  }));
  const results = scoreTally(
    readTally(edition, reportingYear, all),
    resolveEdition(edition, settings),
    draftWeighting(edition),
  );
  const ranking = rankAll(edition, results);
  return results.map((result) => organisationJson(result, ranking));
}

describe('beside results', () => {
  it('lie the tallies: points, indicators, scores and places come out of them again, digit for digit', async () => {
    const { organisations } = await house.read(1);
    const kept = organisations.map(
      ({ names: _, rows: __, refused: ___, inputs: ____, organisation: _____, ...result }) => result,
    );
    expect(kept).toHaveLength(4);
    expect(await scoreAnew()).toEqual(kept);
  });

  it('a score that cannot be computed has none, and no place (P = 0)', async () => {
    const { organisations } = await house.read(1);
    const without = organisations.find(({ bin }) => bin === house.laid[3]?.bin);
    expect(without).toMatchObject({ sa: null, rankA: null, positions: '0.0000000000' });
    expect(without?.indicators['2']).toBeNull();
    const ranked = organisations.filter(({ rankA }) => rankA !== null);
    expect(ranked).toHaveLength(3);
    expect(ranked.every(({ sa }) => sa !== null)).toBe(true);
  });

  it('lie the frozen rows with the documents put to them: an organisation is evaluated from them alone', async () => {
    const { organisations } = await house.read(1);
    for (const one of organisations) {
      const reply = await house.server.as('vera')('GET', `${BASE}/1/organisations/${one.organisation}`);
      expect(reply.statusCode, reply.body).toBe(200);
      const { reporter, rows, settings, reportingYear, edition: id } = reply.json<FrozenRows>();
      expect(rows).toHaveLength(one.rows);
      const edition = getEdition(id);
      const plan = { edition, settings, weighting: draftWeighting(edition), reportingYear };
      const reported = rows.map(({ row, table, fields }) => ({ id: row, table, fields }));
      const { result } = evaluateReport({ ...reporter, name: reporter.names.en }, reported, plan);
      expect(organisationJson(result, { lists: [], rankOf: () => undefined }).indicators).toEqual(one.indicators);
    }
    const elsewhere = await house.server.as('vera')('GET', `${BASE}/1/organisations/${ROUND}`);
    expect(elsewhere.statusCode).toBe(404);
  });

  it('results stay, whatever is submitted, decided or weighed later', async () => {
    const [before, told] = [await house.read(1), await tallies()];
    const [first] = house.laid as readonly [Laid];
    await house.database.owner.query(
      `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
        paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
        select d.round, d.organisation, d.row, 2, d.submission, d.row_version, d.evidence, 'refused', 'no-evidence', 'E-7', '',
          '{}', false, 'objection', d.decided_by, $2, gen_random_uuid() from verification_decision d
        where d.organisation = $1 and d.number = 1`,
      [first.id, AFTER],
    );
    const values = Object.fromEntries(['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'].map((id) => [id, '2.5']));
    await house.database.owner.query('update round set weighting = $2 where id = $1', [
      ROUND,
      JSON.stringify({ source: 'Minutes No. 3', date: '2026-03-19', values }),
    ]);
    expect(await house.read(1)).toEqual(before);
    expect(await tallies()).toEqual(told);
    expect(await scoreAnew()).toHaveLength(4);
    const { parts, differing } = await house.check(1);
    expect(differing).toEqual([]);
    expect(parts.filter(({ kept, found }) => kept !== found)).toEqual([]);
    expect(reasonsOf(await house.compute())).toEqual(['results:reason-wanted']);
    expect((await house.compute('The weighting was entered and a decision changed.')).statusCode).toBe(201);
    const later = await tallies(2);
    expect(later.weighting?.source).toBe('Minutes No. 3');
    expect(later.organisations).not.toEqual(told.organisations);
  });

  it('a tally that somebody with the rights of the owner has touched is found to differ', async () => {
    await house.database.owner.query(
      `update result_of_organisation o set tally = jsonb_set(tally, '{headcount}', '"7"')
        from result_snapshot s where s.id = o.snapshot and s.number = 2 and o.organisation = $1`,
      [house.laid[1]?.id],
    );
    expect((await house.check(2)).differing).toEqual([house.laid[1]?.id]);
    expect((await house.check(1)).differing).toEqual([]);
  });

  it('are counted anew where an earlier program kept none', async () => {
    const told = await tallies();
    await house.database.owner.query('update result_of_organisation set tally = null');
    expect(await tallies()).toEqual(told);
  });

  it('are for the bodies alone before they are published', async () => {
    const { organisation } = (await house.read(1)).organisations[0] ?? {};
    expect((await house.server.as('ana')('GET', `${BASE}/1/tallies`)).statusCode).toBe(404);
    for (const path of [`${BASE}/1`, `${BASE}/1/organisations/${organisation}`])
      expect((await house.server.as('ana')('GET', path)).statusCode).toBe(403);
  });
});
