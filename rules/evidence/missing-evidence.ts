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

/**
 * The files that are there, by the name that a row gives them. Where they are attached to a row, also those that its cell does
 * not name, and what of Annex 2 one was said to be: such a file stands for that and for nothing else.
 */
export type HeldFiles = {
  has(name: string): boolean;
  readonly attached?: readonly string[];
  askedOf?(name: string): readonly string[];
};

export type ShownBy = 'file' | 'column';
/** A document that Annex 2 asks of an item, and what shows it. */
export type AskedOfItem = DocumentOfComponent & {
  readonly shownBy: ShownBy | undefined;
  /** The file that stands for it. */
  readonly file?: string;
};

/** Names in the cell of an item, and its files that are there. */
export function filesOf(textOf: TextOf, held?: HeldFiles): { readonly named: string[]; readonly there: string[] } {
  const named = filesIn(textOf('evidence'));
  const there = held ? named.filter((name) => held.has(name)) : named;
  return { named, there: [...new Set([...there, ...(held?.attached ?? [])])] };
}

/** What Annex 2 asks of the item by itself: a file stands for one document, first for one that only a file can show. */
export function documentsOfItem(fact: ItemFact, textOf: TextOf, held?: HeldFiles): AskedOfItem[] {
  const { there } = filesOf(textOf, held);
  const asked = documentsOf(evidencedComponent(fact)).filter(
    ({ document }) => document.per === 'item' && document.shownBy && isAsked(document, textOf),
  );
  const said = (name: string) => held?.askedOf?.(name) ?? [];
  const unsaid = there.filter((name) => said(name).length === 0);
  const saidFiles = new Map(there.flatMap((name) => said(name).map((document) => [document, name] as const)));
  const open = asked.filter(({ document }) => !isShown(document, textOf) && !saidFiles.has(document.id));
  const byFile = open.filter(({ document }) => document.shownBy?.file);
  const onlyByFile = byFile.filter(({ document }) => document.shownBy?.column === undefined);
  const otherwise = byFile.filter(({ document }) => document.shownBy?.column !== undefined);
  const byUnsaid = new Map([...onlyByFile, ...otherwise].map(({ document }, at) => [document.id, unsaid[at]]));
  return asked.map((one): AskedOfItem => {
    const file = (one.document.shownBy?.file && saidFiles.get(one.document.id)) || byUnsaid.get(one.document.id);
    if (file !== undefined) return { ...one, shownBy: 'file', file };
    return { ...one, shownBy: isShown(one.document, textOf) ? 'column' : undefined };
  });
}

function isLacking({ anyOf, components }: Detail, component: string, textOf: TextOf): boolean {
  if (components && !components.includes(component)) return false;
  return anyOf.every((column) => textOf(column).trim() === '');
}

/**
 * What the row of an item does not show though Annex 2 asks for it: notes under the paragraph of the indicator. Give the
 * files that the package holds, and a file that is named but not there is told, too, and shows nothing.
 */
export function missingEvidence(fact: Fact, textOf: TextOf, held?: HeldFiles): Finding[] {
  if (!isItem(fact)) return [];
  const component = evidencedComponent(fact);
  const { named, there } = filesOf(textOf, held);
  const absent = named.filter((name) => !there.includes(name));
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
    ...documentsOfItem(fact, textOf, held)
      .filter(({ shownBy }) => shownBy === undefined)
      .map(({ document, paragraph }) =>
        note(`evidence-missing-${document.id}`, document.shownBy?.column ?? 'evidence', paragraph),
      ),
    ...documentsOf(component).flatMap(({ document, paragraph }) =>
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
