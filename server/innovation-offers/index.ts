// What the start may ask of the room between the registers and the report.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { innovationOfferRoutes } from './routes.ts';
