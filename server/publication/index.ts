// What other rooms and the start may ask of the publication.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { openHouseKeys } from './house-keys.ts';
export { preparePublicationTask, sweepPreparing } from './prepare-publication.ts';
export type { PublicationPlan } from './publication-plan.ts';
export { publicationRawRoutes, publicationRoutes, publishedRoutes } from './routes.ts';
export { findAnswer as findPublishedYear, isPublishedFile } from './store.ts';
export { waitsOfPublication } from './waits.ts';
export { writeOfPublicationTask } from './write-of-publication.ts';
