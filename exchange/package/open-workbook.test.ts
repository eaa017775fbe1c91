import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorkbook } from './open-workbook.ts';
import { type PackageSource, type SheetRow, UnreadablePackage } from './package-source.ts';
import { type CraftedWorkbook, craftWorkbook, textRow } from './workbook-crafted.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

const BIN = '290250777636';
const STAFF = ['organisation', 'staff_category', 'positions', 'headcount'];
const ORGANISATIONS = ['bin', 'name_en', 'category', 'university_hospital'];
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="[$-43F]d mmmm yyyy;@"/>' +
  '<numFmt numFmtId="166" formatCode="0.00&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/>' +
  '<xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';

// Starting a process or a spreadsheet takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shyraq-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(workbook: CraftedWorkbook | Buffer): string {
  files += 1;
  const path = join(folder, `${files}.xlsx`);
  writeFileSync(path, Buffer.isBuffer(workbook) ? workbook : craftWorkbook(workbook));
  return path;
}

async function rowsOf(source: PackageSource, place = 0): Promise<SheetRow[]> {
  const file = source.tables[place];
  if (file?.form !== 'rows') throw new TypeError('a workbook gives rows');
  const rows: SheetRow[] = [];
  for await (const run of file.open()) rows.push(...run);
  return rows;
}

/** The first table of a workbook, opened, read and closed. */
async function read(workbook: CraftedWorkbook | Buffer): Promise<SheetRow[]> {
  const source = await openWorkbook(put(workbook));
  try {
    return await rowsOf(source);
  } finally {
    await source.close();
  }
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (!(error instanceof UnreadablePackage)) throw new Error(`not refused as unreadable: ${error}`);
  return error.code;
}

const staff = (rows: string, more: Partial<CraftedWorkbook> = {}): CraftedWorkbook => ({
  sheets: { staff: `${textRow(1, STAFF)}${rows}` },
  ...more,
});

describe('a workbook', () => {
  it('gives the rows of its tables with the numbers that the sheet shows', async () => {
    const rows = await read(
      staff(`${textRow(2, [BIN, 'a', '1', '1'])}<row r="3"/>${textRow(7, [BIN, 'b', '2', '2'])}`),
    );
    expect(rows).toEqual([
      { number: 1, values: STAFF },
      { number: 2, values: [BIN, 'a', '1', '1'] },
      { number: 7, values: [BIN, 'b', '2', '2'] },
    ]);
  });

  it('takes machine names from row 2 under headings in any language', async () => {
    const source = await openWorkbook(
      put({
        sheets: {
          'Толтыру тәртібі': textRow(1, ['Оқыңыз']),
          'Өндірістік персонал': `${textRow(1, ['БСН', 'Санат', 'Штат', 'Адам'])}${textRow(2, STAFF)}${textRow(3, [BIN, 'a', '1', '1'])}`,
          Организации: `${textRow(1, ['БИН'])}${textRow(2, ORGANISATIONS)}${textRow(3, [BIN, 'n', 'clinical', 'no'])}`,
          Заметки: textRow(1, ['x']),
        },
      }),
    );
    expect(source.tables.map(({ table, name }) => [table, name])).toEqual([
      ['staff', 'Өндірістік персонал'],
      ['organisations', 'Организации'],
    ]);
    expect(source.others).toEqual(['Заметки']);
    expect((await rowsOf(source, 1)).map(({ number, values }) => [number, values[0]])).toEqual([
      [2, 'bin'],
      [3, BIN],
    ]);
    expect((await rowsOf(source, 0)).length).toBe(2);
    await source.close();
  });

  it('knows a table by its columns where the sheet has another name', async () => {
    const source = await openWorkbook(put({ sheets: { Лист1: textRow(1, [...STAFF].reverse()) } }));
    expect(source.tables.map(({ table }) => table)).toEqual(['staff']);
    await source.close();
  });

  it('keeps a table whose name is known and whose columns are missing, so that they are named', async () => {
    const source = await openWorkbook(put({ sheets: { staff: textRow(1, ['organisation']) } }));
    expect(source.tables.map(({ table }) => table)).toEqual(['staff']);
    await source.close();
  });

  it('can be left in the middle of a table and asked again', async () => {
    const many = Array.from({ length: 5000 }, (_, row) => textRow(row + 2, [BIN, `${row}`, '1', '1'])).join('');
    const source = await openWorkbook(put(staff(many)));
    const [file] = source.tables;
    if (file?.form !== 'rows') throw new TypeError('no rows');
    for await (const run of file.open()) if (run.length > 1) break;
    expect((await rowsOf(source)).length).toBe(5001);
    await source.close();
  });
});

