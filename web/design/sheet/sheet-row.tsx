// One row of a sheet: its number with the sign of what was found, then its cells. Drawn again only when something in it
// changes.

import { memo } from 'react';
import { Sign, type SignName } from '../signs.tsx';
import { Unseen } from '../text.tsx';
import { useSay } from '../words.tsx';
import { CellEditor } from './cell-editor.tsx';
import { shownText } from './choice-text.ts';
import styles from './sheet.module.css';
import type { SheetRow as Row, SheetColumn, SheetFinding } from './sheet-grid.ts';
import type { Editing } from './sheet-state.ts';
import type { Dispatch } from './use-sheet.ts';

export type FindingWeight = SheetFinding['weight'];
export const WEIGHTS: readonly FindingWeight[] = ['refused', 'not-counted', 'note'];
export const SIGNS: Readonly<Record<FindingWeight, SignName>> = {
  refused: 'refused',
  'not-counted': 'late',
  note: 'note',
};

const NONE: readonly SheetFinding[] = [];
export const heaviest = (findings: readonly SheetFinding[]): FindingWeight | undefined =>
  WEIGHTS.find((weight) => findings.some((finding) => finding.weight === weight));

type RowProps = {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly SheetColumn[];
  /** The column of the cell that Tab reaches, where it lies in this row; else -1. */
  readonly active: number;
  /** The selected columns of this row; -1 where none is. */
  readonly left: number;
  readonly right: number;
  readonly findings?: readonly SheetFinding[] | undefined;
  readonly editing: Editing | undefined;
  /** The element that says what was found in the active cell. */
  readonly barId: string;
  readonly readOnly: boolean;
  readonly dispatch: Dispatch;
};

function Mark({ weight }: { readonly weight: FindingWeight | undefined }) {
  const say = useSay();
  return (
    weight && (
      <span className={styles.mark} data-weight={weight}>
        <Sign name={SIGNS[weight]} />
        <Unseen>{say(`sheet:weight.${weight}`)}</Unseen>
      </span>
    )
  );
}

type CellProps = Pick<RowProps, 'index' | 'editing' | 'barId' | 'dispatch' | 'readOnly'> & {
  readonly column: SheetColumn;
  readonly at: number;
  readonly text: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly findings: readonly SheetFinding[];
};

/** While something is typed the field is what Tab reaches, not the cell around it. */
const cellTab = (active: boolean, editing: boolean) => {
  if (editing) return undefined;
  return active ? 0 : -1;
};

function Cell({ column, at, index, text, active, selected, findings, editing, barId, readOnly, dispatch }: CellProps) {
  const say = useSay();
  const weight = heaviest(findings);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table of the browser.
    <div
      role="gridcell"
      className={styles.cell}
      data-cell={`${index}:${at}`}
      data-first={at === 0 || undefined}
      data-kind={column.kind}
      data-weight={weight}
      tabIndex={cellTab(active, editing !== undefined)}
      aria-colindex={at + 2}
      aria-selected={selected}
      aria-readonly={readOnly || column.readOnly || undefined}
      aria-invalid={weight === 'refused' || undefined}
      aria-describedby={active && weight ? barId : undefined}
    >
      {editing ? (
        <CellEditor
          {...{ column, editing, dispatch }}
          invalid={weight === 'refused'}
          label={say('sheet:place', { row: index + 1, column: column.label })}
        />
      ) : (
        <>
          <span className={styles.text}>{shownText(column, text)}</span>
          <Mark weight={weight} />
        </>
      )}
    </div>
  );
}

function DrawnRow(props: RowProps) {
  const { row, index, top, columns, active, left, right, findings = NONE, editing, ...rest } = props;
  const seen = new Set(columns.map(({ name }) => name));
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table of the browser.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells are.
    <div role="row" className={styles.row} aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)` }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a row is selected by Shift and space. */}
      <div
        role="rowheader"
        className={styles.gutter}
        data-gutter={index}
        data-selected={left >= 0 || undefined}
        aria-colindex={1}
      >
        <Mark weight={heaviest(findings.filter(({ column }) => !seen.has(column)))} />
        {index + 1}
      </div>
      {columns.map((column, at) => (
        <Cell
          key={column.name}
          {...rest}
          {...{ column, at, index }}
          text={row.fields[column.name] ?? ''}
          active={active === at}
          selected={left >= 0 && at >= left && at <= right}
          findings={findings.length === 0 ? NONE : findings.filter((finding) => finding.column === column.name)}
          editing={editing?.place.column === column.name ? editing : undefined}
        />
      ))}
    </div>
  );
}

export const SheetRowView = memo(DrawnRow);
