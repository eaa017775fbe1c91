// What other rooms may ask of the register of organisations.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { isExample, isExampleIn, loadExampleOrganisations } from './example-organisations.ts';
export type { FollowMerge } from './merge-organisations.ts';
export { nameOrganisations } from './name-organisations.ts';
export { type OrganisationOn, organisationsOn } from './organisations-on.ts';
export { organisationRawRoutes, organisationRoutes } from './routes.ts';
export { waitsOfOrganisations } from './waits.ts';
