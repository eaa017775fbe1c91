// The charts of a report for paper: lines, bars, parts, small multiples and the map of the regions, as SVG.

import { scaleLinear } from 'd3-scale';
import { spreadLabels } from '#exchange/drawing/spread-labels.ts';
import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import type { ContentChart, ContentSeries } from '#rules/innovation/content.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Language } from '#wording/texts.ts';
import { drawMap } from './draw-map.ts';
import {
  type Drawing,
  dot,
  drawing,
  INK,
  LAKE,
  LETTER,
  LINE_HEIGHT,
  lines,
  pathOf,
  rect,
  rule,
  SERIES,
  SOFT,
  stroke,
  text,
  WIDTH,
} from './svg.ts';

type Of<F extends ContentChart['form']> = ContentChart & { form: F };

const PLOT = { left: 44, top: 14, bottom: 26, height: 250, names: 190 };

const numbersOf = (series: readonly ContentSeries[]) =>
  series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [Number(value)])));
const yearsOf = (series: readonly ContentSeries[]) =>
  [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((one, other) => one - other);

type Spot = { readonly x: number; readonly y: number; readonly value: string };
type Spots = readonly (Spot | undefined)[];
/** Nearer than this above a point, another point takes its place for the number. */
const CROWDED = 24;

/** Each value of a single line stands at its point; of several, those of the first and the last year, below where it is crowded. */
function valuesAt(spots: Spots, others: readonly Spots[], language: Language): string {
  const isShown = (at: number) => others.length === 0 || at === 0 || at === spots.length - 1;
  return spots
    .map((spot, at) => {
      if (!spot || !isShown(at)) return '';
      const crowded = others.some((one) => {
        const other = one[at];
        return other !== undefined && other.y <= spot.y && spot.y - other.y < CROWDED;
      });
      return text(spot.x, crowded ? spot.y + 18 : spot.y - 9, formatNumber(spot.value, language), {
        anchor: 'middle',
        apart: true,
      });
    })
    .join('');
}

function drawLines({ series }: Of<'lines'>, language: Language): Drawing {
  const years = yearsOf(series);
  const right = WIDTH - PLOT.names;
  const x = scaleLinear(
    [years[0] ?? 0, years.at(-1) ?? 1],
    years.length > 1 ? [PLOT.left + 20, right - 10] : [right / 2, right / 2],
  );
  const y = scaleLinear([0, Math.max(...numbersOf(series), 1)], [PLOT.height - PLOT.bottom, PLOT.top + 12]).nice(5);
  const drawn = series.map(({ name, points }) => ({
    name: wrapWords(name, Math.floor((PLOT.names - 12) / LETTER)),
    spots: points.map(({ year, value }) => (value === null ? undefined : { x: x(year), y: y(Number(value)), value })),
  }));
  const ends = spreadLabels(
    drawn.map(({ spots }) => spots.findLast((spot) => spot !== undefined)?.y ?? 0),
    LINE_HEIGHT * Math.max(...drawn.map(({ name }) => name.length), 1) + 2,
  );
  const axes = y
    .ticks(5)
    .map(
      (tick) =>
        rule(PLOT.left, right, y(tick)) +
        text(PLOT.left - 7, y(tick) + 4, formatNumber(String(tick), language), { anchor: 'end', fill: SOFT }),
    );
  return drawing(
    [
      ...axes,
      ...years.map((year) => text(x(year), PLOT.height - 6, String(year), { anchor: 'middle', fill: SOFT })),
      ...drawn.map(({ spots }, at) => stroke(pathOf(spots), at)),
      ...drawn.map(({ spots }, at) => spots.map((spot) => (spot ? dot(spot.x, spot.y, at) : '')).join('')),
      ...drawn.map(({ spots }) =>
        valuesAt(
          spots,
          drawn.flatMap((other) => (other.spots === spots ? [] : [other.spots])),
          language,
        ),
      ),
      ...drawn.map(({ name }, at) =>
        lines(right + 8, (ends[at] ?? 0) + 4, name, { fill: SERIES[at % SERIES.length] ?? INK, bold: true }),
      ),
    ].join(''),
    Math.max(PLOT.height, ...ends.map((end, at) => end + (drawn[at]?.name.length ?? 1) * LINE_HEIGHT)),
  );
}

const NAMES = 260;
const BAR = 15;
const GAP = 9;

function drawBars({ bars }: Of<'bars'>, language: Language): Drawing {
  const most = Math.max(...bars.map(({ value }) => Number(value ?? 0)), 1);
  const scale = scaleLinear([0, most], [0, WIDTH - NAMES - 70]);
  let top = 2;
  const drawn = bars.map(({ name, value }) => {
    const wrapped = wrapWords(name, Math.floor((NAMES - 14) / LETTER));
    const high = Math.max(BAR, wrapped.length * LINE_HEIGHT - 2);
    const middle = top + high / 2;
    const end = NAMES + scale(Number(value ?? 0));
    const piece = [
      lines(NAMES - 10, middle + 5 - ((wrapped.length - 1) * LINE_HEIGHT) / 2, wrapped, { anchor: 'end' }),
      value === null ? '' : rect(NAMES, middle - BAR / 2, end - NAMES, BAR, LAKE),
      text(end + 7, middle + 5, value === null ? '–' : formatNumber(value, language), { bold: true }),
    ];
    top += high + GAP;
    return piece.join('');
  });
  return drawing(drawn.join(''), top);
}

const PART_BAR = 24;
/** A name is written into a part only where it fits. */
const LEAST_PART = 20;

function drawParts({ names, bars }: Of<'parts'>): Drawing {
  const sumOf = (parts: Readonly<Record<string, string>> | null) =>
    Object.values(parts ?? {}).reduce((sum, value) => sum + Number(value), 0);
  const scale = scaleLinear([0, Math.max(...bars.map(({ parts }) => sumOf(parts)), 1)], [0, WIDTH - 60 - 70]);
  let top = 0;
  const key = names.map(({ short, name }, at) => {
    const wrapped = wrapWords(`${short} – ${name}`, Math.floor((WIDTH - 30) / LETTER));
    const piece = rect(60, top + 3, 12, 12, SERIES[at % SERIES.length] ?? INK) + lines(80, top + 14, wrapped);
    top += wrapped.length * LINE_HEIGHT;
    return piece;
  });
  top += 10;
  const drawn = bars.map(({ name, label, parts }) => {
    let from = 60;
    const pieces = names.map(({ id, short }, at) => {
      const wide = scale(Number(parts?.[id] ?? 0));
      const piece = wide > 0 ? rect(from, top, wide, PART_BAR, SERIES[at % SERIES.length] ?? INK) : '';
      const word =
        wide >= LEAST_PART
          ? text(from + wide / 2, top + 17, short, { anchor: 'middle', fill: '#ffffff', bold: true })
          : '';
      from += wide;
      return piece + word;
    });
    const row = [
      text(50, top + 17, name, { anchor: 'end' }),
      ...pieces,
      text(from + 7, top + 17, label, { bold: true }),
    ];
    top += PART_BAR + GAP;
    return row.join('');
  });
  return drawing([...key, ...drawn].join(''), top);
}

const COLUMNS = 3;
const CELL_GAP = 26;
const CELL_PLOT = 84;
const CELL_FOOT = 34;

function drawMultiples({ series, none }: Of<'multiples'>, language: Language): Drawing {
  const wide = (WIDTH - CELL_GAP * (COLUMNS - 1)) / COLUMNS;
  const years = yearsOf(series);
  const x = scaleLinear([years[0] ?? 0, years.at(-1) ?? 1], [34, wide - 34]);
  const y = scaleLinear([0, Math.max(...numbersOf(series), 1)], [CELL_PLOT - 6, 18]);
  let top = 0;
  const pieces: string[] = [];
  for (let row = 0; row * COLUMNS < series.length; row++) {
    const those = series.slice(row * COLUMNS, (row + 1) * COLUMNS);
    const names = those.map(({ name }) => wrapWords(name, Math.floor(wide / LETTER)));
    const head = Math.max(...names.map((one) => one.length)) * LINE_HEIGHT;
    those.forEach((one, at) => {
      const left = at * (wide + CELL_GAP);
      const below = top + head;
      const spots = one.points.map(({ year, value }) =>
        value === null ? undefined : { x: left + x(year), y: below + y(Number(value)), value },
      );
      const known = spots.filter((spot) => spot !== undefined);
      pieces.push(lines(left, top + 12, names[at] ?? [], { bold: true }), rule(left, left + wide, below + CELL_PLOT));
      pieces.push(
        stroke(pathOf(spots), 0),
        ...known.map((spot) => dot(spot.x, spot.y, 0)),
        valuesAt(spots, [[]], language),
      );
      if (known.length === 0) pieces.push(text(left, below + 40, none, { fill: SOFT }));
      for (const year of new Set([years[0], years.at(-1)]))
        if (year !== undefined)
          pieces.push(text(left + x(year), below + CELL_PLOT + 16, String(year), { anchor: 'middle', fill: SOFT }));
    });
    top += head + CELL_PLOT + CELL_FOOT;
  }
  return drawing(pieces.join(''), top);
}

/** A chart as wide as the text of a page. Numbers are written as the language writes them. */
export function drawChart(chart: ContentChart, language: Language): Drawing {
  switch (chart.form) {
    case 'lines':
      return drawLines(chart, language);
    case 'bars':
      return drawBars(chart, language);
    case 'parts':
      return drawParts(chart);
    case 'multiples':
      return drawMultiples(chart, language);
    case 'map':
      return drawMap(chart, language);
  }
}
