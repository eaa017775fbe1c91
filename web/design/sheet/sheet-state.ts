// The hand in the sheet: which cell is active, what is selected, what is being typed, what can be taken back. Pure: an act
// and what is seen give the next state and the changes that the owner of the rows is asked for.

import { applyChanges, invertChanges, type SheetChange } from './sheet-changes.ts';
import { clearBlock, fillDown, insertRows, removeRows, writeCell } from './sheet-edits.ts';
import { type At, type Block, blockOf, type Grid, type Place, placeAt, textAt, whereIs } from './sheet-grid.ts';
import { type Walk, walk } from './sheet-walk.ts';

/** typing: begun by a letter, an arrow ends it. editing: begun by F2, an arrow moves among the letters. */
export type Editing = { readonly place: Place; readonly text: string; readonly mode: 'typing' | 'editing' };

type Entry = { readonly changes: readonly SheetChange[]; readonly place: Place | undefined; readonly key?: string };

export type SheetState = {
  readonly active: Place | undefined;
  /** The other corner of what is selected. */
  readonly corner: Place | undefined;
  /** The column in which Tab began: Enter returns to it. */
  readonly tabFrom: string | undefined;
  readonly editing: Editing | undefined;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
};

export const FRESH: SheetState = {
  active: undefined,
  corner: undefined,
  tabFrom: undefined,
  editing: undefined,
  past: [],
  future: [],
};

export type SheetAct =
  | { readonly act: 'walk'; readonly to: Walk; readonly extend?: boolean }
  | { readonly act: 'select'; readonly from: Place; readonly to?: Place }
  | { readonly act: 'extend'; readonly to: Place }
  | { readonly act: 'select-rows' | 'select-columns' | 'select-all' }
  /** Without a text what stands in the cell is edited; with one it is written over. */
  | { readonly act: 'begin'; readonly text?: string; readonly shown?: (text: string) => string }
  | { readonly act: 'type'; readonly text: string }
  | { readonly act: 'commit'; readonly to?: Walk }
  | { readonly act: 'cancel' | 'clear' | 'fill-down' | 'insert-above' | 'insert-below' | 'undo' | 'redo' }
  | { readonly act: 'remove'; readonly before: (row: string) => string | null }
  /** From the form of a row; letters of one cell are one step back. */
  | { readonly act: 'write'; readonly place: Place; readonly text: string }
  /** Pieces of one paste share a key and are one step back. */
  | { readonly act: 'apply'; readonly changes: readonly SheetChange[]; readonly key: string; readonly select?: Block };

export type Stepped = { readonly state: SheetState; readonly changes: readonly SheetChange[] };

const MOST_STEPS = 200;
const quiet = (state: SheetState): Stepped => ({ state, changes: [] });

export const activeAt = (state: SheetState, grid: Grid): At => whereIs(grid, state.active);

export function selectionOf(state: SheetState, grid: Grid): Block {
  const active = activeAt(state, grid);
  const corner = state.corner && grid.indexOf(state.corner.row) >= 0 ? whereIs(grid, state.corner) : active;
  return blockOf(active, corner);
}

/** Remembers changes as a step that can be taken back; those of one key join the step before. */
function remember(state: SheetState, changes: readonly SheetChange[], key?: string): Stepped {
  if (changes.length === 0) return quiet(state);
  const before = state.past.at(-1);
  const joins = key !== undefined && before?.key === key;
  const entry: Entry = {
    changes: joins ? [...before.changes, ...changes] : changes,
    place: joins ? before.place : state.active,
    ...(key === undefined ? {} : { key }),
  };
  const past = [...(joins ? state.past.slice(0, -1) : state.past), entry].slice(-MOST_STEPS);
  return { state: { ...state, past, future: [] }, changes };
}

/** One step back with what was done just before. */
function joinLast(state: SheetState, changes: readonly SheetChange[]): Stepped {
  const last = state.past.at(-1);
  if (!last) return remember(state, changes);
  const entry: Entry = { ...last, changes: [...last.changes, ...changes] };
  return { state: { ...state, past: [...state.past.slice(0, -1), entry] }, changes };
}

