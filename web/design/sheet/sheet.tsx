// The sheet: a table that is typed into as in Excel. It knows no data and no server: rows come in as texts, what should change
// goes out, and what was found wrong stands at its cell in words.

import { type ReactNode, type RefObject, useCallback, useId, useMemo, useRef, useState } from 'react';
import { formatNumber } from '#wording/format-number.ts';
import { Button } from '../button.tsx';
import { ProgressLine } from '../progress-line.tsx';
import { EmptyState } from '../states.tsx';
import { useSay } from '../words.tsx';
import { CellBar } from './cell-bar.tsx';
import { RowForm } from './row-form.tsx';
import styles from './sheet.module.css';
import type { SheetChange } from './sheet-changes.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { type At, placeAt, type SheetColumn, type SheetFinding, type SheetRow, whereIs } from './sheet-grid.ts';
import { SheetHead } from './sheet-head.tsx';
import { SheetRowView } from './sheet-row.tsx';
import { activeAt, selectionOf } from './sheet-state.ts';
import { SheetStatus } from './sheet-status.tsx';
import { SheetTools } from './sheet-tools.tsx';
import { type KeptView, useSheetView } from './sheet-view.ts';
import { type Told, usePaste } from './use-paste.ts';
import { type UsedSheet, useSheet } from './use-sheet.ts';
import { useSheetHands } from './use-sheet-hands.ts';
import { ROW, useDrawnPlaces, useDrawnRows, useFollow } from './use-sheet-scroll.ts';

/** Of a map no more than is asked for, so that it need not be one. */
export type SheetFindings = Pick<ReadonlyMap<string, readonly SheetFinding[]>, 'get' | 'has' | 'size'>;

type SheetProps = {
  /** Says what the sheet is. */
  readonly caption: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Row → what was found in it. Give a row whose findings stay the same the same list: it is not drawn again. */
  readonly findings: SheetFindings;
  readonly onChange: (changes: readonly SheetChange[]) => void;
  readonly newRow: () => SheetRow;
  /** Column → what stands beneath it: a sum, a count. */
  readonly totals?: Readonly<Record<string, string>>;
  /** What follows from the rows, kept in sight beneath them. */
  readonly summary?: ReactNode;
  readonly readOnly?: boolean;
  /** What else can be done with the rows that are selected. */
  readonly acts?: readonly SheetOwnAct[];
  /** What is said of a row besides its findings. */
  readonly about?: (row: SheetRow) => ReactNode;
  readonly empty: ReactNode;
  /** Where somebody keeps what the reader makes of the sheet; without it the sheet forgets. */
  readonly kept?: KeptView;
  /** The findings are not yet those of the rows. */
  readonly unjudged?: boolean;
};

export type SheetOwnAct = {
  readonly label: string;
  readonly busy?: string | undefined;
  readonly onAct: (rows: readonly SheetRow[]) => void;
};

const NOTHING: readonly SheetFinding[] = [];
const WIDTH = 10;

/** The widths of all columns as one rule; the fixed one leaves room for the others on a phone. */
const layColumns = (columns: readonly SheetColumn[]) =>
  ['3.5rem', ...columns.map(({ width = WIDTH }, at) => (at === 0 ? `min(${width}rem, 38vw)` : `${width}rem`))].join(
    ' ',
  );

type BodyProps = {
  readonly sheet: UsedSheet;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly findings: SheetFindings;
  readonly barId: string;
  readonly readOnly: boolean;
};

