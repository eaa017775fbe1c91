// E-7: rows whose evidence came late stand in the next round's report as drafts with their history.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';
import { carryOverInto } from '#server/submission/carry-over.ts';
import { binOf, type OpenSubmission, OTHER, OWN, openSubmission } from './open-submission.ts';

const NEXT = '77777777-0006-4000-8000-000000000001';
let house: OpenSubmission;
beforeAll(async () => {
  house = await openSubmission();
});
afterAll(() => house.close());

async function openNext(): Promise<void> {
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
  await owner.query(
    `insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, 'clinical', false)`,
    [NEXT, OWN],
  );
}

const carry = (unshown: readonly string[]) =>
  carryOut(house.database, { identity: SYSTEM, mode: 'write', at: '2027-12-01T05:00:00.000Z' as Moment }, (work) =>
    carryOverInto(work, NEXT, async () => unshown),
  );

it('carries over what changed after the submission and what nothing showed, with its documents, once', async () => {
  const [counted = '', refused = '', changed = ''] = await house.enter([
    { fields: { id: 'counted' } },
    { fields: { id: 'refused' } },
    { fields: { id: 'changed' } },
  ]);
  await house.enter([{ fields: { id: 'another organisation’s' } }], 2);
  const prepared = await house.prepare();
  const cms = house.authority.issue({ name: 'x', iin: '700101300123', bin: binOf(1) }).sign(prepared.statement);
  expect((await house.send(prepared, house.sign(cms))).statusCode).toBe(201);
  const document = await house.layDocument('late.pdf');
  const attachments = [{ row: changed, asked: null, document }];
  const attached = await house.server.as('head1')('POST', `${house.url()}/evidence`, { payload: { attachments } });
  expect(attached.statusCode, attached.body).toBe(200);
  const [entered = ''] = await house.enter([{ fields: { id: 'entered after' } }]);
  await openNext();
  await carry([refused]);
  await carry([refused]);
  const { rows } = await house.database.owner.query(
    `select r.organisation, r.fields ->> 'id' as id, r.origin, r.version, a.document from reported_row r
      left join attachment a on a.row = r.id where r.round = $1 order by 2`,
    [NEXT],
  );
  const of = (row: string) => ({ way: 'carried-over', round: expect.any(String), row });
  expect(rows).toEqual([
    { organisation: OWN, id: 'changed', origin: of(changed), version: 1, document },
    { organisation: OWN, id: 'entered after', origin: of(entered), version: 1, document: null },
    { organisation: OWN, id: 'refused', origin: of(refused), version: 1, document: null },
  ]);
  expect(rows.map(({ origin }) => origin.row)).not.toContain(counted);
  expect(rows.map(({ organisation }) => organisation)).not.toContain(OTHER);
  const read = await house.server.as('head1')('GET', `/api/rounds/${NEXT}/reports/${OWN}`);
  expect(read.statusCode, read.body).toBe(200);
  expect(read.json().rows).toHaveLength(3);
  const journal = await house.database.owner.query(
    `select entry::jsonb -> 'after' ->> 'rows' as rows from journal_entry where entry::jsonb ->> 'act' = 'submission.carried-over'`,
  );
  expect(journal.rows).toEqual([{ rows: '3' }]);
});
