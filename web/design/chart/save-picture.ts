// A drawn chart as a file that looks the same without our style sheets, and says what it is without the page: finding, measure
// and source stand in it, the typeface too.

import { wrapWords } from '#exchange/drawing/wrap-words.ts';
import { writeFontFaces } from './font-faces.ts';

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
/** Pixels of the picture per pixel of the screen: sharp on paper. */
const SCALE = 3;
const NAMESPACE = 'http://www.w3.org/2000/svg';
const EDGE = 16;
/** Letters of 20, 14 px: how high a line is, how wide a letter. */
const TITLE = { size: 20, line: 27, letter: 10.8 };
const WORDS = { size: 14, line: 20, letter: 7.9 };

/** What the page says around the drawing. */
export type PictureWords = { readonly title: string; readonly subtitle: string; readonly source: string };

type Made = { readonly svg: string; readonly width: number; readonly height: number };
type Hand = typeof TITLE;

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** Every style that the drawing has by our style sheets, written into a copy of it. */
function copyWithStyles(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = [drawn, ...drawn.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    const target = copies[index];
    for (const name of KEPT) target?.setAttribute(name, style.getPropertyValue(name));
    target?.removeAttribute('class');
  });
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  return copy;
}

function writeLines(lines: readonly string[], top: number, { size, line }: Hand, weight: number): SVGElement[] {
  const { color, fontFamily } = getComputedStyle(document.body);
  return lines.map((text, at) =>
    make(
      'text',
      {
        ...{ x: EDGE, y: top + at * line + size, fill: color, 'font-family': fontFamily },
        ...{ 'font-size': `${size}px`, 'font-weight': weight },
      },
      text,
    ),
  );
}

async function makePicture(drawn: SVGSVGElement, words: PictureWords): Promise<Made> {
  const box = drawn.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * EDGE;
  const wrap = (text: string, { letter }: Hand) => wrapWords(text, Math.floor(box.width / letter));
  const [title, subtitle, source] = [wrap(words.title, TITLE), wrap(words.subtitle, WORDS), wrap(words.source, WORDS)];
  const underTitle = EDGE + title.length * TITLE.line;
  const top = underTitle + subtitle.length * WORDS.line + EDGE;
  const bottom = top + Math.ceil(box.height) + EDGE;
  const height = bottom + source.length * WORDS.line + EDGE;
  const copy = copyWithStyles(drawn);
  for (const [name, value] of Object.entries({ x: EDGE, y: top, width: box.width, height: box.height }))
    copy.setAttribute(name, String(value));
  const paper = getComputedStyle(document.body).backgroundColor;
  const whole = make('svg', { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}` });
  const faces = await writeFontFaces(`${Object.values(words).join('')}${drawn.textContent}0123456789`);
  whole.append(
    make('title', {}, words.title),
    make('style', {}, faces),
    make('rect', { width: '100%', height: '100%', fill: paper }),
    ...writeLines(title, EDGE, TITLE, 600),
    ...writeLines(subtitle, underTitle, WORDS, 400),
    copy,
    ...writeLines(source, bottom, WORDS, 400),
  );
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

/** The text of an SVG file that stands by itself, on paper as it is seen. */
export async function writePicture(drawn: SVGSVGElement, words: PictureWords): Promise<string> {
  return (await makePicture(drawn, words)).svg;
}

/** The same as PNG. Throws an Error where the browser cannot draw it. */
export async function drawPicture(drawn: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { svg, width, height } = await makePicture(drawn, words);
  const image = new Image(width * SCALE, height * SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the browser could not draw the picture');
  return blob;
}
