// The machine looks at the rows of one submission, and once more at rows of others that share a work or a document with it: on
// the last evening many organisations submit within a minute, and each of them is one piece of work.

import { sql } from 'kysely';
import type { MachineFinding } from '#contract/verification.ts';
import { normaliseDoi } from '#rules/evidence/register.ts';
import { compare, fraction, multiply, toFixed } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { ReportEvaluation } from '#rules/report/evaluate-report.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import { findRoundBefore, type StoredRound } from '#server/rounds/index.ts';
import { listSubmissions, type Submission } from '#server/submission/index.ts';
import { findInRound, told } from './find-in-round.ts';
import type { FoundWork } from './look-up-work.ts';
import { holdIndex, listSharing, readIndex, replaceKeys } from './round-index.ts';
import { type Item, listItems } from './store.ts';
import { evaluateRows, evaluateVerified, planOfRound } from './verified-rows.ts';

/** Points three times those of the year before deserve a look. */
const OUTLIER = fraction(3n, 1n);

const ofRules = ({ code, weight, column, reference, values }: Finding): MachineFinding => ({
  code,
  by: 'rules',
  weight,
  column,
  paragraph: reference,
  values: { ...values },
});

export const doiOf = ({ fields }: Item): string => normaliseDoi(fields.doi ?? '');

async function listLookups({ db }: Work, items: readonly Item[]): Promise<ReadonlyMap<string, FoundWork>> {
  const named = [...new Set(items.map(doiOf))];
  const { rows } = await sql<FoundWork & { doi: string }>`
    select doi, found, title, year from work_lookup where doi = any (${named}::text[])`.execute(db);
  return new Map(rows.map(({ doi, ...rest }) => [doi, rest]));
}

function checkLookup(item: Item, lookups: ReadonlyMap<string, FoundWork>): MachineFinding[] {
  const { fields, table } = item;
  const doi = doiOf(item);
  const found = doi === '' ? undefined : lookups.get(doi);
  if (!found) return [];
  if (!found.found) return [told('doi-unknown', 'doi', 'A2-2', { found: doi })];
  const reported = (table === 'citations' ? fields.published_year : fields.year) ?? '';
  if (found.year === null || reported === '' || String(found.year) === reported.trim()) return [];
  return [told('doi-other-year', 'year', 'E-2.5', { reported, found: found.year, title: found.title ?? '' })];
}

type Looked = { readonly round: StoredRound; readonly submission: Submission; readonly items: readonly Item[] };
/** What the rules said of a row. */
type OfRules = (row: string) => readonly MachineFinding[];

async function keepFindings(work: Work, { round, submission, items }: Looked, ofRow: OfRules): Promise<void> {
  const index = await readIndex(work.db, { round: round.id, year: round.reportingYear }, items);
  const lookups = await listLookups(work, items);
  const { id, organisation, reporter } = submission;
  const rows = items.map((item) => ({
    row: item.row,
    findings: [...ofRow(item.row), ...findInRound(item, reporter.bin, index), ...checkLookup(item, lookups)],
  }));
  await sql`
    insert into verification_check (submission, row, organisation, findings, checked_at)
    select ${id}, (one ->> 'row')::uuid, ${organisation}, one -> 'findings', ${work.at}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) one
    on conflict (submission, row) do update set findings = excluded.findings, checked_at = excluded.checked_at`.execute(
    work.db,
  );
}

async function keepOutliers(work: Work, { round, submission }: Looked, now: ReportEvaluation): Promise<void> {
  const { id, organisation } = submission;
  const before = await findRoundBefore(work.db, round.reportingYear);
  const then = before && (await evaluateVerified(work.db, before, organisation));
  await work.db.deleteFrom('verification_outlier').where('submission', '=', id).execute();
  if (!then) return;
  for (const [component, { value: points }] of now.result.components) {
    const earlier = then.evaluation.result.components.get(component)?.value;
    if (!points || !earlier || earlier.top === 0n || compare(points, multiply(earlier, OUTLIER)) < 0) continue;
    const told = { component, points: toFixed(points, 2), before: toFixed(earlier, 2) };
    await work.db
      .insertInto('verification_outlier')
      .values({ submission: id, organisation, ...told })
      .execute();
  }
}

async function listOfRules(db: Db, submission: string, rows: readonly string[]): Promise<OfRules> {
  const { rows: kept } = await sql<{ row: string; findings: MachineFinding[] }>`
    select row, findings from verification_check where submission = ${submission} and row = any (${[...rows]}::uuid[])`.execute(
    db,
  );
  const of = new Map(kept.map(({ row, findings }) => [row, findings.filter(({ by }) => by === 'rules')]));
  return (row) => of.get(row) ?? [];
}

/** What the rules say of their rows has not changed; what else is claimed and shown by the same documents has. */
async function lookAtSharing(work: Work, { round, submission }: Looked, keys: readonly string[]): Promise<void> {
  const sharing = await listSharing(work.db, submission, keys);
  if (sharing.size === 0) return;
  const others = new Map((await listSubmissions(work.db, round.id)).map((one) => [one.organisation, one]));
  for (const [organisation, rows] of sharing) {
    const other = others.get(organisation);
    const items = await listItems(work.db, { round: round.id, organisation, rows });
    // One that came meanwhile is looked at by itself.
    const own = items.filter((item) => item.submission === other?.id);
    if (!other || !(await isLookedAt(work.db, other.id))) continue;
    await keepFindings(work, { round, submission: other, items: own }, await listOfRules(work.db, other.id, rows));
  }
}

async function isLookedAt(db: Db, submission: string): Promise<boolean> {
  const row = await db
    .selectFrom('verification_looked')
    .select('submission')
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
}

/** All of it in one transaction. `again`: although it was done before. */
export async function lookAtSubmission(
  work: Work,
  round: StoredRound,
  submission: Submission,
  again: boolean,
): Promise<void> {
  const { db, at } = work;
  await holdIndex(work, round.id);
  if (!again && (await isLookedAt(db, submission.id))) return;
  const { id, organisation } = submission;
  const items = (await listItems(db, { round: round.id, organisation })).filter((item) => item.submission === id);
  const looked = { round, submission, items };
  const rows = items.map(({ row, table, fields }) => ({ id: row, table, fields }));
  const evaluation = evaluateRows(submission, rows, planOfRound(round));
  const keys = await replaceKeys(work, submission, items);
  await keepFindings(work, looked, (row) => (evaluation.findings.get(row) ?? []).map(ofRules));
  await keepOutliers(work, looked, evaluation);
  await lookAtSharing(work, looked, keys);
  await db
    .insertInto('verification_looked')
    .values({ submission: id, round: round.id, organisation, looked_at: at })
    .onConflict((conflict) => conflict.column('submission').doUpdateSet({ looked_at: at }))
    .execute();
}
