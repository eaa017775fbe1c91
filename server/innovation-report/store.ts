// Reports and what stands in them. Nothing of a made one changes.

import type { AnswerScope } from '#contract/innovation-answers.ts';
import type { Content } from '#rules/innovation/content.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import type { Language } from '#wording/texts.ts';

export type StoredReport = {
  readonly id: string;
  readonly scope: AnswerScope;
  readonly of: string | null;
  readonly from: number;
  readonly to: number;
  readonly askedAt: Moment;
  readonly madeAt: Moment | null;
  readonly run: string | null;
};
export type NewReport = Pick<StoredReport, 'scope' | 'of' | 'from' | 'to'>;

const COLUMNS = [
  ...([
    'id',
    'scope',
    'holding',
    'organisation',
    'region',
    'from_year',
    'to_year',
    'asked_at',
    'made_at',
    'run',
  ] as const),
];
/** A page of the list. */
export const REPORTS_SHOWN = 50;

const select = (db: Db) => db.selectFrom('innovation_report').select(COLUMNS);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const asReport = (row: Row): StoredReport => ({
  id: row.id,
  scope: row.scope as AnswerScope,
  of: row.holding ?? row.organisation ?? row.region,
  from: row.from_year,
  to: row.to_year,
  askedAt: row.asked_at,
  madeAt: row.made_at,
  run: row.run,
});

/** The newest first. */
export async function listReports(db: Db, skip: number): Promise<StoredReport[]> {
  const rows = await select(db).orderBy('asked_at', 'desc').orderBy('id').offset(skip).limit(REPORTS_SHOWN).execute();
  return rows.map(asReport);
}

export async function findReport(db: Db, id: string): Promise<StoredReport | undefined> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row && asReport(row);
}

export async function insertReport({ db, at, identity }: Work, { scope, of, from, to }: NewReport): Promise<string> {
  const { id } = await db
    .insertInto('innovation_report')
    .values({
      ...{ scope, from_year: from, to_year: to, asked_at: at, asked_by: identity.account ?? '' },
      ...{ holding: scope === 'holding' ? of : null, organisation: scope === 'organisation' ? of : null },
      region: scope === 'region' ? of : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setRun(db: Db, id: string, run: string): Promise<void> {
  await db.updateTable('innovation_report').set({ run }).where('id', '=', id).execute();
}

export type ReportText = {
  readonly language: Language;
  readonly content: Content;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
};

export async function insertTexts({ db, at }: Work, report: string, texts: readonly ReportText[]): Promise<void> {
  await db
    .insertInto('innovation_report_text')
    .values(
      texts.map(({ language, content, pdf, docx }) => ({
        ...{ report, language, content: JSON.stringify(content) },
        ...{ pdf: Buffer.from(pdf), docx: Buffer.from(docx) },
      })),
    )
    .execute();
  await db.updateTable('innovation_report').set({ made_at: at }).where('id', '=', report).execute();
}

export async function findContent(db: Db, report: string, language: Language): Promise<Content | undefined> {
  const row = await db
    .selectFrom('innovation_report_text')
    .select('content')
    .where('report', '=', report)
    .where('language', '=', language)
    .executeTakeFirst();
  return row?.content as unknown as Content | undefined;
}

export async function findFile(db: Db, report: string, language: Language, format: 'pdf' | 'docx') {
  const row = await db
    .selectFrom('innovation_report_text')
    .select(format)
    .where('report', '=', report)
    .where('language', '=', language)
    .executeTakeFirst();
  return row?.[format];
}
