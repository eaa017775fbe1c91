// Keys and pointer of a sheet. Tab walks through the cells; after Escape it leaves the sheet, so that nobody is caught in it.

import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { shownText } from './choice-text.ts';
import { type At, type Grid, placeAt } from './sheet-grid.ts';
import { readKey } from './sheet-keys.ts';
import { activeAt, type SheetAct } from './sheet-state.ts';
import type { UsedSheet } from './use-sheet.ts';
import { ROW } from './use-sheet-scroll.ts';

type Spot = { readonly at: At; readonly part: 'cell' | 'gutter' | 'heading' };

function findSpot(target: EventTarget): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const [row, column] = (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '').split(':');
  if (row && column) return { at: { row: Number(row), column: Number(column) }, part: 'cell' };
  const gutter = target.closest<HTMLElement>('[data-gutter]')?.dataset.gutter;
  if (gutter !== undefined) return { at: { row: Number(gutter), column: 0 }, part: 'gutter' };
  const heading = target.closest<HTMLElement>('[data-heading]')?.dataset.heading;
  return heading === undefined ? undefined : { at: { row: 0, column: Number(heading) }, part: 'heading' };
}

function readPress(grid: Grid, { at, part }: Spot, extend: boolean): SheetAct | undefined {
  const far = {
    row: part === 'heading' ? grid.rows.length - 1 : at.row,
    column: part === 'gutter' ? grid.columns.length - 1 : at.column,
  };
  const from = placeAt(grid, at);
  const to = placeAt(grid, far);
  if (!from || !to) return undefined;
  if (extend) return { act: 'extend', to };
  return part === 'cell' ? { act: 'select', from } : { act: 'select', from, to };
}

/** F2 begins with what the cell shows: a choice by its word. */
const withWords = (act: SheetAct, grid: Grid, at: At): SheetAct => {
  const column = grid.columns[at.column];
  return act.act === 'begin' && column ? { ...act, shown: (text) => shownText(column, text) } : act;
};

const isInCell = (target: EventTarget) => target instanceof Element && target.closest('[data-cell]') !== null;
const isInField = (target: EventTarget) => target instanceof Element && target.matches('input, textarea');

export function useSheetHands(sheet: UsedSheet, box: RefObject<HTMLElement | null>, follow: () => void) {
  const { now, dispatch } = sheet;
  const leaving = useRef(false);
  const dragging = useRef(false);
  const act = (one: SheetAct) => {
    follow();
    dispatch(withWords(one, now.current.grid, activeAt(now.current.state, now.current.grid)));
  };

  /** Whether Tab leaves now; any other key than Escape before it takes that back. */
  const isLeaving = (event: KeyboardEvent) => {
    if (event.key === 'Shift' || event.key === 'Control' || event.key === 'Alt') return false;
    const was = leaving.current;
    leaving.current = event.key === 'Escape' && !now.current.state.editing;
    return was && event.key === 'Tab';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { state, grid } = now.current;
    if (event.nativeEvent.isComposing || !isInCell(event.target) || isLeaving(event)) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 2);
    const read = readKey({ ...pick(event), code: event.code }, state.editing?.mode ?? 'rest', page);
    if (!read) return;
    if (event.key === 'Tab' && isAtEnd(grid, activeAt(state, grid), event.shiftKey)) {
      dispatch({ act: 'commit' });
      return;
    }
    event.preventDefault();
    act(read);
  };

  const press = (event: MouseEvent | PointerEvent) => {
    const spot = isInField(event.target) ? undefined : findSpot(event.target);
    const read = spot && readPress(now.current.grid, spot, event.shiftKey);
    if (read) act(read);
    return read !== undefined;
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || !press(event)) return;
    event.preventDefault();
    dragging.current = findSpot(event.target)?.part === 'cell';
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons !== 1) dragging.current = false;
    if (!dragging.current) return;
    const spot = findSpot(event.target);
    const to = spot?.part === 'cell' ? placeAt(now.current.grid, spot.at) : undefined;
    const { active, corner } = now.current.state;
    const known = corner ?? active;
    if (!to || (known?.row === to.row && known.column === to.column)) return;
    dispatch({ act: 'extend', to });
  };
  /** A finger that scrolls selects nothing; one that taps does. */
  const onClick = (event: MouseEvent) => {
    const { pointerType } = event.nativeEvent as { pointerType?: string };
    if (pointerType === 'touch' || pointerType === 'pen') press(event);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (findSpot(event.target)?.part === 'cell' && !isInField(event.target)) act({ act: 'begin' });
  };
  return { act, handlers: { onKeyDown, onPointerDown, onPointerMove, onClick, onDoubleClick } };
}

const pick = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
});

const isAtEnd = (grid: Grid, at: At, back: boolean) =>
  back ? at.row === 0 && at.column === 0 : at.row === grid.rows.length - 1 && at.column === grid.columns.length - 1;
