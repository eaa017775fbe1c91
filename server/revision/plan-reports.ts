// The organisation reports each year on its development plan (S-12.2): the figures of S-9. Entered again, the later one counts; a
// dossier that the Council has resolved upon keeps the one it had.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { EnterPlanReport, ReadPlanReports } from '#contract/revision.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { compare, getDecimal } from '#rules/kernel/exact.ts';
import { yearOf } from '#rules/kernel/plain-date.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { holdDocument } from '#server/documents/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { yearsOf } from './assemble-dossier.ts';
import { listPlanReports } from './store-plan-reports.ts';

type Entered = AskedOf<typeof EnterPlanReport>['body'];

/** Everything that cannot be: no total, parts above the whole, a year that is not over. */
function findFaults(work: Work, report: Entered): Reason[] {
  const { operationalStaff, researchStaff, teamMembers, budget, researchIncome, year } = report;
  const add = (code: string, field: string, values: Reason['values'] = {}): Reason => ({
    ...{ code: `revision:${code}`, pointer: `/body/${field}`, paragraph: 'S-9', values },
  });
  const isEmpty = compare(getDecimal(budget), getDecimal('0')) <= 0;
  return [
    ...(operationalStaff === 0 ? [add('staff-without-total', 'operationalStaff')] : []),
    ...(operationalStaff > 0 && researchStaff + teamMembers > operationalStaff
      ? [add('staff-above-total', 'researchStaff', { part: researchStaff + teamMembers, whole: operationalStaff })]
      : []),
    ...(isEmpty ? [add('budget-missing', 'budget')] : []),
    ...(!isEmpty && compare(getDecimal(researchIncome), getDecimal(budget)) > 0
      ? [add('income-above-budget', 'researchIncome')]
      : []),
    ...(year >= yearOf(dayInAstana(work.at)) ? [add('year-not-over', 'year', { year })] : []),
  ];
}

/** The approved report stays as long as its figures do. */
async function holdReport(work: Work, organisation: string, { document, year }: Entered): Promise<void> {
  if (document === null) return;
  const found = await work.db
    .selectFrom('document')
    .select('id')
    .where('id', '=', document)
    .where('organisation', '=', organisation)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw refused([{ code: 'revision:document-gone', pointer: '/body/document', paragraph: 'S-12.2' }]);
  await holdDocument(work, document, { room: 'revision', subject: `${organisation}-${year}` });
}

export const enterPlanReport: Act<typeof EnterPlanReport> = async (work, { params: { organisation }, body }) => {
  refuseUnlessMay(work.identity, 'plan-report.enter', organisation);
  const faults = findFaults(work, body);
  if (faults.length > 0) throw refused(faults);
  await holdReport(work, organisation, body);
  const before = (await listPlanReports(work.db, organisation)).find(({ year }) => year === body.year);
  const { year, operationalStaff, researchStaff, teamMembers, budget, researchIncome, source, document } = body;
  const number = (before?.number ?? 0) + 1;
  await work.db
    .insertInto('plan_report')
    .values({
      ...{ organisation, year, number, source, budget, entered_at: work.at, entered_by: work.identity.account ?? '' },
      ...{ operational_staff: operationalStaff, research_staff: researchStaff, team_members: teamMembers },
      research_income: researchIncome,
      document,
    })
    .execute();
  await record(work, {
    act: 'revision.plan-report-entered',
    subject: { kind: 'plan-report', id: `${organisation}-${year}` },
    ...{ organisation, paragraph: 'S-12.2', ...(before ? { before } : {}), after: body, version: number },
  });
  work.outcome.created = true;
  return { number };
};

export const readPlanReports: Act<typeof ReadPlanReports> = async (work, { params: { organisation } }) => {
  if (!mayDoIn(readHeldRoles(work.identity.roles), 'revision.read', organisation)) throw new Problem('not-found');
  const last = yearOf(dayInAstana(work.at)) - 1;
  return { reports: await listPlanReports(work.db, organisation), asked: yearsOf(last) };
};
