// Pieces of a drawing for paper. Colours are those of the screen's light looks; the typeface is the one of our documents.

export const INK = '#16232d';
export const SOFT = '#5c6670';
export const LINE = '#c9d0d6';
export const LAKE = '#0b5a7a';
/** As web/design/tokens.css has them. */
export const SERIES = ['#0b5273', '#b3541e', '#3f7d58', '#7d2268', '#6b5000', '#5a6772'] as const;
export const DASHES = ['', '7 3', '2 3', '9 3 2 3', '4 4', '1 3'] as const;

/** Units of a drawing: it is as wide as the text of a page. */
export const WIDTH = 720;
export const LETTER = 7.3;
export const LINE_HEIGHT = 17;

export type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
const round = (value: number): string => String(Number(value.toFixed(1)));

type TextLooks = {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly bold?: boolean;
  /** Paper around the letters, so that they are read over lines. */
  readonly apart?: boolean;
};

export function text(x: number, y: number, words: string, looks: TextLooks = {}): string {
  const { anchor = 'start', fill = INK, bold = false, apart = false } = looks;
  const halo = apart ? ' stroke="#ffffff" stroke-width="3.5" paint-order="stroke"' : '';
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}" font-weight="${bold ? 600 : 400}"${halo}>${escapeText(words)}</text>`;
}

export const lines = (x: number, y: number, all: readonly string[], looks: TextLooks = {}): string =>
  all.map((one, at) => text(x, y + at * LINE_HEIGHT, one, looks)).join('');

export const rect = (x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" stroke="${stroke}"/>`;

export const rule = (x1: number, x2: number, y: number): string =>
  `<path d="M${round(x1)} ${round(y)}H${round(x2)}" stroke="${LINE}" stroke-width="1"/>`;

export const stroke = (path: string, series: number, width = 2.25): string =>
  `<path d="${path}" fill="none" stroke="${SERIES[series % SERIES.length]}" stroke-width="${width}" stroke-linejoin="round" stroke-dasharray="${DASHES[series % DASHES.length] || 'none'}"/>`;

export const dot = (x: number, y: number, series: number): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="3.6" fill="${SERIES[series % SERIES.length]}" stroke="#ffffff" stroke-width="1.2"/>`;

/** Points joined; a missing one breaks the line. */
export const pathOf = (spots: readonly ({ readonly x: number; readonly y: number } | undefined)[]): string =>
  spots.map((spot, at) => (spot ? `${spots[at - 1] ? 'L' : 'M'}${round(spot.x)} ${round(spot.y)}` : '')).join('');

export function drawing(inside: string, height: number): Drawing {
  const high = Math.ceil(height);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${high}" viewBox="0 0 ${WIDTH} ${high}" font-family="Golos Text, Arial, sans-serif" font-size="13">${inside}</svg>`;
  return { svg, width: WIDTH, height: high };
}
