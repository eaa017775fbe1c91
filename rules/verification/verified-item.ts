// An item as verification sees it: which indicator it belongs to, and what a decision leaves of its facts.

import { TABLES } from '../evidence/tables.ts';
import type { VerificationOutcome, VerifiedTable } from './grounds.ts';

type Fields = Readonly<Record<string, string>>;

/** The parts into which verification is shared out: the eleven indicators and the two divisors. */
export const VERIFIED_PARTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', 'staff', 'learners'] as const;

/** The component that a row names or belongs to by its table; empty where it has none. */
export function componentOfRow(table: VerifiedTable, fields: Fields): string {
  switch (table) {
    case 'staff':
    case 'learners':
      return '';
    case 'citations':
      return fields.audience === 'learners' ? '9.1' : '3.1';
    case 'hirsch':
      return '3.3';
    case 'commercialisation':
      return '5.1';
    default:
      return fields.component ?? '';
  }
}

/** `1` to `11`, `staff`, `learners`; a component that does not exist belongs to no indicator: empty. */
export function indicatorOfRow(table: VerifiedTable, fields: Fields): string {
  if (table === 'staff' || table === 'learners') return table;
  const [indicator = ''] = componentOfRow(table, fields).split('.');
  return (VERIFIED_PARTS as readonly string[]).includes(indicator) ? indicator : '';
}

/** Whether an item of the table can be refused at all: positions and learners are corrected, not struck out. */
export const canBeRefused = (table: VerifiedTable): boolean =>
  TABLES[table].columns.some(({ name }) => name === 'credited');

export type FinalDecision = { readonly outcome: VerificationOutcome; readonly changes: Fields };

/**
 * The facts of a submitted row after its decision, with `credited` as the reporting package writes it (RP). What the
 * organisation itself wrote there says nothing: without a decision the item stands as it was reported.
 */
export function decidedFields(table: VerifiedTable, reported: Fields, decision: FinalDecision | undefined): Fields {
  const { credited: _, ...facts } = { ...reported, ...(decision?.changes ?? {}) };
  if (!decision || !canBeRefused(table)) return facts;
  return { ...facts, credited: decision.outcome === 'refused' ? 'no' : 'yes' };
}
