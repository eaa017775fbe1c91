// The doors of the results, before they are published.

import {
  CheckSnapshot,
  ComputeResults,
  ListSnapshots,
  ReadFrozenRows,
  ReadSnapshot,
  ReadTallies,
} from '#contract/results.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { checkSnapshot } from './check-snapshot.ts';
import { computeResults, type ResultsPlan } from './compute-results.ts';
import { listSnapshots, readFrozenRows, readSnapshot, readTallies } from './views.ts';

export function resultRoutes(plan: ResultsPlan): Route[] {
  return [
    route(ListSnapshots, may('result.read'), listSnapshots),
    route(ComputeResults, may('result.compute'), computeResults(plan)),
    route(ReadSnapshot, may('result.read'), readSnapshot),
    route(ReadTallies, may('scenario.read'), readTallies),
    route(ReadFrozenRows, may('result.read'), readFrozenRows),
    route(CheckSnapshot, may('result.read'), checkSnapshot),
  ];
}
