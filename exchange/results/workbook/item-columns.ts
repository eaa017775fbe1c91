// What every sheet of items reckons in the same way: where its component stands among the figures, whether the item
// counts, its points, and the key by which the organisation's points are summed.

import type { Reads } from '#rules/editions/edition.ts';
import type { ItemFact } from '#rules/evidence/facts.ts';
import type { CollectedItem } from './item-collector.ts';
import type { LookUp } from './look-up.ts';
import { type ColumnPlan, formula, type Line, type Value } from './sheet-plan.ts';
import { NUMBER } from './write-plan.ts';

export type ItemColumn = ColumnPlan<CollectedItem>;
export type ItemLine = Line<CollectedItem>;

export const factOf = <T extends ItemFact['table']>(line: ItemLine, table: T): Extract<ItemFact, { table: T }> => {
  const { fact } = line.item;
  if (fact.table !== table) throw new TypeError(`a row of ${fact.table} among ${table}`);
  return fact as Extract<ItemFact, { table: T }>;
};

type Making = (line: ItemLine) => Value;

/** Where a component stands among the figures; the other formulas of the row start from there. */
export function placeColumn(
  look: LookUp,
  key: string,
  component: { readonly cell: string; readonly of: (line: ItemLine) => string },
): ItemColumn {
  const { say } = look.reckoning;
  return {
    key,
    heading: say('workbook:head-place'),
    width: 8,
    look: 'helper',
    value: (line) => look.place(line.at(component.cell), component.of(line)),
  };
}

/** Names the coefficients of the edition that read a fact: `k2.1, k8.1 [A1-n3, A1-n11]: …`. */
export function factorHeading(look: LookUp, reads: Reads, table: string): string {
  const { say, resolved } = look.reckoning;
  const used = new Set(
    resolved.edition.components.filter((one) => one.table === table).flatMap((one) => one.coefficients),
  );
  const coefficients = resolved.edition.coefficients.filter((one) => one.reads === reads && used.has(one.id));
  const [first] = coefficients;
  const words = first ? say(`law:coefficient.${first.id}`) : '';
  return `${coefficients.map(({ id }) => id).join(', ')}: ${words} [${coefficients.map(({ paragraph }) => paragraph).join(', ')}]`;
}

export function factorColumn(key: string, heading: string, value: Making): ItemColumn {
  return { key, heading, width: 16, look: 'factor', format: NUMBER, value };
}

/** Whether the item counts: credited, and whatever else the sheet asks. */
export function countedColumn(look: LookUp, value: Making, key = 'counted'): ItemColumn {
  return { key, heading: look.reckoning.say('workbook:head-counted'), width: 12, look: 'factor', value };
}

export function pointsColumn(look: LookUp, value: Making, key = 'points', head = 'points'): ItemColumn {
  return {
    key,
    heading: look.reckoning.say(`workbook:head-${head}`),
    width: 14,
    look: 'points',
    format: NUMBER,
    value,
  };
}

/** Organisation and component as one text that no program takes for a number, a date or a pattern. */
export function keyText(organisation: string, what: string): string {
  return `${organisation}_${what}`;
}

export function keyColumn(look: LookUp, component: string, key = 'key'): ItemColumn {
  return {
    key,
    heading: look.reckoning.say('workbook:head-sum-key'),
    width: 19,
    look: 'helper',
    value: (line) =>
      formula(
        `${line.at('organisation')}&"_"&${line.at(component)}`,
        keyText(String(line.got('organisation')), String(line.got(component))),
      ),
  };
}

/** Credited, and the requirement of the component met where it has one. */
export function creditedFormula(
  look: LookUp,
  line: ItemLine,
  requirement?: { readonly column: string; readonly met: boolean },
): Value {
  const credited = line.got('credited') === 'yes';
  if (!requirement) return formula(`IF(${line.at('credited')}="no","no","yes")`, credited ? 'yes' : 'no');
  const asks = `AND(${look.about('requires', line.at('place'))}="${requirement.column}",${line.at(requirement.column)}<>"yes")`;
  const counts = credited && requirement.met;
  return formula(`IF(OR(${line.at('credited')}="no",${asks}),"no","yes")`, counts ? 'yes' : 'no');
}

/** The number that a cell comes to now; 0 for one that is empty. */
export const numberOf = (value: string | number): number => (typeof value === 'number' ? value : 0);
