// Reports on development plans, as they were entered.

import { sql } from 'kysely';
import type { PlanReport } from '#contract/revision.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type StoredPlanReport = PlanReport & {
  readonly year: number;
  readonly number: number;
  readonly enteredAt: Moment;
  readonly document: { readonly id: string; readonly name: string } | null;
};

/** The last one of each year, the newest year first. */
export async function listPlanReports(db: Db, organisation: string): Promise<StoredPlanReport[]> {
  const rows = await db
    .selectFrom('plan_report')
    .leftJoin('document', 'document.id', 'plan_report.document')
    .distinctOn('year')
    .select(['year', 'number', 'operational_staff as operationalStaff', 'research_staff as researchStaff'])
    .select(['team_members as teamMembers', 'source', 'entered_at as enteredAt'])
    .select(['document.id as documentId', 'document.name as documentName'])
    .select([sql<string>`budget::text`.as('budget'), sql<string>`research_income::text`.as('researchIncome')])
    .where('plan_report.organisation', '=', organisation)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ documentId: id, documentName: name, ...report }) => ({
    ...report,
    document: id === null || name === null ? null : { id, name },
  }));
}
