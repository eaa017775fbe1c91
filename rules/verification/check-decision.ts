// Whether a decision can stand as it is put: the ground fits the item, the facts changed are those that the ground is about,
// and words are there where the ground alone does not say why.

import { TABLES } from '../evidence/tables.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import {
  findGround,
  type Ground,
  groundsFor,
  paragraphOf,
  type VerificationOutcome,
  type VerifiedTable,
} from './grounds.ts';
import { canBeRefused, componentOfRow, indicatorOfRow } from './verified-item.ts';

type Fields = Readonly<Record<string, string>>;

export type PutDecision = {
  readonly outcome: VerificationOutcome;
  readonly ground: string | null;
  readonly words: string;
  readonly changes: Fields;
};

/** Words: `verification:fault.<code>`. */
export type DecisionFault = {
  readonly code:
    | 'ground-missing'
    | 'ground-unfit'
    | 'ground-not-wanted'
    | 'words-missing'
    | 'nothing-changed'
    | 'column-unfit'
    | 'cannot-be-refused';
  /** `outcome`, `ground`, `words`, or the column. */
  readonly at: string;
  readonly paragraph: Paragraph;
};

/** Shorter than this nobody says anything. */
const FEWEST_LETTERS = 3;
/** What an item is, not what is said of it. */
const FIXED: ReadonlySet<string> = new Set([
  'organisation',
  'id',
  'employee',
  'evidence',
  'credited',
  'staff_category',
  'learner_category',
]);

export function changeableColumns(table: VerifiedTable, ground: Ground): readonly string[] {
  const all = TABLES[table].columns.map(({ name }) => name).filter((name) => !FIXED.has(name));
  return ground.columns.length === 0 ? all : all.filter((name) => ground.columns.includes(name));
}

function checkChanges(table: VerifiedTable, fields: Fields, changes: Fields, ground: Ground): DecisionFault[] {
  const paragraph = paragraphOf(ground, indicatorOfRow(table, fields));
  const allowed = changeableColumns(table, ground);
  const changed = Object.entries(changes).filter(([column, text]) => (fields[column] ?? '') !== text);
  if (changed.length === 0 || changed.length < Object.keys(changes).length)
    return [{ code: 'nothing-changed', at: 'changes', paragraph }];
  return changed
    .filter(([column]) => !allowed.includes(column))
    .map(([column]) => ({ code: 'column-unfit', at: column, paragraph }));
}

/** Every fault of a decision on a row as it was submitted; none where it can stand. What the facts say is read elsewhere. */
export function checkDecision(table: VerifiedTable, fields: Fields, decision: PutDecision): DecisionFault[] {
  const { outcome, words, changes } = decision;
  if (outcome === 'credited') {
    if (decision.ground === null && Object.keys(changes).length === 0) return [];
    return [{ code: 'ground-not-wanted', at: 'ground', paragraph: 'E-11' }];
  }
  if (outcome === 'refused' && !canBeRefused(table))
    return [{ code: 'cannot-be-refused', at: 'outcome', paragraph: `A2-${table}` }];
  const ground = decision.ground === null ? undefined : findGround(decision.ground);
  if (!ground) return [{ code: 'ground-missing', at: 'ground', paragraph: 'E-11' }];
  if (!groundsFor(table, componentOfRow(table, fields), outcome).includes(ground))
    return [{ code: 'ground-unfit', at: 'ground', paragraph: 'E-11' }];
  const faults: DecisionFault[] = outcome === 'changed' ? checkChanges(table, fields, changes, ground) : [];
  if (outcome === 'refused' && Object.keys(changes).length > 0)
    faults.push({ code: 'column-unfit', at: 'changes', paragraph: 'E-11' });
  if (ground.wantsWords && words.trim().length < FEWEST_LETTERS)
    faults.push({ code: 'words-missing', at: 'words', paragraph: 'E-11' });
  return faults;
}
