// E-7: what came late has a place beside the closed report, changes nothing of what was submitted and verified, and stands in
// the next round's report as drafts with their history.

import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';
import { findRound } from '#server/rounds/index.ts';
import { carryOverInto, type Verdict } from '#server/submission/carry-over.ts';
import { evaluateVerified } from '#server/verification/index.ts';
import { binOf, END, type OpenSubmission, OTHER, OWN, openSubmission, ROUND, reasonsOf } from './open-submission.ts';

const NEXT = '77777777-0006-4000-8000-000000000001';
let house: OpenSubmission;
beforeEach(async () => {
  house = await openSubmission();
});
afterEach(() => house.close());

async function openNext(organisations = [OWN]): Promise<void> {
  const { owner } = house.database;
  const readings = { fixedDate: 'next-working-day', daysBefore: 'full-days' };
  const submission = { ...computeFixedDate('submission', 2026, getNewestCalendar()) };
  await owner.query(
    `insert into round (id, reporting_year, edition, settings, drafted_at, opened_at)
      values ($1, 2027, $2, '{}', '2027-11-01', '2027-12-01')`,
    [NEXT, CURRENT_EDITION.id],
  );
  for (const [at, event] of [
    { kind: 'drafted', reportingYear: 2026, readings },
    { kind: 'opened', submission },
  ].entries())
    await owner.query(`insert into round_event (round, number, at, event) values ($1, $2, '2027-12-01', $3)`, [
      NEXT,
      at + 1,
      JSON.stringify(event),
    ]);
  for (const organisation of organisations)
    await owner.query(
      `insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, 'clinical', false)`,
      [NEXT, organisation],
    );
}

const carry = (verdicts: readonly (readonly [string, Verdict])[] = []) =>
  carryOut(house.database, { identity: SYSTEM, mode: 'write', at: '2027-12-01T05:00:00.000Z' as Moment }, (work) =>
    carryOverInto(work, NEXT, async () => new Map(verdicts)),
  );
const REFUSED = { ground: 'no-evidence', paragraph: 'E-7', at: '2027-03-01T05:00:00.000Z' };
const UNSHOWN: Verdict = { counts: false, refused: REFUSED, unshown: true };
const COUNTS: Verdict = { counts: true, refused: null, unshown: false };

async function submit(): Promise<void> {
  const prepared = await house.prepare();
  const cms = house.authority.issue({ name: 'x', iin: '700101300123', bin: binOf(1) }).sign(prepared.statement);
  expect((await house.send(prepared, house.sign(cms))).statusCode).toBe(201);
}

const end = () => {
  house.time.now = END as Moment;
};
const late = (part = '') => `${house.url()}/late${part}`;
const lay = (row: string, document: string, asked: string | null = null, person = 'head1') =>
  house.server.as(person)('POST', late('/documents'), { payload: { row, asked, document } });
const layRow = (id: string, fields: object, version = 0, person = 'head1') =>
  house.server.as(person)('PUT', late(`/rows/${id}`), { payload: { table: 'publications', fields, version } });

const carriedRows = async () => {
  const { rows } = await house.database.owner.query(
    `select r.organisation, r.fields ->> 'id' as id, r.fields ->> 'evidence' as evidence, r.origin, r.place::int,
      array_agg(d.name order by d.name) filter (where d.name is not null) as names
      from reported_row r left join attachment a on a.row = r.id left join document d on d.id = a.document
      where r.round = $1 group by r.id order by 2`,
    [NEXT],
  );
  return rows;
};

