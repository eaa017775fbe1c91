// Results of a round through the real server: computed once everything is decided, from inputs that stay as they were; computed
// once more beside the first; equal to the verified package, digit for digit; touched, and found out.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { ResultLine, SnapshotLine } from '#contract/results.ts';
import type { VerifiedResult } from '#contract/verified-results.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { resultRoutes } from '#server/results/index.ts';
import { verificationRoutes } from '#server/verification/index.ts';
import { type Laid, layRound, ROUND } from '../verification/lay-round.ts';

const PUBLISHED = '2026-03-02T05:00:00.000Z' as Moment;
const AFTER = '2026-03-20T05:00:00.000Z' as Moment;
let now = '2026-02-10T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
let laid: Laid[];
const people: Record<string, Identity> = {
  carl: identityOf(randomUUID(), [{ role: 'chief', organisation: null }]),
  vera: identityOf(randomUUID(), [{ role: 'verifier', organisation: null }]),
  mira: identityOf(randomUUID(), [{ role: 'member', organisation: null }]),
};

const BASE = `/api/rounds/${ROUND}/results`;
const reasonsOf = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code }) => code);
const versionOf = async (): Promise<number> => {
  const { rows } = await database.owner.query('select version from round where id = $1', [ROUND]);
  return rows[0].version;
};
const compute = async (reason = '', who = 'carl'): Promise<Reply> =>
  server.as(who)('POST', BASE, { payload: { reason }, headers: { 'if-match': `"${await versionOf()}"` } });
const read = async (number: number) => {
  const reply = await server.as('mira')('GET', `${BASE}/${number}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ snapshot: SnapshotLine; organisations: ResultLine[] }>();
};
const check = async (number: number) =>
  (await server.as('vera')('GET', `${BASE}/${number}/check`)).json<{
    parts: { part: string; kept: string; found: string }[];
    differing: string[];
  }>();

async function decideAll({ id, rows }: Laid, put: object, of = rows): Promise<void> {
  for (let begin = 0; begin < of.length; begin += 200) {
    const items = of.slice(begin, begin + 200).map(({ row, version }) => ({ row, version, seen: 0 }));
    const payload = { items, outcome: 'credited', ground: null, words: '', changes: {}, ...put };
    const reply = await server.as('vera')('POST', `/api/rounds/${ROUND}/verification/${id}/decisions`, { payload });
    expect(reply.statusCode, reply.body).toBe(200);
  }
}

async function publish(): Promise<void> {
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  const event = JSON.stringify({ kind: 'verification-published', objection });
  await database.owner.query('insert into round_event (round, number, at, event) values ($1, 3, $2, $3)', [
    ROUND,
    PUBLISHED,
    event,
  ]);
  await database.owner.query(
    `insert into verification_publication (round, reporting_year, published_at, published_by, results)
      values ($1, 2025, $2, $3, '[]')`,
    [ROUND, PUBLISHED, people.carl?.account],
  );
}

beforeAll(async () => {
  database = await openTestDatabase();
  laid = await layRound(database.owner, 4);
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  server = await openTestServer(database, [...verificationRoutes(), ...resultRoutes({ code: 'test' })], {
    people,
    mayDo: acts,
    clock: { now: () => now },
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

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
    const [first, ...others] = laid as [Laid, ...Laid[]];
    for (const one of others) await decideAll(one, {});
    const refused = first.rows.filter(({ table }) => table === 'publications').slice(0, 3);
    await decideAll(first, { outcome: 'refused', ground: 'no-evidence' }, refused);
    const rest = first.rows.filter((row) => !refused.includes(row));
    await decideAll(first, {}, rest);
    await publish();
    now = AFTER;
    const { rows } = await database.owner.query(
      `insert into objection (round, organisation, row, decision, words, received_at, made_by)
        values ($1, $2, $3, 1, 'words', $4, $5) returning id`,
      [ROUND, first.id, refused[0]?.row, PUBLISHED, people.carl?.account],
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
    const [first] = laid as [Laid];
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
    people.olga = identityOf(randomUUID(), [{ role: 'officer', organisation: laid[0]?.id ?? '' }]);
    expect((await server.as('olga')('GET', `${BASE}/1`)).statusCode).toBe(403);
  });
});
