// The terms board, its watch and its letters.

import { ListTerms } from '#contract/terms.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import type { TermsOfRoom } from './gather-terms.ts';
import { listTerms } from './list-terms.ts';

export type { TermsOfRoom } from './gather-terms.ts';
// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { remindOfRunningTermsTask } from './remind-of-running-terms.ts';
export { watchTermsTask } from './write-down-missed.ts';

/** `rooms`: where terms run. */
export const termRoutes = (rooms: readonly TermsOfRoom[]): Route[] => [
  route(ListTerms, may('term.read'), listTerms(rooms)),
];
