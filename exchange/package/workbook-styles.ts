// What the formats of cells say about their values: that a number is a day, or that it is shown with leading zeros.

import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { attribute, parseXml, type XmlListener } from './workbook-xml.ts';

/** date: a day; a number: digits to which a whole number is filled up with zeros; undefined: as it is. */
export type CellStyle = 'date' | number | undefined;

const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
const MOST_ZEROS = 32;

function styleOfCode(code: string): CellStyle {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0];
  if (bare === undefined) return undefined;
  if (/^0+$/.test(bare)) return bare.length <= MOST_ZEROS ? bare.length : undefined;
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) ? 'date' : undefined;
}

function styleOf(format: number, codes: ReadonlyMap<number, string>): CellStyle {
  const code = codes.get(format);
  if (code !== undefined) return styleOfCode(code);
  return DATE_FORMATS.some(([from, to]) => format >= from && format <= to) ? 'date' : undefined;
}

/** The style of each number that a cell's `s` can carry. */
export async function readStyles(part: string, chunks: AsyncIterable<Uint8Array>): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt' && codes.size < WORKBOOK_LIMITS.styles) {
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      }
      if (name === 'xf' && inCells && formats.length < WORKBOOK_LIMITS.styles) {
        formats.push(Number(attribute(attributes, 'numFmtId') ?? 0));
      }
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  };
  for await (const _ of parseXml(part, chunks, listener));
  return formats.map((format) => styleOf(format, codes));
}
