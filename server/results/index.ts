// What other rooms and the start may ask of the results.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { checkSnapshot } from './check-snapshot.ts';
export type { ResultsPlan } from './compute-results.ts';
export { findSnapshotFaults, findSnapshotTouched } from './find-snapshot-faults.ts';
export { readInput } from './freeze-inputs.ts';
export type { CalendarText } from './hash-parts.ts';
export { prepareResultsTask } from './prepare-results.ts';
export { resultRoutes } from './routes.ts';
export { getSnapshot, type KeptResult, listResults, listSnapshotsOf, type Snapshot } from './store.ts';
