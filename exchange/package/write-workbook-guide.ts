// The first sheet of the template: how to fill it in, and which paragraph of the order each table answers.

import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { Paragraph } from '#rules/kernel/paragraph.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { ownSheetName, sheetName } from './workbook-sheets.ts';
import { type Book, printSetup, STYLES, wrappedHeight } from './write-workbook-book.ts';
import { writeYearMark } from './write-workbook-mark.ts';

const STEPS = [
  'rows',
  'required',
  'lists',
  'numbers',
  'texts',
  'several',
  'formulas',
  'names',
  'empty',
  'credited',
] as const;
const OTHER_PARAGRAPHS: Readonly<Partial<Record<TableName, readonly Paragraph[]>>> = {
  organisations: ['E-8', 'E-9'],
  staff: ['A2-staff', 'A1-n7'],
  learners: ['A2-learners'],
};
const WIDTHS = [30, 62, 44, 50] as const;

/** The indicators of Annex 1 that the table's items answer, then what else of the order asks for the table. */
function paragraphsOf(table: TableName): readonly Paragraph[] {
  const { components, indicators } = CURRENT_EDITION;
  const fed = components.filter((component) => component.table === table).map((component) => component.id);
  const answered = indicators.filter(({ divided, added }) => [...divided, ...added].some((id) => fed.includes(id)));
  return [...answered.map((indicator) => indicator.paragraph), ...(OTHER_PARAGRAPHS[table] ?? [])];
}

function rowOf(table: TableName, say: Say): readonly string[] {
  const required = TABLES[table].columns.filter((column) => column.required);
  const paragraphs = paragraphsOf(table).map((paragraph) => `${wordReference(say, paragraph)} [${paragraph}]`);
  return [
    sheetName(table, say.language),
    say(`workbook:holds-${table}`),
    paragraphs.join('\n'),
    required.map((column) => say(`law:column.${table}.${column.name}`)).join('; '),
  ];
}

/** Writes the first sheet; `year`: the reporting year for which the workbook is given out. */
export function writeGuide(book: Book, say: Say, year?: number): void {
  const sheet = book.addWorksheet(ownSheetName('guide', say.language), printSetup());
  sheet.columns = WIDTHS.map((width) => ({ width }));
  if (year !== undefined) writeYearMark(sheet, year);
  const add = (texts: readonly string[], style: keyof typeof STYLES, height?: number) => {
    const row = sheet.addRow([]);
    texts.forEach((value, place) => {
      Object.assign(row.getCell(place + 1), { value, style: STYLES[style] });
    });
    if (height) row.height = height;
    return row;
  };
  const across = (text: string, style: keyof typeof STYLES) => {
    const width = WIDTHS.reduce<number>((sum, one) => sum + one, 0);
    const row = add([text], style, wrappedHeight([{ text, width }]) + (style === 'title' ? 10 : 0));
    sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
  };
  across(say('workbook:guide-title'), 'title');
  const { revision, holdsFrom } = CURRENT_EDITION;
  across(`${say('law:order')}; ${say('law:edition', { revision, from: holdsFrom })}`, 'text');
  across('', 'text');
  const named = { lists: ownSheetName('lists', say.language), credited: say('law:column.funding.credited') };
  STEPS.forEach((step, place) => {
    across(`${place + 1}. ${say(`workbook:guide-${step}`, named)}`, 'text');
  });
  across('', 'text');
  const heads = ['sheet', 'holds', 'paragraph', 'required'].map((head) => say(`workbook:guide-head-${head}`));
  add(heads, 'heading', 24);
  for (const table of TABLE_NAMES) {
    const texts = rowOf(table, say);
    const height = wrappedHeight(texts.map((text, place) => ({ text, width: WIDTHS[place] ?? 30 })));
    add(texts, 'wrapped', height);
  }
  sheet.commit();
}
