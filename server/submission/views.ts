// Submissions for screens: what stands before one, the statement to be signed, the receipt.

import type { Completeness, ReadReceipt, ReadStatement, ReadSubmission, SubmissionLine } from '#contract/submission.ts';
import { intakeEndsAt, stageOf } from '#rules/round/round.ts';
import { confirmsWithoutCode, refuseUnlessMay } from '#server/accounts/index.ts';
import { getParticipation } from '#server/intake/index.ts';
import { historyOf } from '#server/journal/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { checkCompleteness } from './check-completeness.ts';
import type { KeptSignature } from './check-signature.ts';
import { compareReports, stateOfReport, stateOfSubmission } from './compare-reports.ts';
import { digestReport } from './digest-report.ts';
import { loadHeading, loadReport } from './load-report.ts';
import { countSubmitted, findSubmission, type Place, type Submission } from './store.ts';
import type { SubmissionPlan } from './submission-plan.ts';
import { lastDayOf, subjectOf } from './submit-report.ts';
import { type Heading, hashStatement } from './submitted-data.ts';
import { writeStatement } from './write-statement.ts';

type Kept = KeptSignature & { readonly data: string };

async function getRound(work: Work, place: Place): Promise<StoredRound> {
  const round = await getParticipation(work, place);
  refuseUnlessMay(work.identity, 'submission.read', place.organisation);
  return round;
}

async function listLines(db: Db, { round, organisation }: Place): Promise<SubmissionLine[]> {
  const rows = await db
    .selectFrom('submission')
    .select(['number', 'received_at', 'hash', 'signature'])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ received_at, signature, ...rest }) => {
    const { name, way } = signature as Kept;
    return { ...rest, receivedAt: received_at, name, way };
  });
}

/** Pages of one state of a report are asked for again and again, most of all on the last evening. */
const MOST_KEPT = 200;
const checks = new Map<string, Completeness>();

/** By the hash of everything that the check looks at. */
async function checkKept(db: Db, place: Place, heading: Heading): Promise<Completeness> {
  const { hash } = await digestReport(db, place, heading);
  const known = checks.get(hash);
  checks.delete(hash);
  const check = known ?? checkCompleteness(await loadReport(db, heading, place));
  checks.set(hash, check);
  const [oldest] = checks.keys();
  if (checks.size > MOST_KEPT && oldest !== undefined) checks.delete(oldest);
  return check;
}

export const readSubmission =
  (plan: SubmissionPlan): Act<typeof ReadSubmission> =>
  async (work, { params }) => {
    const round = await getRound(work, params);
    const heading = await loadHeading(work.db, round, params);
    const last = await findSubmission(work.db, params);
    const now = stateOfReport(params, heading.lists);
    const { bin, names } = heading.reporter;
    return {
      stage: stageOf(round.round, work.at),
      reportingYear: round.reportingYear,
      organisation: { bin, names: { ...names } },
      lastDay: lastDayOf(round),
      endsAt: intakeEndsAt(round.round),
      form: round.signature,
      keys: [...plan.keys],
      revocationRequired: plan.revocationRequired,
      withoutCode: await confirmsWithoutCode(plan.accounts, work),
      check: await checkKept(work.db, params, heading),
      submissions: await listLines(work.db, params),
      since: last ? await compareReports(work.db, stateOfSubmission(last), now) : null,
    };
  };

export const readStatement: Act<typeof ReadStatement> = async (work, { params, query: { language } }) => {
  const round = await getRound(work, params);
  refuseUnlessNow(round, { kind: 'submit' }, work.at);
  const heading = await loadHeading(work.db, round, params);
  const digest = await digestReport(work.db, params, heading);
  const number = ((await findSubmission(work.db, params))?.number ?? 0) + 1;
  const telling = { language, number, preparedAt: work.at, round: params.round, lastDay: lastDayOf(round) };
  const statement = writeStatement(heading, digest, telling);
  return { statement, hash: hashStatement(statement), preparedAt: work.at, number };
};

async function findNumbered(db: Db, place: Place, number: number): Promise<Submission | undefined> {
  return number > 0 ? findSubmission(db, place, number) : undefined;
}

function showSignature(kept: Kept) {
  const { way, name } = kept;
  if (kept.way === 'confirmation') return { way, name, signer: null, revocation: null, asked: null, by: null };
  const { signer, revocation, asked, by } = kept;
  const { commonName, bin = '', iinEnds = null, serial, issuer, until } = signer;
  return { way, name, signer: { commonName, bin, iinEnds, serial, issuer, until }, revocation, asked, by };
}

export const readReceipt: Act<typeof ReadReceipt> = async (work, { params: { number, ...place } }) => {
  const round = await getRound(work, place);
  const submission = await findNumbered(work.db, place, number);
  const last = await findSubmission(work.db, place);
  if (!submission || !last) throw new Problem('not-found');
  const { statement, signature } = await work.db
    .selectFrom('submission')
    .select(['statement', 'signature'])
    .where('id', '=', submission.id)
    .executeTakeFirstOrThrow();
  const before = await findNumbered(work.db, place, number - 1);
  const entries = await historyOf(work.db, subjectOf(place));
  const entry = entries.find(({ act, version }) => act === 'submission.submitted' && version === number);
  return {
    number,
    last: last.number,
    reportingYear: round.reportingYear,
    organisation: { bin: submission.reporter.bin, names: { ...submission.reporter.names } },
    receivedAt: submission.receivedAt,
    statement,
    hash: submission.hash,
    dataHash: (signature as Kept).data,
    ...(await countSubmitted(work.db, submission)),
    signature: showSignature(signature as Kept),
    entry: entry ? { number: entry.number, hash: entry.hash } : null,
    difference: before ? await compareReports(work.db, stateOfSubmission(before), stateOfSubmission(submission)) : null,
  };
};
