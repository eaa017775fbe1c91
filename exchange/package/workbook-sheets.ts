// Which sheet of a workbook is which table: by its name in any of our languages, else by the columns that it names.

import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import type { RawRow, RawSheet } from './workbook-messages.ts';

export type TableSheet = {
  readonly table: TableName;
  readonly place: number;
  readonly name: string;
  /** The row that holds the machine names of the columns. */
  readonly heading: RawRow;
};

const OWN_SHEETS = ['guide', 'lists'] as const;
type OwnSheet = (typeof OWN_SHEETS)[number];

/** The name of a table's sheet in a language. */
export function sheetName(table: TableName, language: Language): string {
  return speak(language)(`law:table.${table}`);
}

/** The name of a sheet of the template that holds no table. */
export function ownSheetName(sheet: OwnSheet, language: Language): string {
  return speak(language)(`workbook:sheet-${sheet}`);
}

/** Whether the template itself puts a sheet of this name beside the tables. */
export function isOwnSheet(name: string): boolean {
  return LANGUAGES.some((language) => OWN_SHEETS.some((sheet) => ownSheetName(sheet, language) === name));
}

function tableByName(name: string): TableName | undefined {
  const wanted = name.trim().toLowerCase();
  return TABLE_NAMES.find(
    (table) => table === wanted || LANGUAGES.some((language) => sheetName(table, language).toLowerCase() === wanted),
  );
}

/** How many columns of the table a row names. */
function matches(table: TableName, row: RawRow | undefined): number {
  const names = new Set(row?.[1].map((text) => text.trim()));
  return TABLES[table].columns.filter((column) => names.has(column.name)).length;
}

function namesAllRequired(table: TableName, row: RawRow): boolean {
  const names = new Set(row[1].map((text) => text.trim()));
  return TABLES[table].columns.every((column) => !column.required || names.has(column.name));
}

/** The table of a sheet and the row of its heading; undefined for a sheet that is no table. */
export function findTableSheet({ name, heads }: RawSheet, place: number): TableSheet | undefined {
  const empty: RawRow = [1, []];
  const named = tableByName(name);
  if (named) {
    const [first = empty, second] = heads;
    const heading = second && matches(named, second) > matches(named, first) ? second : first;
    return { table: named, place, name, heading };
  }
  const candidates = heads.flatMap((heading) =>
    TABLE_NAMES.filter((table) => namesAllRequired(table, heading)).map((table) => ({ table, heading })),
  );
  candidates.sort((a, b) => matches(b.table, b.heading) - matches(a.table, a.heading));
  const best = candidates[0];
  return best && { ...best, place, name };
}
