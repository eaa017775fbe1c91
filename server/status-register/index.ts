// What other rooms and the start may ask of the register of research organisations.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { enterStatusAct, type StatusActDraft } from './enter-status-act.ts';
export { statusRegisterRoutes } from './routes.ts';
export { statusRegisterRawRoutes } from './serve-files.ts';
export { listHolders, type StatusOn, statusOn } from './status-on.ts';