describe('after the term', () => {
  it('a document and a row are laid down beside the report; before the term is over they belong into it', async () => {
    const [row = ''] = await house.enter([{ fields: { id: 'P1' } }]);
    const document = await house.layDocument('scan.pdf');
    const early = await lay(row, document);
    expect([early.statusCode, reasonsOf(early)]).toEqual([409, ['rounds:hindrance.not-in-stage.intake']]);
    end();
    expect((await lay(row, document)).statusCode).toBe(200);
    expect((await layRow('99999999-0000-4000-8000-000000000001', { id: 'P2' })).json()).toEqual({ version: 1 });
    expect((await layRow('99999999-0000-4000-8000-000000000001', { id: 'P2b' }, 1)).json()).toEqual({ version: 2 });
    expect((await layRow('99999999-0000-4000-8000-000000000001', { id: 'P2c' }, 1)).statusCode).toBe(412);
    const read = await house.server.as('head1')('GET', late());
    expect(read.json()).toMatchObject({
      lastDay: '2027-01-25',
      submission: null,
      next: null,
      rows: [
        { fields: { id: 'P2b' }, version: 2, documents: [], carried: null },
        { row, fields: { id: 'P1' }, version: 0, documents: [{ asked: null, document: { name: 'scan.pdf' } }] },
      ],
    });
    expect((await house.server.as('verifier')('GET', late())).statusCode).toBe(200);
  });

  it('what does not belong there is refused with the reason, and nobody else may lay anything down', async () => {
    const [row = ''] = await house.enter([{ fields: { id: 'P1', component: '2.1' } }]);
    const own = await house.layDocument('own.pdf');
    const others = await house.layDocument('others.pdf', 2);
    end();
    expect(reasonsOf(await lay(row, others))).toEqual(['submission:late-document-gone']);
    expect(reasonsOf(await lay(row, own, 'htms-list'))).toEqual(['submission:late-asked-elsewhere']);
    expect((await lay(randomUUID(), own)).statusCode).toBe(404);
    expect(reasonsOf(await layRow(randomUUID(), { nothing: 'x' }))).toEqual(['intake:column-unknown']);
    expect((await lay(row, own, null, 'verifier')).statusCode).toBe(403);
    expect((await lay(row, own, null, 'head2')).statusCode).toBe(404);
  });

  it('changes nothing of the report, of what was submitted and of what the verified data come to', async () => {
    const staff = { staff_category: 'researchers', positions: '10', headcount: '10' };
    const [row = ''] = await house.enter([{ fields: { id: 'P1' } }, { table: 'staff', fields: staff }]);
    await submit();
    const { owner } = house.database;
    const look = async () => {
      const submitted = await owner.query('select * from submitted_row order by row');
      const submission = await owner.query('select * from submission');
      const report = await owner.query('select * from report');
      const rows = await owner.query('select * from reported_row order by id');
      const attachments = await owner.query('select * from attachment');
      const verified = await carryOut(
        house.database,
        { identity: SYSTEM, mode: 'read', at: END as Moment },
        async (work) => {
          const round = await findRound(work.db, ROUND);
          return round && (await evaluateVerified(work.db, round, OWN));
        },
      );
      const { result, findings } = verified.result?.evaluation ?? {};
      return inspect([[submitted, submission, report, rows, attachments].map((one) => one.rows), findings, result], {
        depth: null,
        maxArrayLength: null,
        maxStringLength: null,
      });
    };
    end();
    const before = await look();
    expect((await lay(row, await house.layDocument('late.pdf'))).statusCode).toBe(200);
    expect((await layRow(randomUUID(), { id: 'P2', title: 'A work that came late' })).statusCode).toBe(200);
    expect(await look()).toBe(before);
    expect(before).toContain('P1');
    const { rows } = await house.database.owner.query(
      `select entry::jsonb ->> 'act' as act, entry::jsonb ->> 'paragraph' as paragraph from journal_entry
        where entry::jsonb ->> 'act' like 'submission.late%' order by 1`,
    );
    expect(rows).toEqual([
      { act: 'submission.late-document-laid', paragraph: 'E-7' },
      { act: 'submission.late-row-laid', paragraph: 'E-7' },
    ]);
  });
});

