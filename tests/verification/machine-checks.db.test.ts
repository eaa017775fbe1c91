// The machine looks at submitted items before anybody else does: through the real server and its jobs, with real registers of
// works on this machine.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { OrganisationProgress, ViewedItem } from '#contract/verification.ts';
import { identityOf } from '#server/accounts/index.ts';
import { type Moment, standingClock } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { checkRoundTask, verificationRoutes, type WorkRegister } from '#server/verification/index.ts';
import {
  type Laid,
  type LaidRow,
  layRound,
  layRoundBefore,
  laySubmission,
  ROUND,
  ROUND_BEFORE,
  runNow,
  YEAR,
} from './lay-round.ts';
import { openWorkRegisters, type WorkRegisters } from './work-registers.ts';

const account = (digit: string) => `${digit.repeat(8)}-7777-4777-8777-777777777777`;
const people: Record<string, Identity> = {
  vera: identityOf(account('a'), [{ role: 'verifier', organisation: null }]),
  chief: identityOf(account('c'), [{ role: 'chief', organisation: null }]),
};

const now = '2026-02-10T05:00:00.000Z' as Moment;
let database: TestDatabase;
let server: TestServer;
let registers: WorkRegisters;
let laid: Laid[];

const one = (at: number): Laid => {
  const found = laid[at];
  if (!found) throw new Error(`no organisation ${at}`);
  return found;
};
const article = (organisation: Laid, at: number): LaidRow => {
  const found = organisation.rows.filter(({ table, fields }) => table === 'publications' && fields.component === '2.1')[
    at
  ];
  if (!found) throw new Error(`no article ${at}`);
  return found;
};

beforeAll(async () => {
  registers = await openWorkRegisters();
  database = await openTestDatabase();
  laid = await layRound(database.owner, 3);
  for (const [name, { account: id }] of Object.entries(people))
    await database.owner.query(
      `insert into account (id, email, name, language, created_at) values ($1, $2, $3, 'en', now())`,
      [id, `${name}@example.com`, name],
    );
  server = await openTestServer(database, verificationRoutes(), {
    people,
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    clock: standingClock(now),
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
  registers.close();
});

const base = `/api/rounds/${ROUND}/verification`;
const codes = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);
const post = (who: string, path: string, payload: object) => server.as(who)('POST', path, { payload });
const view = async ({ id }: Laid, { row }: LaidRow) =>
  (await server.as('vera')('GET', `${base}/${id}/items/${row}`)).json<ViewedItem>();
const found = async (organisation: Laid, row: LaidRow) =>
  (await view(organisation, row)).findings?.filter(({ by }) => by === 'machine').map(({ code }) => code);
const check = (...asking: readonly WorkRegister[]) =>
  runNow(database, checkRoundTask(asking), { round: ROUND, again: true }, now);

describe('the machine looks first', () => {
  it('at works claimed twice, evidence that is not there, identifiers that are none', async () => {
    const [mine, theirs] = [article(one(0), 0), article(one(1), 0)];
    mine.fields.doi = '10.1000/known';
    theirs.fields.doi = 'https://doi.org/10.1000/KNOWN';
    mine.fields.evidence = 'absent.pdf';
    article(one(0), 1).fields.doi = 'somewhere';
    article(one(0), 2).fields.doi = '10.1000/elsewhere';
    article(one(1), 1).fields.doi = '10.1000/broken';
    for (const organisation of laid.slice(0, 2)) await laySubmission(database.owner, organisation);
    expect((await view(one(0), mine)).findings).toBeNull();
    await check();
    expect(await found(one(0), mine)).toEqual(['evidence-absent', 'claimed-elsewhere']);
    expect(await found(one(1), theirs)).toContain('claimed-elsewhere');
    expect(await found(one(0), article(one(0), 1))).toContain('doi-malformed');
    expect(registers.askedOfCrossref).toEqual([]);
  });

  it('asks the register that is set and follows it nowhere else; no answer says nothing', async () => {
    await check(registers.crossref);
    expect(registers.askedOfCrossref.filter((doi) => doi === '10.1000/known')).toHaveLength(1);
    expect(await found(one(0), article(one(0), 0))).toContain('doi-other-year');
    expect(await found(one(0), article(one(0), 2))).not.toContain('doi-unknown');
    expect(await found(one(1), article(one(1), 1))).not.toContain('doi-unknown');
    const before = registers.askedOfCrossref.length;
    await check(registers.crossref);
    expect(registers.askedOfCrossref.slice(before).sort()).toEqual(['10.1000/broken', '10.1000/elsewhere']);
  }, 120_000);

  it('compares quartiles with the list of the year, which the working body brings in once', async () => {
    const row = article(one(0), 3);
    const list = (text: string) =>
      post('chief', '/api/journal-lists', { file: `scimagojr ${YEAR}.csv`, year: null, text });
    expect(codes(await list('Name;Value\nA;B\n'))).toEqual([['verification:list.columns-missing', 'A1-n3']]);
    row.fields.issn = '0028-0836';
    row.fields.quartile = 'Q3';
    await laySubmission(database.owner, one(0));
    const csv = 'Rank;Title;Issn;SJR Best Quartile;Categories\n1;"Nature";"00280836, 14764687";Q1;"Medicine (Q1)"\n';
    expect((await list(csv)).json()).toMatchObject({ year: YEAR, journals: 1 });
    expect((await list(csv)).json<ProblemBody>().code).toBe('already-exists');
    const { rows } = await database.owner.query<{ told: { payload: object } }>(
      'select payload as told from graphile_worker._private_jobs',
    );
    expect(rows.map(({ told }) => told.payload)).toEqual([{ round: ROUND, again: true }]);
    await check();
    expect(await found(one(0), row)).toEqual(expect.arrayContaining(['quartile-differs']));
    expect(await found(one(0), article(one(0), 0))).toEqual(expect.arrayContaining(['journal-not-listed']));
  });

  it('one document put to many items is told', async () => {
    await laySubmission(database.owner, one(2), 0);
    const hash = 'a'.repeat(64);
    await database.owner.query(
      `update submitted_row set evidence = $2 where organisation = $1 and table_name = 'patents'
        and submission = (select id from submission where organisation = $1 order by number desc limit 1)`,
      [
        one(2).id,
        JSON.stringify([{ asked: null, document: '00000000-0000-4000-8000-00000000000d', name: 'scan.pdf', hash }]),
      ],
    );
    await check();
    const { rows } = await database.owner.query<{ findings: { code: string; values: { count: number } }[] }>(
      `select findings from verification_check where organisation = $1 and findings @> '[{"code":"document-on-many"}]'`,
      [one(2).id],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]?.findings.find(({ code }) => code === 'document-on-many')?.values.count).toBe(rows.length);
  });
});

