// E-7: what was not counted because it, or its evidence, came late is carried over. When the next round opens, such rows of the
// round before stand in the organisation's new report as drafts, each with its history and with its documents. Whether a row
// still counts the rules say there, as of any row.

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { CarriedStep, Origin, ReportedTable } from '#contract/intake.ts';
import { nameFile } from '#rules/evidence/evidence-cell.ts';
import { type AddedRow, addRows, findClaimsLater, lockReport, raiseRevision } from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, findRoundBefore, listParticipating, type StoredRound } from '#server/rounds/index.ts';
import { carryDocuments } from './carry-documents.ts';
import { holdLate, type LaidDocument, listCarried, listLateDocuments, listLateRows } from './late-store.ts';
import { findSubmission, type Place } from './store.ts';

/** What the verification says of a row that was submitted. `counts`: it stands credited, as reported or with other facts. */
export type Verdict = {
  readonly counts: boolean;
  readonly refused: CarriedStep['refused'];
  /** Refused because nothing showed it, or not enough. */
  readonly unshown: boolean;
};
export type ListVerdicts = (db: Db, place: Place) => Promise<ReadonlyMap<string, Verdict>>;

const Told = z.object({ subject: z.object({ kind: z.literal('round'), id: z.string() }) });

type Source = {
  readonly id: string;
  readonly table: ReportedTable;
  readonly fields: Readonly<Record<string, string>>;
  readonly origin: Origin | null;
  readonly by: string;
  readonly at: string;
  /** Stands in the submission that counts as it now stands in the report. */
  readonly isSubmitted: boolean;
};

/** The rows of the report as they stand, in its order. */
async function listSources(db: Db, before: Place, submission: string | null): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select r.id, r.table_name as "table", r.fields, r.origin, r.changed_by as "by", r.changed_at as "at",
      exists (select from submitted_row s
        where s.submission = ${submission} and s.row = r.id and s.version = r.version) as "isSubmitted"
    from reported_row r
    where r.round = ${before.round} and r.organisation = ${before.organisation} and r.removed_at is null
    order by r.table_name, r.place, r.id`.execute(db);
  return rows;
}

type Carried = { readonly source: Source; readonly step: CarriedStep; readonly late: readonly LaidDocument[] };

type Beside = {
  readonly year: number;
  readonly submission: number | null;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly documents: readonly LaidDocument[];
};

/** Why a row of the report goes over; undefined for one that counts, or that was refused for what it is and not for want of evidence. */
function judge(source: Source, { year, submission, verdicts, documents }: Beside): Carried | undefined {
  const late = documents.filter(({ row }) => row === source.id);
  const lastLate = late.at(-1);
  const { counts = false, refused = null, unshown = false } = verdicts.get(source.id) ?? {};
  const step = (why: CarriedStep['why'], at: string) => ({
    ...{ source, late },
    step: { year, row: source.id, why, at, submission, refused },
  });
  if (counts) return undefined;
  if (lastLate) return step('late-document', lastLate.laidAt);
  if (!source.isSubmitted) return step(submission === null ? 'never-submitted' : 'after-submission', source.at);
  return unshown ? step('refused', refused?.at ?? source.at) : undefined;
}

async function listToCarry(work: Work, before: Place, year: number, listVerdicts: ListVerdicts): Promise<Carried[]> {
  const submission = await findSubmission(work.db, before);
  const beside: Beside = {
    year,
    submission: submission?.number ?? null,
    verdicts: await listVerdicts(work.db, before),
    documents: await listLateDocuments(work.db, before),
  };
  const ofReport = (await listSources(work.db, before, submission?.id ?? null)).flatMap(
    (source) => judge(source, beside) ?? [],
  );
  const fresh = (await listLateRows(work.db, before)).map(({ id, table_name, fields, laid_by: by, laid_at: at }) => ({
    source: { id, table: table_name as ReportedTable, fields, origin: null, by, at, isSubmitted: false },
    step: { year, row: id, why: 'late-row', at, submission: beside.submission, refused: null } as const,
    late: beside.documents.filter(({ row }) => row === id),
  }));
  return [...ofReport, ...fresh];
}

/** Whoever entered a row is still who entered it; its cell names the documents that came late as it names the others. */
function rowOf({ source, step, late }: Carried, round: string): AddedRow {
  const { origin, fields, table, by } = source;
  const earlier = origin?.way === 'carried-over' ? (origin.history ?? []) : [];
  const evidence = late.reduce((cell, { document }) => nameFile(cell, document.name), fields.evidence ?? '');
  return {
    ...{ id: randomUUID(), table, by },
    fields: late.length > 0 ? { ...fields, evidence } : fields,
    origin: { way: 'carried-over', round, row: source.id, history: [...earlier, step] },
  };
}

async function carryOver(work: Work, before: StoredRound, place: Place, listVerdicts: ListVerdicts): Promise<void> {
  const from = { round: before.id, organisation: place.organisation };
  await holdLate(work.db, from);
  const carried = await listToCarry(work, from, before.reportingYear, listVerdicts);
  if (carried.length === 0) return;
  await lockReport(work.db, place);
  // Those that are there by now are passed over, removed ones among them: the job may be tried twice.
  const known = await listCarried(work.db, place);
  const fresh = carried.filter(({ source }) => !known.has(source.id));
  if (fresh.length === 0) return;
  const added = fresh.map((one) => rowOf(one, before.id));
  await addRows(work, place, added);
  const became = new Map(added.map(({ id }, at) => [fresh[at]?.source.id ?? '', id]));
  await carryDocuments(
    work,
    place,
    became,
    fresh.flatMap(({ late }) => late),
  );
  if (added.some(({ table }) => table === 'publications')) await findClaimsLater(work, place);
  const revision = await raiseRevision(work, place);
  const count = (...whys: CarriedStep['why'][]) => fresh.filter(({ step }) => whys.includes(step.why)).length;
  const late = count('never-submitted', 'after-submission', 'late-row', 'late-document');
  await record(work, {
    act: 'submission.carried-over',
    subject: { kind: 'report', id: `${place.round}/${place.organisation}` },
    organisation: place.organisation,
    paragraph: 'E-7',
    after: { rows: fresh.length, late, unshown: count('refused'), from: before.id, revision },
  });
}

export async function carryOverInto(work: Work, id: string, listVerdicts: ListVerdicts): Promise<void> {
  const round = await findRound(work.db, id);
  const before = round && (await findRoundBefore(work.db, round.reportingYear));
  if (!round || !before || before.round.openedAt === undefined) return;
  for (const organisation of await listParticipating(work.db, id))
    await carryOver(work, before, { round: id, organisation }, listVerdicts);
}

/** All of it in one transaction: after a crash all rows are there, or none. */
export function carryOverTask(listVerdicts: ListVerdicts): Task {
  return defineTask('carry-over', Told, async ({ effect, payload }) => {
    await effect((work) => carryOverInto(work, payload.subject.id, listVerdicts));
  });
}
