// Which of the documents that Annex 2 asks for an item its row does not show. The product tells what can be told from a
// row; whether a document proves what it should is for the verifier.

import type { Finding } from '../kernel/finding.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import { type Detail, type DocumentOfComponent, documentsOf, type RequiredDocument } from './documents.ts';
import { type Fact, type ItemFact, isItem } from './facts.ts';

type TextOf = (column: string) => string;

/** The component whose documents an item needs. Both components of a citation or an index ask for the same. */
export function evidencedComponent(fact: ItemFact): string {
  switch (fact.table) {
    case 'citations':
      return fact.audience === 'staff' ? '3.1' : '9.1';
    case 'hirsch':
      return '3.3';
    case 'commercialisation':
      return '5.1';
    default:
      return fact.component;
  }
}

/** The names of evidence files in a cell. */
export function filesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const LINK = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

function isShown({ form, shownBy }: RequiredDocument, textOf: TextOf): boolean {
  const text = shownBy?.column === undefined ? '' : textOf(shownBy.column).trim();
  return form === 'link' ? LINK.test(text) : text !== '';
}

const isAsked = ({ where }: RequiredDocument, textOf: TextOf) => !where || textOf(where.column) === where.is;

/** Documents of the item that nothing shows: a file stands for one document, first for one that only a file can show. */
function unshownDocuments(
  documents: readonly DocumentOfComponent[],
  textOf: TextOf,
  files: number,
): DocumentOfComponent[] {
  const asked = documents.filter(
    ({ document }) => document.per === 'item' && document.shownBy && isAsked(document, textOf),
  );
  const unshown = asked.filter(({ document }) => !isShown(document, textOf));
  const byFile = unshown.filter(({ document }) => document.shownBy?.file);
  const onlyByFile = byFile.filter(({ document }) => document.shownBy?.column === undefined);
  const otherwise = byFile.filter(({ document }) => document.shownBy?.column !== undefined);
  const shownByFiles = new Set([...onlyByFile, ...otherwise].slice(0, files));
  return unshown.filter((one) => !shownByFiles.has(one));
}

function isLacking({ anyOf, components }: Detail, component: string, textOf: TextOf): boolean {
  if (components && !components.includes(component)) return false;
  return anyOf.every((column) => textOf(column).trim() === '');
}

/**
 * What the row of an item does not show though Annex 2 asks for it: notes under the paragraph of the indicator. Give the
 * names of the files that the package holds, and a file that is named but not there is told, too, and shows nothing.
 */
export function missingEvidence(fact: Fact, textOf: TextOf, held?: ReadonlySet<string>): Finding[] {
  if (!isItem(fact)) return [];
  const component = evidencedComponent(fact);
  const documents = documentsOf(component);
  const named = filesIn(textOf('evidence'));
  const absent = held ? named.filter((name) => !held.has(name)) : [];
  const note = (code: string, column: string, reference: Paragraph, values: Finding['values'] = {}): Finding => ({
    code,
    weight: 'note',
    table: fact.table,
    row: fact.row,
    column,
    reference,
    values,
    organisation: fact.organisation,
    item: fact.id,
  });
  return [
    ...unshownDocuments(documents, textOf, named.length - absent.length).map(({ document, paragraph }) =>
      note(`evidence-missing-${document.id}`, document.shownBy?.column ?? 'evidence', paragraph),
    ),
    ...documents.flatMap(({ document, paragraph }) =>
      (document.details ?? [])
        .filter((detail) => isLacking(detail, component, textOf))
        .map(({ anyOf: [column = '', ...others] }) =>
          others.length === 0
            ? note('evidence-detail-missing', column, paragraph)
            : note('evidence-values-missing', '', paragraph),
        ),
    ),
    ...absent.map((file) => note('evidence-file-absent', 'evidence', 'RP', { file })),
  ];
}