describe('a second register', () => {
  it('is asked for what the first does not know, in its own manner, and its answer counts', async () => {
    const [abroad, nowhere] = [article(one(2), 0), article(one(2), 1)];
    abroad.fields.doi = '10.17816/other-agency';
    nowhere.fields.doi = '10.17816/nowhere';
    await laySubmission(database.owner, one(2));
    await check(registers.crossref, registers.openalex);
    expect(registers.askedOfOpenAlex).toContain('/works/doi:10.17816/other-agency key');
    expect(registers.askedOfOpenAlex.filter((question) => question.includes('10.1000/known'))).toEqual([]);
    const findings = (await view(one(2), abroad)).findings ?? [];
    expect(findings.find(({ code }) => code === 'doi-other-year')?.values).toMatchObject({
      reported: abroad.fields.year,
      found: 2018,
      title: 'Wind over the lake',
    });
    expect(await found(one(2), nowhere)).toContain('doi-unknown');
  });

  it('that refuses to answer leaves the work unjudged, to be asked for another time', async () => {
    const silent = article(one(2), 2);
    silent.fields.doi = '10.17816/unanswered';
    await laySubmission(database.owner, one(2));
    await check(registers.crossref, registers.openalexUnkeyed);
    expect(await found(one(2), silent)).not.toContain('doi-unknown');
    await check(registers.crossref, registers.openalex);
    expect(await found(one(2), silent)).toContain('doi-unknown');
  });
});

describe('against the year before', () => {
  const outliers = async (organisation: Laid) => {
    const { organisations } = (await server.as('chief')('GET', base)).json<{ organisations: OrganisationProgress[] }>();
    return organisations.find((some) => some.organisation === organisation.id)?.outliers;
  };
  const patents = ({ rows }: Laid) =>
    rows.filter(({ table, fields }) => table === 'patents' && fields.component === '4.1');
  /** So many of the organisation's patents of component 4.1, alike but for their numbers, granted in the year. */
  const granted = (organisation: Laid, count: number, year: number): LaidRow[] => {
    const [like] = patents(organisation);
    if (!like) throw new Error('no patent');
    return Array.from({ length: count }, (_, at) => ({
      ...like,
      row: randomUUID(),
      fields: { ...like.fields, id: `T-${year}-${at}`, number: `7${year}${at}`, granted_on: `${year}-05-15` },
    }));
  };
  const withPatents = (organisation: Laid, count: number, year: number): Laid => ({
    ...organisation,
    rows: [
      ...organisation.rows.filter(({ table }) => table === 'staff' || table === 'learners'),
      ...granted(organisation, count, year),
    ],
  });

  it('points of a component that are three times those of then are told, a little less is not', async () => {
    const [thrice, less, fresh] = [one(0), one(1), one(2)];
    await layRoundBefore(database.owner, [
      withPatents(thrice, 2, YEAR - 1),
      withPatents(less, 3, YEAR - 1),
      withPatents(fresh, 0, YEAR - 1),
    ]);
    for (const [organisation, count] of [
      [thrice, 6],
      [less, 8],
      [fresh, 9],
    ] as const)
      await laySubmission(database.owner, withPatents(organisation, count, YEAR));
    await check();
    expect(await outliers(thrice)).toEqual([
      { component: '4.1', points: expect.any(String), before: expect.any(String) },
    ]);
    const [told] = (await outliers(thrice)) ?? [];
    expect(Number(told?.before)).toBeGreaterThan(0);
    expect(Number(told?.points)).toBeCloseTo(3 * Number(told?.before), 1);
    expect(await outliers(less)).toEqual([]);
    expect(await outliers(fresh)).toEqual([]);
  });

  it('a later submission without the jump takes the word back', async () => {
    await laySubmission(database.owner, withPatents(one(0), 5, YEAR));
    await check();
    expect(await outliers(one(0))).toEqual([]);
  });

  it('what the verification of then refused is no measure', async () => {
    const { rows } = await database.owner.query<{ row: string }>(
      `select r.row from submitted_row r join submission s on s.id = r.submission
        where s.round = $1 and r.organisation = $2 and r.table_name = 'patents' order by r.place limit 1`,
      [ROUND_BEFORE, one(1).id],
    );
    const refusal = await post('vera', `/api/rounds/${ROUND_BEFORE}/verification/${one(1).id}/decisions`, {
      items: [{ row: rows[0]?.row, version: 1, seen: 0 }],
      ...{ outcome: 'refused', ground: 'certificate-missing', words: '', changes: {} },
    });
    expect(refusal.statusCode, refusal.body).toBe(200);
    await check();
    expect((await outliers(one(1)))?.map(({ component }) => component)).toEqual(['4.1']);
  });
});
