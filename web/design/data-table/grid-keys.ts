// The keys of a table: arrows walk through the cells, Home and End along the row, with Ctrl to its corners, Page Up and Page
// Down by a screen.

export type Place = { readonly row: number; readonly column: number };
export type Bounds = { readonly rows: number; readonly columns: number };

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

const SCREEN = 15;
const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-SCREEN, 0],
  PageDown: [SCREEN, 0],
};

/** Where a key leads; undefined for a key that is not ours. */
export function walkGrid(from: Place, pressed: Pressed, bounds: Bounds): Place | undefined {
  const far = pressed.ctrlKey || pressed.metaKey;
  if (pressed.key === 'Home') return { row: far ? 0 : from.row, column: 0 };
  if (pressed.key === 'End') {
    return { row: far ? within(Number.MAX_SAFE_INTEGER, bounds.rows) : from.row, column: bounds.columns - 1 };
  }
  const step = STEPS[pressed.key];
  if (!step || far) return undefined;
  return { row: within(from.row + step[0], bounds.rows), column: within(from.column + step[1], bounds.columns) };
}
