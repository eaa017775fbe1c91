// Results of a round through the real server: computed once everything is decided, from inputs that stay as they were; computed
// once more beside the first; equal to the verified package, digit for digit; touched, and found out.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SnapshotLine } from '#contract/results.ts';
import type { VerifiedResult } from '#contract/verified-results.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { TestDatabase } from '#server/platform/testing/open-test-database.ts';
import type { TestServer } from '#server/platform/testing/test-server.ts';
import { type Laid, ROUND } from '../verification/lay-round.ts';
import { AFTER, BASE, openResults, PUBLISHED, type ResultsHouse, reasonsOf } from './open-results.ts';

let house: ResultsHouse;
let database: TestDatabase;
let server: TestServer;
let laid: readonly Laid[];
let compute: ResultsHouse['compute'];
let read: ResultsHouse['read'];
let check: ResultsHouse['check'];

beforeAll(async () => {
  house = await openResults();
  ({ database, server, laid, compute, read, check } = house);
});
afterAll(() => house.close());

describe('results', () => {
  it('are not computed before the terms of objection and answer are over (E-11)', async () => {
    expect(reasonsOf(await compute())).toEqual(['rounds:hindrance.not-in-stage.verification']);
    const { hindrances } = (await server.as('carl')('GET', BASE)).json<{ hindrances: { code: string }[] }>();
    expect(hindrances.map(({ code }) => code)).toEqual([
      'rounds:hindrance.not-in-stage.verification',
      'results:items-undecided',
    ]);
  });

  it('are not computed while an objection has no answer', async () => {
    const [first, ...others] = laid as readonly [Laid, ...Laid[]];
    for (const one of others) await house.decideAll(one, {});
    const refused = first.rows.filter(({ table }) => table === 'publications').slice(0, 3);
    await house.decideAll(first, { outcome: 'refused', ground: 'no-evidence' }, refused);
    const rest = first.rows.filter((row) => !refused.includes(row));
    await house.decideAll(first, {}, rest);
    await house.publish();
    house.goTo(AFTER);
    const { rows } = await database.owner.query(
      `insert into objection (round, organisation, row, decision, words, received_at, made_by)
        values ($1, $2, $3, 1, 'words', $4, $5) returning id`,
      [ROUND, first.id, refused[0]?.row, PUBLISHED, house.people.carl?.account],
    );
    expect(reasonsOf(await compute())).toEqual(['results:objections-standing']);
    await database.owner.query('update objection set withdrawn_at = $2 where id = $1', [rows[0].id, AFTER]);
    expect(await server.as('carl')('GET', `${BASE}/1`)).toMatchObject({ statusCode: 404 });
  });

  it('are those of the verified data, digit for digit, and stand with the hash of all that they rest on', async () => {
    const reply = await compute();
    expect(reply.statusCode, reply.body).toBe(201);
    const line = reply.json<SnapshotLine>();
    const rows = laid.reduce((sum, one) => sum + one.rows.length, 0);
    expect(line).toMatchObject({ number: 1, organisations: 4, rows, amends: false, weighting: null, code: 'test' });
    const { organisations } = await read(1);
    const verified = (await server.as('carl')('GET', `/api/rounds/${ROUND}/verification/results`)).json<{
      organisations: VerifiedResult[];
    }>().organisations;
    const byBin = new Map(verified.map((one) => [one.bin, one]));
    expect(organisations).toHaveLength(verified.length);
    for (const { inputs: _, rows: __, refused: ___, ...result } of organisations) {
      const { undecided: ____, ...known } = byBin.get(result.bin) as VerifiedResult;
      expect(result).toEqual(known);
    }
    const { parts, differing } = await check(1);
    expect(differing).toEqual([]);
    expect(parts.filter(({ kept, found }) => kept !== found)).toEqual([]);
  });

  it('are computed once more only with a reason, and stand beside the first, which stays as it was', async () => {
    const before = await read(1);
    expect(reasonsOf(await compute(''))).toEqual(['results:reason-wanted']);
    const again = (await compute('The same once more.')).json<SnapshotLine>();
    expect(again.hashes).toEqual(before.snapshot.hashes);
    const [first] = laid as readonly [Laid, ...Laid[]];
    const patents = first.rows.filter(({ table }) => table === 'patents').slice(0, 1);
    const items = patents.map(({ row, version }) => ({ row, version, seen: 1 }));
    await database.owner.query(
      `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
        paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
        select d.round, d.organisation, d.row, 2, d.submission, d.row_version, d.evidence, 'refused', 'no-evidence', 'E-7', '',
          '{}', false, 'objection', d.decided_by, $2, gen_random_uuid() from verification_decision d where d.row = $1`,
      [items[0]?.row, AFTER],
    );
    const other = (await compute('A decision was changed.')).json<SnapshotLine>();
    expect(other.number).toBe(3);
    const parts = Object.entries(other.hashes).filter(([part, hash]) => again.hashes[part as 'inputs'] !== hash);
    expect(parts.map(([part]) => part).sort()).toEqual(['inputs', 'results']);
    expect(await read(1)).toEqual(before);
    expect((await check(1)).differing).toEqual([]);
  });

  it('of a frozen row that somebody with the rights of the owner has touched are found to differ', async () => {
    // The last in Sa and in Sc, in one row: what it loses changes nobody else's place.
    const touched = (await read(3)).organisations.find(({ rankA, rankC }) => rankA === 4 && rankC === 4);
    const { rowCount } = await database.owner.query(
      `update result_input set rows = regexp_replace(rows, '"Q1"', '"Q2"') where hash = $1 and rows like '%"Q1"%'`,
      [touched?.inputs],
    );
    expect(rowCount).toBe(1);
    const { parts, differing } = await check(3);
    expect(differing).toEqual([touched?.organisation]);
    expect(parts.filter(({ kept, found }) => kept !== found).map(({ part }) => part)).toEqual(['inputs', 'results']);
  });

  it('are seen by the bodies alone and computed by the chief of the working body alone', async () => {
    expect((await compute('Why not.', 'vera')).statusCode).toBe(403);
    house.people.olga = identityOf(randomUUID(), [{ role: 'officer', organisation: laid[0]?.id ?? '' }]);
    expect((await server.as('olga')('GET', `${BASE}/1`)).statusCode).toBe(403);
  });
});
