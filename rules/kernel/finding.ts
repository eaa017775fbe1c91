// What the product has to say about something reported: what, where, why (paragraph), and the values it speaks of.
// A finding is data; the words in three languages are in `wording`, under the finding's code.

import type { Paragraph } from './paragraph.ts';

/** refused: the row does not enter. not-counted: it is kept and listed but brings no points. note: the reader decides. */
export type Weight = 'refused' | 'not-counted' | 'note';

export type Finding = {
  /** Key of the words: `finding.<code>`. */
  readonly code: string;
  readonly weight: Weight;
  readonly table: string;
  /** As a spreadsheet numbers it: the heading is row 1. 0 speaks of the table as a whole. */
  readonly row: number;
  /** Empty where the finding speaks of the row as a whole. */
  readonly column: string;
  readonly reference: Paragraph;
  /** What the words mention, such as the value found and the values allowed. */
  readonly values: Readonly<Record<string, string | number>>;
  /** BIN and id of the item where they could be read. */
  readonly organisation?: string;
  readonly item?: string;
};
