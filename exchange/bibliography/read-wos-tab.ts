// Web of Science, tab-delimited ("Tab delimited file"): the two-letter tags are the heading, lists are separated by
// semicolons, and quotes are letters like any other.

import type { BibliographicRecord, OpenReader } from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { type Cell, type RowPlace, readTable } from './read-table.ts';
import { isWosField, toWosRecord } from './to-wos-record.ts';

export const WOS_TAB_SIGNS = ['PT', 'AU', 'TI', 'SO'];

const TAGS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((first) =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].map((second) => first + second),
);
const FIELDS = TAGS.filter(isWosField);

const PUBLICATION_TYPES = new Set(['J', 'B', 'S', 'C', 'P']);

/** A spreadsheet that saved the table again put quotes around cells and doubled those inside. */
const unquote = (text: string) =>
  text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;

function toRecord(cell: Cell, place: RowPlace): BibliographicRecord | { damage: FindingCode } {
  const fields = new Map<string, readonly string[]>();
  for (const tag of FIELDS) {
    const value = unquote(cell(tag));
    if (value !== '') fields.set(tag, [value]);
  }
  if (!PUBLICATION_TYPES.has(fields.get('PT')?.[0] ?? '')) return { damage: 'type-of-publication-unknown' };
  return toWosRecord({ ...place, format: 'wos-tab' }, fields).record;
}

/** Opens a reader of a Web of Science table. Throws a BibliographyRefusal as `readTable` does. */
export const readWosTab: OpenReader = (file, sink) =>
  readTable({ delimiters: ['\t'], quoted: false, signs: WOS_TAB_SIGNS, toRecord }, file, sink);
