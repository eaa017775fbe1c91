// Above the rows: search, filters with their chips, columns, how many rows are seen, and the rows as a file.

import { useEffect, useId, useRef, useState } from 'react';
import { formatNumber } from '#wording/format-number.ts';
import { Button } from '../button.tsx';
import { Check } from '../choice-list.tsx';
import { Sign } from '../signs.tsx';
import { Unseen } from '../text.tsx';
import { Unfold } from '../unfold.tsx';
import { useSay } from '../words.tsx';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import { shownColumns, type TableView } from './table-view.ts';

type AnyColumn = Pick<Column<never>, 'id' | 'heading' | 'filter' | 'spare'>;
type ViewProps = {
  readonly columns: readonly AnyColumn[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
};

function toggled(values: readonly string[], value: string, on: boolean): readonly string[] {
  return on ? [...values, value] : values.filter((one) => one !== value);
}

function Filters({ columns, view, onView }: ViewProps) {
  return columns.map(({ id, heading, filter }) => {
    const chosen = view.filters[id] ?? [];
    const choose = (value: string, on: boolean) =>
      onView({ ...view, filters: { ...view.filters, [id]: toggled(chosen, value, on) } });
    return (
      filter && (
        <Unfold key={id} label={heading}>
          {filter.map(({ value, label }) => (
            <Check key={value} label={label} checked={chosen.includes(value)} onChange={(on) => choose(value, on)} />
          ))}
        </Unfold>
      )
    );
  });
}

function ColumnChoice({ columns, view, onView }: ViewProps) {
  const say = useSay();
  const shown = shownColumns(columns, view).map(({ id }) => id);
  return (
    <Unfold label={say('web:table.columns')}>
      {columns.slice(1).map(({ id, heading }) => (
        <Check
          key={id}
          label={heading}
          checked={shown.includes(id)}
          onChange={(on) => onView({ ...view, shown: toggled(shown, id, on) })}
        />
      ))}
    </Unfold>
  );
}

function Chips({ columns, view, onView }: ViewProps) {
  const say = useSay();
  const chips = columns.flatMap(({ id, heading, filter }) =>
    (view.filters[id] ?? []).map((value) => ({
      id,
      value,
      heading,
      label: filter?.find((one) => one.value === value)?.label ?? value,
    })),
  );
  if (chips.length === 0) return null;
  const remove = (id: string, value: string) =>
    onView({ ...view, filters: { ...view.filters, [id]: toggled(view.filters[id] ?? [], value, false) } });
  return (
    <ul className={styles.chips} aria-label={say('web:table.filters-set')}>
      {chips.map(({ id, value, heading, label }) => (
        <li key={`${id}:${value}`}>
          <button type="button" className={styles.chip} onClick={() => remove(id, value)}>
            <span>
              {heading}: {label}
            </span>
            <Sign name="close" />
            <Unseen>{say('web:table.remove-filter')}</Unseen>
          </button>
        </li>
      ))}
      <li>
        <Button small kind="quiet" onClick={() => onView({ ...view, filters: {} })}>
          {say('web:table.remove-filters')}
        </Button>
      </li>
    </ul>
  );
}

/** Searching waits for a pause in the typing: each search is an address. */
const PAUSE_MS = 200;

function SearchBox({ view, onView }: Pick<ViewProps, 'view' | 'onView'>) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState(view.search);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(view.search), [view.search]);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onView({ ...view, search: text }), PAUSE_MS);
  };
  return (
    <label className={styles.search} htmlFor={id}>
      <Unseen>{say('web:table.search')}</Unseen>
      <input
        id={id}
        type="search"
        placeholder={say('web:table.search')}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </label>
  );
}

type ToolsProps = ViewProps & { readonly seen: number; readonly all: number; readonly onExport: () => void };

export function TableTools({ columns, view, onView, seen, all, onExport }: ToolsProps) {
  const say = useSay();
  const count = (number: number) => formatNumber(String(number), say.language);
  return (
    <div className={styles.tools} data-screen-only>
      <div className={styles.toolRow}>
        <SearchBox view={view} onView={onView} />
        <Filters columns={columns} view={view} onView={onView} />
        <ColumnChoice columns={columns} view={view} onView={onView} />
        <Button small onClick={onExport}>
          {say('web:table.export')}
        </Button>
        <output className={styles.count}>
          {seen === all
            ? say('web:table.rows', { count: all, shown: count(all) })
            : say('web:table.rows-of', { shown: count(seen), all: count(all) })}
        </output>
      </div>
      <Chips columns={columns} view={view} onView={onView} />
    </div>
  );
}
