// What other rooms and the start may ask of the publication.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { publicationRoutes } from './routes.ts';