describe('a cell', () => {
  const first = async (cell: string, more: Partial<CraftedWorkbook> = {}) =>
    (await read(staff(`<row r="2">${cell}<c r="B2" t="str"><v>x</v></c></row>`, { styles: STYLES, ...more })))[1]
      ?.values[0];

  it.each([
    ['a number', '<c r="A2"><v>2023.0</v></c>', '2023'],
    ['a number with an exponent', '<c r="A2"><v>1E+2</v></c>', '100'],
    ['a number with a day in its unit', '<c r="A2" s="4"><v>3</v></c>', '3'],
    ['a BIN whose format gives back its zero', '<c r="A2" s="1"><v>12345678901</v></c>', '012345678901'],
    ['a BIN without such a format', '<c r="A2"><v>12345678901</v></c>', '12345678901'],
    ['a day', '<c r="A2" s="2"><v>45000</v></c>', '2023-03-15'],
    ['a day in a format of its own', '<c r="A2" s="3"><v>45000</v></c>', '2023-03-15'],
    ['a day of a strict workbook', '<c r="A2" t="d"><v>2023-03-15T00:00:00</v></c>', '2023-03-15'],
    ['a text of its own', '<c r="A2" t="inlineStr"><is><t>Ұйым</t></is></c>', 'Ұйым'],
    ['a rich text', '<c r="A2" t="inlineStr"><is><r><t>Ұй</t></r><r><rPr><b/></rPr><t>ым</t></r></is></c>', 'Ұйым'],
    ['a shared text', '<c r="A2" t="s"><v>1</v></c>', 'екі'],
    ['a text with an escaped letter', '<c r="A2" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['a text that looks like a formula', '<c r="A2" t="str"><v>=1+1</v></c>', '=1+1'],
    ['a text with spaces around it', '<c r="A2" t="str"><v> a </v></c>', ' a '],
    ['nothing', '<c r="A2" s="1"/>', ''],
    ['CDATA', '<c r="A2" t="str"><v><![CDATA[<a>]]></v></c>', '<a>'],
  ])('that holds %s', async (_, cell, text) => {
    const texts = '<sst><si><t>бір</t></si><si><r><t>ек</t></r><r><t>і</t></r><rPh><t>aside</t></rPh></si></sst>';
    expect(await first(cell, { texts })).toBe(text);
  });

  it('counts days from 1904 where the workbook does', async () => {
    expect(await first('<c r="A2" s="2"><v>43538</v></c>', { from1904: true })).toBe('2023-03-15');
  });

  it('that holds a truth is yes or no where a table asks for them, and a word elsewhere', async () => {
    const truth = (value: number) => `<c t="b"><v>${value}</v></c>`;
    const [, row] = await read({
      sheets: {
        organisations: `${textRow(1, ORGANISATIONS)}<row r="2">${truth(0)}${truth(1)}${truth(0)}${truth(1)}</row>`,
      },
    });
    expect(row?.values).toEqual(['no', 'TRUE', 'no', 'yes']);
  });

  it.each([
    ['a formula', '<c r="A2"><f>B2*2</f><v>290250777636</v></c>', 'cell-formula', '=B2*2'],
    ['a shared formula', '<c r="A2" t="str"><f t="shared" si="0"/><v>290250777636</v></c>', 'cell-formula', '='],
    ['an array formula', '<c r="A2" t="b"><f t="array" ref="A2">TRUE()</f><v>1</v></c>', 'cell-formula', '=TRUE()'],
    ['an error', '<c r="A2" t="e"><v>#REF!</v></c>', 'cell-error', '#REF!'],
    ['a number that is none', '<c r="A2"><v>12x</v></c>', 'cell-error', '12x'],
  ])('that holds %s is a fault of its row and is never taken for its value', async (_, cell, code, text) => {
    const [, row] = await read(staff(`<row r="2">${cell}</row>`));
    expect(row?.faults).toEqual([{ place: 0, code, values: { sheet: 'staff', cell: 'A2' } }]);
    expect(row?.values[0]).toBe(text);
  });

  it('that holds a formula in a column that is not ours is nobody’s fault', async () => {
    const heading = textRow(1, [...STAFF, 'total']);
    const rows = `<row r="2"><c r="A2" t="str"><v>${BIN}</v></c><c r="E2"><f>1+1</f><v>2</v></c></row>`;
    const [, row] = await read({ sheets: { staff: `${heading}${rows}` } });
    expect(row?.faults).toBeUndefined();
  });

  it('of a heading that is a formula names no column', async () => {
    const heading = `<row r="1">${STAFF.map((name) => `<c t="str">${name === 'positions' ? '<f>A1</f>' : ''}<v>${name}</v></c>`).join('')}</row>`;
    const [row] = await read({ sheets: { staff: heading } });
    expect(row?.values).toEqual(['organisation', 'staff_category', '', 'headcount']);
  });
});

describe('a hostile workbook', () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};&a${at};&a${at};">`).join('');

  it.each<[string, string, CraftedWorkbook]>([
    ['entities', 'workbook-doctype', { sheets: { staff: `<!DOCTYPE x [<!ENTITY a0 "ha">${bomb}]><worksheet/>` } }],
    [
      'a DTD in its texts',
      'workbook-doctype',
      staff('', { texts: '<?xml version="1.0"?><!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>' }),
    ],
    ['an unknown entity', 'workbook-damaged', staff('', { texts: '<sst><si><t>&xxe;</t></si></sst>' })],
    ['tags without end', 'workbook-damaged', { sheets: { staff: `<worksheet>${'<a>'.repeat(100_000)}` } }],
    ['a text without end', 'workbook-damaged', { sheets: { staff: `<worksheet><sheetData>${'x'.repeat(3_000_000)}` } }],
    [
      'an attribute without end',
      'workbook-damaged',
      { sheets: { staff: `<worksheet a="${'x'.repeat(3_000_000)}"/>` } },
    ],
    ['a sheet cut off', 'workbook-damaged', { sheets: { staff: '<worksheet><sheetData><row r="1">' } }],
    ['bytes that are no UTF-8', 'workbook-damaged', staff('', { texts: Buffer.from('<sst>\xcd</sst>', 'latin1') })],
    ['a row beyond the last', 'workbook-damaged', staff('<row r="1048577"><c t="str"><v>x</v></c></row>')],
    ['rows that go back', 'workbook-damaged', staff('<row r="5"/><row r="4"/>')],
    [
      'a text that is not there',
      'workbook-damaged',
      staff('<row r="2"><c t="s"><v>7</v></c></row>', { texts: '<sst/>' }),
    ],
    ['no table', 'workbook-without-tables', { sheets: { Лист1: textRow(1, ['a', 'b']) } }],
    [
      'two sheets for one table',
      'workbook-table-twice',
      { sheets: { staff: textRow(1, STAFF), Персонал2: textRow(1, STAFF) } },
    ],
    [
      'parts that are binary',
      'workbook-binary',
      { sheets: {}, main: 'xl/workbook.bin', more: [{ name: 'xl/workbook.bin', data: 'x' }] },
    ],
    ['a sheet that expands without bound', 'zip-ratio', staff(`<!--${' '.repeat(2 ** 25)}-->`)],
  ])('with %s is refused: %s', async (_, code, workbook) => {
    expect(await codeOf(read(workbook))).toBe(code);
  });

  it('of a million empty rows and merged mazes costs only the time of reading it', async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => `<row r="${row + 2}" ht="15"/>`).join('');
    const maze = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A${at + 2}:XFD1048576"/>`).join('');
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>${textRow(1, STAFF)}${rows}${textRow(1_048_576, [BIN, 'last', '1', '1'])}</sheetData><mergeCells>${maze}</mergeCells></worksheet>`;
    const found = await read({ sheets: { staff: sheet } });
    expect(found.map(({ number }) => number)).toEqual([1, 1_048_576]);
  });

  it('with a cell in the farthest column keeps no row of sixteen thousand texts', async () => {
    const [, row] = await read(
      staff('<row r="2"><c r="XFD2" t="str"><v>far</v></c><c r="A2" t="str"><v>x</v></c></row>'),
    );
    expect(row?.values).toEqual(['x']);
  });

  it('that takes more memory than it may is ended and refused', async () => {
    const letters = Array.from({ length: 60_000 }, (_, at) => `<!-- ${'<'.repeat(500)}${at} -->`).join('');
    const heavy = craftWorkbook(
      staff(`<row r="2"><c t="str"><v>${`${'y'.repeat(900)}<!-- -->`.repeat(60_000)}</v></c></row>${letters}`),
    );
    const caps = { ...WORKBOOK_LIMITS, heap: 20 };
    const source = openWorkbook(put(heavy), caps).then(async (opened) => {
      await rowsOf(opened);
      await opened.close();
    });
    expect(await codeOf(source)).toBe('workbook-too-heavy');
  }, 60_000);

  it('that takes more time than it may is ended and refused', async () => {
    const caps = { ...WORKBOOK_LIMITS, patience: 1 };
    expect(await codeOf(openWorkbook(put(staff('')), caps))).toBe('workbook-too-slow');
  });

  it('that says more than it may is ended and refused', async () => {
    const many = Array.from({ length: 5000 }, (_, row) => textRow(row + 2, [BIN, 'x'.repeat(100), '1', '1'])).join('');
    const caps = { ...WORKBOOK_LIMITS, answers: 100_000 };
    const act = openWorkbook(put(staff(many)), caps).then(rowsOf);
    expect(await codeOf(act)).toBe('workbook-too-large');
  });
});
