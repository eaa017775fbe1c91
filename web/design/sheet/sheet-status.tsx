// The last line of a sheet: how many rows, what is selected and its sum, what was just done, what follows from all of it.

import { memo, type ReactNode, useMemo } from 'react';
import { add, findDecimal, toText, ZERO } from '#rules/kernel/exact.ts';
import { formatNumber } from '#wording/format-number.ts';
import { useSay } from '../words.tsx';
import styles from './sheet.module.css';
import { type Block, type Grid, textAt } from './sheet-grid.ts';
import type { Told } from './use-paste.ts';

type StatusProps = {
  readonly grid: Grid;
  readonly block: Block;
  readonly told: Told | undefined;
  readonly summary: ReactNode;
};

/** The exact sum of what is selected in columns of numbers; undefined where nothing selected is a number. */
function sumOf(grid: Grid, { top, bottom, left, right }: Block): string | undefined {
  let sum = ZERO;
  let found = false;
  for (let column = left; column <= right; column += 1) {
    if (grid.columns[column]?.kind !== 'number') continue;
    for (let row = top; row <= bottom; row += 1) {
      const value = findDecimal(textAt(grid, { row, column }));
      if (!value) continue;
      sum = add(sum, value);
      found = true;
    }
  }
  return found ? toText(sum) : undefined;
}

function useTold(told: Told | undefined): string {
  const say = useSay();
  if (!told) return '';
  const number = (count: number) => formatNumber(String(count), say.language);
  if (told.what === 'copied') {
    return say('sheet:copied', { rows: number(told.rows), columns: number(told.columns) });
  }
  const did =
    told.what === 'pasted'
      ? say('sheet:pasted', { count: told.rows, shown: number(told.rows) })
      : say('sheet:paste-stopped', { rows: number(told.rows), total: number(told.total) });
  return told.beyond > 0 ? `${did} ${say('sheet:paste-beyond', { columns: number(told.beyond) })}` : did;
}

export const SheetStatus = memo(function SheetStatus({ grid, block, told, summary }: StatusProps) {
  const say = useSay();
  const number = (count: number) => formatNumber(String(count), say.language);
  const rows = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  const many = rows * columns > 1;
  const { top, bottom, left, right } = block;
  const sum = useMemo(
    () => (many ? sumOf(grid, { top, bottom, left, right }) : undefined),
    [many, grid, top, bottom, left, right],
  );
  const selected = many ? say('sheet:selected', { rows: number(rows), columns: number(columns) }) : '';
  return (
    <div className={styles.status}>
      <p>{say('sheet:rows', { count: grid.rows.length, shown: number(grid.rows.length) })}</p>
      <output>
        {selected}
        {sum !== undefined && ` · ${say('sheet:sum', { sum: formatNumber(sum, say.language) })}`}
      </output>
      <output>{useTold(told)}</output>
      {summary}
    </div>
  );
});
