// Rows by the names of their columns out of a file that somebody filled in: CSV in UTF-8 or UTF-16, or a workbook, which is read in a
// process of its own with limits of time and memory. The first row, or the second one of a workbook, carries the names of the columns.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvScanner } from '../csv/csv-scanner.ts';
import { decodeToUtf8, findDelimiter } from './text-form.ts';
import type { RawRow } from './workbook-messages.ts';
import { WorkbookProcess } from './workbook-process.ts';

type Values = Readonly<Record<string, string | number>>;

/** What the file is to have. */
export type NamedColumns = {
  readonly columns: readonly string[];
  readonly must: readonly string[];
  readonly mostRows: number;
};

/** `code`: `cell-formula`, `cell-error`, or `row-…` for a row that could not be read whole. */
export type CellFault = { readonly column: string; readonly code: string; readonly values: Values };
export type NamedRow = {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** What kept the row from being read whole. */
  readonly faults: readonly CellFault[];
};

/** A file that has other columns, none at all, or too many rows. `code`: `unknown-columns`, `missing-columns`, `columns-twice`, `empty`, `too-many-rows`. */
export class UnreadableList extends Error {
  readonly code: string;
  readonly values: Values;
  constructor(code: string, values: Values = {}) {
    super(code);
    this.name = 'UnreadableList';
    this.code = code;
    this.values = values;
  }
}

const CAPS = { patience: 20_000, heap: 256, answers: 64 * 2 ** 20 };

const refuse = (code: string, values: Values = {}): never => {
  throw new UnreadableList(code, values);
};

function checkHeading({ columns, must }: NamedColumns, heading: readonly string[]): void {
  const unknown = heading.filter((name) => name !== '' && !columns.includes(name));
  const missing = must.filter((name) => !heading.includes(name));
  const twice = heading.filter((name, at) => name !== '' && heading.indexOf(name) !== at);
  if (unknown.length > 0) refuse('unknown-columns', { columns: unknown.join(', ') });
  if (missing.length > 0) refuse('missing-columns', { columns: missing.join(', ') });
  if (twice.length > 0) refuse('columns-twice', { columns: twice.join(', ') });
}

function cellsOf(heading: readonly string[], texts: readonly string[]): NamedRow['cells'] {
  return Object.fromEntries(heading.map((name, place) => [name, texts[place] ?? '']).filter(([name]) => name !== ''));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readCsv(plan: NamedColumns, bytes: Uint8Array): Promise<NamedRow[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeToUtf8(once(bytes))) chunks.push(chunk);
  const text = Buffer.concat(chunks);
  const rows: NamedRow[] = [];
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
        checkHeading(plan, heading);
        return record.length;
      },
      record: (record) => {
        if (rows.length >= plan.mostRows) refuse('too-many-rows', { most: plan.mostRows });
        const texts = Array.from({ length: record.length }, (_, place) => record.text(place));
        if (texts.some((one) => one !== ''))
          rows.push({ row: record.number, cells: cellsOf(heading, texts), faults: [] });
      },
      fault: ({ code, row, found, wanted }) =>
        rows.push({
          row,
          cells: {},
          faults: [{ column: '', code: `row-${code}`, values: { found, wanted } }],
        }),
    },
    findDelimiter(text).delimiter,
  );
  scanner.push(text);
  scanner.end();
  if (heading.length === 0) refuse('empty');
  return rows.sort((a, b) => a.row - b.row);
}

const CELL_FAULTS = { f: 'cell-formula', e: 'cell-error' } as const;

function readSheetRow(heading: readonly string[], [row, texts, marks]: RawRow): NamedRow {
  const faults = Object.entries(marks ?? {}).flatMap(([place, mark]) => {
    const column = heading[Number(place)] ?? '';
    if (column === '' || mark === undefined || mark === 'b') return [];
    return [{ column, code: CELL_FAULTS[mark], values: {} }];
  });
  return { row, cells: cellsOf(heading, texts), faults };
}

/** Names of columns stand in row 1, or in row 2 beneath headings for people. */
function findHeading(
  { must }: NamedColumns,
  heads: readonly RawRow[],
): { number: number; names: string[] } | undefined {
  const named = heads.map(([number, texts]) => ({ number, names: texts.map((text) => text.trim()) }));
  return named.find(({ names }) => must.every((column) => names.includes(column)));
}

async function readSheets(plan: NamedColumns, child: WorkbookProcess): Promise<NamedRow[]> {
  const first = await child.next();
  const sheets = first.is === 'sheets' ? first.sheets : [];
  const place = sheets.findIndex(({ heads }) => findHeading(plan, heads));
  const heading = findHeading(plan, sheets[place]?.heads ?? []);
  if (!heading) return refuse('missing-columns', { columns: plan.must.join(', ') });
  checkHeading(plan, heading.names);
  child.ask({ sheet: place });
  const rows: NamedRow[] = [];
  for (;;) {
    const answer = await child.next();
    if (answer.is === 'end') return rows;
    if (answer.is !== 'rows') continue;
    const filled = answer.rows.filter(([number, texts]) => number > heading.number && texts.some((one) => one !== ''));
    rows.push(...filled.map((row) => readSheetRow(heading.names, row)));
    if (rows.length > plan.mostRows) refuse('too-many-rows', { most: plan.mostRows });
  }
}

async function readWorkbook(plan: NamedColumns, bytes: Uint8Array): Promise<NamedRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shyraq-list-'));
  let child: WorkbookProcess | undefined;
  try {
    const path = join(folder, 'list.xlsx');
    await writeFile(path, bytes);
    child = new WorkbookProcess(path, CAPS);
    return await readSheets(plan, child);
  } finally {
    child?.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * In the order of the file. Throws an UnreadableList for a file with other columns, an UnreadablePackage for a workbook that cannot be read.
 */
export async function readNamedRows(bytes: Uint8Array, plan: NamedColumns): Promise<NamedRow[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readWorkbook(plan, bytes) : readCsv(plan, bytes);
}
