// What other rooms and the start may ask of the results.

export type { ResultsPlan } from './compute-results.ts';
// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { resultRoutes } from './routes.ts';
