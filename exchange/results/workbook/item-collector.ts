import type { Fact, Organisation } from '#rules/evidence/facts.ts';
import type { Cells } from '#rules/evidence/read-row.ts';
import { TABLES, type TableName } from '#rules/evidence/tables.ts';

/** Items beyond these are for the package and the JSON of the results: no spreadsheet recalculates so many formulas. */
export const MOST_ITEMS = 100_000;

/** Columns that say nothing to somebody who follows the reckoning. */
const LEFT_OUT = new Set(['url', 'evidence', 'authors', 'issn', 'registration_number', 'agreement_number', 'issuer']);

export type CollectedFact = Exclude<Fact, Organisation>;
export type CollectedItem = {
  readonly fact: CollectedFact;
  /** What the row says, by column, as it was written. */
  readonly texts: Readonly<Record<string, string>>;
};

/** The columns of a table that the results workbook shows, in the order of the table. */
export function shownColumns(table: TableName): readonly string[] {
  return TABLES[table].columns.map((column) => column.name).filter((name) => !LEFT_OUT.has(name));
}

/** Keeps every accepted row of a package, with its texts, for the results workbook: pass `take` to evaluatePackage. */
export class ItemCollector {
  readonly #items = new Map<TableName, CollectedItem[]>();
  #count = 0;

  /** Rows that were accepted; beyond MOST_ITEMS they are counted and not kept. */
  get count(): number {
    return this.#count;
  }

  take = (fact: Fact, cells: Cells, places: ReadonlyMap<string, number>): void => {
    if (fact.table === 'organisations') return;
    this.#count += 1;
    if (this.#count > MOST_ITEMS) return;
    const texts: Record<string, string> = {};
    for (const name of shownColumns(fact.table)) {
      const place = places.get(name);
      if (place !== undefined && !cells.isEmpty(place)) texts[name] = cells.text(place);
    }
    const items = this.#items.get(fact.table);
    if (items) items.push({ fact, texts });
    else this.#items.set(fact.table, [{ fact, texts }]);
  };

  /** The rows of a table in the order of the package. */
  of(table: TableName): readonly CollectedItem[] {
    return this.#items.get(table) ?? [];
  }
}
