// A planned sheet written down: headings, frozen above and to the left, a filter over them, cells in the look of what
// they are.

import type { Book, CellStyle, Sheet } from '#exchange/package/write-workbook-book.ts';
import {
  BORDER,
  headingWidth,
  printSetup,
  STYLES,
  textValue,
  wrappedHeight,
} from '#exchange/package/write-workbook-book.ts';
import { type Look, resultOf, type SheetPlan, type Value } from './sheet-plan.ts';

const grey = { name: 'Arial', size: 8, color: { argb: 'FF8A94A0' } } as const;
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const right = { vertical: 'top', horizontal: 'right' } as const;

/** A row is made no higher than this many letters need. */
const LONGEST_SHOWN = 400;

export const NUMBER = '#,##0.00########';

const LOOKS: { readonly [look in Look]: CellStyle } = {
  fact: STYLES.cell,
  input: STYLES.input,
  factor: { ...STYLES.cell, fill: fill('FFEFF6EE'), alignment: right },
  points: { ...STYLES.strong, border: BORDER, fill: fill('FFDDEEDB'), alignment: right },
  helper: { font: grey, border: BORDER, alignment: { vertical: 'top' } },
  figure: { ...STYLES.input, alignment: right },
  words: STYLES.wrapped,
};

export function styleOf(look: Look, format: string | undefined): CellStyle {
  return format === undefined ? LOOKS[look] : { ...LOOKS[look], numFmt: format };
}

/** What goes into a cell: texts made safe, formulas with the value that they have now. */
export function cellOf(value: Value): string | number | null | { formula: string; result: string | number } {
  if (typeof value === 'string') return value === '' ? null : textValue(value);
  if (value === null || typeof value === 'number') return value;
  const { formula, result } = value;
  return { formula, result: typeof result === 'string' ? textValue(result) : result };
}

function writeHeading<Item>(sheet: Sheet, plan: SheetPlan<Item>): void {
  const widths = plan.columns.map(({ heading, width }) => headingWidth(heading, width));
  sheet.columns = widths.map((width) => ({ width }));
  const row = sheet.getRow(plan.firstRow - 1);
  row.height =
    wrappedHeight(
      plan.columns.map(({ heading }, at) => ({ text: heading, width: (widths[at] ?? 10) - 1 })),
      15,
    ) + 6;
  plan.columns.forEach(({ heading, look }, at) => {
    const reckoned = look === 'factor' || look === 'points';
    Object.assign(row.getCell(at + 1), { value: heading, style: reckoned ? STYLES.required : STYLES.heading });
  });
  row.commit();
}

/** Spreadsheets do not grow a row for a text that wraps when they open a file. */
function heightOf<Item>(plan: SheetPlan<Item>, values: readonly Value[]): number {
  return wrappedHeight(
    plan.columns.map(({ look, heading, width }, at) => ({
      text: look === 'words' ? String(resultOf(values[at] ?? '')).slice(0, LONGEST_SHOWN) : '',
      width: headingWidth(heading, width),
    })),
  );
}

/** Writes a planned sheet. `above` may fill the rows over the headings; `frozen` columns stay in sight. */
export function writePlan<Item>(
  book: Book,
  plan: SheetPlan<Item>,
  frozen: number,
  above: (sheet: Sheet) => void = () => {},
  beforeCommit: (sheet: Sheet) => void = () => {},
): void {
  const sheet = book.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: plan.firstRow - 1 }],
    ...printSetup(
      `1:${plan.firstRow - 1}`,
      plan.columns.map(({ heading, width }) => headingWidth(heading, width)),
      frozen > 0 ? 'A:B' : '',
    ),
  });
  above(sheet);
  writeHeading(sheet, plan);
  const styles = plan.columns.map(({ look, format }) => styleOf(look, format));
  const wraps = plan.columns.some(({ look }) => look === 'words');
  plan.items.forEach((item, place) => {
    const row = sheet.getRow(plan.firstRow + place);
    const values = plan.line(item, place);
    if (wraps) row.height = heightOf(plan, values);
    values.forEach((value, at) => {
      Object.assign(row.getCell(at + 1), { value: cellOf(value), style: styles[at] });
    });
    row.commit();
  });
  sheet.autoFilter = {
    from: { row: plan.firstRow - 1, column: 1 },
    to: { row: plan.firstRow - 1 + Math.max(1, plan.items.length), column: plan.columns.length },
  };
  beforeCommit(sheet);
  sheet.commit();
}
