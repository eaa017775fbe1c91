// What the start may ask of the notices.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { waitsOfRounds } from './waits.ts';
export { writeOfObjectionTask } from './write-of-objection.ts';
export { writeOfRoundTask } from './write-of-round.ts';
