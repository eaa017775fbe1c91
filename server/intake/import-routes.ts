// The doors of imports into a report.

import { ApplyReportImport, ReadReportImport } from '#contract/report-import.ts';
import { may, type RawRoute, type Route, route } from '#server/platform/http/route.ts';
import { applyReportImport, readReportImport } from './import-apply.ts';
import { refusedRoute, templateRoute } from './import-files-back.ts';
import type { ImportPlan } from './import-plan.ts';
import { readImportRoute } from './import-read.ts';
import { sendFileRoute } from './import-send-file.ts';

export function importRoutes(plan: ImportPlan): Route[] {
  return [
    route(ReadReportImport, may('report.enter'), readReportImport(plan)),
    route(ApplyReportImport, may('report.enter'), applyReportImport(plan)),
  ];
}

export function importRawRoutes(plan: ImportPlan): RawRoute[] {
  return [templateRoute(plan), sendFileRoute(plan), readImportRoute(plan), refusedRoute(plan)];
}