/** What is being typed goes into its cell. */
function settle(state: SheetState, grid: Grid): Stepped {
  const { editing } = state;
  if (!editing) return quiet(state);
  const done = { ...state, editing: undefined };
  const isSeen = grid.indexOf(editing.place.row) >= 0;
  return isSeen ? remember(done, writeCell(grid, whereIs(grid, editing.place), editing.text)) : quiet(done);
}

function moveTo(state: SheetState, place: Place | undefined, extend = false): SheetState {
  if (extend) return { ...state, active: state.active ?? place, corner: place };
  return { ...state, active: place, corner: undefined };
}

function goTo(state: SheetState, grid: Grid, to: Walk, extend: boolean): SheetState {
  const from = extend && state.corner ? whereIs(grid, state.corner) : activeAt(state, grid);
  const isTab = to.go === 'next' || to.go === 'previous';
  const tabFrom = isTab ? (state.tabFrom ?? grid.columns[from.column]?.name) : undefined;
  const at = walk(grid, from, to);
  if (!at) return state;
  const started = state.active ? state : { ...state, active: placeAt(grid, from) };
  return { ...moveTo(started, placeAt(grid, at), extend), tabFrom };
}

/** Enter: down, to where Tab began; after something was typed in the last row a new one begins. */
function enter(stepped: Stepped, grid: Grid, typed: boolean): Stepped {
  const { state, changes } = stepped;
  const from = activeAt(state, grid);
  const home = state.tabFrom === undefined ? from.column : whereIs(grid, placeOf(state, state.tabFrom)).column;
  const below = { row: from.row + 1, column: home };
  const isLast = from.row === grid.rows.length - 1;
  if (!isLast) return { state: { ...moveTo(state, placeAt(grid, below)), tabFrom: undefined }, changes };
  if (!typed) return stepped;
  const added = insertRows(grid, blockOf(from, from), 'below');
  const id = added[0]?.kind === 'insert' ? added[0].rows[0]?.id : undefined;
  const column = grid.columns[home]?.name;
  const next = joinLast(state, added);
  const active = id !== undefined && column !== undefined ? { row: id, column } : state.active;
  return {
    state: { ...moveTo(next.state, active), tabFrom: undefined },
    changes: [...changes, ...next.changes],
  };
}

const placeOf = (state: SheetState, column: string): Place | undefined =>
  state.active && { row: state.active.row, column };

function commit(state: SheetState, grid: Grid, to: Walk | undefined): Stepped {
  const typed = state.editing !== undefined;
  const settled = settle(state, grid);
  if (!to) return settled;
  if (to.go === 'down' && !to.far) return enter(settled, grid, typed && settled.changes.length > 0);
  return { state: goTo(settled.state, grid, to, false), changes: settled.changes };
}

function begin(state: SheetState, grid: Grid, act: Extract<SheetAct, { act: 'begin' }>): SheetState {
  const at = activeAt(state, grid);
  const place = placeAt(grid, at);
  if (!place || grid.columns[at.column]?.readOnly) return state;
  const text = act.text ?? act.shown?.(textAt(grid, at)) ?? textAt(grid, at);
  const mode = act.text === undefined ? 'editing' : 'typing';
  return { ...moveTo(state, place), tabFrom: state.tabFrom, editing: { place, text, mode } };
}

function takeBack(state: SheetState): Stepped {
  const entry = state.past.at(-1);
  if (!entry) return quiet(state);
  const moved = moveTo(state, entry.place ?? state.active);
  return {
    state: { ...moved, past: state.past.slice(0, -1), future: [...state.future, entry] },
    changes: invertChanges(entry.changes),
  };
}

function doAgain(state: SheetState): Stepped {
  const entry = state.future.at(-1);
  if (!entry) return quiet(state);
  // Without its key: what is typed next must not join what was done again.
  const { key: _, ...again } = entry;
  const moved = moveTo(state, entry.place ?? state.active);
  return {
    state: { ...moved, past: [...state.past, again], future: state.future.slice(0, -1) },
    changes: entry.changes,
  };
}

