// How the country was divided when something was transferred: a region that was divided later stands on today's map over all the
// areas that it then had, and its figure is told once for all of them.

import { REGIONS } from '#rules/evidence/classifiers.ts';
import type { Span } from './counted-rows.ts';

/**
 * Divisions of regions, KATO, first two digits. `before` is the code of the region that was divided, `after` what it was divided
 * into; the law holds from `on`.
 */
export const REGION_DIVISIONS = [
  {
    on: '2018-06-19',
    before: '51',
    after: ['61', '79'],
    source: 'Указ Президента Республики Казахстан от 19 июня 2018 года № 702',
  },
  {
    on: '2022-06-08',
    before: '19',
    after: ['19', '33'],
    source: 'Указ Президента Республики Казахстан от 3 мая 2022 года № 887',
  },
  {
    on: '2022-06-08',
    before: '35',
    after: ['35', '62'],
    source: 'Указ Президента Республики Казахстан от 3 мая 2022 года № 887',
  },
  {
    on: '2022-06-08',
    before: '63',
    after: ['63', '10'],
    source: 'Указ Президента Республики Казахстан от 3 мая 2022 года № 887',
  },
] as const;

export type RegionArea = {
  /** The region whose name the area carries: the one that was divided, where the span begins before its division. */
  readonly code: string;
  /** Today's regions that it covers. */
  readonly covers: readonly string[];
  /** The day of the division that came within the span or after it; null for a region as it is today. */
  readonly divided: string | null;
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The areas in which a span of years can be told without guessing: what belonged to a region before its division cannot be told apart
 * afterwards, so a span that begins before (or in the year of) the division has one area for the whole.
 */
export function regionAreas({ from }: Span): readonly RegionArea[] {
  const whole = REGION_DIVISIONS.filter(({ on }) => from <= yearOf(on));
  const divided = new Set<string>(whole.flatMap(({ after }) => after));
  return [
    ...REGIONS.filter((code) => !divided.has(code)).map((code) => ({ code, covers: [code], divided: null })),
    ...whole.map(({ before, after, on }) => ({ code: before, covers: after, divided: on })),
  ].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Code of a region of any day → the area of the span that it lies in. */
export function areaOfRegion(areas: readonly RegionArea[]): (region: string) => string | undefined {
  const known = new Map<string, string>();
  for (const { code, covers } of areas) for (const one of [code, ...covers]) known.set(one, code);
  const formerly = new Map<string, string>(REGION_DIVISIONS.map(({ before, after }) => [before, after[0]]));
  return (region) => known.get(region) ?? known.get(formerly.get(region) ?? '');
}
