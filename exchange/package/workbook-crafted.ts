// Workbooks as no honest program writes them, for tests: the XML of their sheets is given as it shall stand.

import { type CraftedEntry, craftZip } from './open-zip-crafted.ts';

export type CraftedWorkbook = {
  /** Name of a sheet → its XML, or only what stands within sheetData. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly texts?: string | Buffer;
  readonly styles?: string;
  readonly from1904?: boolean;
  /** Where the first relation leads. */
  readonly main?: string;
  readonly more?: readonly CraftedEntry[];
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

function sheetXml(inner: string): string {
  if (inner.startsWith('<?xml') || inner.startsWith('<worksheet') || inner.startsWith('<!')) return inner;
  return `<worksheet xmlns="${MAIN}"><sheetData>${inner}</sheetData></worksheet>`;
}

/** The bytes of an .xlsx with these parts. */
export function craftWorkbook({
  sheets,
  texts,
  styles,
  from1904,
  main = 'xl/workbook.xml',
  more = [],
}: CraftedWorkbook): Buffer {
  const names = Object.keys(sheets);
  const listed = names.map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="s${place + 1}"/>`);
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`;
  const related = [
    ...names.map((_, place) => relation(`s${place + 1}`, 'worksheet', `worksheets/sheet${place + 1}.xml`)),
    ...(texts === undefined ? [] : [relation('t', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relation('y', 'styles', 'styles.xml')]),
  ];
  return craftZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations(relation('w', 'officeDocument', main)) },
    { name: 'xl/workbook.xml', data: workbook },
    { name: 'xl/_rels/workbook.xml.rels', data: relations(related.join('')) },
    ...Object.values(sheets).map((inner, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      data: sheetXml(inner),
    })),
    ...(texts === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: texts }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: styles }]),
    ...more,
  ]);
}

/** A row of cells that hold texts. */
export function textRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);
  return `<row r="${number}">${cells.join('')}</row>`;
}
