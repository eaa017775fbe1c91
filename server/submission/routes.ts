// The doors of the submission.

import {
  LayLateDocument,
  LayLateRow,
  ReadLate,
  WithdrawLateDocument,
  WithdrawLateRow,
} from '#contract/late-evidence.ts';
import { ReadReceipt, ReadStatement, ReadSubmission, SubmitReport } from '#contract/submission.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { layLateDocument, layLateRow, readLate, withdrawLateDocument, withdrawLateRow } from './lay-late.ts';
import type { SubmissionPlan } from './submission-plan.ts';
import { submitReport } from './submit-report.ts';
import { readReceipt, readStatement, readSubmission } from './views.ts';

export function submissionRoutes(plan: SubmissionPlan): Route[] {
  return [
    route(ReadSubmission, may('submission.read'), readSubmission(plan)),
    route(ReadStatement, may('submission.read'), readStatement),
    route(ReadReceipt, may('submission.read'), readReceipt),
    route(ReadLate, may('evidence.read'), readLate),
    route(LayLateRow, may('late.lay'), layLateRow),
    route(WithdrawLateRow, may('late.lay'), withdrawLateRow),
    route(LayLateDocument, may('late.lay'), layLateDocument),
    route(WithdrawLateDocument, may('late.lay'), withdrawLateDocument),
    // Everything else that it does is recorded.
    route(SubmitReport, may('submission.submit'), submitReport(plan), {
      unrecorded: 'a wrong code, counted beside the journal',
    }),
  ];
}
