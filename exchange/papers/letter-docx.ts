// A letter as a DOCX that an official can go on with.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { hasLongWord, type Letter, type LetterBlock } from './letter.ts';

/** Has every letter of Kazakh wherever Word or LibreOffice is. */
const FONT = 'Times New Roman';
const MUTED = '5C6670';
const LAKE = '0B5A7A';
/** A4 within its margins, in twentieths of a point. */
const WIDTH = 9350;
/** 30 mm at the left for the file, 15 at the right, 20 above and below. */
const MARGIN = { left: 1701, right: 850, top: 1134, bottom: 1134 };
/** Where the addressee begins. */
const RIGHT_HALF = 4700;
const LIST = 'list';
const TAGS = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

/** A text of several lines in one paragraph. */
const runs = (text: string, more: { bold?: boolean; size?: number; color?: string } = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...more, ...(at > 0 ? { break: 1 } : {}) }));

function headOf({ issuer, on, number, addressee, title }: Letter): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 8, color: LAKE, space: 4 } };
  return [
    ...issuer.map(
      (line, at) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          ...(at === issuer.length - 1 ? { border: rule } : {}),
          children: runs(line, { bold: true, color: LAKE }),
        }),
    ),
    new Paragraph({
      spacing: { before: 120, after: 320 },
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [new TextRun(`${on}\t${number}`)],
    }),
    new Paragraph({ indent: { left: RIGHT_HALF }, spacing: { after: 320 }, children: runs(addressee) }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: runs(title, { bold: true, size: 28 }),
    }),
  ];
}

/** `isLast`: it stays on the page of the signature. */
function write(block: LetterBlock, at: number, isLast: boolean): Paragraph[] {
  if (block.kind === 'text')
    return [
      new Paragraph({
        alignment: hasLongWord(block.text) ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
        keepNext: isLast,
        keepLines: isLast,
        indent: { firstLine: 567 },
        spacing: { after: 120 },
        children: runs(block.text),
      }),
    ];
  // Each list counts from one.
  return block.items.map(
    (item) =>
      new Paragraph({
        numbering: { reference: LIST, level: 0, instance: at },
        spacing: { after: 80 },
        children: runs(item),
      }),
  );
}

const footerOf = (footer: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun({ text: `${footer}\t`, size: 16, color: MUTED }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: MUTED }),
        ],
      }),
    ],
  });

const signatureOf = (signer: string): Paragraph =>
  new Paragraph({
    spacing: { before: 560 },
    keepLines: true,
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [new TextRun({ text: signer, bold: true }), new TextRun('\t______________________')],
  });

export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { language, title, footer, blocks, signer } = letter;
  const indent = { left: 900, hanging: 450 };
  const document = new Document({
    ...{ title, creator: 'Shyraq' },
    styles: { default: { document: { run: { font: FONT, size: 24, language: { value: TAGS[language] } } } } },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1)', style: { paragraph: { indent } } }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        footers: { default: footerOf(footer) },
        children: [
          ...headOf(letter),
          ...blocks.flatMap((block, at) => write(block, at, at === blocks.length - 1)),
          signatureOf(signer),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
