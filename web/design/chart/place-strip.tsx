// Places with the room they have: for each name a bar over the places that it holds in most cases, a thin line over all it ever
// holds, a dot where it stands, and the same in words at the end.

import { scaleLinear } from 'd3-scale';
import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import styles from './chart.module.css';

export type Strip = {
  readonly id: string;
  readonly name: string;
  /** Places, 1 the best; best ≤ low ≤ high ≤ worst. */
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
  /** `3 (2–6)`, worded by whoever draws. */
  readonly label: string;
  readonly marked?: boolean;
};

const LINE = 19;
const BAND = 22;
const SPACE = 10;
const HEAD = 26;
const EDGE = 12;
const LETTER = 8.2;
const FIGURE = 8.6;
/** Pixels between two numbers of the scale. */
const TICK_ROOM = 36;

type Placing = (place: number) => number;

function Scale({ of, x, height }: { readonly of: number; readonly x: Placing; readonly height: number }) {
  const wide = x(of) - x(1);
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (wide / Math.max(of - 1, 1)) * one >= TICK_ROOM) ?? of;
  const ticks = [1, ...Array.from({ length: Math.floor(of / step) }, (_, at) => (at + 1) * step)];
  return [...new Set(ticks)].map((tick) => (
    <g key={tick}>
      <line x1={x(tick)} x2={x(tick)} y1={HEAD - 6} y2={height} className={styles.grid} />
      <text x={x(tick)} y={14} className={styles.tick} textAnchor="middle">
        {tick}
      </text>
    </g>
  ));
}

function Row({ strip, lines, top, x }: { strip: Strip; lines: readonly string[]; top: number; x: Placing }) {
  const { rank, low, high, best, worst, label, marked } = strip;
  const middle = top + lines.length * LINE + BAND / 2;
  return (
    <g>
      {lines.map((line, number) => (
        <text key={line} x={0} y={top + 14 + number * LINE} className={`${styles.over} ${marked ? styles.marked : ''}`}>
          {line}
        </text>
      ))}
      <line x1={x(best)} x2={x(worst)} y1={middle} y2={middle} className={styles.reach} />
      <rect x={x(low) - 5} y={middle - 5} width={x(high) - x(low) + 10} height={10} rx={5} className={styles.room} />
      <circle cx={x(rank)} cy={middle} r={5.5} className={styles[marked ? 'dot' : 'paleDot']} />
      <text x={x(worst) + 12} y={middle + 5} className={styles.over}>
        {label}
      </text>
    </g>
  );
}

/** `of` is the last place of the list. */
export function PlaceStrips(props: { readonly strips: readonly Strip[]; readonly of: number; readonly width: number }) {
  const { strips, of, width } = props;
  const room = strips.reduce((most, { label }) => Math.max(most, label.length), 0) * FIGURE + 12;
  const scale = scaleLinear([1, Math.max(of, 2)], [EDGE, Math.max(EDGE + 40, width - room - EDGE)]);
  const names = strips.map(({ name }) => wrapWords(name, Math.floor(width / LETTER)));
  const tops: number[] = [];
  let height = HEAD;
  for (const lines of names) {
    tops.push(height);
    height += lines.length * LINE + BAND + SPACE;
  }
  const x: Placing = (place) => scale(place);
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden="true">
      <Scale of={of} x={x} height={height - SPACE} />
      {strips.map((strip, at) => (
        <Row key={strip.id} strip={strip} lines={names[at] ?? []} top={tops[at] ?? 0} x={x} />
      ))}
    </svg>
  );
}
