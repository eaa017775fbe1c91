import { ForeseeReadings } from '#contract/what-if.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { foreseeReadings } from './foresee-readings.ts';

export const whatIfRoutes: readonly Route[] = [route(ForeseeReadings, may('round.draft'), foreseeReadings)];
