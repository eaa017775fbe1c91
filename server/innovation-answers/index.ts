// What other rooms may ask of the answers.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { composeFor, readGroup, refuseBadSpan } from './read-answers.ts';
export { innovationAnswerRoutes } from './routes.ts';
