// The sheets with what was reported, one for each table that has rows or feeds a component.

import type { TableName } from '#rules/evidence/tables.ts';
import { citationColumns, hirschColumns } from './citation-columns.ts';
import { factColumns } from './fact-columns.ts';
import { DIVISOR } from './figures-columns.ts';
import type { CollectedItem, ItemCollector } from './item-collector.ts';
import { type ItemColumn, keyText } from './item-columns.ts';
import type { LookUp } from './look-up.ts';
import { commercialisationColumns, fundingColumns } from './money-columns.ts';
import { serviceColumns } from './service-columns.ts';
import { formula, SheetPlan } from './sheet-plan.ts';
import { conferenceColumns, patentColumns, publicationColumns } from './work-columns.ts';

export type ItemPlan = SheetPlan<CollectedItem>;
type ItemTable = Exclude<TableName, 'organisations'>;
export type ItemPlans = { readonly [table in ItemTable]: ItemPlan };

const FIRST_ROW = 2;
/** Keys under which positions, heads and learners of an organisation are summed. */
export const STAFF = 's';
export const LEARNERS = 'l';

function staffColumns(look: LookUp): ItemColumn[] {
  const { say } = look.reckoning;
  return [
    ...factColumns('staff', say),
    {
      key: 'key',
      heading: say('workbook:head-sum-key'),
      width: 16,
      look: 'helper',
      value: (line) =>
        formula(`${line.at('organisation')}&"_${STAFF}"`, keyText(String(line.got('organisation')), STAFF)),
    },
  ];
}

function learnerColumns(look: LookUp): ItemColumn[] {
  const { say, resolved } = look.reckoning;
  const counted = resolved.edition.divisors.find(({ id }) => id === 'learners')?.of ?? [];
  return [
    ...factColumns('learners', say),
    {
      key: 'counted',
      heading: say('workbook:head-in-divisor'),
      width: 12,
      look: 'factor',
      value: (line) =>
        formula(
          `IF(ISNUMBER(MATCH(${line.at('learner_category')},${look.figures.range(DIVISOR, 0)},0)),"yes","no")`,
          counted.includes(String(line.got('learner_category'))) ? 'yes' : 'no',
        ),
    },
    {
      key: 'key',
      heading: say('workbook:head-sum-key'),
      width: 16,
      look: 'helper',
      value: (line) =>
        formula(
          `IF(${line.at('counted')}="yes",${line.at('organisation')}&"_${LEARNERS}","")`,
          line.got('counted') === 'yes' ? keyText(String(line.got('organisation')), LEARNERS) : '',
        ),
    },
  ];
}

const columns: { readonly [table in ItemTable]: (look: LookUp) => ItemColumn[] } = {
  staff: staffColumns,
  learners: learnerColumns,
  funding: fundingColumns,
  publications: publicationColumns,
  citations: citationColumns,
  hirsch: hirschColumns,
  patents: patentColumns,
  commercialisation: commercialisationColumns,
  conferences: conferenceColumns,
  htms: (look) => serviceColumns(look, FIRST_ROW),
};

export function planItems(look: LookUp, items: ItemCollector): ItemPlans {
  const { say } = look.reckoning;
  return Object.fromEntries(
    Object.entries(columns).map(([table, make]) => [
      table,
      new SheetPlan(say(`law:table.${table}`), make(look), items.of(table as ItemTable), FIRST_ROW),
    ]),
  ) as ItemPlans;
}
