import {
  ListInnovationReports,
  MakeInnovationReport,
  ReadInnovationReport,
  StopInnovationReport,
} from '#contract/innovation-report.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import { makeInnovationReport, stopInnovationReport } from './make-report.ts';
import { listInnovationReports, readInnovationReport } from './views.ts';

export const innovationReportRoutes = (task: Task): readonly Route[] => [
  route(ListInnovationReports, may('innovation.read'), listInnovationReports),
  route(MakeInnovationReport, may('innovation-report.make'), makeInnovationReport(task)),
  route(ReadInnovationReport, may('innovation.read'), readInnovationReport),
  route(StopInnovationReport, may('innovation-report.make'), stopInnovationReport),
];
