// The doors of the intake.

import { ChangeReport, ReadReport } from '#contract/intake.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { changeReport } from './change-report.ts';
import { readReport } from './views.ts';

export const intakeRoutes: readonly Route[] = [
  route(ReadReport, may('report.read'), readReport),
  route(ChangeReport, may('report.enter'), changeReport, {
    unrecorded: 'rows of an open report are a draft: its act is the submission',
  }),
];
