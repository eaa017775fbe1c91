// Which rows are drawn, and how the cell that one walks to comes into sight beneath the fixed head and beside the fixed column.

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { At } from './sheet-grid.ts';

export const ROW = 32;
/** Drawn beyond what is in sight, so that a quick hand meets no empty row. */
const SPARE = 8;
const FIRST_SIGHT = { width: 800, height: 640 };

function bringIntoSight(box: HTMLElement, { row, column }: At) {
  const head = box.querySelector<HTMLElement>('[data-head]')?.offsetHeight ?? 0;
  const foot = box.querySelector<HTMLElement>('[data-foot]')?.offsetHeight ?? 0;
  const top = row * ROW;
  const lowest = top + ROW + head + foot - box.clientHeight;
  if (box.scrollTop > top) box.scrollTop = top;
  else if (box.scrollTop < lowest) box.scrollTop = lowest;
  const heading = box.querySelector<HTMLElement>(`[data-heading="${column}"]`);
  if (!heading || column === 0) return;
  const fixed = [...box.querySelectorAll<HTMLElement>('[data-fixed]')].reduce((sum, one) => sum + one.offsetWidth, 0);
  const left = heading.offsetLeft - fixed;
  const rightmost = heading.offsetLeft + heading.offsetWidth - box.clientWidth;
  if (box.scrollLeft > left) box.scrollLeft = left;
  else if (box.scrollLeft < rightmost) box.scrollLeft = Math.min(left, rightmost);
}

type Box = RefObject<HTMLDivElement | null>;

/** The rows that are drawn. The active one always is: whoever scrolls away and types is still where they were. */
export function useDrawnRows(box: Box, count: number, active: number): readonly number[] {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(active) || active >= count ? drawn : [...drawn, active].sort((a, b) => a - b);
    },
    [active, count],
  );
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: SPARE,
    // Rows from the first drawing on: a sheet without a cell has nothing that Tab reaches.
    initialRect: FIRST_SIGHT,
    rangeExtractor,
  });
  return virtual.getVirtualItems().map(({ index }) => index);
}

/**
 * Row → the place in the page that it is drawn in. A row that comes into sight takes the place of one that went out: nothing is
 * built and thrown away while one scrolls. Whatever stays in sight keeps its place, and with it the hand that stands there.
 */
export function useDrawnPlaces(rows: readonly string[]): ReadonlyMap<string, number> {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  return useMemo(() => {
    const before = places.current;
    const now = new Map<string, number>();
    const taken = new Set<number>();
    for (const row of rows) {
      const place = before.get(row);
      if (place === undefined) continue;
      now.set(row, place);
      taken.add(place);
    }
    let next = 0;
    for (const row of rows) {
      if (now.has(row)) continue;
      while (taken.has(next)) next += 1;
      now.set(row, next);
      taken.add(next);
    }
    places.current = now;
    return now;
  }, [rows]);
}

type Input = {
  readonly box: Box;
  readonly active: At;
  /** The cell that must be seen: the active one, or the corner that is being moved. */
  readonly target: At;
  readonly editing: boolean;
};

/** What it gives is to be called before a drawing after which the hand stands in its cell, and the cell is in sight. */
export function useFollow({ box, active, target, editing }: Input): () => void {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current || !box.current) return;
    wanted.current = false;
    bringIntoSight(box.current, target);
    if (editing) return;
    const cell = box.current.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    cell?.focus({ preventScroll: true });
  });
  return useCallback(() => {
    wanted.current = true;
  }, []);
}
