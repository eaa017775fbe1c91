// One cell of a table can be reached with Tab; from there the arrows walk. The walked-to row may not be drawn yet.

import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type Bounds, type Place, walkGrid } from './grid-keys.ts';

const INTERACTIVE = 'a[href], button, input';
const cellOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null);

function placeOf(cell: HTMLElement | null): Place | undefined {
  const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

export function useGridFocus(box: RefObject<HTMLElement | null>, bounds: Bounds) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const wanted = useRef(false);
  const scrollTo = useRef<((row: number) => void) | undefined>(undefined);

  /** To be called after every drawing of the rows: the row that the reader walks to may need more than one until it stands. */
  const settle = () => {
    if (!wanted.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    const from = placeOf(cell);
    if (!cell || !from) return;
    if ((event.key === 'Enter' || event.key === ' ') && event.target === cell) {
      const inside = cell.querySelector<HTMLElement>(INTERACTIVE);
      if (!inside) return;
      event.preventDefault();
      inside.click();
      return;
    }
    const to = walkGrid(from, event, bounds);
    if (!to) return;
    event.preventDefault();
    wanted.current = true;
    scrollTo.current?.(to.row);
    setActive({ ...to });
  };

  /** A press of the pointer moves the cell that Tab reaches. */
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(cellOf(event.target));
    if (place && (place.row !== active.row || place.column !== active.column)) setActive(place);
  };

  // A filter may have taken the active cell away.
  const inBounds = {
    row: Math.min(active.row, Math.max(0, bounds.rows - 1)),
    column: Math.min(active.column, Math.max(0, bounds.columns - 1)),
  };
  return { active: inBounds, onKeyDown, onFocus, scrollTo, settle };
}
