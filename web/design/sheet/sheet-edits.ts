// What the acts of a sheet change: pure, from what is seen to a list of changes. Cells that keep their text and columns that
// are not changed here are left out.

import { readTyped } from './choice-text.ts';
import type { SheetChange } from './sheet-changes.ts';
import { type At, type Block, type Fields, type Grid, type SheetColumn, type SheetRow, textAt } from './sheet-grid.ts';

type Set = Extract<SheetChange, { kind: 'set' }>;

function setFields(row: SheetRow, wanted: readonly (readonly [SheetColumn, string])[]): readonly Set[] {
  const before: Record<string, string> = {};
  const fields: Record<string, string> = {};
  for (const [{ name, readOnly }, text] of wanted) {
    const known = row.fields[name] ?? '';
    if (readOnly || known === text) continue;
    before[name] = known;
    fields[name] = text;
  }
  return Object.keys(fields).length === 0 ? [] : [{ kind: 'set', row: row.id, before, fields }];
}

export function writeCell(grid: Grid, at: At, typed: string): readonly SheetChange[] {
  const row = grid.rows[at.row];
  const column = grid.columns[at.column];
  return row && column ? setFields(row, [[column, readTyped(column, typed)]]) : [];
}

const columnsOf = (grid: Grid, { left, right }: Block) => grid.columns.slice(left, right + 1);

export function clearBlock(grid: Grid, block: Block): readonly SheetChange[] {
  const empty = columnsOf(grid, block).map((column) => [column, ''] as const);
  return grid.rows.slice(block.top, block.bottom + 1).flatMap((row) => setFields(row, empty));
}

/** The top row of the block into the rows below it; of a single row, the row above into it. */
export function fillDown(grid: Grid, block: Block): readonly SheetChange[] {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  const model = grid.rows[from];
  if (!model) return [];
  const texts = columnsOf(grid, block).map((column) => [column, model.fields[column.name] ?? ''] as const);
  return grid.rows.slice(from + 1, block.bottom + 1).flatMap((row) => setFields(row, texts));
}

export function insertRows(grid: Grid, block: Block, where: 'above' | 'below'): readonly SheetChange[] {
  const count = grid.rows.length === 0 ? 1 : block.bottom - block.top + 1;
  const neighbour = where === 'below' ? block.bottom : block.top - 1;
  const after = grid.rows[neighbour]?.id ?? null;
  return [{ kind: 'insert', after, rows: Array.from({ length: count }, grid.newRow) }];
}

/** Rows that are seen one below another but have hidden ones between them go one by one, so that each finds its way back. */
export function removeRows(grid: Grid, block: Block, before: (row: string) => string | null): readonly SheetChange[] {
  const runs: { after: string | null; rows: SheetRow[] }[] = [];
  for (const row of grid.rows.slice(block.top, block.bottom + 1)) {
    const after = before(row.id);
    const run = runs.at(-1);
    if (run && run.rows.at(-1)?.id === after) run.rows.push(row);
    else runs.push({ after, rows: [row] });
  }
  return runs.map((run) => ({ kind: 'remove', ...run }));
}

export function readCells(grid: Grid, block: Block, show: (column: SheetColumn, text: string) => string): string[][] {
  const rows: string[][] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = block.left; column <= block.right; column += 1) {
      const of = grid.columns[column];
      if (of) cells.push(show(of, textAt(grid, { row, column })));
    }
    rows.push(cells);
  }
  return rows;
}

type Texts = readonly (readonly string[])[];

/** A block that fits several times into what is selected fills it, as in Excel. */
export function spreadOver(texts: Texts, block: Block): Texts {
  const high = block.bottom - block.top + 1;
  const wide = block.right - block.left + 1;
  const width = texts[0]?.length ?? 0;
  const isEven = texts.every((row) => row.length === width);
  const fits = texts.length > 0 && width > 0 && isEven && high % texts.length === 0 && wide % width === 0;
  if (!fits || (high === texts.length && wide === width)) return texts;
  return Array.from({ length: high }, (_, row) =>
    Array.from({ length: wide }, (_, column) => texts[row % texts.length]?.[column % width] ?? ''),
  );
}

/** How many cells of the widest row stand beyond the last column. */
export const cellsBeyond = (grid: Grid, at: At, texts: Texts): number =>
  Math.max(0, texts.reduce((most, row) => Math.max(most, row.length), 0) - (grid.columns.length - at.column));

/**
 * A block put down at a place, in pieces of so many rows; beyond the last row new ones begin. All pieces are planned on the
 * rows as they were at the beginning.
 */
export function* planPaste(
  grid: Grid,
  at: At,
  texts: Texts,
  piece: number,
): Generator<{ readonly changes: readonly SheetChange[]; readonly rows: number }, void> {
  let last = grid.last;
  for (let begin = 0; begin < texts.length; begin += piece) {
    const sets: SheetChange[] = [];
    const fresh: SheetRow[] = [];
    const part = texts.slice(begin, begin + piece);
    for (const [offset, cells] of part.entries()) {
      const wanted = grid.columns
        .slice(at.column, at.column + cells.length)
        .map((column, index) => [column, readTyped(column, cells[index] ?? '')] as const);
      const row = grid.rows[at.row + begin + offset];
      if (row) sets.push(...setFields(row, wanted));
      else fresh.push(withTexts(grid.newRow(), wanted));
    }
    const inserted: readonly SheetChange[] = fresh.length > 0 ? [{ kind: 'insert', after: last, rows: fresh }] : [];
    last = fresh.at(-1)?.id ?? last;
    yield { changes: [...sets, ...inserted], rows: part.length };
  }
}

function withTexts(row: SheetRow, wanted: readonly (readonly [SheetColumn, string])[]): SheetRow {
  const [set] = setFields(row, wanted);
  const fields: Fields = set ? { ...row.fields, ...set.fields } : row.fields;
  return { id: row.id, fields };
}
