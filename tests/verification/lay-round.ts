// A round of the invented organisations whose submissions are in: written as the owner of the database, because the doors of
// entering and submitting are walked elsewhere.

import { createHash, randomUUID } from 'node:crypto';
import { exampleRows } from '#cli/example/example-rows.ts';
import { exampleOrganisations } from '#cli/example/organisation.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { filesIn } from '#rules/evidence/missing-evidence.ts';
import type { TableName } from '#rules/evidence/tables.ts';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import type { TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { carryOut, type Work } from '#server/platform/work.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';

export const ROUND = '77777777-0009-4000-8000-000000000000';
export const YEAR = 2025;
export const ROUND_BEFORE = '77777777-0008-4000-8000-000000000000';
const UPLOADER = '99999999-9999-4999-8999-999999999999';

type Owner = TestDatabase['owner'];
type Example = ReturnType<typeof exampleOrganisations>[number];
export type LaidRow = {
  readonly row: string;
  readonly table: TableName;
  readonly fields: Record<string, string>;
  version: number;
};

/** Does a job of the task at once, its effects in transactions as the system. */
export async function runNow(database: TestDatabase, task: Task, payload: unknown, at: Moment): Promise<void> {
  const within = async <T>(mode: 'read' | 'write', act: (work: Work) => Promise<T>) =>
    (await carryOut(database, { identity: SYSTEM, mode, at }, act)).result;
  await task.run({
    id: randomUUID(),
    payload,
    at,
    effect: (act) => within('write', act),
    read: (act) => within('read', act),
    progress: async () => {},
    signal: new AbortController().signal,
  });
}

export type Laid = { readonly id: string; readonly bin: string; readonly example: Example; rows: LaidRow[] };

async function layEvents(owner: Owner, round: string, year: number): Promise<void> {
  const { settings } = completeSettings(CURRENT_EDITION, {});
  await layOpenRound(owner, { id: round, year, at: `${year}-12-01T04:00:00Z`, settings });
}

async function layOrganisation(owner: Owner, example: Example): Promise<Laid> {
  const { bin, profile } = example;
  const id = randomUUID();
  await owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, bin]);
  for (const language of ['kk', 'ru', 'en'] as const)
    await owner.query(
      `insert into organisation_fact (organisation, kind, value, holds_from, source, known_from)
        values ($1, $2, $3, '2000-01-01', 'test', '2025-01-01')`,
      [id, `name_${language}`, profile.name[language]],
    );
  const laid = { id, bin, example, rows: [] };
  await layParticipant(owner, ROUND, laid);
  return laid;
}

async function layParticipant(owner: Owner, round: string, { id, example: { profile } }: Laid): Promise<void> {
  await owner.query(
    'insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, $3, $4)',
    [round, id, profile.category, profile.universityHospital],
  );
  await owner.query('insert into report (round, organisation) values ($1, $2)', [round, id]);
}

/** The round of the year before, with these organisations' rows of then submitted. */
export async function layRoundBefore(owner: Owner, then: readonly Laid[]): Promise<void> {
  await layEvents(owner, ROUND_BEFORE, YEAR - 1);
  for (const laid of then) {
    await layParticipant(owner, ROUND_BEFORE, laid);
    await laySubmission(owner, laid, 0, ROUND_BEFORE);
  }
}

/** A document for each name in the cell of evidence. */
async function layEvidence(owner: Owner, organisation: string, names: readonly string[]): Promise<object[]> {
  const found = [];
  for (const name of names) {
    const document = randomUUID();
    const hash = createHash('sha256').update(`${organisation} ${name}`).digest('hex');
    await owner.query(
      `insert into document (id, organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
        values ($1, $2, $3, $4, 10, 'application/pdf', true, $5, now())`,
      [document, organisation, name, hash, UPLOADER],
    );
    found.push({ asked: null, document, name, hash });
  }
  return found;
}

/** The next submission of the organisation, with its rows as they are now. `documents`: how many rows get theirs. */
export async function laySubmission(
  owner: Owner,
  { id, bin, example, rows }: Laid,
  documents = 0,
  round = ROUND,
): Promise<string> {
  const { profile } = example;
  const reporter = {
    bin,
    names: profile.name,
    category: profile.category,
    universityHospital: profile.universityHospital,
  };
  const { rows: made } = await owner.query<{ id: string }>(
    `insert into submission (round, organisation, number, received_at, submitted_by, revision, hash, statement, signature,
      reporter, lists)
      values ($1, $2, (select count(*) + 1 from submission where round = $1 and organisation = $2), '2026-01-20T05:00:00Z',
      $3, 1, $4, 'test', '{}', $5, '[]') returning id`,
    [round, id, UPLOADER, createHash('sha256').update(randomUUID()).digest('hex'), JSON.stringify(reporter)],
  );
  const submission = made[0]?.id ?? '';
  const laid = [];
  for (const [place, { row, table, fields, version }] of rows.entries()) {
    const evidence = place < documents ? await layEvidence(owner, id, filesIn(fields.evidence ?? '')) : [];
    laid.push({ row, table, place, fields, version, evidence });
  }
  await owner.query(
    `insert into submitted_row (submission, row, organisation, table_name, place, fields, origin, version, evidence)
      select $1, (o ->> 'row')::uuid, $2, o ->> 'table', (o ->> 'place')::bigint, o -> 'fields', '{"way":"typed"}',
        (o ->> 'version')::int, o -> 'evidence' from jsonb_array_elements($3::jsonb) o`,
    [submission, id, JSON.stringify(laid)],
  );
  return submission;
}

/** The round with the first so many of the invented organisations, each with its year submitted. */
export async function layRound(owner: Owner, count: number, documents = 0): Promise<Laid[]> {
  await layEvents(owner, ROUND, YEAR);
  const byBin = new Map<string, Laid>();
  for (const example of exampleOrganisations().slice(0, count))
    byBin.set(example.bin, await layOrganisation(owner, example));
  for (const { table, row } of exampleRows(YEAR)) {
    const { organisation = '', ...fields } = { ...row };
    if (table === 'organisations') continue;
    byBin.get(organisation)?.rows.push({ row: randomUUID(), table, fields: { ...fields }, version: 1 });
  }
  for (const laid of byBin.values()) await laySubmission(owner, laid, documents);
  return [...byBin.values()];
}
