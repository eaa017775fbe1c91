// What other rooms and the start may ask of the assignment of the status.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export {
  findRefusedApplication,
  listRefusedApplications,
  type RefusedApplication,
  upholdAppealOnApplication,
} from './decisions.ts';
export { statusRoutes } from './routes.ts';
export { listRunningTerms, type RunningTerm, watchExaminationsTask } from './terms.ts';
export { waitsOfStatus } from './waits.ts';
