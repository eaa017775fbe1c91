// What the start may ask of the house.

export type { HousePlan, RemindersPlan } from './house-plan.ts';
// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { remindTask } from './remind-of-terms.ts';
export { houseRoutes } from './routes.ts';
