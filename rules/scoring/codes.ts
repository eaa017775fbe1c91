// Facts as small codes, and where each code leads in the cells. A column of codes is what the tally runs over: the class
// of a fact is found by one look into a table of 256 places, never by comparing texts.

import type { Edition, Lead } from '../editions/edition.ts';
import { LANGUAGES_OF_WORKS } from '../evidence/classifiers.ts';
import { QUARTILES } from '../evidence/tables.ts';
import { type Block, coefficientsOf, DIMENSIONS, type DimensionName, type Layout, type TalliedTable } from './cells.ts';

/** Codes of one dimension fit into a byte. */
export const CODES = 256;
/** A fact outside every window: the item falls into no cell. */
export const NOWHERE = -1_000_000;

const LAST_POSITION = 127;
const CORRESPONDING = 128;

const quartileCodes = new Map<string, number>(['', ...QUARTILES].map((quartile, code) => [quartile, code]));
const languageCodes = new Map(LANGUAGES_OF_WORKS.map((language, code) => [language, code]));

/** 0 for no quartile, 1–4 for Q1–Q4. */
export const quartileCode = (quartile: string): number => quartileCodes.get(quartile) ?? 0;
/** The place of the language in the list; the place after the last for one that is not there. */
export const languageCode = (language: string): number => languageCodes.get(language) ?? LANGUAGES_OF_WORKS.length;
/** The position (127 for all later ones), with 128 added for the corresponding author. */
export const authorshipCode = (position: number, corresponding: boolean): number =>
  (position < LAST_POSITION ? position : LAST_POSITION) + (corresponding ? CORRESPONDING : 0);
export const inWosCode = (inWos: boolean): number => (inWos ? 1 : 0);
/** Years between the work and the reporting year; the last code for a later or a far earlier year. */
export const yearsBeforeCode = (year: number, reportingYear: number): number => {
  const years = reportingYear - year;
  return years >= 0 && years < CODES - 1 ? years : CODES - 1;
};

/** Whether these rules make an author in this position a leading one. */
export function isLead(leads: readonly Lead[], kind: string, position: number, corresponding: boolean): boolean {
  const rule = leads.find((lead) => lead.kinds.includes(kind));
  if (!rule) return false;
  return position <= Number(rule.first.value) || (rule.corresponding && corresponding);
}

function languageClass(edition: Edition, code: number): string {
  const language = LANGUAGES_OF_WORKS[code] ?? '';
  return edition.languageGroups.find((group) => group.languages.includes(language))?.id ?? 'other';
}

/** The class that a code means in a block; undefined for a code outside every class. */
function classOfCode(edition: Edition, block: Block, name: DimensionName, code: number): string | undefined {
  switch (name) {
    case 'quartile':
      return ['none', ...QUARTILES][code];
    case 'language':
      return languageClass(edition, code);
    case 'in-wos':
      return ['no', 'yes'][code];
    case 'years-before':
      return String(code);
    case 'authorship': {
      const leads = block.feeds
        .flatMap((component) => coefficientsOf(edition, component))
        .find((one) => one.leads)?.leads;
      return isLead(leads ?? [], block.work, code % CORRESPONDING, code >= CORRESPONDING) ? 'lead' : 'other';
    }
  }
}

/** The places of a table's codes: cell = Σ places[dimension][block × 256 + code]; the first also carries the block. */
export type Places = {
  readonly table: TalliedTable;
  readonly blocks: readonly Block[];
  /** The dimensions that some block of the table reads, in the order of the columns of codes. */
  readonly dimensions: readonly DimensionName[];
  readonly bases: Int32Array;
  readonly places: readonly Int32Array[];
};

/** Prepares the look-up of a table. A block that does not read a dimension is deaf to its codes. */
export function placesOf(layout: Layout, table: TalliedTable): Places {
  const blocks = layout.blocks.filter((block) => block.table === table);
  const dimensions = DIMENSIONS.filter((name) =>
    blocks.some((block) => block.dimensions.some((one) => one.name === name)),
  );
  const places = dimensions.map((name) => {
    const column = new Int32Array(blocks.length * CODES);
    blocks.forEach((block, place) => {
      const at = block.dimensions.findIndex((one) => one.name === name);
      const dimension = block.dimensions[at];
      if (!dimension) return;
      const stride = block.dimensions.slice(at + 1).reduce((product, one) => product * one.classes.length, 1);
      for (let code = 0; code < CODES; code++) {
        const found = dimension.classes.indexOf(classOfCode(layout.edition, block, name, code) ?? '');
        column[place * CODES + code] = found < 0 ? NOWHERE : found * stride;
      }
    });
    return column;
  });
  return { table, blocks, dimensions, bases: Int32Array.from(blocks, (block) => block.base), places };
}
