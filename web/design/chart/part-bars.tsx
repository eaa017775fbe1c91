// A whole and its parts: one bar for each name, cut into its parts in the order of the key above. A part that has room carries
// its short name; colours repeat what the key and the table say.

import { scaleLinear } from 'd3-scale';
import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import styles from './chart.module.css';

/** At most six: so many colours can be told apart. */
export type PartName = { readonly id: string; readonly short: string; readonly name: string };
export type PartBar = {
  readonly id: string;
  readonly name: string;
  /** The whole as it is shown. */
  readonly label: string;
  /** Part → a plain decimal, not negative; null in place of all parts where there is no value. */
  readonly parts: Readonly<Record<string, string>> | null;
  readonly marked?: boolean;
};

const LINE = 19;
const BAR = 22;
const SPACE = 14;
const LETTER = 8.2;
const FIGURE = 8.6;
const SWATCH = 14;
/** A short name needs so much room. */
const LEAST = 24;

type Piece = { readonly at: number; readonly short: string; readonly from: number; readonly wide: number };

function piecesOf(bar: PartBar, names: readonly PartName[], scale: (value: number) => number): readonly Piece[] {
  let from = 0;
  return names.flatMap(({ id, short }, at): Piece[] => {
    const wide = scale(Number(bar.parts?.[id] ?? 0));
    const piece = { at, short, from, wide };
    from += wide;
    return wide > 0 ? [piece] : [];
  });
}

const sumOf = ({ parts }: PartBar) => Object.values(parts ?? {}).reduce((sum, value) => sum + Number(value), 0);

function Key({ names, width }: { readonly names: readonly PartName[]; readonly width: number }) {
  const entries = keyLines(names, width);
  return entries.map(({ name, lines, top }, at) => (
    <g key={name.id} data-series={at + 1}>
      <rect x={0} y={top + 3} width={SWATCH} height={SWATCH} className={styles.part} />
      {lines.map((line, number) => (
        <text key={line} x={SWATCH + 8} y={top + 15 + number * LINE}>
          {line}
        </text>
      ))}
    </g>
  ));
}

function keyLines(names: readonly PartName[], width: number) {
  let top = 0;
  return names.map((name) => {
    const lines = wrapWords(`${name.short} – ${name.name}`, Math.floor((width - SWATCH - 8) / LETTER));
    const entry = { name, lines, top };
    top += lines.length * LINE;
    return entry;
  });
}

export function PartBars(props: {
  readonly bars: readonly PartBar[];
  readonly names: readonly PartName[];
  readonly width: number;
}) {
  const { bars, names, width } = props;
  const room = bars.reduce((most, { label, parts }) => Math.max(most, parts ? label.length : 0), 0) * FIGURE + 12;
  const most = bars.reduce((largest, bar) => Math.max(largest, sumOf(bar)), 0);
  const scale = scaleLinear([0, most || 1], [0, Math.max(40, width - room)]);
  const titles = bars.map(({ name }) => wrapWords(name, Math.floor(width / LETTER)));
  const key = keyLines(names, width).at(-1);
  const tops: number[] = [];
  let height = (key ? key.top + key.lines.length * LINE : 0) + SPACE;
  for (const lines of titles) {
    tops.push(height);
    height += lines.length * LINE + BAR + SPACE;
  }
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden="true">
      <Key names={names} width={width} />
      {bars.map((bar, index) => {
        const lines = titles[index] ?? [];
        const top = tops[index] ?? 0;
        const barTop = top + lines.length * LINE;
        return (
          <g key={bar.id}>
            {lines.map((line, number) => (
              <text key={line} x={0} y={top + 14 + number * LINE} className={bar.marked ? styles.marked : styles.name}>
                {line}
              </text>
            ))}
            {piecesOf(bar, names, scale).map(({ at, short, from, wide }) => (
              <g key={short} data-series={at + 1}>
                <rect x={from} y={barTop} width={wide} height={BAR} className={styles.part} />
                {wide >= LEAST && (
                  <text x={from + wide / 2} y={barTop + 16} className={styles.inPart} textAnchor="middle">
                    {short}
                  </text>
                )}
              </g>
            ))}
            <text
              x={bar.parts ? scale(sumOf(bar)) + 6 : 0}
              y={barTop + 16}
              className={bar.parts ? styles.value : styles.none}
            >
              {bar.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
