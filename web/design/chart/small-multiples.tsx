// The same small picture for each name, on one scale: how something went over the years. The first and the last value stand at
// the ends of the line; a year without value breaks it.

import { scaleLinear } from 'd3-scale';
import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import { formatNumber } from '#wording/format-number.ts';
import { useSay } from '../words.tsx';
import styles from './chart.module.css';
import type { Series } from './line-chart.tsx';

const LEAST_WIDTH = 164;
const GAP = 24;
const PLOT = 76;
const LINE = 18;
const LETTER = 8.2;
const FOOT = 20;
const BELOW = 22;
/** Two years nearer than this are written away from each other. */
const YEAR_ROOM = 40;
/** For the numbers at both ends. */
const ENDS = 48;

type Spot = { readonly x: number; readonly y: number; readonly year: number; readonly value: string };

type Frame = {
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly turned: boolean;
  readonly wide: number;
};

function spotsOf({ points }: Series, { years, values, turned, wide }: Frame): readonly (Spot | undefined)[] {
  const x = scaleLinear([years[0] ?? 0, years.at(-1) ?? 1], [ENDS, Math.max(ENDS + 1, wide - ENDS)]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const ends = turned ? [low, high] : [high, low];
  const y = scaleLinear(ends, low === high ? [PLOT / 2, PLOT / 2] : [16, PLOT - 8]);
  return points.map(({ year, value }) =>
    value === null ? undefined : { x: x(year), y: y(Number(value)), year, value },
  );
}

const pathOf = (spots: readonly (Spot | undefined)[]) =>
  spots
    .map((spot, at) => (spot ? `${spots[at - 1] ? 'L' : 'M'}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}` : ''))
    .join('');

function Panel({ series, frame, none }: { readonly series: Series; readonly frame: Frame; readonly none: string }) {
  const { language } = useSay();
  const spots = spotsOf(series, frame);
  const known = spots.filter((spot) => spot !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  const isNear = first && last && first !== last && last.x - first.x < YEAR_ROOM;
  const anchors = isNear ? (['end', 'start'] as const) : (['middle', 'middle'] as const);
  if (!first || !last)
    return (
      <text y={PLOT / 2} className={styles.none}>
        {none}
      </text>
    );
  return (
    <>
      <path d={pathOf(spots)} className={styles.line} />
      {known.map((spot) => (
        <circle key={spot.year} cx={spot.x} cy={spot.y} r={3.5} className={styles.mark} />
      ))}
      {last !== first && (
        <text x={first.x - 8} y={first.y + 5} className={styles.value} textAnchor="end">
          {formatNumber(first.value, language)}
        </text>
      )}
      <text x={last.x + 8} y={last.y + 5} className={styles.marked}>
        {formatNumber(last.value, language)}
      </text>
      {[...new Set([first.year, last.year])].map((year, at) => (
        <text
          key={year}
          x={(at === 0 ? first : last).x}
          y={PLOT + FOOT - 4}
          className={styles.tick}
          textAnchor={anchors[at] ?? 'middle'}
        >
          {year}
        </text>
      ))}
    </>
  );
}

const valuesOf = (series: readonly Series[]) =>
  series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [Number(value)])));

/** `turned` puts the smallest on top, as places want it; `none` stands where a name has no value at all. */
export function SmallMultiples(props: {
  readonly series: readonly Series[];
  readonly width: number;
  readonly none: string;
  readonly turned?: boolean;
  /** Each name on a scale of its own, from 0: for measures that cannot be held against each other. */
  readonly apart?: boolean;
}) {
  const { series, width, none, turned = false, apart = false } = props;
  const columns = Math.max(1, Math.min(series.length, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)), 4));
  const wide = (width + GAP) / columns - GAP;
  const points = series.flatMap((one) => one.points);
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  const values = valuesOf(series);
  const names = series.map(({ name }) => wrapWords(name, Math.floor(wide / LETTER)));
  const rows = Array.from({ length: Math.ceil(series.length / columns) }, (_, row) => {
    const those = names.slice(row * columns, (row + 1) * columns);
    return those.reduce((most, lines) => Math.max(most, lines.length), 1) * LINE;
  });
  const tops = rows.map((_, row) => rows.slice(0, row).reduce((sum, head) => sum + head + PLOT + FOOT + BELOW, 0));
  const height = rows.reduce((sum, head) => sum + head + PLOT + FOOT + BELOW, 0);
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden="true">
      {series.map((one, at) => {
        const row = Math.floor(at / columns);
        const head = rows[row] ?? LINE;
        return (
          <g key={one.id} data-series={1} transform={`translate(${(at % columns) * (wide + GAP)} ${tops[row] ?? 0})`}>
            {names[at]?.map((line, number) => (
              <text key={line} y={14 + number * LINE} className={styles.name}>
                {line}
              </text>
            ))}
            <g transform={`translate(0 ${head})`}>
              <Panel
                series={one}
                frame={{ years, values: apart ? [0, ...valuesOf([one])] : values, turned, wide }}
                none={none}
              />
            </g>
          </g>
        );
      })}
    </svg>
  );
}
