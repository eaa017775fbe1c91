// The view of a table kept in the address. It changes at once on the screen, and the address follows.

import { useCallback, useEffect, useState } from 'react';
import type { Column } from '#web/design/data-table/column.ts';
import { readTableView, type TableView, writeTableView } from '#web/design/data-table/table-view.ts';
import { useAddressParams } from './address-params.ts';

type Columns = readonly Pick<Column<never>, 'id' | 'filter' | 'spare'>[];

/** `columns` must be the same array from drawing to drawing. */
export function useTableAddress(columns: Columns): readonly [TableView, (view: TableView) => void] {
  const [params, change] = useAddressParams();
  const [view, setView] = useState(() => readTableView(params, columns));
  useEffect(() => setView(readTableView(params, columns)), [params, columns]);
  const turn = useCallback(
    (next: TableView) => {
      setView(next);
      change(writeTableView(next, params), { replace: next.search !== view.search });
    },
    [change, params, view.search],
  );
  return [view, turn];
}
