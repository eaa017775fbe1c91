// The workbook that somebody fills in for a register: headings for people above the names of the columns, the codes to choose from, and a
// sheet that says what belongs where. The same workbook carries refused rows back, each with its reasons.

import ExcelJS from 'exceljs';
import { escapeFormula, needsEscape } from '#exchange/package/write-formula-escape.ts';
import type { ItemFault } from '#rules/innovation/read-item.ts';
import { REGION_PERIODS } from '#rules/innovation/regions.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { fileColumns, type RegisterColumn } from '#rules/innovation/registers.ts';
import type { Say } from '#wording/speak.ts';
import { REASONS } from './plan-file.ts';

/** By `kind/code`: the names of the classifiers' codes. */
export type Codes = readonly { readonly kind: string; readonly code: string; readonly name: string }[];

/** As many rows have their lists; more can be filled in all the same. */
const LISTED_ROWS = 500;
const BOLD = { bold: true } as const;
/** A list inside a cell's rule may be this long in Excel. */
const LONGEST_LIST = 250;

const headingOf = (say: Say, register: RegisterName, { name }: RegisterColumn): string =>
  say(`innovation:column.${register}.${name}`);

function listOf({ kind }: RegisterColumn, codes: Codes): readonly string[] {
  if (kind.is === 'classifier') return codes.filter((one) => one.kind === kind.of).map(({ code }) => code);
  if (kind.is === 'yes-no') return ['yes', 'no'];
  return kind.is === 'region' ? [...new Set(REGION_PERIODS.map(({ code }) => code))].sort() : [];
}

function addRows(
  book: ExcelJS.Workbook,
  say: Say,
  register: RegisterName,
  codes: Codes,
  reasons: boolean,
): ExcelJS.Worksheet {
  const title = say(`innovation:register.${register}`).slice(0, 31);
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 2 }] });
  const columns = fileColumns(register);
  const more = reasons ? [{ key: REASONS, width: 60, style: { numFmt: '@', alignment: { wrapText: true } } }] : [];
  // All of it is text: codes keep their zeros, and a day stays as it was typed.
  sheet.columns = [...columns.map(({ name }) => ({ key: name, width: 24, style: { numFmt: '@' } })), ...more];
  const heading = columns.map((column) => headingOf(say, register, column));
  sheet.addRow([...heading, ...(reasons ? [say('innovation:file-reasons')] : [])]).font = BOLD;
  const names = [...columns.map(({ name }) => name), ...(reasons ? [REASONS] : [])];
  sheet.addRow(names).font = { color: { argb: 'FF4C5660' } };
  columns.forEach((column, index) => {
    const list = listOf(column, codes).join(',');
    if (list === '' || list.length > LONGEST_LIST) return;
    for (let row = 3; row < 3 + LISTED_ROWS; row += 1)
      sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  });
  return sheet;
}

function guideOf(say: Say, column: RegisterColumn, codes: Codes): string {
  const { kind } = column;
  const list =
    kind.is === 'classifier'
      ? codes
          .filter((one) => one.kind === kind.of)
          .map(({ code, name }) => `${code} – ${name}`)
          .join('; ')
      : '';
  const most = kind.is === 'text' || kind.is === 'count' ? kind.most : 0;
  return say(`innovation:guide.${kind.is}`, { list, most: String(most) });
}

function addGuide(book: ExcelJS.Workbook, say: Say, register: RegisterName, codes: Codes): void {
  const sheet = book.addWorksheet(say('innovation:file-guide'));
  sheet.columns = [{ width: 24 }, { width: 44 }, { width: 14 }, { width: 90 }];
  const words = ['file-column', 'file-heading', 'file-required', 'file-about'].map((key) => say(`innovation:${key}`));
  sheet.addRow(words).font = BOLD;
  for (const column of fileColumns(register)) {
    const required = say(column.required ? 'innovation:yes' : 'innovation:no');
    const row = sheet.addRow([column.name, headingOf(say, register, column), required, guideOf(say, column, codes)]);
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}

export async function writeTemplate(register: RegisterName, say: Say, codes: Codes): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  addRows(book, say, register, codes, false);
  addGuide(book, say, register, codes);
  return Buffer.from(await book.xlsx.writeBuffer());
}

type Refused = { readonly fields: Readonly<Record<string, string>>; readonly faults: readonly ItemFault[] };

export const wordFault = (say: Say, register: RegisterName, { column, code, values }: ItemFault): string => {
  const reason = say(`innovation:fault.${code}`, values);
  const known = fileColumns(register).find(({ name }) => name === column);
  return known ? say('innovation:file-fault', { column: headingOf(say, register, known), reason }) : reason;
};

export async function writeRefused(register: RegisterName, say: Say, rows: readonly Refused[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = addRows(book, say, register, [], true);
  const safe = (text: string) => (needsEscape(text) ? escapeFormula(text) : text);
  // Beneath the headings: rows that have a rule already count as written for a row that is added.
  for (const [at, { fields, faults }] of rows.entries()) {
    const cells = fileColumns(register).map(({ name }) => safe(fields[name] ?? ''));
    sheet.getRow(at + 3).values = [...cells, faults.map((fault) => wordFault(say, register, fault)).join('\n')];
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
