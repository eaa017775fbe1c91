// Where a key leads in a sheet: a step, a screen, the end of the row, the end of what is filled.

import { type At, type Grid, textAt, within } from './sheet-grid.ts';

export type Way = 'up' | 'down' | 'left' | 'right';
export type Walk =
  | { readonly go: Way; readonly far?: boolean }
  | { readonly go: 'page-up' | 'page-down'; readonly page: number }
  | { readonly go: 'row-begin' | 'row-end' | 'begin' | 'end' | 'next' | 'previous' };

const STEPS: Readonly<Record<Way, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** To the last filled cell before a gap, or over the gap to the next filled one, or to the edge. */
function jump(grid: Grid, from: At, way: Way): At {
  const [rows, columns] = STEPS[way];
  const next = (at: At): At => ({ row: at.row + rows, column: at.column + columns });
  const exists = ({ row, column }: At) =>
    row >= 0 && column >= 0 && row < grid.rows.length && column < grid.columns.length;
  const isFilled = (at: At) => exists(at) && textAt(grid, at) !== '';
  const along = isFilled(from) && isFilled(next(from));
  let at = from;
  while (exists(next(at))) {
    if (along && !isFilled(next(at))) break;
    at = next(at);
    if (!along && isFilled(at)) break;
  }
  return at;
}

/** Along the cells of a row and on to the next row, as Tab goes; undefined beyond either end. */
function turn(grid: Grid, from: At, step: 1 | -1): At | undefined {
  const count = grid.columns.length;
  const flat = from.row * count + from.column + step;
  if (flat < 0 || flat >= grid.rows.length * count) return undefined;
  return { row: Math.floor(flat / count), column: flat % count };
}

/** Undefined where Tab would leave the sheet. */
export function walk(grid: Grid, from: At, to: Walk): At | undefined {
  const bottom = grid.rows.length - 1;
  const right = grid.columns.length - 1;
  switch (to.go) {
    case 'next':
      return turn(grid, from, 1);
    case 'previous':
      return turn(grid, from, -1);
    case 'row-begin':
      return { row: from.row, column: 0 };
    case 'row-end':
      return { row: from.row, column: right };
    case 'begin':
      return { row: 0, column: 0 };
    case 'end':
      return { row: bottom, column: right };
    case 'page-up':
    case 'page-down': {
      const step = to.go === 'page-up' ? -to.page : to.page;
      return { row: within(from.row + step, grid.rows.length), column: from.column };
    }
    default: {
      if (to.far) return jump(grid, from, to.go);
      const [rows, columns] = STEPS[to.go];
      return {
        row: within(from.row + rows, grid.rows.length),
        column: within(from.column + columns, grid.columns.length),
      };
    }
  }
}
