// How values are spread: each a dot on one line, dots that would touch stand above one another; the middle is marked.

import { scaleLinear } from 'd3-scale';
import { useSay } from '#web/design/words.tsx';
import { formatNumber } from '#wording/format-number.ts';
import styles from './indicator.module.css';

const RADIUS = 6;
const EDGE = 24;
const FOOT = 28;
const HEAD = 22;

type SpreadProps = { readonly values: readonly string[]; readonly median: string | null; readonly width: number };
type Dot = { readonly key: string; readonly x: number; readonly level: number };

/** The lowest level at which a dot touches none before it. */
function stack(places: readonly number[]): readonly Dot[] {
  const dots: Dot[] = [];
  for (const [at, x] of [...places].sort((a, b) => a - b).entries()) {
    let level = 0;
    while (dots.some((one) => one.level === level && Math.abs(one.x - x) < 2 * RADIUS + 1)) level++;
    dots.push({ key: String(at), x, level });
  }
  return dots;
}

export function SpreadChart({ values, median, width }: SpreadProps) {
  const { language } = useSay();
  const numbers = values.map(Number);
  const scale = scaleLinear([0, Math.max(...numbers, 1)], [EDGE, width - EDGE]).nice();
  const dots = stack(numbers.map((value) => scale(value)));
  const levels = dots.reduce((most, { level }) => Math.max(most, level), 0) + 1;
  const ground = HEAD + levels * (2 * RADIUS + 2) + 4;
  return (
    <svg className={styles.spread} width={width} height={ground + FOOT} aria-hidden="true">
      <line x1={EDGE} x2={width - EDGE} y1={ground} y2={ground} className={styles.ground} />
      {scale.ticks(width < 500 ? 4 : 8).map((tick) => (
        <g key={tick}>
          <line x1={scale(tick)} x2={scale(tick)} y1={ground} y2={ground + 5} className={styles.ground} />
          <text x={scale(tick)} y={ground + 20} textAnchor="middle" className={styles.tick}>
            {formatNumber(String(tick), language)}
          </text>
        </g>
      ))}
      {median !== null && (
        <line x1={scale(Number(median))} x2={scale(Number(median))} y1={6} y2={ground} className={styles.median} />
      )}
      {dots.map(({ key, x, level }) => (
        <circle
          key={key}
          cx={x}
          cy={ground - RADIUS - 2 - level * (2 * RADIUS + 2)}
          r={RADIUS}
          className={styles.dot}
        />
      ))}
    </svg>
  );
}
