// The sheet of figures written down.

import type { Book } from '#exchange/package/write-workbook-book.ts';
import { printSetup, STYLES, wrappedHeight } from '#exchange/package/write-workbook-book.ts';
import type { FiguresPlan, Section } from './figures-plan.ts';
import type { Value } from './sheet-plan.ts';
import { cellOf, styleOf } from './write-plan.ts';

const WIDTHS = [24, 40, 14, 14, 14, 16, 14, 14, 14, 14, 14, 22, 13, 13, 13, 13, 13, 13, 30];
const FORMAT = '#,##0.########';

function lookOf(value: Value) {
  if (typeof value === 'number') return styleOf('figure', FORMAT);
  if (value !== null && typeof value === 'object') return styleOf('factor', FORMAT);
  return styleOf('words', '@');
}

function writeSection(sheet: ReturnType<Book['addWorksheet']>, { title, headings, headingRow, rows }: Section): void {
  const titled = sheet.getRow(headingRow - 1);
  Object.assign(titled.getCell(1), { value: title, style: STYLES.title });
  titled.height = 24;
  const heads = sheet.getRow(headingRow);
  heads.height =
    wrappedHeight(
      headings.map((text, at) => ({ text, width: (WIDTHS[at] ?? 14) - 2 })),
      15,
    ) + 4;
  headings.forEach((value, at) => {
    Object.assign(heads.getCell(at + 1), { value, style: STYLES.heading });
  });
  rows.forEach((values, place) => {
    const row = sheet.getRow(headingRow + 1 + place);
    values.forEach((value, at) => {
      Object.assign(row.getCell(at + 1), { value: cellOf(value), style: lookOf(value) });
    });
    row.height = wrappedHeight(
      values.map((value, at) => ({ text: typeof value === 'string' ? value : '', width: WIDTHS[at] ?? 14 })),
    );
  });
}

export function writeFigures(book: Book, plan: FiguresPlan, note: string): void {
  const sheet = book.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    ...printSetup('', WIDTHS),
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  Object.assign(sheet.getRow(1).getCell(1), {
    value: note,
    style: { ...STYLES.strong, alignment: { wrapText: false } },
  });
  for (const section of plan.sections) writeSection(sheet, section);
  sheet.commit();
}
