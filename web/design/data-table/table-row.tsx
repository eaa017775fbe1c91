// One row of a table. Its cells can be walked with the arrows; the first names the row.

import type { ReactNode } from 'react';
import { Figures } from '../figures.tsx';
import { useSay } from '../words.tsx';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import type { Place } from './grid-keys.ts';

type RowProps<Row> = {
  readonly row: Row;
  /** Its number among the rows that are seen, from 0. */
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly active: Place;
  readonly measure?: (element: HTMLTableRowElement | null) => void;
  readonly selection?: { readonly name: string; readonly chosen: boolean; readonly onChoose: (event: unknown) => void };
};

function CellContent<Row>({ row, column }: { readonly row: Row; readonly column: Column<Row> }): ReactNode {
  if (column.show) return column.show(row);
  const read = column.read(row);
  if (read === null) return <span className={styles.none}>{column.whenNone?.(row)}</span>;
  return column.kind === 'number' ? <Figures value={read} /> : read;
}

export function TableRow<Row>({ row, index, columns, active, measure, selection }: RowProps<Row>) {
  const say = useSay();
  const offset = selection ? 1 : 0;
  const cell = (column: number) => ({
    'data-cell': `${index}:${column}`,
    tabIndex: active.row === index && active.column === column ? 0 : -1,
  });
  return (
    <tr aria-rowindex={index + 2} data-index={index} ref={measure} aria-selected={selection?.chosen}>
      {selection && (
        <td className={styles.select} {...cell(0)}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say('web:table.select', { name: selection.name })}
            checked={selection.chosen}
            onChange={selection.onChoose}
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
