// What other rooms and the start may ask of the appeals.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { APPEALED, type AppealsPlan } from './appeals-plan.ts';
export { listRunningTerms } from './list-running-terms.ts';
export { appealRoutes } from './routes.ts';
export { waitsOfAppeals } from './waits.ts';
export { writeOfAppealTask } from './write-of-appeal.ts';
