// A workbook as it is written: streamed row by row into a file that appears whole or not at all. No macros; a text is a
// string cell whatever it begins with, so nothing that somebody reported is ever run as a formula.

import { createWriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { escapeText } from './workbook-values.ts';
import { Unwritable, writeWholeFile } from './write-whole.ts';

export type Book = ExcelJS.stream.xlsx.WorkbookWriter;
export type Sheet = ExcelJS.Worksheet;
export type CellStyle = Partial<ExcelJS.Style>;

/** Spreadsheets hold no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** Lets `fill` put sheets into a new workbook at the path. Each sheet is committed by whoever filled it. */
export async function writeBook(path: string, fill: (book: Book) => Promise<void>): Promise<void> {
  await writeWholeFile(path, async (unfinished) => {
    const stream = createWriteStream(unfinished);
    const failed = new Promise<never>((_, reject) => {
      stream.on('error', reject);
    });
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: true,
      zip: { zlib: { level: 6 } },
    });
    book.creator = 'Shyraq';
    book.lastModifiedBy = 'Shyraq';
    const filled = async () => {
      await fill(book);
      await book.commit();
    };
    try {
      await Promise.race([filled(), failed]);
    } finally {
      stream.destroy();
    }
  });
}

/** A text as the value of a cell. Throws Unwritable for one that no spreadsheet can hold. */
export function textValue(text: string): string {
  const escaped = escapeText(text);
  if (escaped.length > LONGEST_TEXT)
    throw new Unwritable('text-too-long', { most: LONGEST_TEXT, text: text.slice(0, 40) });
  return escaped;
}

/** A reference to cells of another sheet: its name is quoted, as it may hold spaces and letters of any script. */
export function inSheet(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}

const thin = { style: 'thin', color: { argb: 'FFBFC7D1' } } as const;
export const BORDER = { top: thin, left: thin, bottom: thin, right: thin } as const;

const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const FONT = { name: 'Arial', size: 10 } as const;

export const STYLES = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'middle' } },
  text: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
  strong: { font: { ...FONT, bold: true }, alignment: { vertical: 'top', wrapText: true } },
  heading: {
    font: { ...FONT, bold: true },
    fill: fill('FFE8ECF1'),
    border: BORDER,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  required: {
    font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: fill('FF1F5A7A'),
    border: BORDER,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  cell: { font: FONT, border: BORDER, alignment: { vertical: 'top' } },
  wrapped: { font: FONT, border: BORDER, alignment: { vertical: 'top', wrapText: true } },
  /** A cell that a person may change to see what follows. */
  input: { font: FONT, border: BORDER, fill: fill('FFFFF8DC'), alignment: { vertical: 'top' } },
} as const satisfies Record<string, CellStyle>;

/** Room for the longest word of a heading, at least `width`. */
export function headingWidth(heading: string, width: number): number {
  const longest = heading.split(/[\s\u00ad-]+/).reduce((most, word) => (word.length > most ? word.length : most), 0);
  return longest + 3 > width ? longest + 3 : width;
}

/** Height of a row in which each text wraps within its width, in points. */
export function wrappedHeight(texts: readonly { readonly text: string; readonly width: number }[], line = 14): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.08) / width)), 0),
  );
  return Math.max(1, ...lines) * line + 4;
}

/** Letters that are still easy to read when they share the width of one sheet of paper. */
const LETTERS_ACROSS = 210;

/** A4 across, on as many pages beside each other as its columns need; headings and the first columns repeated, pages numbered. */
export function printSetup(
  headingRows = '',
  widths: readonly number[] = [],
  firstColumns = '',
): Partial<ExcelJS.AddWorksheetOptions> {
  const across = widths.reduce((sum, width) => sum + width, 0);
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(across / LETTERS_ACROSS)),
      fitToHeight: 0,
      ...(headingRows === '' ? {} : { printTitlesRow: headingRows }),
      ...(firstColumns === '' ? {} : { printTitlesColumn: firstColumns }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}
