// Values over years: one line a series, its name at its end where there is room and above where there is not, dashes and marks besides the colours.

import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { spreadLabels } from '#exchange/drawing/spread-labels.ts';
import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import { formatNumber } from '#wording/format-number.ts';
import { useSay } from '../words.tsx';
import styles from './chart.module.css';

export type Series = {
  readonly id: string;
  readonly name: string;
  /** Plain decimals by year; a year without value breaks the line. */
  readonly points: readonly { readonly year: number; readonly value: string | null }[];
};

const HEIGHT = 300;
const PAD = { top: 12, bottom: 30, left: 52 };
/** Of the width, for the names at the ends of the lines. */
const MOST_ROOM = 0.3;
const LETTER = 8.2;
const LINE = 18;
const MARK = 4;
/** A piece of the line before a name that stands above the drawing, and what parts two names. */
const KEY = 40;
const KEY_GAP = 6;

type Scales = { readonly x: ScaleLinear<number, number>; readonly y: ScaleLinear<number, number> };
type Spot = { readonly x: number; readonly y: number };

function spotsOf(series: Series, { x, y }: Scales): readonly (Spot | undefined)[] {
  return series.points.map(({ year, value }) => (value === null ? undefined : { x: x(year), y: y(Number(value)) }));
}

function pathOf(spots: readonly (Spot | undefined)[]): string {
  return spots
    .map((spot, index) => (spot ? `${spots[index - 1] ? 'L' : 'M'}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}` : ''))
    .join('');
}

function Axes({
  scales,
  years,
  right,
}: {
  readonly scales: Scales;
  readonly years: readonly number[];
  readonly right: number;
}) {
  const { language } = useSay();
  return (
    <>
      {scales.y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={PAD.left} x2={right} y1={scales.y(tick)} y2={scales.y(tick)} className={styles.grid} />
          <text x={PAD.left - 8} y={scales.y(tick) + 5} className={styles.tick} textAnchor="end">
            {formatNumber(String(tick), language)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} x={scales.x(year)} y={HEIGHT - 8} className={styles.tick} textAnchor="middle">
          {year}
        </text>
      ))}
    </>
  );
}

type Named = { readonly series: readonly Series[]; readonly width: number };

/** How the names stand: at the ends of their lines, or, where they would be cut or lie under the axis, above the drawing. */
function placeNames({ series, width }: Named) {
  const longest = Math.max(...series.map(({ name }) => name.length)) * LETTER + 20;
  const room = Math.min(longest, Math.max(width * MOST_ROOM, 110));
  const letters = Math.floor((room - 16) / LETTER);
  const atEnds = series.map(({ name }) => wrapWords(name, letters));
  const lines = atEnds.reduce((sum, one) => sum + one.length, 0);
  const fits = atEnds.flat().every((line) => line.length <= letters) && lines * LINE <= HEIGHT - PAD.top - PAD.bottom;
  if (fits) return { above: false, names: atEnds, right: width - room, head: 0 } as const;
  const names = series.map(({ name }) => wrapWords(name, Math.floor((width - KEY - 12) / LETTER)));
  const head = names.reduce((sum, one) => sum + one.length * LINE + KEY_GAP, 0) + PAD.top;
  return { above: true, names, right: width - 20, head } as const;
}

/** Where the first line of each name stands, above the drawing. */
function keyHeights(names: readonly (readonly string[])[]): readonly number[] {
  let y = LINE;
  return names.map((lines) => {
    const at = y;
    y += lines.length * LINE + KEY_GAP;
    return at;
  });
}

function SeriesName({ lines, x, y }: { readonly lines: readonly string[]; readonly x: number; readonly y: number }) {
  return lines.map((line, number) => (
    <text key={line} x={x} y={y + number * LINE} className={styles.seriesName}>
      {line}
    </text>
  ));
}

export function LineChart({ series, width }: Named) {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const values = series.flatMap(({ points }) => points.map(({ value }) => Number(value ?? 0)));
  const { above, names, right, head } = placeNames({ series, width });
  const scales: Scales = {
    x: scaleLinear([years[0] ?? 0, years.at(-1) ?? 1], [PAD.left + 12, right]),
    y: scaleLinear([0, Math.max(...values, 1)], [HEIGHT - PAD.bottom, PAD.top]).nice(5),
  };
  const drawn = series.map((one) => ({ one, spots: spotsOf(one, scales) }));
  const ends = spreadLabels(
    drawn.map(({ spots }) => spots.findLast((spot) => spot !== undefined)?.y ?? 0),
    LINE * Math.max(...names.map((lines) => lines.length)) + 2,
  );
  const keys = keyHeights(names);
  return (
    <svg className={styles.svg} width={width} height={HEIGHT + head} aria-hidden="true">
      <g transform={`translate(0 ${head})`}>
        <Axes scales={scales} years={years} right={right} />
        {drawn.map(({ one, spots }, index) => (
          <g key={one.id} data-series={(index % 5) + 1}>
            <path d={pathOf(spots)} className={styles.line} />
            {spots.map(
              (spot) => spot && <circle key={spot.x} cx={spot.x} cy={spot.y} r={MARK} className={styles.mark} />,
            )}
            {!above && <SeriesName lines={names[index] ?? []} x={right + 12} y={(ends[index] ?? 0) + 5} />}
          </g>
        ))}
      </g>
      {above &&
        series.map(({ id }, index) => (
          <g key={id} data-series={(index % 5) + 1}>
            <path d={`M0 ${(keys[index] ?? 0) - 5}h${KEY - 8}`} className={styles.line} />
            <SeriesName lines={names[index] ?? []} x={KEY} y={keys[index] ?? 0} />
          </g>
        ))}
    </svg>
  );
}
