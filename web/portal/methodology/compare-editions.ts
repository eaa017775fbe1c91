// Two editions of the order beside each other: what one has and the other has not, and the figures that differ.

import type { Edition } from '#rules/editions/edition.ts';
import type { LegalRow } from '#wording/legal-row.ts';
import { legalTable } from '#wording/legal-table.ts';
import type { Say } from '#wording/speak.ts';

export type Difference = {
  readonly section: LegalRow['section'];
  readonly id: string;
  readonly says: string;
  /** The row of the older edition; undefined where it has none such. */
  readonly before: LegalRow | undefined;
  readonly after: LegalRow | undefined;
};

/** Rows that say the same of the same subject, the second of them told from the first. */
function keyRows(rows: readonly LegalRow[]): ReadonlyMap<string, LegalRow> {
  const keyed = new Map<string, LegalRow>();
  for (const row of rows) {
    const key = [row.section, row.id, row.says].join('\n');
    let place = key;
    for (let count = 2; keyed.has(place); count++) place = `${key}\n${count}`;
    keyed.set(place, row);
  }
  return keyed;
}

const isSame = (before: LegalRow, after: LegalRow) =>
  before.value === after.value && before.paragraph === after.paragraph;

/** The order is that of the newer edition; what it no longer has comes last. */
export function compareEditions(say: Say, older: Edition, newer: Edition): readonly Difference[] {
  const before = keyRows(legalTable(say, older));
  const after = keyRows(legalTable(say, newer));
  const toDifference = (key: string, row: LegalRow): Difference => ({
    section: row.section,
    id: row.id,
    says: row.says,
    before: before.get(key),
    after: after.get(key),
  });
  const changed = [...after].filter(([key, row]) => {
    const earlier = before.get(key);
    return !earlier || !isSame(earlier, row);
  });
  const gone = [...before].filter(([key]) => !after.has(key));
  return [...changed, ...gone].map(([key, row]) => toDifference(key, row));
}
