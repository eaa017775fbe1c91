// The workbook that somebody fills in for an import: headings for people above the names of the columns, the lists to choose
// from, and a sheet that says what belongs where.

import ExcelJS from 'exceljs';
import { FOUNDERS } from '#contract/organisations.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { type Say, speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { COLUMNS, type ColumnName } from './read-register-file.ts';

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  bin: 16,
  from: 14,
  name_kk: 48,
  name_ru: 48,
  name_en: 48,
  category: 16,
  founder: 14,
  region: 12,
  university_hospital: 16,
  parent_bin: 16,
  source: 40,
};
const LISTS: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  category: CATEGORIES,
  founder: FOUNDERS,
  region: REGIONS,
  university_hospital: ['yes', 'no'],
};
/** As many rows have their lists; more can be filled in all the same. */
const LISTED_ROWS = 500;
const BOLD = { bold: true } as const;

function headingOf(say: Say, column: ColumnName): string {
  switch (column) {
    case 'parent_bin':
      return say('organisations:template-parent');
    case 'from':
    case 'source':
      return say(`organisations:${column}`);
    default:
      return say(`organisations:fact.${column}`);
  }
}

function addRows(book: ExcelJS.Workbook, say: Say): void {
  const sheet = book.addWorksheet(say('organisations:template-title'), { views: [{ state: 'frozen', ySplit: 2 }] });
  // All of it is text: a BIN keeps its zeros, and a day stays as it was typed.
  sheet.columns = COLUMNS.map((column) => ({ key: column, width: WIDTHS[column], style: { numFmt: '@' } }));
  sheet.addRow(COLUMNS.map((column) => headingOf(say, column))).font = BOLD;
  sheet.addRow([...COLUMNS]).font = { color: { argb: 'FF4C5660' } };
  COLUMNS.forEach((column, index) => {
    const list = LISTS[column];
    if (!list) return;
    for (let row = 3; row < 3 + LISTED_ROWS; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${list.join(',')}"`],
      };
    }
  });
}

function addGuide(book: ExcelJS.Workbook, say: Say): void {
  const sheet = book.addWorksheet(say('organisations:template-guide'));
  sheet.columns = [{ width: 22 }, { width: 34 }, { width: 90 }];
  const word = (key: string) => say(`organisations:${key}`);
  sheet.addRow([word('template-column'), '', word('template-about')]).font = BOLD;
  for (const column of COLUMNS) {
    const values = (LISTS[column] ?? []).join(', ');
    const row = sheet.addRow([column, headingOf(say, column), say(`organisations:column.${column}`, { values })]);
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}

export async function writeImportTemplate(language: Language): Promise<Buffer> {
  const say = speak(language);
  const book = new ExcelJS.Workbook();
  addRows(book, say);
  addGuide(book, say);
  return Buffer.from(await book.xlsx.writeBuffer());
}
