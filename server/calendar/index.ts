// What other rooms may ask of the calendar.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { calendarRoutes } from './routes.ts';
export { calendarInForce } from './years.ts';
