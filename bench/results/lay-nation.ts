// An invented national round in a database, everything in it decided and its verification published: a hundred organisations with
// three thousand items each, as they stand when the chief computes.

import { randomUUID } from 'node:crypto';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { layOpenRound } from '#tests/rounds/lay-open-round.ts';
import { nationalRows } from '../bundle/national-rows.ts';

/** The rows of the bench are of this year; the round stands in one that the calendar knows. */
export const YEAR = 2025;
const SHIFT = YEAR - 2023;
const PUBLISHED = '2026-03-02T05:00:00.000Z' as Moment;
/** Terms of objection and answer are over. */
export const AFTER = '2026-03-20T05:00:00.000Z' as Moment;
const CHUNK = 5000;

type Owner = Database['owner'];
type Fields = Record<string, string>;

/** Years and dates follow the round, so that as much is counted as in the package. */
const moved = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([column, text]) => {
      const year = /^(20\d\d)(-\d\d-\d\d)?$/.exec(text);
      return [column, year ? `${Number(year[1]) + SHIFT}${year[2] ?? ''}` : text];
    }),
  );

async function layOrganisation(
  owner: Owner,
  round: string,
  fields: Fields,
): Promise<{ id: string; submission: string }> {
  const id = randomUUID();
  const { bin = '', name_en: name = bin, category = 'clinical', university_hospital: hospital = 'no' } = fields;
  await owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, bin]);
  await owner.query(
    'insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, $3, $4)',
    [round, id, category, hospital === 'yes'],
  );
  await owner.query('insert into report (round, organisation) values ($1, $2)', [round, id]);
  const names = { kk: name, ru: name, en: name };
  const reporter = { bin, names, category, universityHospital: hospital === 'yes' };
  const { rows } = await owner.query<{ id: string }>(
    `insert into submission (round, organisation, number, received_at, submitted_by, revision, hash, statement, signature, reporter, lists)
      values ($1, $2, 1, '2026-01-20T05:00:00Z', $3, 1, $4, 'bench', '{}', $5, '[]') returning id`,
    [round, id, randomUUID(), 'ab'.repeat(32), JSON.stringify(reporter)],
  );
  return { id, submission: rows[0]?.id ?? '' };
}

async function layRows(owner: Owner, rows: readonly object[]): Promise<void> {
  await owner.query(
    `insert into submitted_row (submission, row, organisation, table_name, place, fields, origin, version, evidence)
      select (o ->> 's')::uuid, gen_random_uuid(), (o ->> 'o')::uuid, o ->> 't', (o ->> 'p')::bigint, o -> 'f', '{"way":"typed"}', 1, '[]'
      from jsonb_array_elements($1::jsonb) o`,
    [JSON.stringify(rows)],
  );
}

async function decideAll(owner: Owner, round: string): Promise<void> {
  await owner.query(
    `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
      paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
      select $1, r.organisation, r.row, 1, r.submission, 1, r.evidence, 'credited', null, null, '', '{}', false, 'verification', $2, $3,
        gen_random_uuid() from submitted_row r`,
    [round, randomUUID(), PUBLISHED],
  );
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  const event = JSON.stringify({ kind: 'verification-published', objection });
  await owner.query('insert into round_event (round, number, at, event) values ($1, 3, $2, $3)', [
    round,
    PUBLISHED,
    event,
  ]);
  await owner.query('analyze');
}

/** Answers the round and how many rows its organisations submitted. */
export async function layNation(
  owner: Owner,
  items: number,
  organisations: number,
): Promise<{ round: string; rows: number }> {
  const round = randomUUID();
  const { settings } = completeSettings(CURRENT_EDITION, {});
  await layOpenRound(owner, { id: round, year: YEAR, at: `${YEAR}-12-01T04:00:00Z`, settings });
  const byBin = new Map<string, { id: string; submission: string }>();
  let rows = 0;
  let chunk: object[] = [];
  for (const { table, row } of nationalRows(items, organisations)) {
    const fields = moved({ ...(row as Fields) });
    if (table === 'organisations') {
      byBin.set(fields.bin ?? '', await layOrganisation(owner, round, fields));
      continue;
    }
    const { organisation: bin = '', ...own } = fields;
    const of = byBin.get(bin);
    chunk.push({ s: of?.submission, o: of?.id, t: table, p: rows, f: own });
    rows += 1;
    if (chunk.length < CHUNK) continue;
    await layRows(owner, chunk);
    chunk = [];
  }
  await layRows(owner, chunk);
  await decideAll(owner, round);
  return { round, rows };
}
