// The same items as objects, as a rule engine or an object model would hold them: one object a row, facts by name.

import { LANGUAGES_OF_WORKS } from '#rules/evidence/classifiers.ts';
import { QUARTILES } from '#rules/evidence/tables.ts';
import { type Block, MEASURES } from '#rules/scoring/cells.ts';
import type { TableColumns } from './item-columns.ts';

export type ItemRow = {
  readonly organisation: number;
  readonly component: string;
  readonly audience: string;
  readonly kind: string;
  readonly quartile: string;
  readonly language: string;
  readonly position: number;
  readonly corresponding: boolean;
  readonly inWos: boolean;
  readonly yearsBefore: number;
  /** What the components multiply, by the name of the measure; `items` is 1. */
  readonly [measure: string]: string | number | boolean;
};

export function itemRow({ places, columns }: TableColumns, row: number): ItemRow {
  const block = places.blocks[columns.block[row] ?? 0] as Block;
  const codeOf = (name: string) => columns.codes[(places.dimensions as readonly string[]).indexOf(name)]?.[row] ?? 0;
  const authorship = codeOf('authorship');
  const measures = columns.measures.map((column, slot) => [MEASURES[places.table][slot] ?? '', column[row] ?? 0]);
  return {
    organisation: columns.organisation[row] ?? 0,
    component: block.component,
    audience: block.audience,
    kind: block.work,
    quartile: QUARTILES[codeOf('quartile') - 1] ?? 'none',
    language: LANGUAGES_OF_WORKS[codeOf('language')] ?? '',
    position: authorship & 127,
    corresponding: authorship >= 128,
    inWos: codeOf('in-wos') === 1,
    yearsBefore: codeOf('years-before'),
    items: 1,
    ...Object.fromEntries(measures),
  };
}
