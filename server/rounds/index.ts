// What other rooms may ask of the rounds.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { listRunningTermsOfRounds } from './list-running-terms.ts';
export { callCouncilOn, goOn, lockFor } from './open-round.ts';
export { roundRoutes } from './routes.ts';
export {
  findRound,
  findRoundBefore,
  holdRound,
  listLastOpened,
  refuseUnlessNow,
  type StoredRound,
  type StoredWeighting,
} from './store.ts';
export { listParticipating, termsOf } from './views.ts';
