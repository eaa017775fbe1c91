// A report as it stands: what a submission says of it, and with all its rows where they are to be looked at.

import type { Category } from '#rules/evidence/tables.ts';
import { plainDate } from '#rules/kernel/plain-date.ts';
import { listEvidence, listEvidenceOfLists } from '#server/evidence/index.ts';
import { listRows } from '#server/intake/index.ts';
import { organisationsOn } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { findSubmission, type Place, type SubmittedReporter } from './store.ts';
import type { Heading, SubmittedData } from './submitted-data.ts';

/** As the register had it on the last day of the reporting year, in the category in which the round evaluates it. */
async function loadReporter(db: Db, { reportingYear }: StoredRound, place: Place): Promise<SubmittedReporter> {
  const participant = await db
    .selectFrom('round_participant')
    .innerJoin('organisation', 'organisation.id', 'round_participant.organisation')
    .select(['bin', 'category', 'university_hospital'])
    .where('round', '=', place.round)
    .where('organisation', '=', place.organisation)
    .executeTakeFirst();
  if (!participant) throw new Problem('not-found');
  const { bin, category, university_hospital: universityHospital } = participant;
  const [known] = await organisationsOn(db, plainDate(reportingYear, 12, 31), place.organisation);
  const names = known?.names ?? { kk: bin, ru: bin, en: bin };
  return { bin, names, category: category as Category, universityHospital };
}

export async function loadHeading(db: Db, round: StoredRound, place: Place): Promise<Heading> {
  const { reportingYear, edition, settings } = round;
  const reporter = await loadReporter(db, round, place);
  return { round: { reportingYear, edition, settings }, reporter, lists: await listEvidenceOfLists(db, place) };
}

/** With all rows. */
export async function loadReport(db: Db, heading: Heading, place: Place): Promise<SubmittedData> {
  const evidence = await listEvidence(db, place);
  const rows = await listRows(db, place);
  return {
    ...heading,
    rows: rows.map(({ id, table, fields, version }) => ({
      row: id,
      table,
      fields,
      version,
      evidence: evidence.rows.get(id) ?? [],
    })),
  };
}

/** Where a report stands against what was submitted of it. */
export type ReportStanding = 'nothing-entered' | 'unsigned' | 'changed' | 'as-submitted';

export async function readStanding(db: Db, place: Place): Promise<ReportStanding> {
  const [submitted, revision] = [await findSubmission(db, place), await readRevision(db, place)];
  if (submitted) return submitted.revision === revision ? 'as-submitted' : 'changed';
  const row = await db
    .selectFrom('reported_row')
    .select('id')
    .where('round', '=', place.round)
    .where('organisation', '=', place.organisation)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row ? 'unsigned' : 'nothing-entered';
}

/** The revision of the report; 0 where nothing was ever entered. */
export async function readRevision(db: Db, { round, organisation }: Place): Promise<number> {
  const report = await db
    .selectFrom('report')
    .select('revision')
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  return Number(report?.revision ?? 0);
}
