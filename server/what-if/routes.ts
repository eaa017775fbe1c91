import { ForeseeReadings, KeepScenario, ListScenarios, RemoveScenario } from '#contract/what-if.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { foreseeReadings } from './foresee-readings.ts';
import { keepScenario, listScenarios, removeScenario } from './scenarios.ts';

export const whatIfRoutes: readonly Route[] = [
  route(ForeseeReadings, may('round.draft'), foreseeReadings),
  route(ListScenarios, may('scenario.read'), listScenarios),
  route(KeepScenario, may('scenario.keep'), keepScenario),
  route(RemoveScenario, may('scenario.keep'), removeScenario),
];
