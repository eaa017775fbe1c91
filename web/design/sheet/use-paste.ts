// Copy, cut and paste of a block. What is long is pasted in pieces: the page goes on answering, says how far it is, and stops
// when asked; what came in until then is one step back.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { shownText } from './choice-text.ts';
import { readInPieces, writeBlock } from './paste-block.ts';
import { cellsBeyond, planPaste, readCells, spreadOver } from './sheet-edits.ts';
import { selectionOf } from './sheet-state.ts';
import type { UsedSheet } from './use-sheet.ts';

/** Rows that are put down between two breaths. */
const PIECE = 1000;
/** A page that is not seen gets no frames. */
const UNSEEN_FRAME = 200;

const breathe = () =>
  new Promise<void>((done) => {
    const late = setTimeout(done, UNSEEN_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done);
    });
  });

export type Pasting = { readonly done: number; readonly total: number | undefined };
export type Told =
  | { readonly what: 'copied'; readonly rows: number; readonly columns: number }
  | { readonly what: 'pasted' | 'stopped'; readonly rows: number; readonly total: number; readonly beyond: number };

type Box = RefObject<HTMLElement | null>;
type Tell = (told: Told) => void;

/** The browser sends these to the document rather than to the cell that has the focus. */
function useClipboard({ now, dispatch }: UsedSheet, box: Box, tell: Tell, paste: (text: string) => Promise<void>) {
  useEffect(() => {
    const isOurs = () => {
      const focused = document.activeElement;
      return box.current?.contains(focused) === true && focused?.matches('[data-cell]') === true;
    };
    const copy = (event: ClipboardEvent) => {
      const { state, grid, readOnly } = now.current;
      if (!isOurs() || grid.rows.length === 0) return;
      event.preventDefault();
      const cells = readCells(grid, selectionOf(state, grid), shownText);
      event.clipboardData?.setData('text/plain', writeBlock(cells));
      tell({ what: 'copied', rows: cells.length, columns: cells[0]?.length ?? 0 });
      if (event.type === 'cut' && !readOnly) dispatch({ act: 'clear' });
    };
    const take = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isOurs() || text === '') return;
      event.preventDefault();
      void paste(text);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', take);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', take);
    };
  }, [box, now, dispatch, paste, tell]);
}

export function usePaste(sheet: UsedSheet, box: Box, tell: Tell) {
  const [pasting, setPasting] = useState<Pasting>();
  const stopper = useRef<AbortController>(undefined);
  const { now, dispatch, lock } = sheet;

  /** Gives the rows that came in until the end or the stop. */
  const putDown = useCallback(
    async (texts: readonly (readonly string[])[], signal: AbortSignal) => {
      const { grid, state } = now.current;
      const { top, left } = selectionOf(state, grid);
      const key = `paste ${grid.newRow().id}`;
      let rows = 0;
      for (const piece of planPaste(grid, { row: top, column: left }, texts, PIECE)) {
        dispatch({ act: 'apply', changes: piece.changes, key });
        rows += piece.rows;
        if (rows === texts.length) break;
        setPasting({ done: rows, total: texts.length });
        await breathe();
        if (signal.aborted) break;
      }
      return rows;
    },
    [now, dispatch],
  );
  const paste = useCallback(
    async (text: string) => {
      const { grid, state, readOnly } = now.current;
      if (readOnly || stopper.current) return;
      const control = new AbortController();
      stopper.current = control;
      lock(true);
      try {
        const block = selectionOf(state, grid);
        const read = await readInPieces(text, breathe, () => performance.now(), control.signal);
        const texts = spreadOver(read ?? [], block);
        const rows = await putDown(texts, control.signal);
        const beyond = cellsBeyond(grid, { row: block.top, column: block.left }, texts);
        tell({ what: rows === texts.length && read ? 'pasted' : 'stopped', rows, total: texts.length, beyond });
      } finally {
        lock(false);
        stopper.current = undefined;
        setPasting(undefined);
      }
    },
    [now, putDown, lock, tell],
  );

  useClipboard(sheet, box, tell, paste);
  useEffect(() => () => stopper.current?.abort(), []);
  return { pasting, stop: () => stopper.current?.abort() };
}