describe('when the next round opens', () => {
  it('carries over what missed the submission and what nothing showed, with its documents and history, once', async () => {
    const [counted = '', refused = '', changed = '', late1 = '', unfit = ''] = await house.enter(
      ['counted', 'refused', 'changed', 'shown late', 'refused for what it is'].map((id) => ({ fields: { id } })),
    );
    await house.enter([{ fields: { id: 'another organisation’s' } }], 2);
    await submit();
    const document = await house.layDocument('before.pdf');
    const attachments = [{ row: changed, asked: null, document }];
    const attached = await house.server.as('head1')('POST', `${house.url()}/evidence`, { payload: { attachments } });
    expect(attached.statusCode, attached.body).toBe(200);
    const [entered = ''] = await house.enter([{ fields: { id: 'entered after' } }]);
    end();
    const scan = await house.layDocument('scan.pdf');
    const [fresh, withdrawn] = [randomUUID(), randomUUID()];
    await layRow(fresh, { id: 'late row', evidence: 'named.pdf' });
    await layRow(withdrawn, { id: 'withdrawn' });
    for (const row of [late1, counted, fresh, withdrawn]) expect((await lay(row, scan)).statusCode).toBe(200);
    expect((await house.server.as('head1')('DELETE', late(`/rows/${withdrawn}`))).statusCode).toBe(200);
    await openNext();
    const gone: Verdict = { counts: false, refused: { ...REFUSED, ground: 'other-year' }, unshown: false };
    const verdicts = [
      [refused, UNSHOWN],
      [counted, COUNTS],
      [late1, UNSHOWN],
      [unfit, gone],
    ] as const;
    await carry(verdicts);
    await carry(verdicts);
    const rows = await carriedRows();
    const step = (row: string, why: string, refusal: object | null = null) => ({
      way: 'carried-over',
      round: ROUND,
      row,
      history: [{ year: 2026, row, why, at: expect.any(String), submission: 1, refused: refusal }],
    });
    expect(rows.map(({ place: _, ...row }) => row)).toEqual([
      {
        ...{ organisation: OWN, id: 'changed', evidence: 'before.pdf', names: ['before.pdf'] },
        origin: step(changed, 'after-submission'),
      },
      {
        ...{ organisation: OWN, id: 'entered after', evidence: null, names: null },
        origin: step(entered, 'after-submission'),
      },
      {
        ...{ organisation: OWN, id: 'late row', evidence: 'named.pdf;scan.pdf', names: ['scan.pdf'] },
        origin: step(fresh, 'late-row'),
      },
      { organisation: OWN, id: 'refused', evidence: null, names: null, origin: step(refused, 'refused', REFUSED) },
      {
        ...{ organisation: OWN, id: 'shown late', evidence: 'scan.pdf', names: ['scan.pdf'] },
        origin: step(late1, 'late-document', REFUSED),
      },
    ]);
    expect(new Set(rows.map(({ place }) => place)).size).toBe(5);
    expect(rows.map(({ organisation }) => organisation)).not.toContain(OTHER);
    const read = await house.server.as('head1')('GET', `/api/rounds/${NEXT}/reports/${OWN}`);
    expect(read.statusCode, read.body).toBe(200);
    expect(read.json().rows).toHaveLength(5);
    const journal = await house.database.owner.query(
      `select entry::jsonb -> 'after' ->> 'rows' as rows from journal_entry where entry::jsonb ->> 'act' = 'submission.carried-over'`,
    );
    expect(journal.rows).toEqual([{ rows: '5' }]);
  });

  it('holds the documents that went over, looks for works that others claim, and closes the place of the late ones', async () => {
    const [row = ''] = await house.enter([{ fields: { id: 'P1', doi: '10.1000/one' } }]);
    await submit();
    end();
    const scan = await house.layDocument('scan.pdf');
    await lay(row, scan);
    await openNext();
    await carry();
    const { owner } = house.database;
    const holds = await owner.query(
      `select h.room from document_hold h join attachment a on a.id::text = h.subject where a.round = $1 and h.document = $2`,
      [NEXT, scan],
    );
    expect(holds.rows).toEqual([{ room: 'evidence' }]);
    const jobs = await owner.query('select key from graphile_worker.jobs where key like $1', [`%${NEXT}%`]);
    expect(jobs.rows).toEqual([{ key: `shared works ${NEXT} ${OWN}` }]);
    const shut = await lay(row, scan);
    expect([shut.statusCode, reasonsOf(shut)]).toEqual([409, ['submission:late-carried']]);
    const read = (await house.server.as('head1')('GET', late())).json();
    expect(read.next).toEqual({ round: NEXT, year: 2027 });
    const [went] = await carriedRows();
    const { rows } = await owner.query('select id from reported_row where round = $1', [NEXT]);
    expect(went?.id).toBe('P1');
    expect(read.rows.map(({ carried }: { carried: string }) => carried)).toEqual([rows[0]?.id]);
  });

  it('a report that was never submitted goes over whole, and once', async () => {
    const ids = await house.enter([{ fields: { id: 'A' } }, { table: 'funding', fields: { id: 'S' } }]);
    end();
    await openNext([OWN, OTHER]);
    await carry();
    await carry();
    const rows = await carriedRows();
    expect(rows.map(({ id, origin }) => [id, origin.row, origin.history])).toEqual([
      ['A', ids[0], [expect.objectContaining({ why: 'never-submitted', submission: null })]],
      ['S', ids[1], [expect.objectContaining({ why: 'never-submitted', submission: null })]],
    ]);
  });
});
