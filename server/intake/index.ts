// What other rooms may ask of the intake.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { type AddedRow, addRows, raiseRevision } from './add-rows.ts';
export { findColumnFaults } from './change-report.ts';
export { findClaimsLater, findClaimsTask } from './find-claims.ts';
export type { ImportPlan } from './import-plan.ts';
export { importRawRoutes, importRoutes } from './import-routes.ts';
export { nameEvidence } from './name-evidence.ts';
export { intakeRoutes } from './routes.ts';
export { findRows, getParticipation, listRows, lockReport, type Place, type StoredRow } from './store.ts';
