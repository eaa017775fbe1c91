// What other rooms may ask of what was submitted.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { carryOverTask } from './carry-over.ts';
export { closeIntakesTask } from './close-intake.ts';
export { type ReportStanding, readStanding } from './load-report.ts';
export { submissionRoutes } from './routes.ts';
export {
  findSubmission,
  listSubmissions,
  listSubmittedRows,
  type Submission,
  type SubmittedDocument,
  type SubmittedReporter,
  type SubmittedRow,
} from './store.ts';
export type { SubmissionPlan } from './submission-plan.ts';
export { tellOfSubmissionTask } from './tell-of-submission.ts';
