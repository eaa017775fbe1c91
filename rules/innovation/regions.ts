// Regions of Kazakhstan as the country was divided on a day. A row of an earlier year names the region of its day; a map of today shows
// its figure over all the areas that the region then had. Codes: KATO, first two digits.
// Sources: decree of the President No. 702 of 19 June 2018 (Shymkent apart, South Kazakhstan becomes Turkistan Region); decree No. 887
// of May 2022, in force from 8 June 2022 (Abai, Zhetisu and Ulytau out of East Kazakhstan, Almaty and Karaganda regions).

import { REGIONS } from '../evidence/classifiers.ts';

const SHYMKENT_APART = '2018-06-19';
const THREE_NEW = '2022-06-08';

/** A region while its bounds stayed the same. `areas`: the regions of today over which it reached. Days are `YYYY-MM-DD`. */
export type RegionPeriod = {
  readonly code: string;
  readonly from: string | null;
  /** The first day on which it was bounded otherwise, or was no more. */
  readonly until: string | null;
  readonly areas: readonly string[];
};

const period = (code: string, from: string | null, until: string | null, areas = [code]): RegionPeriod => ({
  ...{ code, from, until, areas },
});

const CHANGED: readonly RegionPeriod[] = [
  period('51', null, SHYMKENT_APART, ['61', '79']),
  period('61', SHYMKENT_APART, null),
  period('79', SHYMKENT_APART, null),
  period('63', null, THREE_NEW, ['10', '63']),
  period('63', THREE_NEW, null),
  period('10', THREE_NEW, null),
  period('19', null, THREE_NEW, ['19', '33']),
  period('19', THREE_NEW, null),
  period('33', THREE_NEW, null),
  period('35', null, THREE_NEW, ['35', '62']),
  period('35', THREE_NEW, null),
  period('62', THREE_NEW, null),
];

const unchanged = REGIONS.filter((code) => CHANGED.every((one) => one.code !== code));
export const REGION_PERIODS: readonly RegionPeriod[] = [
  ...unchanged.map((code) => period(code, null, null)),
  ...CHANGED,
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
