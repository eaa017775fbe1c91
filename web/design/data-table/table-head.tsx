// The head of a table: what each column holds and in which unit, and which way the rows are sorted.

import { Sign } from '../signs.tsx';
import { Unseen } from '../text.tsx';
import { useSay } from '../words.tsx';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import { type TableView, turnSort } from './table-view.ts';

type HeadProps = {
  readonly columns: readonly Pick<Column<never>, 'id' | 'heading' | 'unit' | 'kind' | 'width'>[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  /** Undefined where rows cannot be selected. */
  readonly selection?: { readonly all: boolean; readonly some: boolean; readonly onAll: (all: boolean) => void };
};

const sortedAs = (view: TableView, column: string) => {
  if (view.sort?.column !== column) return 'none';
  return view.sort.descending ? 'descending' : 'ascending';
};
const SIGNS = { none: 'unsorted', ascending: 'up', descending: 'down' } as const;

export function TableHead({ columns, view, onView, selection }: HeadProps) {
  const say = useSay();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" className={styles.select}>
            <input
              type="checkbox"
              aria-label={say('web:table.select-all')}
              checked={selection.all}
              ref={(input) => {
                if (input) input.indeterminate = selection.some && !selection.all;
              }}
              onChange={(event) => selection.onAll(event.target.checked)}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sortedAs(view, column.id);
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={sorted}
              data-kind={column.kind}
              style={
                column.width === undefined ? undefined : { width: `${column.width}rem`, minWidth: `${column.width}rem` }
              }
            >
              <button type="button" className={styles.sort} onClick={() => onView(turnSort(view, column.id))}>
                <span>
                  {column.heading}
                  {column.unit !== undefined && <span className={styles.unit}>, {column.unit}</span>}
                </span>
                <Sign name={SIGNS[sorted]} />
                <Unseen>{say('web:table.sort')}</Unseen>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
