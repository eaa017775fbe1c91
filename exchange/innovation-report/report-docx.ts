// The report as a DOCX that somebody can go on with: headings, tables and links are Word's own; charts are vector pictures, and below
// each stands its table, so that a program without vector pictures loses no figure.

import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
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
import {
  type Content,
  type ContentBlock,
  type ContentCell,
  type ContentTable,
  itemsAddress,
} from '#rules/innovation/content.ts';
import { speak } from '#wording/speak.ts';
import { drawChart } from './draw-chart.ts';
import type { ReportPlan } from './report-pdf.ts';

/** Has every letter of Kazakh wherever Word or LibreOffice is. */
const FONT = 'Times New Roman';
const MUTED = '5C6670';
const LAKE = '0B5A7A';
/** A4 within its margins, in twentieths of a point; and pixels of a picture as wide. */
const WIDTH = 9600;
const PICTURE = 630;
const NARROW = 900;
const MARGIN = { left: 1247, right: 1020, top: 1134, bottom: 1134 };
const LOCALE = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;
/** One transparent point: what a program shows that knows no vector pictures. */
const NOTHING = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9D0D6' };

function runOf({ text, items }: ContentCell, { address }: ReportPlan, size: number): TextRun | ExternalHyperlink {
  if (!items) return new TextRun({ text, size });
  const run = new TextRun({ text, size, color: LAKE });
  return new ExternalHyperlink({ link: `${address}${itemsAddress(items)}`, children: [run] });
}

function tableOf({ columns, rows }: ContentTable, plan: ReportPlan): Table {
  const right = columns.filter(({ align }) => align === 'right').length;
  const wide = columns.length - right;
  const narrow = Math.min(NARROW, Math.floor((WIDTH * 0.8) / columns.length));
  const rest = wide === 0 ? 0 : Math.floor((WIDTH - right * narrow) / wide);
  const widths = columns.map(({ align }) => (align === 'right' ? narrow : rest));
  const size = columns.length > 7 ? 14 : 18;
  const line = (cells: readonly ContentCell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (one, at) =>
          new TableCell({
            width: { size: widths[at] ?? narrow, type: WidthType.DXA },
            borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
            margins: { top: 30, bottom: 30, left: 60, right: 60 },
            children: [
              new Paragraph({
                alignment: columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [
                  isHead ? new TextRun({ text: one.text, size: size - 2, bold: true }) : runOf(one, plan, size),
                ],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      line(
        columns.map(({ title }) => ({ text: title })),
        true,
      ),
      ...rows.map((row) => line(row, false)),
    ],
  });
}

const said = (text: string, looks: { size?: number; color?: string; bold?: boolean; keepNext?: boolean } = {}) =>
  new Paragraph({
    spacing: { after: 80 },
    keepNext: looks.keepNext ?? false,
    children: [
      new TextRun({
        text,
        size: looks.size ?? 20,
        bold: looks.bold ?? false,
        ...(looks.color ? { color: looks.color } : {}),
      }),
    ],
  });

const listed = (cells: readonly ContentCell[], plan: ReportPlan) =>
  cells.map((one) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [runOf(one, plan, 22)] }));

function chartOf(block: ContentBlock & { kind: 'chart' }, plan: ReportPlan): (Paragraph | Table)[] {
  const { svg, width, height } = drawChart(block.chart, plan.language);
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: NOTHING },
    transformation: { width: PICTURE, height: Math.round((PICTURE * height) / width) },
    altText: { title: block.title, description: block.subtitle, name: block.id },
  });
  return [
    said(block.title, { bold: true, keepNext: true }),
    said(block.subtitle, { size: 18, color: MUTED, keepNext: true }),
    new Paragraph({ keepNext: true, children: [picture] }),
    said(block.source, { size: 16, color: MUTED }),
    tableOf(block.table, plan),
    new Paragraph({}),
  ];
}

function write(block: ContentBlock, plan: ReportPlan): (Paragraph | Table)[] {
  const heading = (text: string) =>
    new Paragraph({ text, heading: HeadingLevel.HEADING_3, spacing: { before: 200, after: 80 } });
  switch (block.kind) {
    case 'findings':
      return listed(block.findings, plan);
    case 'text':
      return [said(block.text, { color: MUTED })];
    case 'list':
      return block.items.length === 0 ? [] : [heading(block.title), ...listed(block.items, plan)];
    case 'table':
      return [heading(block.title), tableOf(block.table, plan), new Paragraph({})];
    case 'chart':
      return chartOf(block, plan);
  }
}

const footerOf = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun({ text: `${title}\t`, size: 16, color: MUTED }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: MUTED }),
        ],
      }),
    ],
  });

export async function reportDocx({ title, lead, chapters }: Content, plan: ReportPlan): Promise<Uint8Array> {
  const style = (size: number, color = '000000') => ({ run: { font: FONT, size, bold: true, color } });
  const document = new Document({
    title,
    creator: 'Shyraq',
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: LOCALE[plan.language] } } },
        heading1: style(32),
        heading2: style(27, LAKE),
        heading3: style(22),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        footers: { default: footerOf(title) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, spacing: { after: 120 } }),
          ...lead.map((line) => said(line, { color: MUTED })),
          new Paragraph({ text: speak(plan.language)('answers:main'), heading: HeadingLevel.HEADING_2 }),
          ...listed(
            chapters.flatMap(({ main }) => main ?? []),
            plan,
          ),
          ...chapters.flatMap((chapter) => [
            new Paragraph({
              text: chapter.title,
              heading: HeadingLevel.HEADING_2,
              spacing: { before: 320, after: 120 },
            }),
            ...chapter.blocks.flatMap((block) => write(block, plan)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
