// The rows of a view: filtered, searched, sorted, selected. The view itself belongs to the address.

import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useSay } from '../words.tsx';
import { type Column, compareSortValues, type SortValue, sortValue } from './column.ts';
import type { TableView } from './table-view.ts';

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  rowSelectionFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});
type Features = typeof features;

export type ModelRow<Row extends object> = TableRow<Features, Row>;

function buildColumn<Row extends object>(column: Column<Row>, language: 'kk' | 'ru' | 'en') {
  return {
    id: column.id,
    accessorFn: (row: Row): SortValue => sortValue(column, row, language),
    sortUndefined: 'last' as const,
    sortFn: (a: ModelRow<Row>, b: ModelRow<Row>, id: string) =>
      compareSortValues(a.getValue<SortValue>(id), b.getValue<SortValue>(id)),
    filterFn: (row: ModelRow<Row>, _id: string, chosen: readonly string[]) =>
      chosen.includes(column.filterBy?.(row.original) ?? column.read(row.original) ?? ''),
  };
}

/** A row is found by the words of all its columns, in any order: `алматы клиникалық`. */
function findByWords<Row extends object>(columns: readonly Column<Row>[]) {
  const texts = new WeakMap<Row, string>();
  return (row: ModelRow<Row>, _id: string, search: string) => {
    let text = texts.get(row.original);
    if (text === undefined) {
      text = columns
        .map((column) => column.read(row.original) ?? '')
        .join('\n')
        .toLowerCase();
      texts.set(row.original, text);
    }
    const whole = text;
    return search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => whole.includes(word));
  };
}

type ModelInput<Row extends object> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly view: TableView;
  /** The rows are those that the search found: who gave them has looked. */
  readonly searched?: boolean | undefined;
};

export function useTableModel<Row extends object>({ columns, rows, rowId, view, searched }: ModelInput<Row>) {
  const { language } = useSay();
  const built = useMemo(() => columns.map((column) => buildColumn(column, language)), [columns, language]);
  const search = useMemo(() => findByWords(columns), [columns]);
  const state = useMemo(
    () => ({
      sorting: view.sort ? [{ id: view.sort.column, desc: view.sort.descending }] : [],
      columnFilters: Object.entries(view.filters).map(([id, value]) => ({ id, value })),
      globalFilter: searched ? '' : view.search.trim(),
    }),
    [view, searched],
  );
  return useTable({
    features,
    columns: built,
    data: rows,
    getRowId: rowId,
    globalFilterFn: search,
    getColumnCanGlobalFilter: () => true,
    state,
    onSortingChange: () => undefined,
    onColumnFiltersChange: () => undefined,
    onGlobalFilterChange: () => undefined,
  });
}
