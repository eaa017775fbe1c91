// What a file would do, row by row; refused rows with the reason at each column.

import { useMemo } from 'react';
import type { FilePreview, FileRow } from '#contract/innovation-import.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import type { Say } from '#wording/speak.ts';
import styles from './innovation.module.css';
import { columnOf, headingOf } from './word-item.ts';

const OUTCOMES = ['new', 'same', 'refused'] as const;
const MEANING: Readonly<Record<FileRow['is'], Meaning>> = { new: 'counted', same: 'waiting', refused: 'refused' };
/** What a row calls itself. */
const TITLES = ['technology', 'title', 'name_kk', 'name_ru', 'name_en'];

const linesOf = (say: Say, register: RegisterName, { faults }: FileRow): readonly string[] =>
  faults.map(({ column, code, values }) => {
    const reason = say(`innovation:fault.${code}`, values);
    return columnOf(register, column)
      ? say('innovation:file-fault', { column: headingOf(say, register, column), reason })
      : reason;
  });

function columnsOf(say: Say, register: RegisterName): readonly Column<FileRow>[] {
  const outcome = (is: FileRow['is']) => say(`innovation:import-is.${is}`);
  const title = ({ fields }: FileRow) => TITLES.map((name) => fields[name]).find((text) => text !== undefined) ?? null;
  return [
    {
      id: 'what',
      heading: say('innovation:import-what'),
      kind: 'text',
      read: title,
      whenNone: () => say('innovation:not-stated'),
    },
    { id: 'row', heading: say('innovation:import-row'), kind: 'number', read: ({ row }) => String(row), width: 5 },
    {
      id: 'is',
      heading: say('innovation:import-outcome'),
      kind: 'text',
      read: ({ is }) => outcome(is),
      show: ({ is }) => <StatusMark meaning={MEANING[is]}>{outcome(is)}</StatusMark>,
      filter: OUTCOMES.map((is) => ({ value: is, label: outcome(is) })),
      filterBy: ({ is }) => is,
      width: 11,
    },
    {
      id: 'why',
      heading: say('innovation:file-reasons'),
      kind: 'text',
      read: (row) => linesOf(say, register, row).join('; '),
      show: (row) => (
        <ul className={styles.changes}>
          {linesOf(say, register, row).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
}

type RowsProps = { readonly register: RegisterName; readonly preview: FilePreview };

export function ImportRows({ register, preview }: RowsProps) {
  const say = useSay();
  const columns = useMemo(() => columnsOf(say, register), [say, register]);
  const [view, setView] = useTableAddress(columns);
  return (
    <DataTable
      caption={say('innovation:import')}
      columns={columns}
      rows={preview.rows}
      rowId={({ row }) => String(row)}
      view={view}
      onView={setView}
      empty={<p>{say('innovation:import-empty')}</p>}
    />
  );
}
