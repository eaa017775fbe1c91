// What was reported, as the first columns of the sheets of items. What was left empty and stands for something (credited:
// yes; one service) is shown as what it stands for, so that a formula and a reader see the same.

import { cellValue, formatOf } from '#exchange/package/write-workbook-cells.ts';
import { type Column, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { Say } from '#wording/speak.ts';
import { type CollectedItem, shownColumns } from './item-collector.ts';
import type { ColumnPlan, Value } from './sheet-plan.ts';

const WIDTHS: Readonly<Record<string, number>> = {
  organisation: 15,
  id: 13,
  component: 11,
  title: 44,
  technology: 44,
  name: 36,
  source_title: 28,
  doi: 22,
  conference: 28,
  place: 18,
  received_kzt: 18,
  handed_on_kzt: 18,
  income_kzt: 18,
  staff_category: 28,
};
const NUMBERS = new Set(['decimal', 'money', 'integer', 'year', 'date']);

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');

/** What an empty cell of the package stands for. */
function stoodFor(name: string, { fact }: CollectedItem): string | number | undefined {
  if (name === 'credited' && 'credited' in fact) return yesOrNo(fact.credited);
  if (fact.table !== 'htms') return undefined;
  if (name === 'count') return fact.count;
  if (name === 'region') return fact.region;
  return name === 'paid_by_fund' ? yesOrNo(fact.paidByFund) : undefined;
}

function factValue({ name, kind }: Column, item: CollectedItem): Value {
  const stood = stoodFor(name, item);
  if (stood !== undefined) return stood;
  const text = item.texts[name] ?? '';
  const value = cellValue(kind, text);
  // A number with more digits than a spreadsheet holds is still a number to its formulas.
  return typeof value === 'string' && NUMBERS.has(kind.is) && kind.is !== 'date' ? Number(text) : value;
}

/** The columns that a table's sheet begins with. */
export function factColumns(table: TableName, say: Say): ColumnPlan<CollectedItem>[] {
  const shown = shownColumns(table);
  return TABLES[table].columns
    .filter((column) => shown.includes(column.name))
    .map((column) => ({
      key: column.name,
      heading: say(`law:column.${table}.${column.name}`),
      width: WIDTHS[column.name] ?? 12,
      look: column.name === 'title' || column.name === 'technology' ? 'words' : 'fact',
      format: formatOf(column.kind),
      value: ({ item }) => factValue(column, item),
    }));
}
