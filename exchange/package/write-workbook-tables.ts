// The sheets of tables, the same in the empty template and in a filled workbook: localised headings in row 1 with the
// required columns marked, machine names in hidden row 2, rows from row 3 on, cells that say what they want.

import { type Column, type Kind, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { Say } from '#wording/speak.ts';
import { REASONS_COLUMN } from './package-source.ts';
import { sheetName } from './workbook-sheets.ts';
import type { ReturnedRow } from './write-tables.ts';

import {
  type Book,
  type CellStyle,
  headingWidth,
  printSetup,
  type Sheet,
  STYLES,
  textValue,
  wrappedHeight,
} from './write-workbook-book.ts';
import { cellValue, formatOf } from './write-workbook-cells.ts';
import { listKeyOf } from './write-workbook-lists.ts';

const FIRST_ROW = 3;
/** As far down as cells are held against their lists. */
const LAST_CHECKED_ROW = 100_002;

const WIDTHS: { readonly [is in Kind['is']]: number } = {
  text: 28,
  bin: 15,
  id: 14,
  choice: 14,
  'yes-no': 12,
  decimal: 14,
  money: 18,
  integer: 12,
  year: 9,
  date: 13,
  language: 13,
  region: 13,
  databases: 18,
  files: 26,
};
const WIDE = new Set(['title', 'technology', 'name_kk', 'name_ru', 'name_en', 'authors']);
const WIDTH_OF_TITLE = 46;

type Validation = NonNullable<ReturnType<Sheet['getCell']>['dataValidation']>;
/** `any` checks nothing and only says what is wanted. */
type Rule = { readonly type: Validation['type'] | 'any'; readonly formulae?: readonly (string | number)[] } & Partial<
  Pick<Validation, 'operator' | 'errorStyle'>
>;

/** What Excel itself refuses while one types. A region may also be a code of nine digits, so it only asks back there. */
function ruleOf(table: TableName, column: Column, lists: ReadonlyMap<string, string>): Rule {
  const { kind } = column;
  const list = lists.get(listKeyOf(table, column) ?? '');
  if (list) return { type: 'list', formulae: [list], errorStyle: kind.is === 'region' ? 'warning' : 'stop' };
  switch (kind.is) {
    case 'bin':
      return { type: 'textLength', operator: 'equal', formulae: [12], errorStyle: 'stop' };
    case 'decimal':
    case 'money':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], errorStyle: 'stop' };
    case 'integer':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [kind.from], errorStyle: 'stop' };
    case 'year':
      return { type: 'whole', operator: 'between', formulae: [1000, 9999], errorStyle: 'stop' };
    default:
      return { type: 'any' };
  }
}

function validate(sheet: Sheet, table: TableName, lists: ReadonlyMap<string, string>, say: Say): void {
  // Not in the typings of the streaming writer, but there: the same list as in the other one.
  const { dataValidations } = sheet as unknown as { dataValidations: { add(cells: string, rule: Validation): void } };
  TABLES[table].columns.forEach((column, place) => {
    if (column.kind.is === 'text') return;
    const { letter } = sheet.getColumn(place + 1);
    const rule = ruleOf(table, column, lists);
    dataValidations.add(`${letter}${FIRST_ROW}:${letter}${LAST_CHECKED_ROW}`, {
      formulae: [],
      ...rule,
      allowBlank: true,
      showInputMessage: true,
      prompt: say(`workbook:prompt-${column.kind.is}`),
      ...(rule.type === 'any' ? {} : { showErrorMessage: true, error: say(`workbook:prompt-${column.kind.is}`) }),
    } as unknown as Validation);
  });
}

/** The heading as people read it; a star marks what must be filled in. */
function headingOf(table: TableName, { name, required }: Column, say: Say): string {
  return `${say(`law:column.${table}.${name}`)}${required ? ' *' : ''}`;
}

function styleOf({ kind, name }: Column): CellStyle {
  return { ...(WIDE.has(name) ? STYLES.wrapped : STYLES.cell), numFmt: formatOf(kind) };
}

function widthsOf(table: TableName, say: Say): number[] {
  return TABLES[table].columns.map((column) =>
    headingWidth(headingOf(table, column, say), WIDE.has(column.name) ? WIDTH_OF_TITLE : WIDTHS[column.kind.is]),
  );
}

function writeHeadings(sheet: Sheet, table: TableName, widths: readonly number[], say: Say, reasons: boolean): void {
  const { columns } = TABLES[table];
  const headings = columns.map((column) => headingOf(table, column, say));
  sheet.columns = columns.map((column, place) => ({ width: widths[place] ?? 12, style: styleOf(column) }));
  const first = sheet.getRow(1);
  first.height =
    wrappedHeight(
      headings.map((text, place) => ({ text, width: (widths[place] ?? 12) - 2 })),
      15,
    ) + 8;
  const second = sheet.getRow(2);
  columns.forEach((column, place) => {
    const style = column.required ? STYLES.required : STYLES.heading;
    Object.assign(first.getCell(place + 1), { value: headings[place], style });
    Object.assign(second.getCell(place + 1), { value: column.name, style: { ...STYLES.cell, numFmt: '@' } });
  });
  if (reasons) writeReasonsHeading(sheet, columns.length + 1, say);
  second.hidden = true;
  first.commit();
  second.commit();
}

type TableSheetRows = {
  readonly table: TableName;
  readonly rows: readonly ReturnedRow[];
  /** Whether a column of reasons stands at the end. */
  readonly reasons: boolean;
};

const WIDTH_OF_REASONS = 70;

function writeReasonsHeading(sheet: Sheet, place: number, say: Say): void {
  Object.assign(sheet.getColumn(place), { width: WIDTH_OF_REASONS, style: STYLES.wrapped });
  Object.assign(sheet.getRow(1).getCell(place), { value: say('workbook:reasons'), style: STYLES.heading });
  Object.assign(sheet.getRow(2).getCell(place), { value: REASONS_COLUMN, style: STYLES.cell });
}

/** Writes the sheet of a table with these rows; none for the template. */
export function writeTableSheet(
  book: Book,
  { table, rows, reasons }: TableSheetRows,
  lists: ReadonlyMap<string, string>,
  say: Say,
): void {
  const widths = widthsOf(table, say);
  const sheet = book.addWorksheet(sheetName(table, say.language), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: FIRST_ROW - 1 }],
    ...printSetup('1:1', widths, 'A:A'),
  });
  const { columns } = TABLES[table];
  writeHeadings(sheet, table, widths, say, reasons);
  const styles = columns.map(styleOf);
  for (const returned of rows) {
    const row = sheet.addRow([]);
    columns.forEach(({ kind, name }, place) => {
      const value = cellValue(kind, returned.row[name] ?? '');
      if (value !== null) Object.assign(row.getCell(place + 1), { value, style: styles[place] });
    });
    if (reasons && returned.reasons !== undefined)
      Object.assign(row.getCell(columns.length + 1), { value: textValue(returned.reasons), style: STYLES.wrapped });
    row.commit();
  }
  validate(sheet, table, lists, say);
  sheet.commit();
}
