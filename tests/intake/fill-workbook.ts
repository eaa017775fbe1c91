// A template as a person fills it in with Excel: rows by the machine names of the columns.

import ExcelJS from 'exceljs';
import type { TableName } from '#rules/evidence/tables.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';

type Value = string | number | { readonly formula: string };
export type FilledRow = Readonly<Record<string, Value>>;

async function openBook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // A list for a hundred thousand rows would become a hundred thousand objects.
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: ['dataValidations'] });
  return book;
}

function sheetOf(book: ExcelJS.Workbook, table: TableName, language: Language): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(speak(language)(`law:table.${table}`));
  if (!sheet) throw new Error(`no sheet of ${table}`);
  return sheet;
}

const columnsOf = (sheet: ExcelJS.Worksheet): string[] => {
  const names: string[] = [];
  sheet.getRow(2).eachCell((cell, at) => {
    names[at] = String(cell.value);
  });
  return names;
};

/** Puts rows below the headings, over whatever stands there. */
export async function fillWorkbook(
  bytes: Buffer,
  table: TableName,
  rows: readonly FilledRow[],
  language: Language = 'en',
): Promise<Buffer> {
  const book = await openBook(bytes);
  const sheet = sheetOf(book, table, language);
  const columns = columnsOf(sheet);
  rows.forEach((row, at) => {
    for (const [column, value] of Object.entries(row)) {
      const place = columns.indexOf(column);
      if (place < 1) throw new Error(`no column ${column}`);
      sheet.getRow(at + 3).getCell(place).value = value as ExcelJS.CellValue;
    }
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The rows of a table's sheet, as texts by column. */
export async function readWorkbook(bytes: Buffer, table: TableName, language: Language = 'en') {
  const sheet = sheetOf(await openBook(bytes), table, language);
  const columns = columnsOf(sheet);
  const rows: Record<string, string>[] = [];
  sheet.eachRow((row, number) => {
    if (number < 3) return;
    const texts: Record<string, string> = {};
    row.eachCell((cell, at) => {
      texts[columns[at] ?? ''] = cell.text;
    });
    rows.push(texts);
  });
  return rows;
}
