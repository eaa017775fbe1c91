// The numbers behind a chart, as a plain table.

import type { Column } from '../data-table/column.ts';
import { Figures } from '../figures.tsx';
import styles from './chart.module.css';

type ChartTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
};

export function ChartTable<Row>({ caption, columns, rows, rowId }: ChartTableProps<Row>) {
  const shown = (column: Column<Row>, row: Row) => {
    const read = column.read(row);
    if (read === null) return column.whenNone?.(row);
    return column.kind === 'number' ? <Figures value={read} /> : read;
  };
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map(({ id, heading, unit, kind }) => (
            <th key={id} scope="col" data-kind={kind}>
              {heading}
              {unit !== undefined && `, ${unit}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              return (
                <Cell key={column.id} data-kind={column.kind} {...(index === 0 ? { scope: 'row' } : {})}>
                  {shown(column, row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
