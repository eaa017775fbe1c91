// What a reading would have done to the year before, on the rows of invented organisations: held against evaluating every
// organisation anew under each option.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRows } from '#cli/example/example-rows.ts';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import type { ForeseenEffect } from '#contract/what-if.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { equal } from '#rules/kernel/exact.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { evaluateReport, type ReportedRow } from '#rules/report/evaluate-report.ts';
import { identityOf } from '#server/accounts/index.ts';
import { loadExampleOrganisations } from '#server/organisations/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { roundRoutes } from '#server/rounds/index.ts';
import { whatIfRoutes } from '#server/what-if/index.ts';

const someone = '99999999-8888-4888-8888-888888888888';
const people = {
  chief: identityOf(someone, [{ role: 'chief', organisation: null }]),
  verifier: identityOf(someone, [{ role: 'verifier', organisation: null }]),
};
type Answer = {
  before: {
    reportingYear: number;
    counted: number;
    of: number;
    verified: number;
    submitted: number;
    entered: number;
  } | null;
  weighting: string;
  effects: ForeseenEffect[];
};

let now = '2025-12-01T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
const rowsOf = new Map<string, ReportedRow[]>();

async function draft(reportingYear: number): Promise<RoundWhole> {
  const made = await server.as('chief')('POST', '/api/rounds', { payload: { reportingYear } });
  const { id } = made.json<{ id: string }>();
  return (await server.as('chief')('GET', `/api/rounds/${id}`)).json<RoundWhole>();
}

