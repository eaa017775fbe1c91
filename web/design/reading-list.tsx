// A list of some dozens, searched, filtered and saved as every list, and read like a page: on a phone each row stands by itself. Lists of
// thousands, and those that are walked cell by cell, are data-table.

import type { ReactNode } from 'react';
import type { Column } from './data-table/column.ts';
import { saveFile, writeRows } from './data-table/export-rows.ts';
import { TableTools } from './data-table/table-tools.tsx';
import { shownColumns, type TableView } from './data-table/table-view.ts';
import { useTableModel } from './data-table/use-table-model.ts';
import { Figures } from './figures.tsx';
import { ReadingTable } from './reading-table.tsx';
import { EmptyState } from './states.tsx';
import { useSay } from './words.tsx';

type ReadingListProps<Row extends object> = {
  /** Says what the list is; also the name of the file. */
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  /** Rows drawn by the page itself, and the class under which it lays them out on a phone. */
  readonly drawn?: {
    readonly row: (row: Row) => ReactNode;
    readonly headings: readonly string[];
    readonly laidOut: string | undefined;
  };
  /** What stands here when the list has no row at all. */
  readonly empty?: ReactNode;
};

function Cell<Row>({ of, column }: { readonly of: Row; readonly column: Column<Row> }): ReactNode {
  if (column.show) return column.show(of);
  const read = column.read(of);
  if (read === null) return column.whenNone?.(of);
  return column.kind === 'number' ? <Figures value={read} /> : read;
}

export function ReadingList<Row extends object>(props: ReadingListProps<Row>) {
  const { caption, columns, rows, rowId, view, onView, drawn, empty } = props;
  const say = useSay();
  const found = useTableModel(props)
    .getRowModel()
    .rows.map(({ original }) => original);
  if (rows.length === 0 && empty !== undefined) return empty;
  const shown = shownColumns(columns, view);
  const [first, ...others] = shown;
  const save = () => saveFile(`${caption}.csv`, 'text/csv;charset=utf-8', writeRows(shown, found));
  return (
    <>
      <TableTools {...{ columns, view, onView }} seen={found.length} all={rows.length} onExport={save} />
      <ReadingTable
        caption={caption}
        headings={drawn?.headings ?? shown.map(({ heading }) => heading)}
        laidOut={drawn?.laidOut}
        dense={!drawn}
      >
        {drawn
          ? found.map(drawn.row)
          : found.map((one) => (
              <tr key={rowId(one)}>
                <th scope="row">{first && <Cell of={one} column={first} />}</th>
                {others.map((column) => (
                  <td key={column.id}>
                    <Cell of={one} column={column} />
                  </td>
                ))}
              </tr>
            ))}
      </ReadingTable>
      {found.length === 0 && <EmptyState title={say('web:table.nothing-found')} level={3} />}
    </>
  );
}
