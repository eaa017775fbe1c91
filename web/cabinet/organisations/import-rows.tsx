// What an import would do, row by row; faulty rows with their column and reason, to be taken along as a file.

import { useMemo } from 'react';
import type { FactKind, ImportPreview, ImportRow } from '#contract/organisations.ts';
import { Button } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { saveFile, writeRows } from '#web/design/data-table/export-rows.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import type { Say } from '#wording/speak.ts';
import styles from './organisations.module.css';
import { wordFact } from './word-fact.ts';

const OUTCOMES = ['new', 'changed', 'same', 'faulty'] as const;
const MEANING: Readonly<Record<ImportRow['is'], Meaning>> = {
  new: 'counted',
  changed: 'waiting',
  same: 'counted',
  faulty: 'refused',
};

/** Parents stand in the file by their BIN. */
const wordValue = (say: Say, kind: FactKind, value: string | null) =>
  value === null && kind !== 'parent' ? say('organisations:nothing') : wordFact(say, kind, value, (bin) => bin);

const linesOf = (say: Say, { is, changes, faults }: ImportRow): readonly string[] =>
  is === 'faulty'
    ? faults.map(({ column, code, values }) => {
        const reason = say(code, values);
        return column === '' ? reason : say('organisations:import-fault', { column, reason });
      })
    : changes.map(({ kind, before, after }) =>
        is === 'new'
          ? say('organisations:import-set', {
              fact: say(`organisations:fact.${kind}`),
              after: wordValue(say, kind, after),
            })
          : say('organisations:import-change', {
              fact: say(`organisations:fact.${kind}`),
              before: wordValue(say, kind, before),
              after: wordValue(say, kind, after),
            }),
      );

function columnsOf(say: Say): readonly Column<ImportRow>[] {
  const outcome = (is: ImportRow['is']) => say(`organisations:import-is.${is}`);
  return [
    {
      id: 'name',
      heading: say('organisations:fact.name'),
      kind: 'text',
      read: ({ name, bin }) => (name === '' ? bin : name),
    },
    { id: 'row', heading: say('organisations:import-row'), kind: 'number', read: ({ row }) => String(row), width: 5 },
    { id: 'bin', heading: say('organisations:fact.bin'), kind: 'text', read: ({ bin }) => bin, width: 9 },
    {
      id: 'is',
      heading: say('organisations:import-outcome'),
      kind: 'text',
      read: ({ is }) => outcome(is),
      show: ({ is }) => <StatusMark meaning={MEANING[is]}>{outcome(is)}</StatusMark>,
      filter: OUTCOMES.map((is) => ({ value: is, label: outcome(is) })),
      filterBy: ({ is }) => is,
      width: 10,
    },
    {
      id: 'what',
      heading: say('organisations:import-what'),
      kind: 'text',
      read: (row) => linesOf(say, row).join('; '),
      show: (row) => (
        <ul className={styles.lines}>
          {linesOf(say, row).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
}

type FaultLine = { readonly row: ImportRow; readonly column: string; readonly reason: string };

function writeFaulty(say: Say, rows: readonly ImportRow[]): string {
  const lines = rows.flatMap((row) =>
    row.faults.map(({ column, code, values }): FaultLine => ({ row, column, reason: say(code, values) })),
  );
  const column = (id: string, heading: string, read: (line: FaultLine) => string): Column<FaultLine> => ({
    id,
    heading,
    kind: 'text',
    read,
  });
  return writeRows(
    [
      column('row', say('organisations:import-row'), ({ row }) => String(row.row)),
      column('bin', say('organisations:fact.bin'), ({ row }) => row.bin),
      column('name', say('organisations:fact.name'), ({ row }) => row.name),
      column('column', say('organisations:import-column'), (line) => line.column),
      column('reason', say('organisations:import-reason'), ({ reason }) => reason),
    ],
    lines,
  );
}

export function ImportRows({ preview, file }: { readonly preview: ImportPreview; readonly file: string }) {
  const say = useSay();
  const columns = useMemo(() => columnsOf(say), [say]);
  const [view, setView] = useTableAddress(columns);
  const faulty = preview.rows.filter(({ is }) => is === 'faulty');
  const save = () =>
    saveFile(
      say('organisations:import-faulty-file', { file: file.replace(/\.\w+$/, '') }),
      'text/csv;charset=utf-8',
      writeFaulty(say, faulty),
    );
  return (
    <div className={styles.rows}>
      {faulty.length > 0 && (
        <Button small onClick={save}>
          {say('organisations:import-faulty-save', { count: faulty.length })}
        </Button>
      )}
      <DataTable
        caption={say('organisations:import-caption')}
        columns={columns}
        rows={preview.rows}
        rowId={({ row }) => String(row)}
        view={view}
        onView={setView}
        empty={<p>{say('organisations:file-empty')}</p>}
      />
    </div>
  );
}
