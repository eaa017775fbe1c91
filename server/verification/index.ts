// What other rooms may ask of the verification.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { checkRoundTask, checkSubmissionTask } from './check-round.ts';
export { findConflict, refuseInConflict } from './conflicts.ts';
export { decideAgain } from './decide-again.ts';
export type { WorkRegister } from './look-up-work.ts';
export { verificationRoutes } from './routes.ts';
export { type Decision, getItem, getOpenRound, type Item, listDecisions, listItems } from './store.ts';
export {
  type FrozenRow,
  listMarks,
  type Mark,
  readVerifiedLine,
  verifiedLines,
} from './verified-lines.ts';
export {
  evaluateRows,
  evaluateVerified,
  listVerifiedRows,
  planOfRound,
  type VerifiedRow,
  verify,
} from './verified-rows.ts';
export { waitsOfVerification } from './waits.ts';
export { verificationRawRoutes } from './write-package.ts';
export { type VerificationPlan, writePublishedTask } from './write-published.ts';
