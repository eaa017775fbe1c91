// What the start may ask of the reports.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { makeInnovationReportTask } from './make-report.ts';
export { innovationReportRoutes } from './routes.ts';
export { innovationReportRawRoutes } from './serve-files.ts';
