// A workbook reckoned anew by LibreOffice, for tests: whatever values it carried are thrown away first.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';

const PROGRAM = 'soffice';

/** Always reckon anew what a file brings (0), instead of trusting the values in it. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

// biome-ignore lint/style/noProcessEnv: a test looks for a program on this machine.
const folders = (process.env.PATH ?? '').split(delimiter);
export const hasLibreOffice = folders.some((folder) => existsSync(join(folder, PROGRAM)));

/** Converts a workbook into a new one in the folder; returns its path. */
export async function recalculate(path: string, folder: string): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
  const out = join(folder, 'recalculated');
  await promisify(execFile)(
    PROGRAM,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      path,
    ],
    { timeout: 240_000 },
  );
  return join(out, basename(path));
}

export type Cells = ReadonlyMap<string, string | number>;

function plain(value: ExcelJS.CellValue): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && 'error' in value ? value.error : JSON.stringify(value);
}

/** A cell's own value, or what its formula came to. `cell.value` would leave out a result of 0. */
function valueIn(cell: ExcelJS.Cell): string | number {
  return plain(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value);
}

/** The values of the cells that hold formulas, and of all others, by `sheet!A1`. */
export async function readCells(path: string): Promise<{ readonly formulas: Cells; readonly all: Cells }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const formulas = new Map<string, string | number>();
  const all = new Map<string, string | number>();
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const name = `${sheet.name}!${cell.address}`;
        all.set(name, valueIn(cell));
        if (cell.type === ExcelJS.ValueType.Formula) formulas.set(name, valueIn(cell));
      });
    });
  });
  return { formulas, all };
}