function widen(state: SheetState, grid: Grid, what: 'select-rows' | 'select-columns' | 'select-all'): SheetState {
  const { top, bottom, left, right } = selectionOf(state, grid);
  const rows = what === 'select-rows' ? [top, bottom] : [0, grid.rows.length - 1];
  const columns = what === 'select-columns' ? [left, right] : [0, grid.columns.length - 1];
  const [active, corner] = [0, 1].map((end) => placeAt(grid, { row: rows[end] ?? 0, column: columns[end] ?? 0 }));
  return { ...state, active, corner };
}

function insertAt(state: SheetState, grid: Grid, where: 'above' | 'below'): Stepped {
  const changes = insertRows(grid, selectionOf(state, grid), where);
  const first = changes[0]?.kind === 'insert' ? changes[0].rows[0]?.id : undefined;
  const column = state.active?.column ?? grid.columns[0]?.name;
  const next = remember(state, changes);
  return first !== undefined && column !== undefined
    ? { ...next, state: moveTo(next.state, { row: first, column }) }
    : next;
}

function removeAt(state: SheetState, grid: Grid, before: (row: string) => string | null): Stepped {
  const block = selectionOf(state, grid);
  const next = remember(state, removeRows(grid, block, before));
  const beside = block.bottom + 1 < grid.rows.length ? block.bottom + 1 : block.top - 1;
  const place = beside < 0 ? undefined : placeAt(grid, { row: beside, column: activeAt(state, grid).column });
  return { ...next, state: moveTo(next.state, place) };
}

function applyPiece(state: SheetState, grid: Grid, act: Extract<SheetAct, { act: 'apply' }>): Stepped {
  const next = remember(state, act.changes, act.key);
  if (!act.select) return next;
  const { top, left, bottom, right } = act.select;
  const active = placeAt(grid, { row: top, column: left });
  return { ...next, state: { ...next.state, active, corner: placeAt(grid, { row: bottom, column: right }) } };
}

/** One act, with nothing being typed. */
function stepAtRest(state: SheetState, act: SheetAct, grid: Grid): Stepped {
  switch (act.act) {
    case 'walk':
      return quiet(goTo(state, grid, act.to, act.extend ?? false));
    case 'select':
      return quiet({ ...state, active: act.from, corner: act.to, tabFrom: undefined });
    case 'extend':
      return quiet(moveTo(state, act.to, true));
    case 'select-rows':
    case 'select-columns':
    case 'select-all':
      return quiet(widen(state, grid, act.act));
    case 'begin':
      return quiet(begin(state, grid, act));
    case 'clear':
      return remember(state, clearBlock(grid, selectionOf(state, grid)));
    case 'fill-down':
      return remember(state, fillDown(grid, selectionOf(state, grid)));
    case 'insert-above':
    case 'insert-below':
      return insertAt(state, grid, act.act === 'insert-above' ? 'above' : 'below');
    case 'remove':
      return removeAt(state, grid, act.before);
    case 'write':
      return remember(
        state,
        writeCell(grid, whereIs(grid, act.place), act.text),
        `${act.place.row} ${act.place.column}`,
      );
    case 'apply':
      return applyPiece(state, grid, act);
    case 'undo':
      return takeBack(state);
    case 'redo':
      return doAgain(state);
    default:
      return quiet(state);
  }
}

/** The next state, and what the owner of the rows is asked for. */
export function stepSheet(state: SheetState, act: SheetAct, grid: Grid): Stepped {
  switch (act.act) {
    case 'type':
      return quiet(state.editing ? { ...state, editing: { ...state.editing, text: act.text } } : state);
    case 'cancel':
      return quiet({ ...state, editing: undefined });
    case 'commit':
      return commit(state, grid, act.to);
    default: {
      // Whatever leaves a cell in which something is being typed keeps it.
      const settled = settle(state, grid);
      const isTyped = settled.changes.length > 0;
      const seen = isTyped ? { ...grid, rows: applyChanges(grid.rows, settled.changes) } : grid;
      const next = stepAtRest(settled.state, act, seen);
      return { state: next.state, changes: [...settled.changes, ...next.changes] };
    }
  }
}
