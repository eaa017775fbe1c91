// Which of the lists and tables that Annex 2 asks for once, not for each item, a package does not show. Where a table of
// the package is itself the list, its rows show it; the reports on high-tech services are files, named by some row.

import type { Finding } from '../kernel/finding.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import { documentsOf, REQUIRED_DOCUMENTS, type RequiredDocument } from './documents.ts';
import { type Fact, isItem } from './facts.ts';
import { evidencedComponent, filesOf, type HeldFiles } from './missing-evidence.ts';
import type { TableName } from './tables.ts';

type TextOf = (column: string) => string;

/** Tables that Annex 2 wants signed by the first head, for the divisors of the indicators. */
const SIGNED_TABLES: Readonly<Record<string, TableName>> = { 'staff-table': 'staff', 'learners-table': 'learners' };

export type ShownLists = {
  /** Tables of which the organisation has a row. */
  readonly tables: Set<TableName>;
  /** Component → whether some row of it names a file. */
  readonly components: Map<string, boolean>;
  /** Lists for which a document was attached, by their id. */
  readonly attached: ReadonlySet<string>;
};

/** A list or table that Annex 2 asks of an organisation for the items of one indicator, and what shows it. */
export type AskedList = {
  readonly document: RequiredDocument;
  readonly paragraph: Paragraph;
  /** Components of which the organisation has items. */
  readonly components: readonly string[];
  readonly shownBy: 'table' | 'file' | 'attachment' | undefined;
};

/** What the rows of a package show of each organisation's lists. */
export class ListRecord {
  readonly #attached: ReadonlySet<string>;
  readonly #shown = new Map<string, ShownLists>();

  /** `attached`: what documents were attached as, where the lists of one organisation are recorded. */
  constructor(attached: ReadonlySet<string> = new Set()) {
    this.#attached = attached;
  }

  /** Takes an accepted fact while its row can still be read, with the files that are there. */
  take(fact: Fact, textOf: TextOf, held?: HeldFiles): void {
    if (fact.table === 'organisations') return;
    const known = this.#shown.get(fact.organisation);
    const shown = known ?? { tables: new Set(), components: new Map(), attached: this.#attached };
    this.#shown.set(fact.organisation, shown);
    shown.tables.add(fact.table);
    if (!isItem(fact)) return;
    const component = evidencedComponent(fact);
    const hasFile = filesOf(textOf, held).there.length > 0;
    shown.components.set(component, hasFile || shown.components.get(component) === true);
  }

  /** What is known of each organisation, by BIN in the order met. */
  entries(): Iterable<readonly [organisation: string, shown: ShownLists]> {
    return this.#shown;
  }
}

function showList({ id, form }: RequiredDocument, shown: ShownLists, component: string): AskedList['shownBy'] {
  if (shown.attached.has(id)) return 'attachment';
  const signed = SIGNED_TABLES[id];
  if (signed) return shown.tables.has(signed) ? 'table' : undefined;
  if (form !== 'report') return 'table';
  return shown.components.get(component) === true ? 'file' : undefined;
}

/** The lists that an organisation's items call for, one for each indicator, in the order of Annex 2. */
export function listsOf(shown: ShownLists): AskedList[] {
  return REQUIRED_DOCUMENTS.filter(({ per }) => per === 'list').flatMap((document) =>
    document.of.flatMap(({ paragraph, components: all }): AskedList[] => {
      const components = all.filter((component) => shown.components.has(component));
      const [first] = components;
      return first === undefined
        ? []
        : [{ document, paragraph, components, shownBy: showList(document, shown, first) }];
    }),
  );
}

/** A note for each list or table that an organisation's items call for and the package does not show. */
export function missingLists(record: ListRecord): Finding[] {
  return [...record.entries()].flatMap(([organisation, shown]) => {
    const missing = new Map<string, { document: RequiredDocument; paragraph: Paragraph }>();
    for (const component of shown.components.keys()) {
      for (const { document, paragraph } of documentsOf(component)) {
        if (document.per === 'list' && !showList(document, shown, component)) {
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
