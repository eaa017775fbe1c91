// The list of reports and one of them.

import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { InnovationReportLine, ListInnovationReports, ReadInnovationReport } from '#contract/innovation-report.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Act, AnswerOf } from '#server/platform/http/route.ts';
import { findRun } from '#server/platform/jobs/job-runs.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findContent, findReport, listReports, type StoredReport } from './store.ts';

async function linesOf({ db, at }: Work, reports: readonly StoredReport[]): Promise<InnovationReportLine[]> {
  const named = reports.flatMap(({ scope, of }) => (of !== null && scope !== 'region' ? [of] : []));
  const found = named.length === 0 ? new Map() : await nameOrganisations(db, [...new Set(named)], at);
  const lines: InnovationReportLine[] = [];
  for (const { run, ...report } of reports) {
    const names = report.of === null ? undefined : found.get(report.of);
    const any = names?.kk ?? names?.ru ?? names?.en ?? '';
    const state = run === null || report.madeAt !== null ? undefined : await findRun(db, run);
    lines.push({
      ...report,
      names: names ? { kk: names.kk ?? any, ru: names.ru ?? any, en: names.en ?? any } : null,
      run: state ? { id: state.id, state: state.state, done: state.done, total: state.total } : null,
    });
  }
  return lines;
}

export const listInnovationReports: Act<typeof ListInnovationReports> = async (work, { query: { skip = 0 } }) => ({
  reports: await linesOf(work, await listReports(work.db, skip)),
  mayMake: mayDo(readHeldRoles(work.identity.roles), 'innovation-report.make'),
});

export const readInnovationReport: Act<typeof ReadInnovationReport> = async (work, { params, query }) => {
  const found = await findReport(work.db, params.id);
  const [report] = found ? await linesOf(work, [found]) : [];
  if (!report) throw new Problem('not-found');
  const content = await findContent(work.db, params.id, query.language);
  return { report, content: (content ?? null) as unknown as AnswerOf<typeof ReadInnovationReport>['content'] };
};
