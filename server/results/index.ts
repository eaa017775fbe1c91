// What other rooms and the start may ask of the results.

export type { ResultsPlan } from './compute-results.ts';
// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { findSnapshotFaults, findSnapshotTouched } from './find-snapshot-faults.ts';
export { resultRoutes } from './routes.ts';
export { getSnapshot, type KeptResult, listResults, listSnapshotsOf, type Snapshot } from './store.ts';
