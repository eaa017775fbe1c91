// The year of the round before: verified, once its verification is published, and as it was submitted until then; of whoever
// submitted nothing, as it was entered. Tallies are kept: rows that
// have not changed are not read twice.

import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Edition } from '#rules/editions/edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { Category } from '#rules/evidence/tables.ts';
import { plainDate } from '#rules/kernel/plain-date.ts';
import { evaluateReport, type ReportedRow, type Reporter } from '#rules/report/evaluate-report.ts';
import type { Tally } from '#rules/scoring/tally.ts';
import { listRows } from '#server/intake/index.ts';
import { organisationsOn } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { findSubmission, listSubmittedRows, type Submission } from '#server/submission/index.ts';
import { listVerifiedRows } from '#server/verification/index.ts';

export type YearBefore = {
  /** Of those counted so far; undefined where nobody is. */
  readonly tally: Tally | undefined;
  readonly counted: number;
  /** How many organisations submitted or entered anything. */
  readonly of: number;
  /** Of these, by verified data; and by what was submitted. The others count as their rows were entered. */
  readonly verified: number;
  readonly submitted: number;
};

/** For so long one answer counts; asking again goes on. */
const PATIENCE_MS = 700;
/** More organisations than a round has; a tally is a few kilobytes. */
const MOST_KEPT = 1000;

type Standing = {
  readonly reporter: Reporter;
  readonly organisation: string;
  readonly submission: Submission | undefined;
  readonly isVerified: boolean;
  /** Changes with the rows. */
  readonly key: string;
};

/** Organisation → how many decisions its items have: an objection that is upheld, or a second person, adds one. */
async function countDecisions(db: Db, round: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ organisation: string; count: string }>`
    select d.organisation, count(*) || '+' || count(s.decision) as count
    from verification_decision d left join verification_second s on s.decision = d.id
    where d.round = ${round} group by d.organisation`.execute(db);
  return new Map(rows.map(({ organisation, count }) => [organisation, count]));
}

async function listStanding(
  db: Db,
  { id: round, reportingYear, round: { publishedAt } }: StoredRound,
): Promise<Standing[]> {
  const known = await organisationsOn(db, plainDate(reportingYear, 12, 31));
  const names = new Map(known.map((one) => [one.id, one.names.en]));
  const rows = await db
    .selectFrom('round_participant')
    .innerJoin('organisation', 'organisation.id', 'round_participant.organisation')
    .innerJoin('report', (join) =>
      join
        .onRef('report.round', '=', 'round_participant.round')
        .onRef('report.organisation', '=', 'round_participant.organisation'),
    )
    .select(['round_participant.organisation', 'bin', 'category', 'university_hospital', 'revision'])
    .where('round_participant.round', '=', round)
    .where('left_at', 'is', null)
    .orderBy('bin')
    .execute();
  const decisions = publishedAt === undefined ? undefined : await countDecisions(db, round);
  const standing: Standing[] = [];
  for (const { organisation, bin, category, university_hospital: universityHospital, revision } of rows) {
    const submission = await findSubmission(db, { round, organisation });
    const reporter = submission
      ? { ...submission.reporter, name: submission.reporter.names.en }
      : { bin, name: names.get(organisation) ?? bin, category: category as Category, universityHospital };
    const { bin: _, ...standsAs } = reporter;
    const isVerified = submission !== undefined && decisions !== undefined;
    const decided = isVerified ? (decisions.get(organisation) ?? '') : null;
    const key = JSON.stringify([round, organisation, submission?.id ?? revision, decided, standsAs]);
    standing.push({ reporter, organisation, submission, isVerified, key });
  }
  return standing;
}

async function loadRows(
  db: Db,
  round: string,
  { organisation, submission, isVerified }: Standing,
): Promise<readonly ReportedRow[]> {
  if (!submission) return listRows(db, { round, organisation });
  if (isVerified) return listVerifiedRows(db, round, organisation);
  const rows = await listSubmittedRows(db, submission);
  return rows.map(({ row: id, table, fields }) => ({ id, table, fields }));
}

/** Of one program; each edition has tallies of its own. */
export class YearsTallied {
  readonly #kept = new Map<string, Tally>();

  async #tallyOf(db: Db, round: StoredRound, edition: Edition, one: Standing): Promise<Tally> {
    const key = `${edition.id} ${one.key}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const { settings } = completeSettings(edition);
    const plan = { edition, settings, weighting: draftWeighting(edition), reportingYear: round.reportingYear };
    const { tally } = evaluateReport(one.reporter, await loadRows(db, round.id, one), plan);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, tally);
    return tally;
  }

  /** Counts as many organisations as its patience allows, one at least beyond those that are kept. */
  async load(db: Db, round: StoredRound, edition: Edition): Promise<YearBefore> {
    const standing = await listStanding(db, round);
    const began = performance.now();
    const tallies: Tally[] = [];
    for (const one of standing) {
      if (tallies.length > 0 && performance.now() - began > PATIENCE_MS && !this.#kept.has(`${edition.id} ${one.key}`))
        break;
      tallies.push(await this.#tallyOf(db, round, edition, one));
      // Others are answered between two organisations.
      await breathe();
    }
    const [first] = tallies;
    const tally = first && { ...first, organisations: tallies.flatMap((one) => one.organisations) };
    const verified = standing.filter(({ isVerified }) => isVerified).length;
    const submitted = standing.filter(({ submission }) => submission).length - verified;
    return { tally, counted: tallies.length, of: standing.length, verified, submitted };
  }
}
