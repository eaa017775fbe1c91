// The doors of the results, before they are published.

import { CheckSnapshot, ComputeResults, ListSnapshots, ReadSnapshot } from '#contract/results.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { computeResults, type ResultsPlan } from './compute-results.ts';
import { checkSnapshot, listSnapshots, readSnapshot } from './views.ts';

export function resultRoutes(plan: ResultsPlan): Route[] {
  return [
    route(ListSnapshots, may('result.read'), listSnapshots),
    route(ComputeResults, may('result.compute'), computeResults(plan)),
    route(ReadSnapshot, may('result.read'), readSnapshot),
    route(CheckSnapshot, may('result.read'), checkSnapshot),
  ];
}