const foresee = async (id: string): Promise<Answer> => {
  const reply = await server.as('chief')('GET', `/api/rounds/${id}/readings-foreseen`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Answer>();
};

async function enter({ id, participants }: RoundWhole): Promise<void> {
  for (const { table, row } of exampleRows(2025)) {
    const { organisation: bin = '', ...fields } = row;
    if (table === 'organisations') continue;
    const rows = rowsOf.get(bin) ?? [];
    rowsOf.set(bin, rows);
    rows.push({ id: randomUUID(), table, fields });
  }
  for (const { organisation, bin } of participants) {
    await database.owner.query('insert into report (round, organisation) values ($1, $2)', [id, organisation]);
    await database.owner.query(
      `insert into reported_row (id, round, organisation, table_name, place, fields, origin, entered_by, entered_at,
          changed_by, changed_at)
        select (one ->> 'id')::uuid, $1, $2, one ->> 'table', place, one -> 'fields', '{"way": "typed"}', $4, now(), $4, now()
        from jsonb_array_elements($3::jsonb) with ordinality as given (one, place)`,
      [id, organisation, JSON.stringify(rowsOf.get(bin) ?? []), someone],
    );
  }
}

/** The rows of an organisation submitted as they were entered, and the funding of it refused. Answers what was refused. */
async function submitAndRefuse({ organisation, bin, names }: RoundWhole['participants'][number]) {
  const { owner } = database;
  const reporter = { bin, names, category: 'clinical', universityHospital: false };
  const { rows } = await owner.query<{ id: string }>(
    `insert into submission
        (round, organisation, number, received_at, submitted_by, revision, hash, statement, signature, reporter, lists)
      select $1, $2, 1, now(), $3, 0, repeat('0', 64), 'x', '{}',
        $4::jsonb || jsonb_build_object('category', category, 'universityHospital', university_hospital), '[]'
      from round_participant where round = $1 and organisation = $2 returning id`,
    [before.id, organisation, someone, JSON.stringify(reporter)],
  );
  const submission = rows[0]?.id;
  await owner.query(
    `insert into submitted_row (submission, row, organisation, table_name, place, fields, origin, version, evidence)
      select $1, id, organisation, table_name, place, fields, origin, version, '[]' from reported_row
      where round = $2 and organisation = $3`,
    [submission, before.id, organisation],
  );
  const decided = await owner.query<{ row: string }>(
    `insert into verification_decision (round, organisation, row, number, act, submission, row_version, evidence, outcome,
        ground, paragraph, words, changes, four_eyes, way, decided_by, decided_at)
      select $2, organisation, row, 1, gen_random_uuid(), submission, version, '[]', 'refused', 'no-evidence', 'E-7', 'x', '{}',
        false, 'verification', $3, now()
      from submitted_row where submission = $1 and table_name in ('funding', 'publications') returning row`,
    [submission, before.id, someone],
  );
  return new Set(decided.rows.map(({ row }) => row));
}

const optionOf = (interpretation: string): string =>
  CURRENT_EDITION.interpretations.find(({ id }) => id === interpretation)?.options[1]?.id ?? '';

let before: RoundWhole;
let next = '';
beforeAll(async () => {
  database = await openTestDatabase();
  await loadExampleOrganisations(database, { now: () => now });
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  const routes = [...roundRoutes(), ...whatIfRoutes];
  server = await openTestServer(database, routes, { people, mayDo: acts, clock: { now: () => now } });
  before = await draft(2025);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

/** Every organisation of the year evaluated from its rows under these settings. */
function evaluateAll(option: Readonly<Record<string, string>>) {
  const { settings } = completeSettings(CURRENT_EDITION, option);
  const plan = { edition: CURRENT_EDITION, settings, weighting: draftWeighting(CURRENT_EDITION), reportingYear: 2025 };
  const results = before.participants.map(
    ({ bin, names, category, universityHospital }) =>
      evaluateReport({ bin, name: names.en, category, universityHospital }, rowsOf.get(bin) ?? [], plan).result,
  );
  return { results, ...rankAll(CURRENT_EDITION, results) };
}

describe('what a reading would have done', () => {
  it('cannot be said where no round came before, or nothing was entered in it', async () => {
    expect(await foresee(before.id)).toEqual({ before: null, weighting: 'pending', effects: [] });
    now = '2026-12-01T05:00:00.000Z' as Moment;
    next = (await draft(2026)).id;
    expect((await foresee(next)).before).toBeNull();
  });

  it('is what evaluating every organisation anew gives, quickly', { timeout: 60_000 }, async () => {
    await enter(before);
    const began = performance.now();
    let asked = 0;
    let told: Answer;
    do {
      told = await foresee(next);
      asked += 1;
    } while (told.before && told.before.counted < told.before.of);
    const { before: year, effects } = told;
    const again = performance.now();
    expect(await foresee(next)).toEqual(told);
    console.info(
      `what if: 24 organisations in ${Math.round(again - began)} ms and ${asked} answers, then ${Math.round(performance.now() - again)} ms`,
    );
    expect(year).toEqual({ reportingYear: 2025, counted: 24, of: 24, verified: 0, submitted: 0, entered: 24 });
    const others = CURRENT_EDITION.interpretations.flatMap(({ options }) => options.slice(1));
    expect(effects).toHaveLength(others.length);
    const base = evaluateAll({});
    for (const { interpretation, option, changed, largest, ranks } of effects.filter(({ interpretation: of }) =>
      ['I1', 'I2', 'L1', 'D1'].includes(of),
    )) {
      const other = evaluateAll({ [interpretation]: option });
      const differing = (['A', 'B', 'C'] as const)
        .map((score) => ({
          score,
          organisations: other.results.filter(({ scores }, place) => {
            const [one, two] = [scores.get(score)?.value, base.results[place]?.scores.get(score)?.value];
            return one && two && !equal(one, two);
          }).length,
        }))
        .filter(({ organisations }) => organisations > 0);
      expect(changed, `${interpretation} ${option}`).toEqual(differing);
      expect(largest === null).toBe(differing.length === 0);
      const moved = before.participants.filter(({ bin }) =>
        (['A', 'B', 'C'] as const).some((score) => base.rankOf(score, bin) !== other.rankOf(score, bin)),
      );
      expect(ranks).toBe(moved.length);
    }
    expect(effects.filter(({ largest }) => largest !== null).length).toBeGreaterThan(5);
  });

  it('counts what was submitted, and verified data once the verification is published', {
    timeout: 60_000,
  }, async () => {
    const [one] = before.participants;
    if (!one) throw new Error('nobody takes part');
    const refused = await submitAndRefuse(one);
    const until = async () => {
      for (;;) {
        const told = await foresee(next);
        if (!told.before || told.before.counted === told.before.of) return told;
      }
    };
    const submitted = await until();
    expect(submitted.before).toMatchObject({ verified: 0, submitted: 1, entered: 23 });
    await database.owner.query(`insert into round_event (round, number, at, event) values ($1, $2, $3, $4)`, [
      before.id,
      before.version + 1,
      '2026-03-02T05:00:00Z',
      JSON.stringify({
        kind: 'verification-published',
        objection: computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar()),
      }),
    ]);
    const verified = await until();
    expect(verified.before).toMatchObject({ verified: 1, submitted: 0, entered: 23 });
    // What each option would do is now reckoned from a year in which those items bring nothing.
    const rows = (rowsOf.get(one.bin) ?? []).map((row) =>
      refused.has(row.id) ? { ...row, fields: { ...row.fields, credited: 'no' } } : row,
    );
    expect(verified.effects).not.toEqual(submitted.effects);
    rowsOf.set(one.bin, rows);
    const [base, other] = [evaluateAll({}), evaluateAll({ I1: optionOf('I1') })];
    const effect = verified.effects.find(({ interpretation }) => interpretation === 'I1');
    const moved = before.participants.filter(({ bin }) =>
      (['A', 'B', 'C'] as const).some((score) => base.rankOf(score, bin) !== other.rankOf(score, bin)),
    );
    expect(effect?.ranks).toBe(moved.length);
  });

  it('is for the chief, who chooses', async () => {
    expect((await server.as('verifier')('GET', `/api/rounds/${before.id}/readings-foreseen`)).statusCode).toBe(403);
  });
});
