// A paper of the Council as a DOCX that an official can go on with: headings, tables and page numbers are Word's own.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Paper } from './paper.ts';

/** Has every letter of Kazakh wherever Word or LibreOffice is. */
const FONT = 'Times New Roman';
const MUTED = '5C6670';
/** A4 within its margins, in twentieths of a point. */
const WIDTH = 9600;
const FACT_NAME = 2700;
/** Of a page, in twentieths of a point: 25 mm at the left for the file, 15 at the right, 20 above and below. */
const MARGIN = { left: 1417, right: 850, top: 1134, bottom: 1134 };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9D0D6' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const paragraphsOf = (text: string, color?: string): Paragraph[] =>
  text.split('\n').map(
    (line) =>
      new Paragraph({
        spacing: { after: 100 },
        children: [new TextRun({ text: line, ...(color ? { color } : {}) })],
      }),
  );

function cell(text: string, width: number, more: { right?: boolean; bold?: boolean; lined?: boolean } = {}): TableCell {
  const borders = more.lined
    ? { top: LINE, bottom: LINE, left: LINE, right: LINE }
    : { top: NONE, bottom: NONE, left: NONE, right: NONE };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: more.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: line, bold: more.bold ?? false, size: 20 })],
        }),
    ),
  });
}

function tableOf({ columns, rows }: Block & { kind: 'table' }): Table {
  const narrow = columns.filter(({ align }) => align === 'right').length;
  const wide = columns.length - narrow;
  const least = wide === 0 ? Math.floor(WIDTH / narrow) : 1300;
  const rest = wide === 0 ? 0 : Math.floor((WIDTH - narrow * least) / wide);
  const widths = columns.map(({ align }) => (align === 'right' ? least : rest));
  const line = (texts: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(text, widths[at] ?? least, { right: columns[at]?.align === 'right', bold, lined: true }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      line(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((row) => line(row, false)),
    ],
  });
}

function factsOf({ facts }: Block & { kind: 'facts' }): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [FACT_NAME, WIDTH - FACT_NAME],
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: facts.map(
      ([name, value]) => new TableRow({ children: [cell(name, FACT_NAME), cell(value, WIDTH - FACT_NAME)] }),
    ),
  });
}

function write(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, spacing: { before: 280, after: 120 } }),
      ];
    case 'subheading':
      return [
        new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_3, spacing: { before: 200, after: 100 } }),
      ];
    case 'text':
      return paragraphsOf(block.text, block.muted ? MUTED : undefined);
    case 'facts':
      return [factsOf(block), new Paragraph({})];
    case 'table':
      return [tableOf(block), new Paragraph({})];
    case 'signatures':
      return block.lines.map(
        ({ part, name }) =>
          new Paragraph({
            spacing: { before: 480 },
            keepLines: true,
            tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
            children: [new TextRun(`${part}\t______________________  ${name}`)],
          }),
      );
  }
}

function footerOf({ footer }: Paper): Footer {
  const size = 16;
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun({ text: `${footer}\t`, size, color: MUTED }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size, color: MUTED }),
        ],
      }),
    ],
  });
}

export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const style = (size: number) => ({ run: { font: FONT, size, bold: true, color: '000000' } });
  const document = new Document({
    title: paper.title,
    creator: 'Shyraq',
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: paper.language === 'kk' ? 'kk-KZ' : 'ru-RU' } } },
        heading1: style(30),
        heading2: style(26),
        heading3: style(23),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.HEADING_1, spacing: { after: 120 } }),
          ...paper.lead.flatMap((line) => paragraphsOf(line, MUTED)),
          ...paper.blocks.flatMap(write),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
