// The columns of a table of the report as an officer fills them in: how wide, what belongs there, which ones wait until asked for.

import type { ReportedTable } from '#contract/intake.ts';
import { type Column, TABLES } from '#rules/evidence/tables.ts';
import type { SheetColumn } from '#web/design/sheet/sheet-grid.ts';
import { reportColumns } from '#web/kit/live-report/report-columns.ts';
import type { Say } from '#wording/speak.ts';

/** In rem, by the kind of the column; texts that are long have a width of their own. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 14,
  id: 9,
  choice: 9,
  'yes-no': 8,
  decimal: 9,
  money: 11,
  integer: 8,
  year: 7,
  date: 9,
  language: 8,
  region: 8,
  databases: 13,
  files: 15,
};
const OWN_WIDTHS: Readonly<Record<string, number>> = {
  title: 24,
  technology: 22,
  staff_category: 22,
  url: 18,
  authors: 16,
};

/** What belongs into a cell, where its heading does not say it. */
const HINTED = new Set([
  'id',
  'choice',
  'yes-no',
  'decimal',
  'money',
  'integer',
  'date',
  'language',
  'region',
  'databases',
  'files',
]);

function hintOf(say: Say, { kind }: Column, year: number): Partial<SheetColumn> {
  if (kind.is === 'year') return { hint: say('report:hint.year', { year }) };
  return HINTED.has(kind.is) ? { hint: say(`report:hint.${kind.is}`) } : {};
}

export function sheetColumns(say: Say, table: ReportedTable, year: number): readonly SheetColumn[] {
  const more = TABLES[table].columns.map((column): [string, Partial<SheetColumn>] => [
    column.name,
    { width: OWN_WIDTHS[column.name] ?? WIDTHS[column.kind.is] ?? WIDTHS.text ?? 14, ...hintOf(say, column, year) },
  ]);
  return reportColumns(say, table, Object.fromEntries(more));
}
