// The doors of the yearly revision.

import {
  AnswerSubmission,
  EndRevision,
  EnterGovernmentDecision,
  EnterPlanReport,
  ListRevisions,
  OpenRevisions,
  ReadPlanReports,
  ReadRevision,
  ResolveRevision,
  SubmitWithdrawal,
} from '#contract/revision.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { openRevisions } from './open-revisions.ts';
import { enterPlanReport, readPlanReports } from './plan-reports.ts';
import {
  answerSubmission,
  endRevision,
  enterGovernmentDecision,
  resolveRevision,
  submitWithdrawal,
} from './resolve-revision.ts';
import { listRevisions, readRevision } from './views.ts';

export const revisionRoutes: readonly Route[] = [
  route(ListRevisions, may('revision.read'), listRevisions),
  route(ReadRevision, may('revision.read'), readRevision),
  route(OpenRevisions, may('revision.keep'), openRevisions),
  route(ResolveRevision, may('revision.keep'), resolveRevision),
  route(SubmitWithdrawal, may('revision.keep'), submitWithdrawal),
  route(EndRevision, may('revision.keep'), endRevision),
  route(AnswerSubmission, may('revision.answer'), answerSubmission),
  route(EnterGovernmentDecision, may('revision.answer'), enterGovernmentDecision),
  route(ReadPlanReports, may('revision.read'), readPlanReports),
  route(EnterPlanReport, may('plan-report.enter'), enterPlanReport),
];
