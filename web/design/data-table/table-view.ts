// What a reader has made of a table: sorting, search, filters, columns. It lives in the address, so that a link shows the
// same and the back button takes one step back.

import type { Column } from './column.ts';

export type TableView = {
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly search: string;
  /** Chosen values by column; a column without choices is absent. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The columns shown, where the reader has chosen them. */
  readonly shown?: readonly string[];
};

export const PLAIN_VIEW: TableView = { search: '', filters: {} };

type AnyColumn = Pick<Column<never>, 'id' | 'filter' | 'spare'>;

const FILTER = 'f.';
const list = (text: string | null) => (text ?? '').split(',').filter((part) => part !== '');

function readSort(text: string | null, columns: readonly AnyColumn[]): TableView['sort'] {
  const descending = text?.startsWith('-') ?? false;
  const column = descending ? text?.slice(1) : text;
  return columns.some(({ id }) => id === column) ? { column: column ?? '', descending } : undefined;
}

/** Reads a view from an address; what it does not know (an old link, a typing slip) it passes over. */
export function readTableView(params: URLSearchParams, columns: readonly AnyColumn[]): TableView {
  const sort = readSort(params.get('sort'), columns);
  const filters = columns.flatMap(({ id, filter }) => {
    const values = list(params.get(`${FILTER}${id}`)).filter((value) => filter?.some((one) => one.value === value));
    return values.length > 0 ? [[id, values] as const] : [];
  });
  const shown = list(params.get('columns')).filter((id) => columns.some((column) => column.id === id));
  return {
    search: params.get('q') ?? '',
    filters: Object.fromEntries(filters),
    ...(sort ? { sort } : {}),
    ...(shown.length > 0 ? { shown } : {}),
  };
}

/** The address of a view, beside whatever else the address says. */
export function writeTableView(view: TableView, before: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const key of [...params.keys()]) {
    if (key === 'sort' || key === 'q' || key === 'columns' || key.startsWith(FILTER)) params.delete(key);
  }
  if (view.sort) params.set('sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`);
  if (view.search !== '') params.set('q', view.search);
  for (const [id, values] of Object.entries(view.filters)) {
    if (values.length > 0) params.set(`${FILTER}${id}`, values.join(','));
  }
  if (view.shown) params.set('columns', view.shown.join(','));
  return params;
}

/** Sorts by a column: upwards, then downwards, then as it came. */
export function turnSort(view: TableView, column: string): TableView {
  const { sort, ...rest } = view;
  if (sort?.column !== column) return { ...rest, sort: { column, descending: false } };
  return sort.descending ? rest : { ...rest, sort: { column, descending: true } };
}

/** The columns that are seen, in the order of the table. */
export function shownColumns<Column extends AnyColumn>(columns: readonly Column[], view: TableView): readonly Column[] {
  return columns.filter(({ id, spare }) => (view.shown ? view.shown.includes(id) : !spare));
}
