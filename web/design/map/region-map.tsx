// The regions of the country, each in the shade of its class. The three cities of republican significance, too small to be seen
// or touched, stand as squares with their names. Each region is a link; the shades say nothing that the key and the table do not.

import { classify, classOf, type MapClass } from '#exchange/drawing/classify.ts';
import outline from '#exchange/drawing/regions.json' with { type: 'json' };
import { formatNumber } from '#wording/format-number.ts';
import type { Language } from '#wording/languages.ts';
import { useSay } from '../words.tsx';
import styles from './map.module.css';

export type MapRegion = {
  /** The two digits of KATO. */
  readonly code: string;
  readonly name: string;
  /** A plain decimal; null where there is nothing to tell. */
  readonly value: string | null;
  readonly href: string;
};

type MapProps = {
  readonly regions: readonly MapRegion[];
  /** Of a region without value. */
  readonly whenNone: string;
  /** Code of the region that the page shows. */
  readonly marked?: string | undefined;
  readonly width: number;
};

/** Room that a finger needs, in pixels. */
const TOUCH = 30;
const KEY_LINE = 24;
const SWATCH = 16;
const GAP = 12;
const LETTER = 8;
const PATHS: Readonly<Record<string, string>> = outline.regions;
const CITIES: Readonly<Record<string, readonly number[]>> = outline.cities;

function wordClass({ from, to }: MapClass, language: Language): string {
  const [low, high] = [formatNumber(from, language), formatNumber(to, language)];
  return low === high ? low : `${low}–${high}`;
}

type KeyEntry = { readonly shade: number; readonly label: string; readonly x: number; readonly y: number };

/** Entries of the key from left to right, in as many lines as they need. */
function layKey(labels: readonly { shade: number; label: string }[], width: number): readonly KeyEntry[] {
  let [x, y] = [0, 0];
  return labels.map(({ shade, label }) => {
    const wide = SWATCH + 6 + label.length * LETTER + 16;
    if (x > 0 && x + wide > width) [x, y] = [0, y + KEY_LINE];
    const entry = { shade, label, x, y };
    x += wide;
    return entry;
  });
}

function Key({ entries, top }: { readonly entries: readonly KeyEntry[]; readonly top: number }) {
  return entries.map(({ shade, label, x, y }) => (
    <g key={label} transform={`translate(${x} ${top + y})`}>
      <rect width={SWATCH} height={SWATCH} className={styles.shade} data-shade={shade} />
      <text x={SWATCH + 6} y={13} className={styles.words}>
        {label}
      </text>
    </g>
  ));
}

type ShapeProps = {
  readonly region: MapRegion;
  readonly shade: number;
  readonly label: string;
  readonly marked: boolean;
};

function Region({ region, shade, label, marked }: ShapeProps) {
  return (
    <a href={region.href} aria-label={label} className={styles.region} aria-current={marked || undefined}>
      <title>{label}</title>
      <path d={PATHS[region.code]} className={styles.shade} data-shade={shade} />
    </a>
  );
}

function City({ region, shade, label, marked, scale }: ShapeProps & { readonly scale: number }) {
  const [x = 0, y = 0] = (CITIES[region.code] ?? []).map((one) => one * scale);
  // Near the right edge the name stands at left.
  const left = x > outline.width * scale * 0.7;
  return (
    <a href={region.href} aria-label={label} className={styles.region} aria-current={marked || undefined}>
      <title>{label}</title>
      <rect x={x - TOUCH / 2} y={y - TOUCH / 2} width={TOUCH} height={TOUCH} className={styles.touch} />
      <rect x={x - 8} y={y - 8} width={16} height={16} className={styles.shade} data-shade={shade} data-city="yes" />
      <text x={left ? x - 14 : x + 14} y={y + 5} textAnchor={left ? 'end' : 'start'} className={styles.cityName}>
        {region.name}
      </text>
    </a>
  );
}

export function RegionMap({ regions, whenNone, marked, width }: MapProps) {
  const { language } = useSay();
  const classes = classify(regions.flatMap(({ value }) => (value === null ? [] : [value])));
  const scale = width / outline.width;
  const height = outline.height * scale;
  // Few classes take the far ends of the shades, so that they stay apart.
  const shadeOf = (number: number) => (classes.length < 2 ? 3 : Math.round((number * 4) / (classes.length - 1)) + 1);
  const drawn = regions.map((region) => ({
    region,
    marked: region.code === marked,
    shade: region.value === null ? 0 : shadeOf(classOf(region.value, classes)),
    label: `${region.name}: ${region.value === null ? whenNone : formatNumber(region.value, language)}`,
  }));
  const key = layKey(
    [
      ...classes.map((one, number) => ({ shade: shadeOf(number), label: wordClass(one, language) })),
      ...(regions.some(({ value }) => value === null) ? [{ shade: 0, label: whenNone }] : []),
    ],
    width,
  );
  const below = key.length === 0 ? 0 : (key.at(-1)?.y ?? 0) + KEY_LINE + GAP;
  return (
    <svg className={styles.map} width={width} height={height + below} role="presentation">
      <g transform={`scale(${scale})`}>
        {drawn.map((one) => PATHS[one.region.code] && <Region key={one.region.code} {...one} />)}
      </g>
      {drawn.map((one) => CITIES[one.region.code] && <City key={one.region.code} {...one} scale={scale} />)}
      <Key entries={key} top={height + GAP} />
    </svg>
  );
}
