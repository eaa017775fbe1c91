// Rows out of a file of the register: CSV in UTF-8 or UTF-16, or a workbook, which is read in a process of its own with
// limits of time and memory. The first row, or the second one of a workbook, carries the names of the columns.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvScanner } from '#exchange/csv/csv-scanner.ts';
import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { decodeToUtf8, findDelimiter } from '#exchange/package/text-form.ts';
import type { RawRow } from '#exchange/package/workbook-messages.ts';
import { WorkbookProcess } from '#exchange/package/workbook-process.ts';
import { type Reason, refused, type Values } from '#server/platform/problem.ts';

export const COLUMNS = [
  'bin',
  'from',
  'name_kk',
  'name_ru',
  'name_en',
  'category',
  'founder',
  'region',
  'university_hospital',
  'parent_bin',
  'source',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
const MUST: readonly ColumnName[] = ['bin', 'from'];

export type RowFault = { readonly column: string; readonly code: string; readonly values: Values };
export type RegisterRow = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>;
  /** What kept the row from being read whole. */
  readonly faults: readonly RowFault[];
};

const MOST_ROWS = 5000;
const CAPS = { patience: 20_000, heap: 256, answers: 64 * 2 ** 20 };

const refuse = (key: string, values: Values = {}): never => {
  throw refused([{ code: `organisations:${key}`, values } satisfies Reason]);
};

const isColumn = (name: string): name is ColumnName => (COLUMNS as readonly string[]).includes(name);

function checkHeading(heading: readonly string[]): void {
  const unknown = heading.filter((name) => name !== '' && !isColumn(name));
  const missing = MUST.filter((name) => !heading.includes(name));
  const twice = heading.filter((name, at) => name !== '' && heading.indexOf(name) !== at);
  if (unknown.length > 0) refuse('file-unknown-columns', { columns: unknown.join(', ') });
  if (missing.length > 0) refuse('file-missing-columns', { columns: missing.join(', ') });
  if (twice.length > 0) refuse('file-columns-twice', { columns: twice.join(', ') });
}

function cellsOf(heading: readonly string[], texts: readonly string[]): RegisterRow['cells'] {
  return Object.fromEntries(heading.map((name, place) => [name, texts[place] ?? '']).filter(([name]) => name !== ''));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readCsv(bytes: Uint8Array): Promise<RegisterRow[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeToUtf8(once(bytes))) chunks.push(chunk);
  const text = Buffer.concat(chunks);
  const rows: RegisterRow[] = [];
  let heading: readonly string[] = [];
  const scanner = new CsvScanner(
    {
      heading: (record) => {
        heading = Array.from({ length: record.length }, (_, place) =>
          record
            .text(place)
            .replace(/^\uFEFF/, '')
            .trim(),
        );
        checkHeading(heading);
        return record.length;
      },
      record: (record) => {
        if (rows.length >= MOST_ROWS) refuse('file-too-many-rows', { most: MOST_ROWS });
        const texts = Array.from({ length: record.length }, (_, place) => record.text(place));
        if (texts.some((one) => one !== ''))
          rows.push({ row: record.number, cells: cellsOf(heading, texts), faults: [] });
      },
      fault: ({ code, row, found, wanted }) =>
        rows.push({
          row,
          cells: {},
          faults: [{ column: '', code: `organisations:row-${code}`, values: { found, wanted } }],
        }),
    },
    findDelimiter(text).delimiter,
  );
  scanner.push(text);
  scanner.end();
  if (heading.length === 0) refuse('file-empty');
  return rows.sort((a, b) => a.row - b.row);
}

const CELL_FAULTS = { f: 'cell-formula', e: 'cell-error' } as const;

function readSheetRow(heading: readonly string[], [row, texts, marks]: RawRow): RegisterRow {
  const faults = Object.entries(marks ?? {}).flatMap(([place, mark]) => {
    const column = heading[Number(place)] ?? '';
    if (column === '' || mark === undefined || mark === 'b') return [];
    return [{ column, code: `organisations:${CELL_FAULTS[mark]}`, values: {} }];
  });
  return { row, cells: cellsOf(heading, texts), faults };
}

/** Names of columns stand in row 1, or in row 2 beneath headings for people. */
function findHeading(heads: readonly RawRow[]): { number: number; names: string[] } | undefined {
  const named = heads.map(([number, texts]) => ({ number, names: texts.map((text) => text.trim()) }));
  return named.find(({ names }) => MUST.every((column) => names.includes(column)));
}

async function readSheets(child: WorkbookProcess): Promise<RegisterRow[]> {
  const first = await child.next();
  const sheets = first.is === 'sheets' ? first.sheets : [];
  const place = sheets.findIndex(({ heads }) => findHeading(heads));
  const heading = findHeading(sheets[place]?.heads ?? []);
  if (!heading) return refuse('file-missing-columns', { columns: MUST.join(', ') });
  checkHeading(heading.names);
  child.ask({ sheet: place });
  const rows: RegisterRow[] = [];
  for (;;) {
    const answer = await child.next();
    if (answer.is === 'end') return rows;
    if (answer.is !== 'rows') continue;
    const filled = answer.rows.filter(([number, texts]) => number > heading.number && texts.some((one) => one !== ''));
    rows.push(...filled.map((row) => readSheetRow(heading.names, row)));
    if (rows.length > MOST_ROWS) refuse('file-too-many-rows', { most: MOST_ROWS });
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<RegisterRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shyraq-register-'));
  let child: WorkbookProcess | undefined;
  try {
    const path = join(folder, 'register.xlsx');
    await writeFile(path, bytes);
    child = new WorkbookProcess(path, CAPS);
    return await readSheets(child);
  } catch (error) {
    if (error instanceof UnreadablePackage)
      throw refused([{ code: `findings:unreadable-${error.code}`, values: error.values }]);
    throw error;
  } finally {
    child?.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the order of the file. Throws the refusal of a file that is no register: unreadable, too long, other columns. */
export async function readRegisterFile(bytes: Uint8Array): Promise<RegisterRow[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readWorkbook(bytes) : readCsv(bytes);
}
