// What other rooms and the start may ask of the Council.

export type { CouncilPlan } from './council-plan.ts';
// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { type ConsideredRound, findConsidered } from './find-considered.ts';
export { listVotesOn, type MatterVote, type NewMatter, raiseMatter, settleMatter } from './matters.ts';
export { remindOfCouncilTask } from './remind-of-council.ts';
export { councilRoutes } from './routes.ts';
export { councilRawRoutes } from './serve-files.ts';
export { waitsOfCouncil } from './waits.ts';
export { writeOfSittingTask } from './write-of-sitting.ts';
