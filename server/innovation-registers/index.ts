// What other rooms and the start may ask of the registers of innovative activity.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { innovationRawRoutes, innovationRegisterRoutes } from './routes.ts';
