// The map of the twenty regions for paper: the outlines and the classes of the screen's map, numbers written into the regions.

import { classify, classOf } from '#exchange/drawing/classify.ts';
import outline from '#exchange/drawing/regions.json' with { type: 'json' };
import type { ContentChart } from '#rules/innovation/content.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Language } from '#wording/texts.ts';
import { type Drawing, drawing, INK, LINE, rect, text, WIDTH } from './svg.ts';

const SHADES = ['#eef1f3', '#d3e6ee', '#a3cbdc', '#6aa9c4', '#2f7fa3', '#0b4f6e'] as const;
const PATHS: Readonly<Record<string, string>> = outline.regions;
const CITIES: Readonly<Record<string, readonly number[]>> = outline.cities;

export function drawMap({ regions, none }: ContentChart & { form: 'map' }, language: Language): Drawing {
  const classes = classify(regions.flatMap(({ value }) => (value === null ? [] : [value])));
  const scale = WIDTH / outline.width;
  const bottom = outline.height * scale;
  const shadeOf = (at: number) => (classes.length < 2 ? 3 : Math.round((at * 4) / (classes.length - 1)) + 1);
  const fillOf = (value: string | null) => SHADES[value === null ? 0 : shadeOf(classOf(value, classes))] ?? SHADES[0];
  const areas = regions.map(({ code, value }) =>
    PATHS[code] ? `<path d="${PATHS[code]}" fill="${fillOf(value)}" stroke="#ffffff" stroke-width="1.4"/>` : '',
  );
  const cities = regions.map(({ code, name, value }) => {
    const [x = 0, y = 0] = (CITIES[code] ?? []).map((one) => one * scale);
    if (!CITIES[code]) return '';
    const isFar = x > WIDTH * 0.7;
    return (
      rect(x - 6, y - 6, 12, 12, fillOf(value), INK) +
      text(isFar ? x - 11 : x + 11, y + 4, name.split(' – ')[0] ?? name, {
        anchor: isFar ? 'end' : 'start',
        apart: true,
        bold: true,
      })
    );
  });
  let x = 0;
  const key = [
    ...classes.map(({ from, to }, at) => {
      const [low, high] = [formatNumber(from, language), formatNumber(to, language)];
      return { fill: SHADES[shadeOf(at)] ?? SHADES[0], label: low === high ? low : `${low}–${high}` };
    }),
    ...(regions.some(({ value }) => value === null) ? [{ fill: SHADES[0], label: none }] : []),
  ].map(({ fill, label }) => {
    const piece = rect(x, bottom + 12, 14, 14, fill, LINE) + text(x + 20, bottom + 23, label);
    x += 44 + label.length * 7.5;
    return piece;
  });
  return drawing([`<g transform="scale(${scale})">${areas.join('')}</g>`, ...cities, ...key].join(''), bottom + 34);
}
