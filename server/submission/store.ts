// What was submitted, loaded: of each organisation of a round the last submission, which counts, and its rows.

import { sql } from 'kysely';
import { REPORTED_TABLES, type ReportedTable } from '#contract/intake.ts';
import type { Category } from '#rules/evidence/tables.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type Place = { readonly round: string; readonly organisation: string };

/** A document as it was when it was submitted. `asked`: what of Annex 2 it is (rules/evidence/documents.ts), where said. */
export type SubmittedDocument = {
  readonly asked: string | null;
  readonly document: string;
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
};

/** The organisation as it reported itself: as the register had it on the last day of the year. */
export type SubmittedReporter = {
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly category: Category;
  readonly universityHospital: boolean;
};

export type Submission = Place & {
  readonly id: string;
  readonly number: number;
  readonly receivedAt: string;
  readonly submittedBy: string;
  readonly revision: number;
  readonly hash: string;
  readonly reporter: SubmittedReporter;
  readonly lists: readonly SubmittedDocument[];
};

export type SubmittedRow = {
  /** The identifier of the row in the report; it keeps it through verification and objections. */
  readonly row: string;
  readonly table: ReportedTable;
  readonly place: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly version: number;
  readonly evidence: readonly SubmittedDocument[];
};

const COLUMNS = [
  'id',
  'round',
  'organisation',
  'number',
  'received_at',
  'submitted_by',
  'revision',
  'hash',
  'reporter',
  'lists',
] as const;

type Columns = {
  readonly id: string;
  readonly round: string;
  readonly organisation: string;
  readonly number: number;
  readonly received_at: string;
  readonly submitted_by: string;
  readonly revision: string;
  readonly hash: string;
  readonly reporter: unknown;
  readonly lists: unknown;
};

const read = ({ received_at, submitted_by, revision, reporter, lists, ...rest }: Columns): Submission => ({
  ...rest,
  receivedAt: received_at,
  submittedBy: submitted_by,
  revision: Number(revision),
  reporter: reporter as SubmittedReporter,
  lists: lists as SubmittedDocument[],
});

/** The submission of this number, or the one that counts; undefined where nothing was submitted. */
export async function findSubmission(
  db: Db,
  { round, organisation }: Place,
  number?: number,
): Promise<Submission | undefined> {
  const found = await db
    .selectFrom('submission')
    .select(COLUMNS)
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .$if(number !== undefined, (one) => one.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found && read(found);
}

/** Of each organisation that submitted, the submission that counts. */
export async function listSubmissions(db: Db, round: string): Promise<Submission[]> {
  const found = await db
    .selectFrom('submission')
    .distinctOn('organisation')
    .select(COLUMNS)
    .where('round', '=', round)
    .orderBy('organisation')
    .orderBy('number', 'desc')
    .execute();
  return found.map(read);
}

const isTable = (name: string): name is ReportedTable => (REPORTED_TABLES as readonly string[]).includes(name);

/** The rows of a submission in the order of their tables. */
export async function listSubmittedRows(db: Db, { id, organisation }: Submission): Promise<SubmittedRow[]> {
  const rows = await db
    .selectFrom('submitted_row')
    .select(['row', 'table_name', 'place', 'fields', 'version', 'evidence'])
    .where('submission', '=', id)
    .where('organisation', '=', organisation)
    .orderBy('table_name')
    .orderBy('place')
    .orderBy('row')
    .execute();
  return rows.map(({ table_name, place, fields, evidence, ...rest }) => {
    if (!isTable(table_name)) throw new Error(`a row of no table: ${table_name}`);
    return {
      ...rest,
      table: table_name,
      place: Number(place),
      fields: fields as Record<string, string>,
      evidence: evidence as SubmittedDocument[],
    };
  });
}

type Counted = {
  readonly tables: { readonly table: ReportedTable; readonly rows: number }[];
  /** Different files: one that stands for several rows is one. */
  readonly documents: number;
};

/** Rows of each table, in the order of the tables, and documents of a submission. */
export async function countSubmitted(db: Db, { id, lists }: Submission): Promise<Counted> {
  const { rows } = await sql<Counted['tables'][number]>`
    select table_name as "table", count(*)::int as rows from submitted_row where submission = ${id}
    group by table_name order by table_name`.execute(db);
  const { rows: documents } = await sql<{ document: string }>`
    select distinct one ->> 'document' as document from submitted_row, jsonb_array_elements(evidence) one
    where submission = ${id}`.execute(db);
  const all = new Set([...lists, ...documents].map(({ document }) => document));
  return { tables: rows, documents: all.size };
}
