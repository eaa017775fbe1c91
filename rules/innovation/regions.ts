// Regions of Kazakhstan as the country was divided on a day. A row of an earlier year names the region of its day.
// Codes: KATO, first two digits.

import { REGIONS } from '../evidence/classifiers.ts';
import { REGION_DIVISIONS } from './region-areas.ts';

/** A region while its bounds stayed the same. `areas`: the regions of today over which it reached. Days are `YYYY-MM-DD`. */
export type RegionPeriod = {
  readonly code: string;
  readonly from: string | null;
  /** The first day on which it was bounded otherwise, or was no more. */
  readonly until: string | null;
  readonly areas: readonly string[];
};

const divided = new Set<string>(REGION_DIVISIONS.flatMap(({ before, after }) => [before, ...after]));

export const REGION_PERIODS: readonly RegionPeriod[] = [
  ...REGIONS.filter((code) => !divided.has(code)).map((code) => ({ code, from: null, until: null, areas: [code] })),
  ...REGION_DIVISIONS.flatMap(({ on, before, after }) => [
    { code: before, from: null, until: on, areas: after },
    ...after.map((code) => ({ code, from: on, until: null, areas: [code] })),
  ]),
];

/** The region with this code as it was on a day; undefined where there was none. */
export function findRegionOn(code: string, day: string): RegionPeriod | undefined {
  return REGION_PERIODS.find(
    (one) => one.code === code && (one.from === null || one.from <= day) && (one.until === null || day < one.until),
  );
}

/** Every region of a day: together they reach over the whole country, each area once. */
export function listRegionsOn(day: string): readonly RegionPeriod[] {
  return REGION_PERIODS.filter((one) => findRegionOn(one.code, day) === one);
}
