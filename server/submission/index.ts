// What other rooms may ask of what was submitted.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export {
  findSubmission,
  listSubmissions,
  listSubmittedRows,
  type Submission,
  type SubmittedDocument,
  type SubmittedReporter,
  type SubmittedRow,
} from './store.ts';
