// The view of a sheet kept in the address.

import { useCallback, useMemo } from 'react';
import type { KeptView, SheetView } from '#web/design/sheet/sheet-view.ts';
import { useAddressParams } from './address-params.ts';

const COLUMNS = 'columns';
const FOUND = 'found';

/** What no column is called, the sheet passes over. */
export function readSheetView(params: URLSearchParams): SheetView {
  const shown = params.get(COLUMNS);
  return { onlyFound: params.has(FOUND), ...(shown === null ? {} : { shown: shown.split(',') }) };
}

/** Beside whatever else the address says. */
export function writeSheetView({ shown, onlyFound }: SheetView, before: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(before);
  params.delete(COLUMNS);
  params.delete(FOUND);
  if (shown) params.set(COLUMNS, shown.join(','));
  if (onlyFound) params.set(FOUND, 'yes');
  return params;
}

export function useSheetAddress(): KeptView {
  const [params, change] = useAddressParams();
  const view = useMemo(() => readSheetView(params), [params]);
  const onView = useCallback((next: SheetView) => change(writeSheetView(next, params)), [change, params]);
  return { view, onView };
}
