// What other rooms and the start may ask of the yearly revision.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { findWithdrawal, listWithdrawals, upholdAppealOnRevision, type Withdrawal } from './decisions.ts';
export { revisionRoutes } from './routes.ts';
export { listRunningTerms, type RunningTerm, watchRevisionsTask } from './terms.ts';
export { waitsOfRevisions } from './waits.ts';
