// A sorted list of bars: the name above its bar, the number at the end. Long names wrap; nothing is turned on its side.

import { scaleLinear } from 'd3-scale';
import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import { formatNumber } from '#wording/format-number.ts';
import { useSay } from '../words.tsx';
import styles from './chart.module.css';

export type Bar = {
  readonly id: string;
  readonly name: string;
  /** A plain decimal; null where there is no value. */
  readonly value: string | null;
  readonly whenNone?: string;
  /** The one the reader came for. */
  readonly marked?: boolean;
};

const LINE = 19;
const BAR = 14;
const SPACE = 14;
/** Width of a letter at 14 px, bold Cyrillic included. */
const LETTER = 8.2;

export function BarList({ bars, width }: { readonly bars: readonly Bar[]; readonly width: number }) {
  const { language } = useSay();
  const numbers = bars.map(({ value }) => (value === null ? 0 : Number(value)));
  const labels = bars.map(({ value, whenNone }) => (value === null ? (whenNone ?? '') : formatNumber(value, language)));
  const room = Math.max(...labels.map((label, index) => (bars[index]?.value === null ? 0 : label.length * 8.5))) + 12;
  const scale = scaleLinear([0, Math.max(...numbers, 0)], [0, Math.max(0, width - room)]);
  const names = bars.map(({ name }) => wrapWords(name, Math.floor(width / LETTER)));
  const heights = names.map((lines) => lines.length * LINE + BAR + SPACE);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden="true">
      {bars.map(({ id, value, marked }, index) => {
        const top = tops[index] ?? 0;
        const lines = names[index] ?? [];
        const barTop = top + lines.length * LINE;
        const end = scale(numbers[index] ?? 0);
        return (
          <g key={id}>
            {lines.map((line, number) => (
              <text key={line} x={0} y={top + 14 + number * LINE} className={marked ? styles.marked : styles.name}>
                {line}
              </text>
            ))}
            {value !== null && (
              <rect x={0} y={barTop} width={end} height={BAR} className={styles[marked ? 'bar' : 'pale']} />
            )}
            <text
              x={value === null ? 0 : end + 6}
              y={barTop + 12}
              className={value === null ? styles.none : styles.value}
            >
              {labels[index]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
