// One row of a table. Its cells can be walked with the arrows; the first names the row.

import { memo, type ReactNode } from 'react';
import { Figures } from '../figures.tsx';
import { useSay } from '../words.tsx';
import type { Column } from './column.ts';
import styles from './data-table.module.css';

type RowProps<Row> = {
  readonly row: Row;
  /** Its number among the rows that are seen, from 0. */
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  /** The column of the cell that Tab reaches, where it lies in this row; else -1. */
  readonly active: number;
  readonly measure?: (element: HTMLTableRowElement | null) => void;
  /** Undefined where rows cannot be selected. */
  readonly chosen: boolean | undefined;
  readonly onChoose: (index: number, event: unknown) => void;
};

function CellContent<Row>({ row, column }: { readonly row: Row; readonly column: Column<Row> }): ReactNode {
  if (column.show) return column.show(row);
  const read = column.read(row);
  if (read === null) return <span className={styles.none}>{column.whenNone?.(row)}</span>;
  return column.kind === 'number' ? <Figures value={read} /> : read;
}

function DrawnRow<Row>({ row, index, columns, active, measure, chosen, onChoose }: RowProps<Row>) {
  const say = useSay();
  const selects = chosen !== undefined;
  const offset = selects ? 1 : 0;
  const cell = (column: number) => ({
    'data-cell': `${index}:${column}`,
    tabIndex: active === column ? 0 : -1,
  });
  return (
    <tr aria-rowindex={index + 2} data-index={index} ref={measure} aria-selected={chosen}>
      {selects && (
        <td className={styles.select} {...cell(0)}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say('web:table.select', { name: columns[0]?.read(row) ?? '' })}
            checked={chosen}
            onChange={(event) => onChoose(index, event)}
          />
        </td>
      )}
      {columns.map((column, number) => {
        const place = cell(number + offset);
        return number === 0 ? (
          <th key={column.id} scope="row" data-kind={column.kind} {...place}>
            <CellContent row={row} column={column} />
          </th>
        ) : (
          <td key={column.id} data-kind={column.kind} {...place}>
            <CellContent row={row} column={column} />
          </td>
        );
      })}
    </tr>
  );
}

/** Drawn again only when something in it changes: scrolling draws the rows that come, not those that stay. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow;
