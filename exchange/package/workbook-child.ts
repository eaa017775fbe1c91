// The process in which foreign workbooks are read, away from everything else: started by workbook-process.ts with the path
// of the file, a cap on its memory and a clock over it. It says which sheets there are, then gives the rows of each sheet
// that it is asked for, and ends when nobody is there to ask any more. Bundled, it is read-workbook-child.js beside the
// program.

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { UnreadablePackage } from './package-source.ts';
import type { Answer, Question, RawRow, RawSheet } from './workbook-messages.ts';
import { openWorkbookParts, type SheetPart, type Workbook } from './workbook-parts.ts';
import { readRawRows } from './workbook-rows.ts';

const ROWS_AT_ONCE = 500;
const HEAD_ROWS = 2;

async function answer(message: Answer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain');
}

async function headsOf(workbook: Workbook, { part }: SheetPart): Promise<RawRow[]> {
  const heads: RawRow[] = [];
  for await (const rows of readRawRows(part, workbook.read(part), workbook.shared)) {
    heads.push(...rows.filter(([number]) => number <= HEAD_ROWS));
    if (rows.some(([number]) => number >= HEAD_ROWS)) break;
  }
  return heads;
}

async function listSheets(workbook: Workbook): Promise<void> {
  const sheets: RawSheet[] = [];
  for (const sheet of workbook.sheets) sheets.push({ name: sheet.name, heads: await headsOf(workbook, sheet) });
  await answer({ is: 'sheets', sheets });
}

async function giveRows(workbook: Workbook, { sheet }: Question): Promise<void> {
  const part = workbook.sheets[sheet]?.part;
  if (part === undefined) throw new RangeError(`no sheet ${sheet}`);
  for await (const rows of readRawRows(part, workbook.read(part), workbook.shared)) {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await answer({ is: 'rows', rows: rows.slice(at, at + ROWS_AT_ONCE) });
    }
  }
  await answer({ is: 'end' });
}

async function serve(path: string): Promise<void> {
  try {
    const workbook = await openWorkbookParts(path);
    await listSheets(workbook);
    for await (const line of createInterface({ input: process.stdin })) {
      await giveRows(workbook, JSON.parse(line) as Question);
    }
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    await answer({ is: 'refused', code: error.code, values: error.values });
  }
}

// Whoever started us has gone: there is nobody to read for.
process.stdout.on('error', () => process.exit(0));
process.stdin.on('close', () => process.exit(0));
await serve(process.argv[2] ?? '');
process.exit(0);
