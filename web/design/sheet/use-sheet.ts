// The state of a sheet in a component: acts go in, changes go out, and the rows come back from their owner.

import { useCallback, useMemo, useRef, useState } from 'react';
import type { SheetChange } from './sheet-changes.ts';
import { type Grid, indexRows, type SheetColumn, type SheetRow } from './sheet-grid.ts';
import { FRESH, type SheetAct, type SheetState, stepSheet } from './sheet-state.ts';

type Input = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Rows that are not seen now. */
  readonly hidden: ReadonlySet<string> | undefined;
  readonly newRow: () => SheetRow;
  readonly onChange: (changes: readonly SheetChange[]) => void;
  readonly readOnly: boolean;
};

export type Dispatch = (act: SheetAct) => void;

const HARMLESS: readonly SheetAct['act'][] = [
  'walk',
  'select',
  'extend',
  'select-all',
  'select-rows',
  'select-columns',
];

export function useSheet({ columns, rows, hidden, newRow, onChange, readOnly }: Input) {
  const [state, setState] = useState<SheetState>(FRESH);
  const hints = useRef(new Map<string, number>());
  const grid = useMemo<Grid>(() => {
    const seen = hidden ? rows.filter(({ id }) => !hidden.has(id)) : rows;
    return { rows: seen, columns, indexOf: indexRows(seen, hints.current), last: rows.at(-1)?.id ?? null, newRow };
  }, [rows, hidden, columns, newRow]);
  const now = useRef({ state, grid, onChange, readOnly, rows, locked: false });
  now.current = { ...now.current, state, grid, onChange, readOnly, rows };

  const dispatch = useCallback<Dispatch>((act) => {
    const { current } = now;
    const isLocked = current.readOnly || (current.locked && act.act !== 'apply');
    if (isLocked && !HARMLESS.includes(act.act)) return;
    const next = stepSheet(current.state, act, current.grid);
    current.state = next.state;
    setState(next.state);
    if (next.changes.length > 0) current.onChange(next.changes);
  }, []);
  /** While a block comes in piece by piece, nothing else is changed. */
  const lock = useCallback((locked: boolean) => {
    now.current.locked = locked;
  }, []);
  const remove = useCallback(() => {
    const all = now.current.rows;
    const indexOf = indexRows(all);
    dispatch({ act: 'remove', before: (row) => all[indexOf(row) - 1]?.id ?? null });
  }, [dispatch]);
  return { state, grid, dispatch, lock, remove, now };
}

export type UsedSheet = ReturnType<typeof useSheet>;
