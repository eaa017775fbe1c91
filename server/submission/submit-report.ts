import { sql } from 'kysely';
import type { SubmitReport } from '#contract/submission.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { holdDocuments } from '#server/documents/index.ts';
import { getParticipation, lockReport } from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import { findMoment, type Moment, millisecondsOf } from '#server/platform/clock.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { type KeptSignature, takeSignature } from './check-signature.ts';
import { shareIntake } from './close-intake.ts';
import { type Digest, digestReport, rowsOfReport } from './digest-report.ts';
import { loadHeading } from './load-report.ts';
import { findSubmission, type Place } from './store.ts';
import type { SubmissionPlan } from './submission-plan.ts';
import { type Heading, hashStatement } from './submitted-data.ts';
import { writeStatement } from './write-statement.ts';

/** How long a statement that was shown may be signed. */
const GOOD_FOR = 60 * 60_000;

export const lastDayOf = ({ round }: StoredRound): string => round.moved?.until ?? round.submission.lastDay;
export const subjectOf = ({ round, organisation }: Place) => ({ kind: 'submission', id: `${round}/${organisation}` });

function readPreparedAt(text: string, at: Moment): Moment {
  const preparedAt = findMoment(text);
  const age = preparedAt === undefined ? Number.NaN : millisecondsOf(at) - millisecondsOf(preparedAt);
  if (preparedAt === undefined || !(age >= 0 && age <= GOOD_FOR))
    throw refused([{ code: 'submission:statement-old', pointer: '/body/preparedAt' }]);
  return preparedAt;
}

type Frozen = {
  readonly place: Place;
  readonly number: number;
  readonly revision: number;
  readonly heading: Heading;
  readonly digest: Digest;
  readonly statement: string;
  readonly signature: KeptSignature;
};

/** The rows go over inside the database: those that were digested are those, for the report is locked. */
async function insertRows(work: Work, id: string, { place, digest }: Frozen): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into submitted_row (submission, row, organisation, table_name, place, fields, origin, version, evidence)
    select ${id}, r.row, r.organisation, r.table_name, r.place, r.fields, r.origin, r.version, r.evidence
    from (${rowsOfReport(place)}) r`.execute(work.db);
  if (Number(numAffectedRows) !== digest.rows) throw new Error('rows were frozen that were not hashed');
}

async function keep(work: Work, frozen: Frozen): Promise<void> {
  const { place, number, revision, heading, digest, statement, signature } = frozen;
  const hash = hashStatement(statement);
  const { id } = await work.db
    .insertInto('submission')
    .values({
      ...place,
      number,
      received_at: work.at,
      submitted_by: work.identity.account ?? '',
      revision: String(revision),
      hash,
      statement,
      signature: JSON.stringify({ ...signature, data: digest.hash }),
      reporter: JSON.stringify(heading.reporter),
      lists: JSON.stringify(heading.lists),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertRows(work, id, frozen);
  // Hazard 9: what was submitted cannot be removed.
  const held = digest.documents.map((document) => ({ document, subject: id }));
  await holdDocuments(work, 'submission', held);
  await record(work, {
    act: 'submission.submitted',
    subject: subjectOf(place),
    organisation: place.organisation,
    paragraph: 'E-6',
    after: { hash, rows: digest.rows, documents: digest.documents.length, revision, way: signature.way },
    version: number,
  });
}

/**
 * E-6. Lateness is decided by the moment when the last byte had arrived (hazard 1). Holding the intake, no closing list is
 * written meanwhile; holding the report, no row changes between the hash and what is kept.
 */
export const submitReport =
  (plan: SubmissionPlan): Act<typeof SubmitReport> =>
  async (work, { params, body }) => {
    await shareIntake(work, params.round);
    const round = await getParticipation(work, params);
    refuseUnlessMay(work.identity, 'submission.submit', params.organisation);
    refuseUnlessNow(round, { kind: 'submit' }, work.at);
    const preparedAt = readPreparedAt(body.preparedAt, work.at);
    const revision = await lockReport(work.db, params);
    const heading = await loadHeading(work.db, round, params);
    const digest = await digestReport(work.db, params, heading);
    if (digest.rows === 0) throw refused([{ code: 'submission:nothing-reported', paragraph: 'E-6' }]);
    const number = ((await findSubmission(work.db, params))?.number ?? 0) + 1;
    const telling = { language: body.language, number, preparedAt, round: params.round, lastDay: lastDayOf(round) };
    const statement = writeStatement(heading, digest, telling);
    // Signed unseen is not signed: the rows, their documents or the term changed since it was shown, or it was submitted already.
    if (hashStatement(statement) !== body.hash) throw refused([{ code: 'submission:statement-changed' }]);
    const toSign = { statement, bin: heading.reporter.bin, form: round.signature };
    const signature = await takeSignature(plan, work, body.signature, toSign);
    if (!signature) return { number: 0 };
    await keep(work, { place: params, number, revision, heading, digest, statement, signature });
    work.outcome.created = true;
    return { number };
  };
