// E-7: what was not counted because its evidence came late is carried over. When the next round opens, such rows of the round
// before stand in the organisation's new report as drafts, each with the round and the row that it comes from, and with its
// documents. Whether it still counts the rules say there, as of any row.

import { sql } from 'kysely';
import { z } from 'zod';
import { lockReport, raiseRevision } from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, findRoundBefore, listParticipating } from '#server/rounds/index.ts';
import { findSubmission, type Place } from './store.ts';

/** Rows of what was submitted that the verification refused because nothing showed them. */
export type ListUnshown = (db: Db, place: Place) => Promise<readonly string[]>;

const Told = z.object({ subject: z.object({ kind: z.literal('round'), id: z.string() }) });

/** Rows of the report that are not in the submission that counts as they now stand: they came, or got their evidence, too late. */
async function listLate(db: Db, before: Place): Promise<string[]> {
  const submission = await findSubmission(db, before);
  const { rows } = await sql<{ id: string }>`
    select r.id from reported_row r
    where r.round = ${before.round} and r.organisation = ${before.organisation} and r.removed_at is null
      and not exists (select from submitted_row s
        where s.submission = ${submission?.id ?? null} and s.row = r.id and s.version = r.version)`.execute(db);
  return rows.map(({ id }) => id);
}

/** Those that are there by now are passed over: the job may be tried twice. Whoever entered a row is still who entered it. */
async function copyRows(work: Work, rows: readonly string[], { round, organisation }: Place): Promise<number> {
  const { rows: carried } = await sql`
    with carried as (
      insert into reported_row (id, round, organisation, table_name, place, fields, origin,
        entered_by, entered_at, changed_by, changed_at)
      select gen_random_uuid(), ${round}, r.organisation, r.table_name, r.place, r.fields,
        jsonb_build_object('way', 'carried-over', 'round', r.round, 'row', r.id),
        r.changed_by, ${work.at}, r.changed_by, ${work.at}
      from reported_row r
      where r.id = any (${[...rows]}::uuid[]) and r.organisation = ${organisation}
        and not exists (select from reported_row known where known.round = ${round}
          and known.organisation = ${organisation} and known.origin ->> 'row' = r.id::text)
      returning id, origin
    )
    select id from carried`.execute(work.db);
  return carried.length;
}

async function copyDocuments(work: Work, { round, organisation }: Place): Promise<void> {
  await sql`
    insert into attachment (id, round, organisation, row, asked, document, attached_by, attached_at)
    select gen_random_uuid(), ${round}, a.organisation, r.id, a.asked, a.document, a.attached_by, ${work.at}
    from reported_row r join attachment a on a.row = (r.origin ->> 'row')::uuid
    where r.round = ${round} and r.organisation = ${organisation} and r.origin ->> 'way' = 'carried-over'
      and a.detached_at is null
    on conflict do nothing`.execute(work.db);
}

async function carryOver(work: Work, before: Place, place: Place, listUnshown: ListUnshown): Promise<void> {
  const late = await listLate(work.db, before);
  const unshown = await listUnshown(work.db, before);
  const rows = [...new Set([...late, ...unshown])];
  if (rows.length === 0) return;
  await lockReport(work.db, place);
  const count = await copyRows(work, rows, place);
  if (count === 0) return;
  await copyDocuments(work, place);
  const revision = await raiseRevision(work, place);
  await record(work, {
    act: 'submission.carried-over',
    subject: { kind: 'report', id: `${place.round}/${place.organisation}` },
    organisation: place.organisation,
    paragraph: 'E-7',
    after: { rows: count, late: late.length, unshown: unshown.length, from: before.round, revision },
  });
}

export async function carryOverInto(work: Work, id: string, listUnshown: ListUnshown): Promise<void> {
  const round = await findRound(work.db, id);
  const before = round && (await findRoundBefore(work.db, round.reportingYear));
  if (!round || !before || before.round.openedAt === undefined) return;
  for (const organisation of await listParticipating(work.db, id))
    await carryOver(work, { round: before.id, organisation }, { round: id, organisation }, listUnshown);
}

/** All of it in one transaction: after a crash all rows are there, or none. */
export function carryOverTask(listUnshown: ListUnshown): Task {
  return defineTask('carry-over', Told, async ({ effect, payload }) => {
    await effect((work) => carryOverInto(work, payload.subject.id, listUnshown));
  });
}
