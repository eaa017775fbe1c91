// Addresses within the page of the law: `#E-5.1` is the first row that stands on the paragraph, `#E-5.1-2` the second, and so
// on; `#k2.1` is the coefficient itself, `#reading-I2` the interpretation.

import type { LegalRow } from '#wording/legal-row.ts';

export type AnchoredRow = LegalRow & {
  /** The address of the row. */
  readonly anchor: string;
  /** The address of the subject that the row names. */
  readonly subject?: string;
};

/** Indicators and interpretations share names (I2): the latter have a word before them. */
export function subjectAnchor(section: LegalRow['section'], id: string): string {
  return section === 'interpretations' ? `reading-${id}` : id;
}

/** The rows with their addresses, none of which is given twice. */
export function anchorRows(rows: readonly LegalRow[]): readonly AnchoredRow[] {
  const met = new Map<string, number>();
  return rows.map((row) => {
    const count = (met.get(row.paragraph) ?? 0) + 1;
    met.set(row.paragraph, count);
    const anchor = count === 1 ? row.paragraph : `${row.paragraph}-${count}`;
    return row.names ? { ...row, anchor, subject: subjectAnchor(row.section, row.id) } : { ...row, anchor };
  });
}
