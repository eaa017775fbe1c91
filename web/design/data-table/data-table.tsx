// The list: a dense table with a fixed head, sorting, filters, a choice of columns, selection, keys, and the rows as a file.
// It draws only the rows that are in sight, so ten thousand cost what forty cost; on paper it draws them all.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { EmptyState } from '../states.tsx';
import { useSay } from '../words.tsx';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import { saveFile, writeRows } from './export-rows.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { TableTools } from './table-tools.tsx';
import { shownColumns, type TableView } from './table-view.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { usePrinting } from './use-printing.ts';
import { type ModelRow, useTableModel } from './use-table-model.ts';

const ROW_HEIGHT = 37;
/** Fewer rows are drawn whole. */
const FEW = 60;

type TableProps<Row extends object> = {
  /** Says what the list is; also the name of the file. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  /** The rows are already what the search of the view found, by rules that the table does not know. */
  readonly searched?: boolean;
  /** Acts on what is selected. Without them nothing can be selected. */
  readonly bulk?: (selected: readonly Row[]) => ReactNode;
  /** What stands here when the list has no row at all. */
  readonly empty: ReactNode;
};

type BodyProps<Row extends object> = {
  readonly rows: readonly ModelRow<Row>[];
  readonly columns: readonly Column<Row>[];
  readonly selects: boolean;
  readonly scroller: () => HTMLDivElement | null;
  readonly focus: ReturnType<typeof useGridFocus>;
};

const Gap = ({ height, span }: { readonly height: number; readonly span: number }) =>
  height > 0 ? (
    <tr className={styles.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  ) : null;

function TableBody<Row extends object>({ rows, columns, selects, scroller, focus }: BodyProps<Row>) {
  const whole = usePrinting() || rows.length <= FEW;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: !whole,
    getScrollElement: scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  focus.scrollTo.current = whole ? undefined : (row) => virtual.scrollToIndex(row);
  useEffect(focus.settle);
  const shown = useRef(rows);
  shown.current = rows;
  const choose = useCallback((index: number, event: unknown) => {
    shown.current[index]?.getToggleSelectedHandler()(event);
  }, []);
  const items = virtual.getVirtualItems();
  const indices = whole ? rows.map((_, index) => index) : items.map(({ index }) => index);
  const [before, after] = whole ? [0, 0] : [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)];
  const span = columns.length + (selects ? 1 : 0);
  return (
    <tbody>
      <Gap height={before} span={span} />
      {indices.map((index) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <TableRow
            key={row.id}
            row={row.original}
            index={index}
            columns={columns}
            active={focus.active.row === index ? focus.active.column : -1}
            chosen={selects ? row.getIsSelected() : undefined}
            onChoose={choose}
            {...(whole ? {} : { measure: virtual.measureElement })}
          />
        );
      })}
      <Gap height={after} span={span} />
    </tbody>
  );
}

export function DataTable<Row extends object>(props: TableProps<Row>) {
  const { caption, columns, rows, view, onView, bulk, empty } = props;
  const say = useSay();
  const table = useTableModel(props);
  const scroller = useRef<HTMLDivElement>(null);
  const getScroller = useCallback(() => scroller.current, []);
  const shown = useMemo(() => shownColumns(columns, view), [columns, view]);
  const model = table.getRowModel().rows;
  const selects = bulk !== undefined;
  const focus = useGridFocus(scroller, { rows: model.length, columns: shown.length + (selects ? 1 : 0) });
  const selected = table.getSelectedRowModel().rows.map((row) => row.original);
  if (rows.length === 0 && !(props.searched && view.search !== '')) return empty;
  const save = () =>
    saveFile(
      `${caption}.csv`,
      'text/csv;charset=utf-8',
      writeRows(
        shown,
        model.map((row) => row.original),
      ),
    );
  return (
    <div className={styles.list}>
      <TableTools {...{ columns, view, onView }} seen={model.length} all={rows.length} onExport={save} />
      {bulk && selected.length > 0 && (
        <div className={styles.bulk} data-screen-only>
          <output>{say('web:table.selected', { count: selected.length })}</output>
          {bulk(selected)}
        </div>
      )}
      <div className={styles.scroller} ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with arrows is a grid.
          role="grid"
          className={styles.table}
          aria-rowcount={model.length + 1}
          aria-label={caption}
          aria-multiselectable={selects || undefined}
          onKeyDown={focus.onKeyDown}
          onFocus={focus.onFocus}
        >
          <TableHead
            {...{ columns: shown, view, onView }}
            {...(selects
              ? {
                  selection: {
                    all: table.getIsAllRowsSelected(),
                    some: selected.length > 0,
                    onAll: (all: boolean) => table.toggleAllRowsSelected(all),
                  },
                }
              : {})}
          />
          <TableBody rows={model} columns={shown} selects={selects} scroller={getScroller} focus={focus} />
        </table>
      </div>
      {model.length === 0 && <EmptyState title={say('web:table.nothing-found')} level={3} />}
    </div>
  );
}