function SheetBody({ sheet, box, findings, barId, readOnly }: BodyProps) {
  const { grid, state, dispatch } = sheet;
  const active = activeAt(state, grid);
  const block = selectionOf(state, grid);
  const drawn = useDrawnRows(box, grid.rows.length, active.row).flatMap((index) => {
    const row = grid.rows[index];
    return row ? [{ index, row }] : [];
  });
  const places = useDrawnPlaces(drawn.map(({ row }) => row.id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table of the browser.
    <div role="rowgroup" className={styles.body} style={{ height: grid.rows.length * ROW }}>
      {drawn.map(({ index, row }) => {
        const isSelected = index >= block.top && index <= block.bottom;
        return (
          <SheetRowView
            key={places.get(row.id)}
            {...{ row, index, barId, readOnly, dispatch }}
            top={index * ROW}
            columns={grid.columns}
            active={active.row === index ? active.column : -1}
            left={isSelected ? block.left : -1}
            right={isSelected ? block.right : -1}
            findings={findings.get(row.id)}
            editing={state.editing?.place.row === row.id ? state.editing : undefined}
          />
        );
      })}
    </div>
  );
}

function Filled(props: SheetProps & { readonly sheet: UsedSheet; readonly shown: readonly SheetColumn[] }) {
  const { caption, findings, sheet, shown, totals, summary, about, readOnly = false } = props;
  const { grid, state } = sheet;
  const say = useSay();
  const [told, tell] = useState<Told>();
  const barId = useId();
  const box = useRef<HTMLDivElement>(null);
  const active = activeAt(state, grid);
  const target: At = state.corner ? whereIs(grid, state.corner) : active;
  const follow = useFollow({ box, active, target, editing: state.editing !== undefined });
  const hands = useSheetHands(sheet, box, follow);
  const { pasting, stop } = usePaste(sheet, box, tell);
  const template = useMemo(() => layColumns(shown), [shown]);
  const row = grid.rows[active.row];
  const column = grid.columns[active.column];
  const rowFindings = (row && findings.get(row.id)) ?? NOTHING;
  const seen = new Set(shown.map(({ name }) => name));
  const here = rowFindings.filter((one) => one.column === column?.name || !seen.has(one.column));
  return (
    <>
      <CellBar id={barId} index={active.row} findings={here} {...{ row, column }} about={row && about?.(row)} />
      {pasting && <ProgressLine what={say('sheet:pasting')} done={pasting.done} total={pasting.total} onStop={stop} />}
      <div className={styles.scroller} ref={box}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table of the browser. */}
        <div
          role="grid"
          className={styles.grid}
          style={{ '--columns': template } as Record<string, string>}
          aria-label={caption}
          aria-rowcount={grid.rows.length + (totals ? 2 : 1)}
          aria-colcount={shown.length + 1}
          aria-multiselectable
          aria-readonly={readOnly || undefined}
          {...hands.handlers}
        >
          <SheetHead columns={shown} />
          <SheetBody {...{ sheet, box, findings, barId, readOnly }} />
          {totals && <SheetFoot columns={shown} totals={totals} row={grid.rows.length + 2} />}
        </div>
      </div>
      <SheetStatus grid={grid} block={selectionOf(state, grid)} told={told} summary={summary} />
    </>
  );
}

export function Sheet(props: SheetProps) {
  const { columns, rows, findings, newRow, onChange, readOnly = false, empty } = props;
  const say = useSay();
  const judged = props.unjudged !== true;
  const { view, onView, shown, hidden } = useSheetView({ columns, rows, findings, judged, kept: props.kept });
  const sheet = useSheet({ columns: shown, rows, hidden, newRow, onChange, readOnly });
  const { grid, state, dispatch, remove } = sheet;
  const [form, setForm] = useState(false);
  const active = activeAt(state, grid);
  const row = grid.rows[active.row];
  const step = useCallback(
    (by: 1 | -1) => {
      const from = placeAt(grid, { row: active.row + by, column: active.column });
      if (from) dispatch({ act: 'select', from });
    },
    [grid, active.row, active.column, dispatch],
  );
  const selectedRows = () => {
    const { top, bottom } = selectionOf(state, grid);
    return grid.rows.slice(top, bottom + 1);
  };
  return (
    <div className={styles.sheet}>
      <SheetTools
        {...{ columns, shown, readOnly, dispatch }}
        onShown={(names) => onView({ ...view, shown: names })}
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        empty={grid.rows.length === 0}
        onRemove={remove}
        onForm={() => setForm(true)}
        found={say('sheet:only-found', {
          count: findings.size,
          shown: formatNumber(String(findings.size), say.language),
        })}
        onlyFound={view.onlyFound}
        onOnlyFound={(onlyFound) => onView({ ...view, onlyFound })}
        own={(readOnly ? [] : (props.acts ?? [])).map(({ label, busy, onAct }) => ({
          label,
          busy,
          onPress: () => onAct(selectedRows()),
        }))}
      />
      {rows.length === 0 && empty}
      {rows.length === 0 && !readOnly && (
        <Button onClick={() => dispatch({ act: 'insert-below' })}>{say('sheet:first-row')}</Button>
      )}
      {rows.length > 0 && grid.rows.length === 0 && <EmptyState title={say('sheet:none-found')} level={3} />}
      {grid.rows.length > 0 && <Filled {...props} sheet={sheet} shown={shown} />}
      <RowForm
        open={form}
        {...{ row, columns, readOnly, dispatch }}
        index={active.row}
        count={grid.rows.length}
        findings={(row && findings.get(row.id)) ?? NOTHING}
        about={form && row && props.about?.(row)}
        onStep={step}
        onClose={() => setForm(false)}
      />
      <div data-sheet-layer className={styles.layer} />
    </div>
  );
}
