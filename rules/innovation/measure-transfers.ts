// Answer 4: which technologies went where, by which way, and how long it took after they were first introduced.

import { divide, fraction, toFixed } from '#rules/kernel/exact.ts';
import { type CountedRows, isWithin, type Span, type TransferRow, yearsOf } from './counted-rows.ts';
import { type Growth, growthOf } from './growth.ts';
import { firstIntroductions } from './measure-introductions.ts';
import { areaOfRegion, type RegionArea, regionAreas } from './region-areas.ts';

type TransferCell = {
  readonly area: string;
  readonly channel: string;
  readonly transfers: number;
};

/** Calendar years from the first introduction in the group to the first transfer. */
export type Delay = {
  readonly technologies: number;
  /** One decimal, null where no technology was transferred. */
  readonly mean: string | null;
  /** Middle of the sorted years, half a year where two stand in the middle. */
  readonly median: string | null;
  readonly byYears: readonly { readonly years: number; readonly technologies: number }[];
  /** Transferred in a year before the first introduction, or never introduced: not in the mean. */
  readonly unintroduced: number;
};

export type Transferred = {
  readonly total: number;
  readonly byYear: readonly number[];
  readonly growth: Growth;
  readonly technologies: number;
  /** Of the transfers that say so; null where none does. */
  readonly participants: number | null;
  readonly patients: number | null;
  readonly areas: readonly RegionArea[];
  /** Area × channel; empty cells are left out. */
  readonly cells: readonly TransferCell[];
  readonly reached: readonly string[];
  readonly neverReached: readonly string[];
  readonly byChannel: readonly { readonly channel: string; readonly transfers: number }[];
  /** How many transfers ended with the receiver performing by itself. */
  readonly receiverPerforms: number;
  readonly delay: Delay;
};

const within = (rows: CountedRows, span: Span): readonly TransferRow[] =>
  rows.transfers.filter(({ year }) => isWithin(span, year));

/** Of those that were reported. */
const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, one) => (one === null ? sum : (sum ?? 0) + one), null);

function tallyCells(mine: readonly TransferRow[], areaOf: (region: string) => string | undefined) {
  type Cell = { -readonly [K in keyof TransferCell]: TransferCell[K] };
  const cells = new Map<string, Map<string, Cell>>();
  for (const { region, channel } of mine) {
    const area = areaOf(region) ?? region;
    const row = cells.get(area) ?? new Map<string, Cell>();
    const cell = row.get(channel) ?? { area, channel, transfers: 0 };
    cell.transfers += 1;
    row.set(channel, cell);
    cells.set(area, row);
  }
  const all = [...cells.values()].flatMap((row) => [...row.values()]);
  return all.sort((one, other) => (`${one.area} ${one.channel}` < `${other.area} ${other.channel}` ? -1 : 1));
}

function measureDelay(rows: CountedRows, mine: readonly TransferRow[]): Delay {
  const introduced = firstIntroductions(rows);
  const first = new Map<string, number>();
  for (const { technology, year } of mine) {
    const known = first.get(technology);
    if (known === undefined || year < known) first.set(technology, year);
  }
  const waited = [...first].flatMap(([technology, year]) => {
    const since = introduced.get(technology);
    return since === undefined || since > year ? [] : [year - since];
  });
  const sorted = waited.sort((one, other) => one - other);
  const sum = sorted.reduce((all, one) => all + one, 0);
  const half = sorted.length >> 1;
  const middle = (sorted[half] ?? 0) + (sorted[sorted.length % 2 === 1 ? half : half - 1] ?? 0);
  const none = sorted.length === 0;
  return {
    technologies: sorted.length,
    mean: none ? null : toFixed(divide(fraction(BigInt(sum)), fraction(BigInt(sorted.length))), 1),
    median: none ? null : toFixed(fraction(BigInt(middle), 2n), middle % 2 === 0 ? 0 : 1),
    byYears: [...new Set(sorted)].map((years) => ({
      years,
      technologies: sorted.filter((one) => one === years).length,
    })),
    unintroduced: first.size - sorted.length,
  };
}

export function measureTransfers(rows: CountedRows, span: Span): Transferred {
  const mine = within(rows, span);
  const areas = regionAreas(span);
  const cells = tallyCells(mine, areaOfRegion(areas));
  const byYear = yearsOf(span).map(() => 0);
  for (const { year } of mine) byYear[year - span.from] = (byYear[year - span.from] ?? 0) + 1;
  const channels = new Map<string, number>();
  for (const { channel, transfers } of cells) channels.set(channel, (channels.get(channel) ?? 0) + transfers);
  const isReached = new Set(cells.map(({ area }) => area));
  const people = {
    participants: sumOf(mine.map((one) => one.participants)),
    patients: sumOf(mine.map((one) => one.patients)),
  };
  return {
    total: mine.length,
    byYear,
    growth: growthOf(byYear),
    technologies: new Set(mine.map(({ technology }) => technology)).size,
    ...people,
    areas,
    cells,
    reached: areas.filter(({ code }) => isReached.has(code)).map(({ code }) => code),
    neverReached: areas.filter(({ code }) => !isReached.has(code)).map(({ code }) => code),
    byChannel: [...channels]
      .map(([channel, transfers]) => ({ channel, transfers }))
      .sort((one, other) => other.transfers - one.transfers || (one.channel < other.channel ? -1 : 1)),
    receiverPerforms: mine.filter(({ receiverPerforms }) => receiverPerforms).length,
    delay: measureDelay(rows, mine),
  };
}

/** A line of the matrix technology × area, of one channel or of all. */
export type MatrixLine = {
  readonly technology: string;
  readonly transfers: number;
  readonly byArea: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
};

/** Most transferred first. */
export function measureMatrix(rows: CountedRows, span: Span, channel?: string): readonly MatrixLine[] {
  const areaOf = areaOfRegion(regionAreas(span));
  const lines = new Map<
    string,
    { transfers: number; byArea: Record<string, number>; byChannel: Record<string, number> }
  >();
  for (const one of within(rows, span)) {
    if (channel !== undefined && one.channel !== channel) continue;
    const line = lines.get(one.technology) ?? { transfers: 0, byArea: {}, byChannel: {} };
    const area = areaOf(one.region) ?? one.region;
    line.transfers += 1;
    line.byArea[area] = (line.byArea[area] ?? 0) + 1;
    line.byChannel[one.channel] = (line.byChannel[one.channel] ?? 0) + 1;
    lines.set(one.technology, line);
  }
  return [...lines]
    .map(([technology, line]) => ({ technology, ...line }))
    .sort((one, other) => other.transfers - one.transfers || (one.technology < other.technology ? -1 : 1));
}
