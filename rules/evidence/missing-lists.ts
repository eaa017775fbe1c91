// Which of the lists and tables that Annex 2 asks for once, not for each item, a package does not show. Where a table of
// the package is itself the list, its rows show it; the reports on high-tech services are files, named by some row.

import type { Finding } from '../kernel/finding.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import { documentsOf, type RequiredDocument } from './documents.ts';
import { type Fact, isItem } from './facts.ts';
import { evidencedComponent, filesIn } from './missing-evidence.ts';
import type { TableName } from './tables.ts';

type TextOf = (column: string) => string;

/** Tables that Annex 2 wants signed by the first head, for the divisors of the indicators. */
const SIGNED_TABLES: Readonly<Record<string, TableName>> = { 'staff-table': 'staff', 'learners-table': 'learners' };

type Shown = {
  /** Tables of which the organisation has a row. */
  readonly tables: Set<TableName>;
  /** Component → whether some row of it names a file. */
  readonly components: Map<string, boolean>;
};

/** What the rows of a package show of each organisation's lists. */
export class ListRecord {
  readonly #shown = new Map<string, Shown>();

  /** Takes an accepted fact while its row can still be read. */
  take(fact: Fact, textOf: TextOf): void {
    if (fact.table === 'organisations') return;
    const shown = this.#shown.get(fact.organisation) ?? { tables: new Set(), components: new Map() };
    this.#shown.set(fact.organisation, shown);
    shown.tables.add(fact.table);
    if (!isItem(fact)) return;
    const component = evidencedComponent(fact);
    const hasFile = filesIn(textOf('evidence')).length > 0;
    shown.components.set(component, hasFile || shown.components.get(component) === true);
  }

  /** What is known of each organisation, by BIN in the order met. */
  entries(): Iterable<readonly [organisation: string, shown: Shown]> {
    return this.#shown;
  }
}

function isShown({ id, form }: RequiredDocument, { tables, components }: Shown, component: string): boolean {
  const signed = SIGNED_TABLES[id];
  if (signed) return tables.has(signed);
  return form !== 'report' || components.get(component) === true;
}

/** A note for each list or table that an organisation's items call for and the package does not show. */
export function missingLists(record: ListRecord): Finding[] {
  return [...record.entries()].flatMap(([organisation, shown]) => {
    const missing = new Map<string, { document: RequiredDocument; paragraph: Paragraph }>();
    for (const component of shown.components.keys()) {
      for (const { document, paragraph } of documentsOf(component)) {
        if (document.per === 'list' && !isShown(document, shown, component)) {
          missing.set(document.id, { document, paragraph });
        }
      }
    }
    return [...missing.values()].map(
      ({ document, paragraph }): Finding => ({
        code: `evidence-missing-${document.id}`,
        weight: 'note',
        table: SIGNED_TABLES[document.id] ?? 'htms',
        row: 0,
        column: '',
        reference: paragraph,
        values: { organisation },
        organisation,
      }),
    );
  });
}
