// For which year a template was given out: a hidden cell of its first sheet, so that last year's is known from this year's.

import type { RawSheet } from './workbook-messages.ts';
import type { Sheet } from './write-workbook-book.ts';

/** Beside everything that the guide says. */
const COLUMN = 8;
const MARK = /^shyraq:reporting-year=(\d{4})$/;

export function writeYearMark(sheet: Sheet, year: number): void {
  sheet.getColumn(COLUMN).hidden = true;
  sheet.getRow(1).getCell(COLUMN).value = `shyraq:reporting-year=${year}`;
}

/** Undefined for a workbook that nobody gave out, and for a template of no year. */
export function findYearMark(sheets: readonly RawSheet[]): number | undefined {
  for (const { heads } of sheets)
    for (const [, texts] of heads) {
      const [, year] = MARK.exec(texts[COLUMN - 1] ?? '') ?? [];
      if (year !== undefined) return Number(year);
    }
  return undefined;
}
