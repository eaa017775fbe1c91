// What the start may ask of the foresight.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { whatIfRoutes } from './routes.ts';
