// What other rooms may ask of the intake.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { intakeRoutes } from './routes.ts';
