// What other rooms and the start may ask of the objections.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { listRunningTermsOfObjections } from './list-running-terms.ts';
export { objectionRoutes } from './routes.ts';
export { calendarFileRoutes } from './serve-calendar.ts';
export { countStanding, getObjection } from './store.ts';
export { waitsOfObjections } from './waits.ts';
export { writeCalendar } from './write-calendar.ts';
