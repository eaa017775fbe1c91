// What a reader has made of a sheet: which columns are seen, and whether only the rows in which something was found. Its owner may
// keep it, so that a link shows the same.

import { useMemo, useRef, useState } from 'react';
import type { SheetColumn, SheetRow } from './sheet-grid.ts';

export type SheetView = {
  /** Names of columns, where the reader has chosen; the first column is always seen. */
  readonly shown?: readonly string[];
  readonly onlyFound: boolean;
};

const PLAIN: SheetView = { onlyFound: false };

export type KeptView = { readonly view: SheetView; readonly onView: (view: SheetView) => void };

type Found = { readonly has: (row: string) => boolean };

/** Rows in which nothing is found, as they were when only the others were asked for: a row that is mended stays in sight. */
function useHidden(on: boolean, rows: readonly SheetRow[], findings: Found, judged: boolean) {
  const hidden = useRef<ReadonlySet<string>>(undefined);
  if (!on) hidden.current = undefined;
  else if (judged) hidden.current ??= new Set(rows.filter(({ id }) => !findings.has(id)).map(({ id }) => id));
  return hidden.current;
}

type Input = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly findings: Found;
  /** The findings are those of the rows; until then no row is hidden. */
  readonly judged: boolean;
  /** Without one the sheet keeps its view itself. */
  readonly kept: KeptView | undefined;
};

export function useSheetView({ columns, rows, findings, judged, kept }: Input) {
  const [own, setOwn] = useState(PLAIN);
  const { view, onView } = kept ?? { view: own, onView: setOwn };
  const names = view.shown;
  const shown = useMemo(
    () => columns.filter(({ name, spare }, at) => at === 0 || (names ? names.includes(name) : !spare)),
    [columns, names],
  );
  const hidden = useHidden(view.onlyFound, rows, findings, judged);
  return { view, onView, shown, hidden };
}
