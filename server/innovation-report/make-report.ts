// A report is asked for, made by a job that people watch and may stop, and kept in three languages.

import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { MakeInnovationReport, StopInnovationReport } from '#contract/innovation-report.ts';
import { reportDocx } from '#exchange/innovation-report/report-docx.ts';
import { reportPdf } from '#exchange/innovation-report/report-pdf.ts';
import { composeFor, readGroup, refuseBadSpan } from '#server/innovation-answers/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { enqueueRun } from '#server/platform/jobs/enqueue.ts';
import { askToCancel } from '#server/platform/jobs/job-runs.ts';
import { defineTask, type JobWork, type Task } from '#server/platform/jobs/task.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { LANGUAGES } from '#wording/texts.ts';
import { findReport, insertReport, insertTexts, type ReportText, type StoredReport, setRun } from './store.ts';

const Told = z.strictObject({ report: z.uuid() });
const subjectOf = (id: string) => ({ kind: 'innovation-report', id });
/** Counted, then in each language composed and printed twice. */
const STEPS = 1 + LANGUAGES.length * 2;

async function writeTexts({ read, progress, signal }: JobWork<unknown>, report: StoredReport, address: string) {
  const { scope, of, from, to } = report;
  const texts: ReportText[] = [];
  let done = 0;
  const step = async () => {
    signal.throwIfAborted();
    done += 1;
    await progress(done, STEPS);
    await breathe();
  };
  for (const language of LANGUAGES) {
    const content = await read((work) => {
      const asked = { from, to, language };
      return composeFor(work, readGroup(work, { scope, ...(of === null ? {} : { of }), ...asked }), asked);
    });
    if (done === 0) await step();
    const pdf = reportPdf(content, { language, address });
    await step();
    const docx = await reportDocx(content, { language, address });
    await step();
    texts.push({ language, content, pdf, docx });
  }
  return texts;
}

/** `address`: of the house, for links in the files. */
export const makeInnovationReportTask = (address: () => string): Task =>
  defineTask(
    'make-innovation-report',
    Told,
    async (job) => {
      const report = await job.read(({ db }) => findReport(db, job.payload.report));
      if (!report) return;
      const texts = await writeTexts(job, report, address());
      await job.effect(async (work) => {
        await insertTexts(work, report.id, texts);
        await record(work, {
          act: 'innovation-report.made',
          subject: subjectOf(report.id),
          after: { languages: texts.map(({ language }) => language) },
        });
      });
    },
    { attempts: 3 },
  );

export const makeInnovationReport =
  (task: Task): Act<typeof MakeInnovationReport> =>
  async (work, { body: { scope, of, from, to } }) => {
    refuseBadSpan({ from, to });
    const asked = { scope, from, to, ...(of === null ? {} : { of }) };
    const group = readGroup(work, asked);
    const held = readHeldRoles(work.identity.roles);
    const organisation = scope === 'holding' || scope === 'organisation' ? of : null;
    if (!mayDoIn(held, 'innovation-report.make', organisation)) throw new Problem('not-found');
    const report = { scope, of: group.scope === 'all' ? null : group.of, from, to };
    const id = await insertReport(work, report);
    const run = await enqueueRun(work, task, { report: id });
    await setRun(work.db, id, run);
    await record(work, {
      act: 'innovation-report.asked',
      subject: subjectOf(id),
      ...(organisation === null ? {} : { organisation }),
      after: report,
    });
    work.outcome.created = true;
    return { id, run };
  };

export const stopInnovationReport: Act<typeof StopInnovationReport> = async (work, { params: { id } }) => {
  const report = await findReport(work.db, id);
  if (!report) throw new Problem('not-found');
  if (report.run === null || !(await askToCancel(work.db, report.run))) throw refused([{ code: 'house:is-over' }]);
  await record(work, { act: 'innovation-report.stopped', subject: subjectOf(id) });
  return {};
};
